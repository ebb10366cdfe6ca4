import type { Criteria } from '../questionnaire.ts'

/** Kvalitetsutveckling. 6.3 and 6.4 changed both name and content from 2020 to 2023. */
const both: Criteria = {
  '6.1': {
    direction: 'Finns en uttalad inriktning för kvalitetsarbetet, kopplad till styrsystemet?',
    impact: 'Arbetar verksamheterna efter inriktningen, med de verktyg som den pekar ut?',
    division: 'Är det klart vad som sköts gemensamt och vad verksamheterna själva utvecklar?',
  },
  '6.2': {
    coordination: 'Samordnas kvalitetsarbetet över verksamhetsgränserna?',
    tools: 'Finns gemensamma verktyg och stöd för att utveckla verksamheten?',
    reporting: 'Rapporteras kvalitetsarbetet samlat, och används rapporterna?',
  },
}

const continuous = {
  question: 'Arbetar enheterna systematiskt med ständiga förbättringar?',
  weight: 2,
}
const innovation = 'Får nya idéer stöd att prövas, med pengar, tid eller metoder?'

export const area6In2020: Criteria = {
  ...both,
  '6.3': {
    continuous,
    processes: 'Förbättras det som går över verksamhetsgränser, sett från brukaren?',
    digitalisation: 'Höjer digitala lösningar kvaliteten för brukarna?',
    value: 'Följs kostnad och värde upp när en förbättring är genomförd?',
    innovation,
  },
  '6.4': {
    internal: 'Lär förvaltningar och enheter av varandras arbetssätt?',
    civilSociety: 'Utvecklas verksamheten i samverkan med civilsamhället?',
    users: 'Används brukarnas synpunkter för att höja kvaliteten?',
  },
}

export const area6In2023: Criteria = {
  ...both,
  '6.3': {
    continuous,
    innovation,
    courage: 'Vågar medarbetare föreslå och pröva nytt, och uppmuntras de till det?',
    spread: 'Sprids det som fungerar till fler delar av kommunen?',
  },
  '6.4': {
    units: 'Jämförs enheter för att lära av de bästa och stötta dem som behöver det?',
    others: 'Lär kommunen systematiskt av kommuner som når bättre resultat?',
    improvement: {
      question: 'Går det att visa förbättringar som kommer av att lära av andra?',
      weight: 2,
    },
    research: 'Utvecklas verksamheter i samverkan med högskolor och forskning?',
  },
}
