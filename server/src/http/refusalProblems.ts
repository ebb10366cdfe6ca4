import type { RefusalReason } from '@samsyn/scoring'
import type { Problem } from './problems.ts'

/** What the rules refuse, for people. */
export const refusalProblems: Record<RefusalReason, Problem> = {
  notANumber: {
    status: 422,
    words: {
      sv: 'Skriv värdet som ett tal, till exempel 13,5 eller 67,5 %.',
      nb: 'Skriv verdien som et tall, for eksempel 13,5 eller 67,5 %.',
      en: 'Write the value as a number, such as 13.5 or 67.5%.',
    },
  },
  tooManyDecimals: {
    status: 422,
    words: {
      sv: 'Högst tre decimaler i poäng och en i procent.',
      nb: 'Høyst tre desimaler i poeng og én i prosent.',
      en: 'At most three decimals in points and one in percent.',
    },
  },
  outOfRange: {
    status: 422,
    words: {
      sv: 'Värdet ska ligga mellan noll och delfrågans maximum.',
      nb: 'Verdien skal ligge mellom null og delspørsmålets maksimum.',
      en: "The value must lie between zero and the sub-question's maximum.",
    },
  },
  plannedEarnsNothing: {
    status: 422,
    words: {
      sv: 'Det som bara är planerat ger inga poäng. Välj ett annat stadium eller sätt noll.',
      nb: 'Det som bare er planlagt, gir ingen poeng. Velg et annet stadium eller sett null.',
      en: 'What is only planned earns no points. Choose another stage or set zero.',
    },
  },
  rationaleNeeded: {
    status: 422,
    words: {
      sv: 'Skriv en motivering: bedömningarna skiljer sig åt, eller värdet ligger utanför dem.',
      nb: 'Skriv en begrunnelse: vurderingene er ulike, eller verdien ligger utenfor dem.',
      en: 'Write a rationale: the judgements differ, or the value lies outside them.',
    },
  },
  departureNeedsRationale: {
    status: 422,
    words: {
      sv: 'Skriv en motivering: värdet är ett annat än dina svar på bedömningsfrågorna ger.',
      nb: 'Skriv en begrunnelse: verdien er en annen enn svarene dine på vurderingsspørsmålene gir.',
      en: 'Write a rationale: the value differs from what your answers to the criteria suggest.',
    },
  },
  noSuchCriterion: {
    status: 422,
    words: {
      sv: 'Bedömningsfrågan finns inte här, eller är besvarad två gånger.',
      nb: 'Vurderingsspørsmålet finnes ikke her, eller er besvart to ganger.',
      en: 'There is no such criterion here, or it is answered twice.',
    },
  },
  shareOutsideBand: {
    status: 422,
    words: {
      sv: 'Andelen ligger utanför det som hör till stadiet.',
      nb: 'Andelen ligger utenfor det som hører til stadiet.',
      en: 'The share lies outside what belongs to the stage.',
    },
  },
  notYourRole: {
    status: 403,
    words: {
      sv: 'Din roll i utvärderingen ger inte rätt till det.',
      nb: 'Rollen din i evalueringen gir ikke rett til det.',
      en: 'Your role in the evaluation does not allow that.',
    },
  },
  notAmongJudges: {
    status: 403,
    words: {
      sv: 'Du är inte en av dem som bedömer den här delfrågan.',
      nb: 'Du er ikke en av dem som vurderer dette delspørsmålet.',
      en: 'You are not among those who judge this sub-question.',
    },
  },
  recused: {
    status: 403,
    words: {
      sv: 'Du är jävig i det här området.',
      nb: 'Du er inhabil i dette området.',
      en: 'You are recused from this area.',
    },
  },
  notOpen: {
    status: 409,
    words: {
      sv: 'Utvärderingen är inte öppen för ändringar.',
      nb: 'Evalueringen er ikke åpen for endringer.',
      en: 'The evaluation is not open for changes.',
    },
  },
  noSuchSubQuestion: {
    status: 404,
    words: {
      sv: 'Delfrågan finns inte i mallen.',
      nb: 'Delspørsmålet finnes ikke i malen.',
      en: 'The template has no such sub-question.',
    },
  },
  noSuchArea: {
    status: 404,
    words: {
      sv: 'Området finns inte i mallen.',
      nb: 'Området finnes ikke i malen.',
      en: 'The template has no such area.',
    },
  },
  notJudging: {
    status: 409,
    words: {
      sv: 'Bedömningarna är redan öppnade och ligger fast.',
      nb: 'Vurderingene er allerede åpnet og ligger fast.',
      en: 'The judgements are already revealed and stand.',
    },
  },
  notRevealed: {
    status: 409,
    words: {
      sv: 'Delfrågan är inte öppen för samtal om ett gemensamt värde nu.',
      nb: 'Delspørsmålet er ikke åpent for samtale om en felles verdi nå.',
      en: 'The sub-question is not open for talk of a common value now.',
    },
  },
  notDecided: {
    status: 409,
    words: {
      sv: 'Det finns ingen samsyn att återlämna.',
      nb: 'Det finnes ingen enighet å sende tilbake.',
      en: 'There is no consensus to return.',
    },
  },
  alreadySubmitted: {
    status: 409,
    words: {
      sv: 'Du har redan lämnat in. Ta tillbaka bedömningen om du vill ändra den.',
      nb: 'Du har allerede levert. Trekk vurderingen tilbake hvis du vil endre den.',
      en: 'You have already submitted. Withdraw the judgement to change it.',
    },
  },
  notSubmitted: {
    status: 409,
    words: {
      sv: 'Du har inte lämnat in någon bedömning.',
      nb: 'Du har ikke levert noen vurdering.',
      en: 'You have not submitted a judgement.',
    },
  },
  proposalMoved: {
    status: 409,
    words: {
      sv: 'Förslaget är inte längre det som gäller. Se det nya innan du går vidare.',
      nb: 'Forslaget er ikke lenger det som gjelder. Se det nye før du går videre.',
      en: 'The proposal is no longer the open one. See the new one before going on.',
    },
  },
  alreadyAgreed: {
    status: 409,
    words: {
      sv: 'Du håller redan med om förslaget.',
      nb: 'Du er allerede enig i forslaget.',
      en: 'You already agree to the proposal.',
    },
  },
  notAgreed: {
    status: 409,
    words: {
      sv: 'Du har inte hållit med om förslaget.',
      nb: 'Du har ikke sagt deg enig i forslaget.',
      en: 'You have not agreed to the proposal.',
    },
  },
  alreadyEscalated: {
    status: 409,
    words: {
      sv: 'Granskningsledaren är redan tillfrågad.',
      nb: 'Granskningslederen er allerede spurt.',
      en: 'The lead has already been asked.',
    },
  },
  notEscalated: {
    status: 409,
    words: {
      sv: 'Utvärderarna har inte bett om ett avgörande.',
      nb: 'Evaluatorene har ikke bedt om en avgjørelse.',
      en: 'The evaluators have not asked for a decision.',
    },
  },
  notAnEvaluator: {
    status: 422,
    words: {
      sv: 'Personen är inte utvärderare här.',
      nb: 'Personen er ikke evaluator her.',
      en: 'That person is not an evaluator here.',
    },
  },
  alreadyRecused: {
    status: 409,
    words: {
      sv: 'Personen är redan jävig där.',
      nb: 'Personen er allerede inhabil der.',
      en: 'That person is already recused there.',
    },
  },
  cannotBeAssigned: {
    status: 422,
    words: {
      sv: 'Personen har en roll här som inte går att förena med att bedöma.',
      nb: 'Personen har en rolle her som ikke kan forenes med å vurdere.',
      en: 'That person has a part here that does not go with judging.',
    },
  },
  nowhereToJoin: {
    status: 409,
    words: {
      sv: 'Det finns inget område där personen kan börja bedöma.',
      nb: 'Det finnes ikke noe område der personen kan begynne å vurdere.',
      en: 'There is no area where that person could begin to judge.',
    },
  },
  toleranceFixed: {
    status: 409,
    words: {
      sv: 'Toleransen ligger fast sedan den första bedömningen lämnades in.',
      nb: 'Toleransen ligger fast siden den første vurderingen ble levert.',
      en: 'The tolerance stands since the first judgement was submitted.',
    },
  },
  noSuchText: {
    status: 404,
    words: {
      sv: 'Texten finns inte i mallen.',
      nb: 'Teksten finnes ikke i malen.',
      en: 'The template has no such text.',
    },
  },
  noSuchThread: {
    status: 404,
    words: {
      sv: 'Tråden finns inte.',
      nb: 'Tråden finnes ikke.',
      en: 'There is no such thread.',
    },
  },
  noSuchComment: {
    status: 404,
    words: {
      sv: 'Kommentaren finns inte.',
      nb: 'Kommentaren finnes ikke.',
      en: 'There is no such comment.',
    },
  },
  threadResolved: {
    status: 409,
    words: {
      sv: 'Tråden är löst. Öppna den igen om du vill säga mer.',
      nb: 'Tråden er løst. Åpne den igjen hvis du vil si mer.',
      en: 'The thread is resolved. Reopen it to say more.',
    },
  },
  threadNotResolved: {
    status: 409,
    words: {
      sv: 'Tråden är inte löst.',
      nb: 'Tråden er ikke løst.',
      en: 'The thread is not resolved.',
    },
  },
  notTheirs: {
    status: 403,
    words: {
      sv: 'Det är någon annans. Bara den som skrev det kan göra så.',
      nb: 'Det er noen andres. Bare den som skrev det, kan gjøre det.',
      en: 'It is somebody else’s. Only whoever wrote it may do that.',
    },
  },
  noSuggestion: {
    status: 409,
    words: {
      sv: 'Tråden är inget förslag på ny text.',
      nb: 'Tråden er ikke et forslag til ny tekst.',
      en: 'The thread suggests no other words.',
    },
  },
  suggestionAnswered: {
    status: 409,
    words: {
      sv: 'Förslaget är redan besvarat.',
      nb: 'Forslaget er allerede besvart.',
      en: 'The suggestion is already answered.',
    },
  },
  cannotReadIt: {
    status: 422,
    words: {
      sv: 'Någon som nämns här får inte läsa det.',
      nb: 'Noen som nevnes her, kan ikke lese det.',
      en: 'Somebody who is named here may not read it.',
    },
  },
  alreadySo: {
    status: 409,
    words: {
      sv: 'Så är det redan.',
      nb: 'Slik er det allerede.',
      en: 'It is so already.',
    },
  },
  tooMany: {
    status: 409,
    words: {
      sv: 'Det får inte plats fler här.',
      nb: 'Det er ikke plass til flere her.',
      en: 'There is no room for more here.',
    },
  },
  noSuchEvidence: {
    status: 404,
    words: {
      sv: 'Underlaget finns inte, eller är borttaget.',
      nb: 'Underlaget finnes ikke, eller er fjernet.',
      en: 'There is no such evidence, or it was removed.',
    },
  },
  noSuchLink: {
    status: 404,
    words: {
      sv: 'Kopplingen finns inte.',
      nb: 'Koblingen finnes ikke.',
      en: 'There is no such link.',
    },
  },
  evidenceTooLate: {
    status: 422,
    words: {
      sv: 'Underlaget är daterat efter bedömningsdatumet och kan inte ge poäng.',
      nb: 'Underlaget er datert etter vurderingsdatoen og kan ikke gi poeng.',
      en: 'The evidence is dated after the assessment date and cannot support points.',
    },
  },
  alreadyLinked: {
    status: 409,
    words: {
      sv: 'De är redan kopplade.',
      nb: 'De er allerede koblet.',
      en: 'They are already linked.',
    },
  },
  linkNotAllowed: {
    status: 422,
    words: {
      sv: 'Det ena kan inte kopplas till det andra.',
      nb: 'Det ene kan ikke kobles til det andre.',
      en: 'The one cannot be linked to the other.',
    },
  },
  sectionElsewhere: {
    status: 409,
    words: {
      sv: 'Avsnittet har redan kommit till ett annat läge. Se det innan du går vidare.',
      nb: 'Avsnittet har allerede kommet til en annen tilstand. Se det før du går videre.',
      en: 'The section is already somewhere else on its way. Look at it before going on.',
    },
  },
  blockedByThread: {
    status: 409,
    words: {
      sv: 'En tråd måste lösas innan avsnittet kan godkännas.',
      nb: 'En tråd må løses før avsnittet kan godkjennes.',
      en: 'A thread must be resolved before the section can be approved.',
    },
  },
  textMoved: {
    status: 409,
    words: {
      sv: 'Texten har ändrats sedan du läste den. Läs den igen innan du godkänner.',
      nb: 'Teksten er endret siden du leste den. Les den igjen før du godkjenner.',
      en: 'The text has changed since you read it. Read it again before approving.',
    },
  },
  alreadyWaived: {
    status: 409,
    words: {
      sv: 'Anmärkningen har redan fått passera.',
      nb: 'Merknaden har allerede fått passere.',
      en: 'The finding is already let through.',
    },
  },
  notWaived: {
    status: 409,
    words: {
      sv: 'Anmärkningen har inte fått passera.',
      nb: 'Merknaden har ikke fått passere.',
      en: 'The finding was not let through.',
    },
  },
  cannotBeAppointed: {
    status: 409,
    words: {
      sv: 'Personen har redan en uppgift i utvärderingen som inte går att förena med den nya.',
      nb: 'Personen har allerede en oppgave i evalueringen som ikke kan forenes med den nye.',
      en: 'This person already has a part in the evaluation that does not go with the new one.',
    },
  },
  cannotBeDismissed: {
    status: 409,
    words: {
      sv: 'Bara observatörer och kommunens kontakter kan tas bort. En utvärderare anmäls jävig, och en ledare följs av en annan.',
      nb: 'Bare observatører og kommunens kontakter kan fjernes. En evaluator meldes inhabil, og en leder følges av en annen.',
      en: 'Only observers and contacts of the municipality can be removed. An evaluator is recused, and a lead is followed by another.',
    },
  },
  noSuchRelease: {
    status: 404,
    words: {
      sv: 'Det utkastet finns inte.',
      nb: 'Det utkastet finnes ikke.',
      en: 'There is no such draft.',
    },
  },
  releaseWithdrawn: {
    status: 409,
    words: {
      sv: 'Utkastet är återkallat.',
      nb: 'Utkastet er trukket tilbake.',
      en: 'The draft has been withdrawn.',
    },
  },
  noSnapshot: {
    status: 503,
    words: {
      sv: 'Utkastet kunde inte framställas. Inget har skickats; försök igen.',
      nb: 'Utkastet kunne ikke lages. Ingenting er sendt; prøv igjen.',
      en: 'The draft could not be made. Nothing was sent; try again.',
    },
  },
  timeIsOver: {
    status: 422,
    words: {
      sv: 'Tidpunkten har redan passerat. Välj en senare.',
      nb: 'Tidspunktet er allerede passert. Velg et senere.',
      en: 'That time has already passed. Choose a later one.',
    },
  },
  noSuchShare: {
    status: 404,
    words: {
      sv: 'Den länken finns inte eller leder inte längre någonstans.',
      nb: 'Den lenken finnes ikke eller fører ikke lenger noe sted.',
      en: 'There is no such link, or it leads nowhere any more.',
    },
  },
  noSuchRemark: {
    status: 404,
    words: {
      sv: 'Den synpunkten finns inte.',
      nb: 'Den merknaden finnes ikke.',
      en: 'There is no such remark.',
    },
  },
  remarksClosed: {
    status: 409,
    words: {
      sv: 'Tiden för synpunkter på utkastet är slut.',
      nb: 'Fristen for merknader til utkastet er ute.',
      en: 'The time for remarks on this draft is over.',
    },
  },
  remarkAnswered: {
    status: 409,
    words: {
      sv: 'Kommunen har redan fått svaret, så det står fast.',
      nb: 'Kommunen har allerede fått svaret, så det står fast.',
      en: 'The municipality has had the answer already, so it stands.',
    },
  },
  notWhole: {
    status: 409,
    words: {
      sv: 'Rapporten är inte hel än. Se vad som återstår innan den fastställs.',
      nb: 'Rapporten er ikke hel ennå. Se hva som gjenstår før den fastsettes.',
      en: 'The report is not whole yet. See what remains before it is finalised.',
    },
  },
  notFinalising: {
    status: 409,
    words: {
      sv: 'Rapporten håller inte på att fastställas.',
      nb: 'Rapporten er ikke i ferd med å bli fastsatt.',
      en: 'The report is not being finalised.',
    },
  },
  notFinal: {
    status: 409,
    words: {
      sv: 'Rapporten är inte fastställd.',
      nb: 'Rapporten er ikke fastsatt.',
      en: 'The report is not final.',
    },
  },
  nothingToCompare: {
    status: 422,
    words: {
      sv: 'I den jämförelsen finns inga resultat att jämföra med.',
      nb: 'I den sammenligningen finnes det ingen resultater å sammenligne med.',
      en: 'There are no results to compare with in that comparison.',
    },
  },
  noSuchImprovement: {
    status: 404,
    words: {
      sv: 'Förbättringsområdet finns inte bland dem som ska följas upp.',
      nb: 'Forbedringsområdet finnes ikke blant dem som skal følges opp.',
      en: 'There is no such improvement to follow up.',
    },
  },
  wrongNumberOfEvaluators: {
    status: 422,
    words: {
      sv: 'En utvärdering har två eller tre utvärderare.',
      nb: 'En evaluering har to eller tre evaluatorer.',
      en: 'An evaluation has two or three evaluators.',
    },
  },
  wrongNumberOfLeads: {
    status: 422,
    words: {
      sv: 'En utvärdering har en granskningsledare.',
      nb: 'En evaluering har én granskningsleder.',
      en: 'An evaluation has one lead.',
    },
  },
  personTwice: {
    status: 422,
    words: {
      sv: 'Samma person står två gånger.',
      nb: 'Samme person står to ganger.',
      en: 'The same person stands twice.',
    },
  },
  toleranceOutOfRange: {
    status: 422,
    words: {
      sv: 'Toleransen är hela procent, från 0 till 100.',
      nb: 'Toleransen er hele prosent, fra 0 til 100.',
      en: 'The tolerance is whole percent, from 0 to 100.',
    },
  },
  startsFromLater: {
    status: 422,
    words: {
      sv: 'En utvärdering kan bara utgå från en som är äldre.',
      nb: 'En evaluering kan bare ta utgangspunkt i en som er eldre.',
      en: 'An evaluation can only start from an earlier one.',
    },
  },
}
