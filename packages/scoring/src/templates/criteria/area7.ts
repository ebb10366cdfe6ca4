import type { Criteria } from '../questionnaire.ts'

/** Arbetsliv. 7.4 looks at equality and diversity in 2020, at equal rights and chances in 2023. */
const both: Criteria = {
  '7.1': {
    goals: 'Har arbetsgivarfrågorna egna mål i styrningen, med mått som följs?',
    policy: 'Är personalpolitiken känd, och hänger den ihop med vision och värdegrund?',
    engagement: 'Visar mätningar av medarbetarnas engagemang att strategin får genomslag?',
  },
  '7.2': {
    needs: {
      question: 'Kartläggs behovet av kompetens, och följs åtgärderna upp för hela kommunen?',
      weight: 2,
    },
    recruitment: 'Rekryteras rätt kompetens, också till yrken där det är brist?',
    development: 'Utvecklas medarbetarnas kompetens planerat, efter vad verksamheten behöver?',
    attraction: 'Är kommunen en attraktiv arbetsgivare, sett till sökande och dem som stannar?',
  },
  '7.3': {
    system: 'Följs ett årshjul för arbetsmiljön på alla arbetsplatser?',
    measures: 'Genomförs det som medarbetarundersökningar och riskbedömningar visar behövs?',
    unions: 'Fungerar samverkan mellan chefer och fackliga organisationer?',
    sickLeave: 'Förebyggs och följs sjukfrånvaron upp, och minskar den?',
  },
}

const activeMeasures = 'Arbetar arbetsplatserna aktivt mot diskriminering, efter kända rutiner?'

export const area7In2020: Criteria = {
  ...both,
  '7.4': {
    activeMeasures,
    genderEquality: 'Blir fördelningen mellan kvinnor och män jämnare, i yrken och bland chefer?',
    diversity: 'Främjas mångfald bland medarbetarna, och går det att se att den ökar?',
    analysis: 'Analyseras vilka åtgärder för jämställdhet och mångfald som gör skillnad?',
  },
}

export const area7In2023: Criteria = {
  ...both,
  '7.4': {
    activeMeasures,
    reports: 'Anmäls och utreds kränkningar, hot och våld i arbetet, och följs de upp?',
    chances: 'Har alla medarbetare lika möjligheter till lön, arbetstid och utveckling?',
    experience: 'Visar mätningar att färre utsätts för diskriminering, hot eller våld?',
  },
}
