import type { ReportWords } from './reportWords.ts'

export const sv: ReportWords = {
  kicker: 'Utvärdering enligt Kommunkompassen',
  working: 'Arbetsversion, inte slutlig',
  draft: (no) => `Utkast ${no}, inte slutligt`,
  final: (revision) => (revision === 1 ? 'Fastställd' : `Fastställd, version ${revision}`),
  assessed: (day) => `Bedömningen gäller läget ${day}`,
  day: (day, month, year) => `${day} ${months[month - 1]} ${year}`,
  contents: 'Innehåll',
  chapters: {
    about: 'Vad är Kommunkompassen?',
    summary: (municipality) =>
      `${municipality} i förhållande till Kommunkompassen: en sammanfattande genomgång`,
    method: 'Metod',
    result: 'Resultat',
    areas: 'Detaljerad genomgång per område',
    examples: 'Goda exempel',
    scores: 'Översikt av poängfördelning',
    comments: 'Avslutning',
  },
  headings: {
    evaluation: 'Utvärderingen',
    result: 'Sammanfattning av resultat',
    comparisons: 'Jämförelser',
    comments: 'Sammanfattande kommentarer',
    area: (no, name) => `Område ${no} ${name}`,
    general: 'Allmänt',
    strengths: 'Styrkor',
    improvements: 'Förbättringsmöjligheter',
  },
  box: { labels: 'Rubriker', points: 'Poäng' },
  columns: { area: 'Område', achieved: 'Uppnått', maximum: 'Max', percent: 'Procent' },
  total: 'Totalt',
  soFar: (points, missing, of) => `${points}, ${missing} av ${of} saknas`,
  unscored: 'Det här utkastet lämnas ut utan poäng.',
  nothingYet: 'Inget skrivet än.',
  points: (points, maximum) => `${points} av ${maximum} poäng`,
  charts: {
    bars: 'Poäng per område',
    barsSaid: (lines) =>
      `Liggande staplar, ett område per stapel, av 100 poäng. ${lines.join('; ')}.`,
    profile: 'Poängprofil',
    profileSaid: (lines) =>
      `Linje genom områdenas poäng, från område 1 till vänster, på en skala från 0 till 100. ${lines.join('; ')}.`,
    figures: 'Siffrorna bakom diagrammen',
  },
  scoresLead: 'Resultatet på varje delfråga, område för område.',
  table: 'Tabell',
  goodExample: 'Gott exempel',
  footnotes: 'Fotnoter',
  footnote: (no) => `Fotnot ${no}`,
  backToText: 'Tillbaka till texten',
}

const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
]
