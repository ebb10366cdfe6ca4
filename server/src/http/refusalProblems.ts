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
}
