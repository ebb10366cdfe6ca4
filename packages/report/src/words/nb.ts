import { listedWith, plural } from './counted.ts'
import type { ReportWords } from './reportWords.ts'

export const nb: ReportWords = {
  kicker: 'Evaluering etter Kommunekompasset',
  working: 'Arbeidsversjon, ikke endelig',
  draft: (no) => `Utkast ${no}, ikke endelig`,
  final: (revision) => (revision === 1 ? 'Fastsatt' : `Fastsatt, versjon ${revision}`),
  assessed: (day) => `Vurderingen gjelder situasjonen ${day}`,
  day: (day, month, year) => `${day}. ${months[month - 1]} ${year}`,
  contents: 'Innhold',
  chapters: {
    about: 'Generelt',
    summary: (municipality) => `${municipality} og Kommunekompasset: et sammendrag`,
    method: 'Metode',
    result: 'Resultat',
    areas: 'Praksis på fokusområdene',
    examples: 'Gullstjerner',
    scores: 'Poengoversikt',
    comments: 'Avslutning',
  },
  headings: {
    evaluation: 'Evalueringen',
    result: 'Sammendrag av resultatet',
    comparisons: 'Sammenligninger',
    comments: 'Oppsummerende kommentarer',
    area: (no, name) => `Fokusområde ${no} ${name}`,
    general: 'Generelt',
    strengths: 'Styrker',
    improvements: 'Forbedringsmuligheter',
  },
  box: { labels: 'Overskrifter', points: 'Poeng' },
  columns: { area: 'Fokusområde', achieved: 'Oppnådd', maximum: 'Maks', percent: 'Prosent' },
  total: 'Totalt',
  soFar: (points, missing, of) => `${points}, ${missing} av ${of} mangler`,
  unscored: 'Dette utkastet sendes ut uten poeng.',
  nothingYet: 'Ikke noe skrevet ennå.',
  points: (points, maximum) => `${points} av ${maximum} poeng`,
  charts: {
    bars: 'Poeng per fokusområde',
    barsSaid: (lines) =>
      `Liggende søyler, ett fokusområde per søyle, av 100 poeng. ${lines.join('; ')}.`,
    profile: 'Poengprofil',
    profileSaid: (lines) =>
      `Linjer gjennom fokusområdenes poeng, fra område 1 til venstre, på en skala fra 0 til 100. ${lines.join('; ')}.`,
    dots: 'Delspørsmålene i prosent av maksimal poengsum',
    dotsSaid: (lines) =>
      `Én rad per delspørsmål, med et punkt der resultatet ligger på en skala fra 0 til 100 prosent av maksimal poengsum. ${lines.join('; ')}.`,
    years: 'Samlet poengsum',
    yearsSaid: (lines) =>
      `Linje gjennom den samlede poengsummen, fra den eldste evalueringen til venstre. ${lines.join('; ')}.`,
    totals: (them, marked) =>
      `Samlet poengsum i ${them}${marked === null ? '' : `, med ${marked} markert`}`,
    totalsSaid: (lines) =>
      `Stående søyler med antall evalueringer i hvert intervall av samlet poengsum. ${lines.join('; ')}.`,
    figures: 'Tallene bak diagrammet',
    ofYears: (caption, years) => `${caption} ${listed(years)}`,
    beside: (caption, base) => `${caption}, sammenlignet med ${base}`,
    mean: 'Snitt',
    subQuestion: 'Delspørsmål',
    year: 'År',
    interval: 'Intervall',
    evaluations: 'Antall evalueringer',
    totalPoints: 'Samlet poengsum',
    range: (lowest, highest) => `lavest ${lowest}, høyest ${highest}`,
    higher: (count, of) => `${count} av ${of} ligger høyere`,
  },
  comparison: {
    meanOf: (n, since) => `gjennomsnittet av ${evaluations(n, since)}`,
    meanIs: (mean, n) => `snitt ${mean} av ${evaluations(String(n), null)}`,
    evaluations: (n, since) => evaluations(String(n), since),
    base: ({ set, version, day, evaluations: them }) =>
      `Resultatet sammenlignes med ${them} fra «${set}», versjon ${version} av ${day}. Et gjennomsnitt regnes av de trykte poengene, og bare av de evalueringene der tallet er publisert; hvor mange det er, står i tabellen bak hvert diagram.`,
  },
  followUp: {
    heading: (year) => `Oppfølging av forbedringsområder fra ${year}`,
    lead: ({ done, partly, not, unsaid }) =>
      `Resultat for ${plural(done + partly + not + unsaid, 'forbedringsområde', 'forbedringsområder')}: gjennomført ${done}, delvis gjennomført ${partly}, ikke gjennomført ${not}${unsaid > 0 ? `, ikke vurdert ${unsaid}` : ''}.`,
    outcomes: {
      done: 'Gjennomført',
      partly: 'Delvis gjennomført',
      not: 'Ikke gjennomført',
      unsaid: 'Ikke vurdert',
    },
    columns: { improvement: 'Forbedringsområde', outcome: 'Resultat', comment: 'Kommentar' },
  },
  scoresLead: 'Resultatet på hvert delspørsmål, område for område.',
  table: 'Tabell',
  goodExample: 'Gullstjerne',
  footnotes: 'Fotnoter',
  footnote: (no) => `Fotnote ${no}`,
  backToText: 'Tilbake til teksten',
}

const months = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
]

function evaluations(n: string, since: number | null): string {
  const them = `${n} ${n === '1' ? 'evaluering' : 'evalueringer'}`
  return since === null ? them : `${them} siden ${since}`
}

function listed(words: readonly string[]): string {
  return listedWith(words, 'og')
}
