import type { Criteria } from '../questionnaire.ts'

/** Styrning och kontroll. In 2020 the companies are part of 3.2, in 2023 they have their own 3.5. */
const both = {
  '3.1': {
    described: 'Är styrsystemet så enkelt beskrivet att chefer och medarbetare kan förklara det?',
    thread: 'Går det att följa en tråd från vision och mål till vad verksamheterna gör?',
    applied: 'Tillämpas styrmodellen i praktiken, i hela organisationen?',
  },
  '3.2': {
    vision: 'Ger vision och värdegrund riktning i hela organisationen?',
    goals: 'Är fullmäktiges mål få, tydliga och möjliga att följa upp?',
    priorities: 'Pekar budgeten ut de viktigaste utmaningarna och vad som ska göras åt dem?',
    impact: {
      question: 'Får målen genomslag i nämndernas planer och i verksamheternas arbete?',
      weight: 2,
    },
  },
  '3.3': {
    economy: 'Följs ekonomin upp tätt, med prognoser och med åtgärder när något avviker?',
    results: 'Följs verksamhetens resultat upp regelbundet, med effekter mer än aktiviteter?',
    analysis: {
      question: 'Analyseras varför mål nås eller inte, med jämförelser över tid och med andra?',
      weight: 2,
    },
    dialogue: 'Talar politik och förvaltning om uppföljningen, så att den påverkar beslut?',
    control: 'Fungerar den interna kontrollen, också för det som andra utför åt kommunen?',
  },
  '3.4': {
    roles: 'Är det klart vad förtroendevalda respektive tjänstepersoner ansvarar för?',
    arenas: 'Möts politik och förvaltning återkommande för att tala om uppdrag och roller?',
    trust: 'Präglas samspelet av tillit och respekt, också mellan majoritet och opposition?',
    followUp: 'Följs samspelet upp, så att det inte hänger på enskilda personer?',
  },
} satisfies Criteria

export const area3In2020: Criteria = {
  ...both,
  '3.2': {
    ...both['3.2'],
    companies: 'Styrs de kommunala bolagen mot samma mål som förvaltningarna?',
  },
}

export const area3In2023: Criteria = {
  ...both,
  '3.5': {
    directives: 'Knyter ägardirektiven de kommunala bolagen till fullmäktiges mål?',
    reporting: 'Syns bolagens bidrag till målen i uppföljning och årsredovisning?',
    cooperation: 'Tar bolag och förvaltningar gemensamt ansvar, i ledningsgrupp och i vardagen?',
  },
}
