import type { Locale } from '@samsyn/scoring'
import { reportWords } from '../../words/reportWords.ts'
import { skeleton } from './skeleton.ts'

/** What a heading of the outline opens. */
export type HeadingKind =
  | 'about'
  | 'summary'
  | 'evaluation'
  | 'result'
  | 'comparisons'
  | 'comments'
  | 'areas'
  | 'examples'
  | 'scores'
  | 'general'
  | 'strengths'
  | 'improvements'
  | 'lists'
  | 'boxHead'
  | 'contents'
  | 'footnotes'
  | 'other'

const locales: readonly Locale[] = ['sv', 'nb', 'en']

/** As published reports have them, beside our own words; a chapter's number is no part of them. */
const printed: Readonly<Partial<Record<HeadingKind, readonly string[]>>> = {
  about: [
    'Vad är Kommunkompassen',
    'Om Kommunkompassen',
    'Hva er Kommunekompasset',
    'Om Kommunekompasset',
    'Kommunkompassen',
    'Kommunekompasset',
    'Bakgrund',
    'Bakgrunn',
    'Innledning',
    'Inledning',
  ],
  summary: ['Sammanfattning', 'Sammanfattande genomgång', 'Sammendrag', 'Summary'],
  evaluation: [
    'Utvärderingen',
    'Om utvärderingen',
    'Genomförande',
    'Evalueringen',
    'Om evalueringen',
    'Gjennomføring',
    'Metod',
    'Metode',
    'Metode og gjennomføring',
    'The evaluation',
  ],
  result: [
    'Sammanfattning av resultat',
    'Sammanfattning av resultatet',
    'Resultat',
    'Resultatet',
    'Resultater',
    'Sammendrag av resultatet',
    'Sammendrag av resultater',
    'Oppsummering av resultatet',
  ],
  comparisons: ['Jämförelser', 'Sammenligninger', 'Sammenlikninger', 'Sammenligning'],
  comments: [
    'Sammanfattande kommentarer',
    'Avslutande kommentarer',
    'Avslutning',
    'Oppsummerende kommentarer',
    'Avsluttende kommentarer',
    'Konklusjon',
    'Oppsummering',
  ],
  areas: [
    'Detaljerad genomgång per område',
    'Detaljerad genomgång',
    'Detaljert gjennomgang per område',
    'Detaljert gjennomgang per fokusområde',
    'Gjennomgang av fokusområdene',
    'Praksis på fokusområdene',
    'Praksis innenfor fokusområdene',
    'Resultat per område',
  ],
  examples: ['Gullstjerner', 'Goda exempel', 'Gode eksempler'],
  scores: [
    'Översikt av poängfördelning',
    'Översikt över poängfördelning',
    'Poängöversikt',
    'Poängfördelning',
    'Oversikt over poengfordeling',
    'Oversikt over poengfordelingen',
    'Poengoversikt',
    'Poengfordeling',
  ],
  general: ['Allmänt', 'Generellt', 'Generelt', 'Om området', 'Om fokusområdet'],
  strengths: ['Styrkor', 'Styrker', 'Sterke sider', 'Strengths'],
  improvements: [
    'Förbättringsmöjligheter',
    'Förbättringsområden',
    'Förbättringsförslag',
    'Utvecklingsområden',
    'Forbedringsmuligheter',
    'Forbedringsområder',
    'Forbedringspunkter',
    'Utviklingsområder',
  ],
  contents: ['Innehåll', 'Innehållsförteckning', 'Innhold', 'Innholdsfortegnelse'],
  footnotes: ['Fotnoter'],
}

const boxHeads: readonly (readonly [string, string])[] = [
  ['Rubriker', 'Poäng'],
  ['Delområden', 'Poäng'],
  ['Overskrifter', 'Poeng'],
  ['Delområder', 'Poeng'],
]

function ours(): [HeadingKind, string][] {
  return locales.flatMap((locale) => {
    const { chapters, headings, contents, footnotes, box, followUp } = reportWords(locale)
    const lists = `${headings.strengths} ${headings.improvements}`
    return [
      ['about', chapters.about],
      ['evaluation', chapters.method],
      ['evaluation', headings.evaluation],
      ['result', chapters.result],
      ['result', headings.result],
      ['comparisons', headings.comparisons],
      ['comments', headings.comments],
      ['comments', chapters.comments],
      ['areas', chapters.areas],
      ['examples', chapters.examples],
      ['scores', chapters.scores],
      ['general', headings.general],
      ['strengths', headings.strengths],
      ['improvements', headings.improvements],
      ['lists', lists],
      ['contents', contents],
      ['footnotes', footnotes],
      // Nothing of what was read has a place for it; the lines are kept as they are.
      ['other', followUp.heading(2000)],
      ['boxHead', `${box.labels} ${box.points}`],
      ['boxHead', box.labels],
    ] satisfies [HeadingKind, string][]
  })
}

function theirs(): [HeadingKind, string][] {
  const { strengths = [], improvements = [] } = printed
  return [
    ...Object.entries(printed).flatMap(([kind, names]) =>
      names.map((name): [HeadingKind, string] => [kind as HeadingKind, name]),
    ),
    ...strengths.flatMap((one) =>
      improvements.map((other): [HeadingKind, string] => ['lists', `${one} ${other}`]),
    ),
    ...boxHeads.flatMap(([labels, points]): [HeadingKind, string][] => [
      ['boxHead', `${labels} ${points}`],
      ['boxHead', labels],
    ]),
  ]
}

/** By their skeletons; where one name opens two things, in the order in which they come in a report. */
const kinds: ReadonlyMap<string, readonly Named[]> = (() => {
  const found = new Map<string, Named[]>()
  for (const [kind, name] of [...theirs(), ...ours()]) {
    const key = skeleton(name)
    found.set(key, [...(found.get(key) ?? []), { kind, length: name.length }])
  }
  return found
})()

interface Named {
  kind: HeadingKind
  length: number
}

/** Of more letters than any heading has, nobody asks. */
const LONGEST = 160

/** What a line may open, by its words alone. */
export function headingKinds(text: string): readonly HeadingKind[] {
  if (text.length > LONGEST) return []
  const named = unnumbered(text)
  if (/[.,;]$/u.test(named)) return []
  const bones = skeleton(named)
  const known = kinds.get(bones)?.filter(({ length }) => Math.abs(length - named.length) <= 2) ?? []
  if (known.length > 0) return [...new Set(known.map(({ kind }) => kind))]
  return isSummary(bones) ? ['summary'] : []
}

/** "2. Haninge kommun i förhållande till Kommunkompassen: En sammanfattande genomgång" */
function isSummary(bones: string): boolean {
  return (
    /kmmnkmpss(n|t)/u.test(bones) && /(smmnfttndgnmgng|smmndrg|bkmmnkmpssnsmmr|smmr)$/u.test(bones)
  )
}

/** Without the number before it: "3. Styrning", "3.2 Politisk styrning". */
export function unnumbered(text: string): string {
  return text.replace(/^\d{1,2}(?:\.\d{1,2})*\.?\s+/u, '')
}
