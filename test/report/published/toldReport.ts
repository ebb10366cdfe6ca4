import { type SubQuestionNo, subQuestionNo, type Template } from '@samsyn/scoring'
import fc from 'fast-check'

/** A report as its writers meant it, before anybody prints it. */
export interface ToldReport {
  language: 'sv' | 'nb'
  /** The questionnaire's id where the reader knows it. */
  template: string | null
  municipality: string
  year: number
  month: number
  percent: boolean
  about: string[]
  result: string[]
  comparisons: string[]
  comments: string[]
  areas: ToldArea[]
  /** By their numbers, from 1; `[^1]` stands in the texts. */
  footnotes: string[]
}

export interface ToldArea {
  no: number
  name: string
  general: string[]
  sections: { heading: string; subQuestions: SubQuestionNo[]; texts: (string | string[])[] }[]
  labels: string[]
  rows: { no: SubQuestionNo; name: string; achieved: number; maximum: number; percent: number }[]
  strengths: string[]
  improvements: string[]
}

export function areaPoints({ rows }: ToldArea): number {
  return rows.reduce((sum, { achieved }) => sum + achieved, 0)
}

export function totalPoints({ areas }: ToldReport): number {
  return areas.reduce((sum, area) => sum + areaPoints(area), 0)
}

/** Norwegian areas as they were named before the questionnaires that the reader knows. */
const norwegian: { name: string; rows: [string, number][] }[] = [
  ['Offentlighet og demokrati', 'Åpenhet', 'Informasjonsstrategi', 'Borgerdialog', 'Etikk'],
  [
    'Tilgjengelighet og brukerorientering',
    'Brukerundersøkelser',
    'Serviceerklæringer',
    'Klageordninger',
    'Valgfrihet',
  ],
  [
    'Politisk styring og kontroll',
    'Styringssystem',
    'Delegering',
    'Oppfølging av vedtak',
    'Rolleforståelse',
  ],
  [
    'Lederskap, ansvar og delegasjon',
    'Lederavtaler',
    'Kommunikasjon internt',
    'Lederutvikling',
    'Toppledelsen',
  ],
  [
    'Resultatfokus og effektivitet',
    'Budsjettprosess',
    'Kostnadsbevissthet',
    'Sammenligning med andre',
    'Digitalisering',
  ],
  [
    'Kommunen som arbeidsgiver',
    'Personalstrategi',
    'Rekruttering',
    'Lønnspolitikk',
    'Mangfold blant ansatte',
  ],
  [
    'Utviklingsstrategi og lærende organisasjon',
    'Utviklingsarbeid',
    'Kvalitetssystem',
    'Læring av feil',
    'Nettverk',
  ],
  [
    'Kommunen som samfunnsutvikler',
    'Næringsutvikling',
    'Frivillighet',
    'Klimaarbeid',
    'Internasjonalt arbeid',
  ],
].map(([name = '', ...rows]) => ({
  name,
  rows: rows.map((row, place): [string, number] => [row, [20, 30, 30, 20][place] ?? 25]),
}))

const syllables = [
  'ka',
  'mun',
  'råd',
  'sty',
  'pla',
  'nä',
  'verk',
  'för',
  'ut',
  'bild',
  'te',
  'sam',
  'lär',
  'ö',
  'ning',
  'bru',
  'tal',
  'hel',
  'dri',
  'med',
]
const word = fc
  .array(fc.constantFrom(...syllables), { minLength: 2, maxLength: 5 })
  .map((parts) => parts.join(''))
const words = (least: number, most: number) =>
  fc.array(word, { minLength: least, maxLength: most }).map((all) => all.join(' '))
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const sentence = words(6, 16).map((text) => `${capital(text)}.`)
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '))
const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 3 })
const item = words(1, 8).map(capital)
const items = fc.uniqueArray(item, { minLength: 1, maxLength: 5 })
const texts = fc
  .tuple(
    paragraph,
    fc.array(fc.oneof(paragraph, fc.array(sentence, { minLength: 1, maxLength: 3 })), {
      maxLength: 2,
    }),
  )
  .map(([first, more]) => [first, ...more])
  .map((all) =>
    all.filter((one, place) => typeof one === 'string' || typeof all[place - 1] === 'string'),
  )

/** Tenths of points: what is printed is rounded from them, both ways. */
const exact = (maximum: number) => fc.integer({ min: 0, max: maximum * 10 })

function areaOf(
  no: number,
  name: string,
  of: { name: string; label: string; maximum: number; no: SubQuestionNo }[],
  sections: { heading: string; subQuestions: SubQuestionNo[] }[],
) {
  return fc
    .record({
      general: paragraphs,
      texts: fc.array(texts, { minLength: sections.length, maxLength: sections.length }),
      points: fc.tuple(...of.map(({ maximum }) => exact(maximum))),
      strengths: items,
      improvements: items,
    })
    .map(
      ({ general, texts: told, points, strengths, improvements }): ToldArea => ({
        no,
        name,
        general,
        sections: sections.map((section, place) => ({ ...section, texts: told[place] ?? [] })),
        labels: of.map(({ label }) => label),
        rows: of.map(({ no: rowNo, name: rowName, maximum }, place) => {
          const tenths = points[place] ?? 0
          const percent = Math.floor((100 * tenths) / (10 * maximum) + 0.5)
          return {
            no: rowNo,
            name: rowName,
            maximum,
            achieved: Math.floor(tenths / 10 + 0.5),
            percent,
          }
        }),
        strengths,
        improvements,
      }),
    )
}

function swedishAreas({ areas }: Template) {
  return fc.tuple(
    ...areas.map(({ no, name, subQuestions, sections }) =>
      areaOf(
        no,
        name,
        subQuestions.map((one) => ({
          no: one.no,
          name: one.name,
          label: one.boxLabel ?? one.name,
          maximum: one.maximum,
        })),
        sections,
      ),
    ),
  )
}

function norwegianAreas() {
  return fc.tuple(
    ...norwegian.map(({ name, rows }, at) => {
      const of = rows.map(([rowName, maximum], place) => ({
        no: subQuestionNo.parse(`${at + 1}.${place + 1}`),
        name: rowName,
        label: rowName,
        maximum,
      }))
      return areaOf(
        at + 1,
        name,
        of,
        of.map((one) => ({ heading: one.name, subQuestions: [one.no] })),
      )
    }),
  )
}

/** A report of one of the questionnaires, or a Norwegian one that the reader does not know. */
export function toldReport(template: Template | null): fc.Arbitrary<ToldReport> {
  const areas: fc.Arbitrary<ToldArea[]> = template ? swedishAreas(template) : norwegianAreas()
  return fc
    .record({
      municipality: fc.constantFrom('Åmunde', 'Storvik', 'Nedre Eikevik', 'Lillköping'),
      year: fc.integer({ min: 2016, max: 2026 }),
      month: fc.integer({ min: 1, max: 12 }),
      percent: fc.boolean(),
      about: paragraphs,
      result: paragraphs,
      comparisons: paragraphs,
      comments: paragraphs,
      areas,
      footnotes: fc.array(words(3, 12).map(capital), { maxLength: 5 }),
    })
    .map((told) =>
      noted({ ...told, language: template ? 'sv' : 'nb', template: template?.id ?? null }),
    )
}

/** With the footnotes' marks in the texts, one in a section each, in their order. */
function noted(told: ToldReport): ToldReport {
  const areas = structuredClone(told.areas)
  const sections = areas.flatMap((area) => area.sections)
  told.footnotes.forEach((_, place) => {
    const section = sections[Math.floor((place * sections.length) / told.footnotes.length)]
    const [first] = section?.texts ?? []
    if (section && typeof first === 'string') {
      section.texts[0] = first.replace(/(?<=\p{L})(?= |\.)/u, `[^${place + 1}]`)
    }
  })
  return { ...told, areas }
}
