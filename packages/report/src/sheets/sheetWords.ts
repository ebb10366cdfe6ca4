import type { Locale } from '@samsyn/scoring'

/** The words of spreadsheets that no other form of the report has. */
export interface SheetWords {
  sheets: {
    scores: string
    areas: string
    beside: string
    followUp: string
    plan: string
    about: string
  }
  no: string
  /** Over the names of areas and sub-questions in one column. */
  name: string
  /** How many sub-questions have no points yet. */
  missing: string
  kind: string
  strength: string
  improvement: string
  text: string
  /** Left to whoever plans. */
  measure: string
  responsible: string
  when: string
  report: string
  edition: string
  assessed: string
  template: string
}

const all: Readonly<Record<Locale, SheetWords>> = {
  sv: {
    sheets: {
      scores: 'Poäng',
      areas: 'Områden',
      beside: 'Jämförelse',
      followUp: 'Uppföljning',
      plan: 'Handlingsplan',
      about: 'Om rapporten',
    },
    no: 'Nr',
    name: 'Område eller delfråga',
    missing: 'Saknas',
    kind: 'Slag',
    strength: 'Styrka',
    improvement: 'Förbättringsmöjlighet',
    text: 'Text',
    measure: 'Åtgärd',
    responsible: 'Ansvarig',
    when: 'När',
    report: 'Rapport',
    edition: 'Utgåva',
    assessed: 'Bedömd',
    template: 'Frågemall',
  },
  nb: {
    sheets: {
      scores: 'Poeng',
      areas: 'Fokusområder',
      beside: 'Sammenligning',
      followUp: 'Oppfølging',
      plan: 'Handlingsplan',
      about: 'Om rapporten',
    },
    no: 'Nr',
    name: 'Fokusområde eller delspørsmål',
    missing: 'Mangler',
    kind: 'Type',
    strength: 'Styrke',
    improvement: 'Forbedringsmulighet',
    text: 'Tekst',
    measure: 'Tiltak',
    responsible: 'Ansvarlig',
    when: 'Når',
    report: 'Rapport',
    edition: 'Utgave',
    assessed: 'Vurdert',
    template: 'Spørsmålsmal',
  },
  en: {
    sheets: {
      scores: 'Scores',
      areas: 'Areas',
      beside: 'Comparison',
      followUp: 'Follow-up',
      plan: 'Plan of action',
      about: 'About the report',
    },
    no: 'No.',
    name: 'Area or sub-question',
    missing: 'Missing',
    kind: 'Kind',
    strength: 'Strength',
    improvement: 'Opportunity for improvement',
    text: 'Text',
    measure: 'Measure',
    responsible: 'Responsible',
    when: 'When',
    report: 'Report',
    edition: 'Edition',
    assessed: 'Assessed',
    template: 'Questionnaire',
  },
}

export function sheetWords(language: Locale): SheetWords {
  return all[language]
}
