import { listedWith, plural } from './counted.ts'
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
      `Linjer genom områdenas poäng, från område 1 till vänster, på en skala från 0 till 100. ${lines.join('; ')}.`,
    dots: 'Delfrågorna i procent av maxpoängen',
    dotsSaid: (lines) =>
      `En rad per delfråga, med en punkt där resultatet ligger på en skala från 0 till 100 procent av maxpoängen. ${lines.join('; ')}.`,
    years: 'Totalpoäng',
    yearsSaid: (lines) =>
      `Linje genom totalpoängen, från den äldsta utvärderingen till vänster. ${lines.join('; ')}.`,
    totals: (them, marked) =>
      `Totalpoäng i ${them}${marked === null ? '' : `, med ${marked} utmärkt`}`,
    totalsSaid: (lines) =>
      `Stående staplar med antalet utvärderingar i varje intervall av totalpoäng. ${lines.join('; ')}.`,
    figures: 'Siffrorna bakom diagrammet',
    ofYears: (caption, years) => `${caption} ${listed(years)}`,
    beside: (caption, base) => `${caption}, jämfört med ${base}`,
    mean: 'Medel',
    subQuestion: 'Delfråga',
    year: 'År',
    interval: 'Intervall',
    evaluations: 'Antal utvärderingar',
    totalPoints: 'Totalpoäng',
    range: (lowest, highest) => `lägst ${lowest}, högst ${highest}`,
    higher: (count, of) => `${count} av ${of} ligger högre`,
  },
  comparison: {
    meanOf: (n, since) => `medel av ${evaluations(n, since)}`,
    meanIs: (mean, n) => `medel ${mean} av ${evaluations(String(n), null)}`,
    evaluations: (n, since) => evaluations(String(n), since),
    base: ({ set, version, day, evaluations: them }) =>
      `Resultatet jämförs med ${them} ur ”${set}”, version ${version} från ${day}. Ett medel räknas på de tryckta poängen, och bara på de utvärderingar där siffran har publicerats; hur många de är står i tabellen bakom varje diagram.`,
  },
  followUp: {
    heading: (year) => `Uppföljning av förbättringsområden från ${year}`,
    lead: ({ done, partly, not, unsaid }) =>
      `Utfall för ${plural(done + partly + not + unsaid, 'förbättringsområde', 'förbättringsområden')}: genomfört ${done}, delvis genomfört ${partly}, inte genomfört ${not}${unsaid > 0 ? `, inte bedömt ${unsaid}` : ''}.`,
    outcomes: {
      done: 'Genomfört',
      partly: 'Delvis genomfört',
      not: 'Inte genomfört',
      unsaid: 'Inte bedömt',
    },
    columns: { improvement: 'Förbättringsområde', outcome: 'Utfall', comment: 'Kommentar' },
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

function evaluations(n: string, since: number | null): string {
  const them = `${n} ${n === '1' ? 'utvärdering' : 'utvärderingar'}`
  return since === null ? them : `${them} sedan ${since}`
}

function listed(words: readonly string[]): string {
  return listedWith(words, 'och')
}
