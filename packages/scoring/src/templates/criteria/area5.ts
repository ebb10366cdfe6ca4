import type { Criteria } from '../questionnaire.ts'

/** Brukarens fokus. Only 5.5 changed its name, and with it what it looks for. */
const both = {
  '5.1': {
    stated: 'Finns en uttalad strategi för hur kommunen möter den enskilda brukaren?',
    practice: 'Omsätts strategin i åtgärder som brukarna märker?',
    followUp: 'Följs tillgänglighet, bemötande och inflytande upp, och analyseras resultaten?',
  },
  '5.2': {
    training: 'Utbildas och tränas medarbetarna i service och bemötande?',
    encouragement: 'Uppmuntras gott bemötande, i samtal, lönekriterier eller utmärkelser?',
    satisfaction: 'Är brukarna nöjda med service och bemötande, och åtgärdas det som är svagt?',
    learning: 'Lär enheterna av varandra om service och bemötande?',
  },
  '5.3': {
    entrance: 'Får den som kontaktar kommunen hjälp direkt, vilken väg man än väljer?',
    eServices: 'Kan invånarna uträtta och följa sina ärenden i e-tjänster?',
    remarks: 'Är det lätt att lämna synpunkter och göra felanmälan, och får man svar?',
    accessibility: 'Mäts tillgängligheten, och räcker svarstider och öppettider till?',
  },
  '5.4': {
    clarity: 'Är informationen om kommunens tjänster lätt att hitta och förstå?',
    expectations: 'Framgår det vad man kan förvänta sig av en tjänst, och följs löftena upp?',
    choice: 'Kan brukarna jämföra enheter med varandra?',
    everybody: 'Når informationen dem som inte är digitala eller behöver den på annat sätt?',
  },
  '5.5': {
    adapted: 'Anpassas tjänsterna efter den enskilda brukarens behov?',
    voice: 'Tas brukarnas synpunkter in regelbundet i alla verksamheter?',
    changed: { question: 'Går det att visa vad brukarnas synpunkter har ändrat?', weight: 2 },
  },
} satisfies Criteria

export const area5In2020: Criteria = {
  ...both,
  '5.5': {
    ...both['5.5'],
    design: 'Utformas tjänster tillsammans med dem som använder dem, som i tjänstedesign?',
  },
}

export const area5In2023: Criteria = {
  ...both,
  '5.5': {
    ...both['5.5'],
    overview: 'Har kommunen en samlad bild av brukarnas inflytande i sina verksamheter?',
  },
}
