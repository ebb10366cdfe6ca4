import type { Criteria } from '../questionnaire.ts'

/** Effektivitet. What 2020 asks of planning in 4.1 has its own sub-question in 2023, 4.2. */
const strategy = {
  defined: 'Är det beskrivet vad kommunen menar med effektivitet och hur den ska öka?',
  balance: 'Vägs kostnad och kvalitet samman i styrning och uppföljning?',
  use: 'Används mått på effektivitet när mål sätts och resurser fördelas?',
}
const demography = 'Planeras drift och investeringar efter hur befolkningen förändras?'

const comparisons = {
  units: 'Jämför verksamheterna kostnader och resultat mellan sina egna enheter?',
  others: 'Jämför verksamheterna kostnader och resultat med andra kommuner?',
  overall: 'Används jämförelser i den kommunövergripande styrningen och uppföljningen?',
  learning: { question: 'Leder jämförelserna till analys och ändrade arbetssätt?', weight: 2 },
}

const technology = {
  adoption: 'Införs ny teknik och nya arbetssätt som sparar tid eller pengar?',
  benefits: {
    question: 'Beräknas kostnad och nytta innan något införs, och hämtas nyttan hem?',
    weight: 2,
  },
  coordination: 'Samordnas digitaliseringen, så att det som fungerar sprids i hela kommunen?',
}

const cooperation = {
  internal: 'Samverkar verksamheterna med varandra för att använda resurserna bättre?',
  external: 'Delar kommunen uppgifter och kostnader med andra kommuner och aktörer?',
  analysis: 'Är det analyserat var samverkan ger störst vinst, och följs vinsten upp?',
}

export const area4In2020: Criteria = {
  '4.1': { ...strategy, demography },
  '4.2': comparisons,
  '4.3': technology,
  '4.4': cooperation,
}

export const area4In2023: Criteria = {
  '4.1': strategy,
  '4.2': {
    demography,
    investments: 'Finns riktlinjer och planer som håller nere kostnaden för investeringar?',
    portfolio: 'Samordnas större utvecklingsinsatser över förvaltnings- och bolagsgränser?',
  },
  '4.3': comparisons,
  '4.4': technology,
  '4.5': cooperation,
}
