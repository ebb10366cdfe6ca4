import type { Country } from '@samsyn/scoring'
import type { ReadingLine } from './readingLine.ts'

/** What the report says of itself. */
export interface Facts {
  municipality: string | null
  country: Country
  year: number | null
  evaluated: string | null
  compiled: string | null
}

const MONTHS = [
  ['januari', 'januar', 'january'],
  ['februari', 'februar', 'february'],
  ['mars', 'march'],
  ['april'],
  ['maj', 'mai', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['augusti', 'august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['december', 'desember'],
]
const MONTH = MONTHS.flat().join('|')

/** `text`: the cover, the summary and whatever a page repeats, in the order of the source. */
export function factsOf(
  text: string,
  heads: readonly string[],
  cover: readonly ReadingLine[],
  all: string,
): Facts {
  const said = datesIn(text)
  // On a cover of ours stands when; what another says there is when it was printed.
  const own = cover.find((line) => OWN_DAY.test(line.text))
  const evaluated = (own && datesIn(own.text).evaluated) ?? said.evaluated
  const country = countryOf(all)
  return {
    municipality: municipalityIn([...heads, text].join('\n'), cover),
    country,
    year: yearIn(own ? null : evaluated, heads, cover, text),
    evaluated,
    compiled: said.compiled,
  }
}

const OWN_DAY = /gäller läget|gjelder situasjonen|assessment is of/u

const NAME = '(\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+){0,2})'

function municipalityIn(text: string, cover: readonly ReadingLine[]): string | null {
  const patterns = [
    `(?:utvärderingen|utvärdering|analys|evalueringen|evaluering|evaluation)\\s+av\\s+${NAME}\\s+kommune?`,
    `${NAME}\\s+kommun\\s+i\\s+förhållande`,
    `${NAME}\\s+i\\s+förhållande\\s+till\\s+kommunkompassen`,
    `${NAME}\\s+(?:og|och|by)\\s+kommune?kompass`,
    `${NAME}\\s+kommune?\\b`,
  ]
  for (const pattern of patterns) {
    const found = new RegExp(pattern, 'iu').exec(text)?.[1]
    const name = found && capitals(found)
    if (name) return name
  }
  const titled = cover
    .map(
      ({ text: line }) =>
        /^(\p{Lu}[\p{L} -]{1,40}?)(?:\s+kommune?)?(?:,?\s+(?:19|20)\d\d)?$/u.exec(line)?.[1],
    )
    .find((name) => name !== undefined && !/kompass|rapport|utv[äa]rdering|evaluering/iu.test(name))
  return titled ?? null
}

/** The words of it that are names: the search looked past capitals. */
function capitals(found: string): string | undefined {
  const words = found.split(' ')
  while (words.length > 0 && !/^\p{Lu}/u.test(words[0] ?? '')) words.shift()
  const name = words.join(' ')
  return name === '' || /^(?:En|Ett|Et|I|Den|Det|Kommun|Kommunen)$/u.test(name) ? undefined : name
}

/** "i maj år 2023", "15 maj 2023", "i september samma år" */
function datesIn(text: string): Pick<Facts, 'evaluated' | 'compiled'> {
  const dated = new RegExp(
    `(?:(\\d{1,2})\\.?\\s+)?(${MONTH})\\s+(?:(?:år|i)\\s+)?((?:19|20)\\d\\d|samma\\s+år|samme\\s+år)`,
    'giu',
  )
  let evaluated: string | null = null
  let compiled: string | null = null
  let year: string | undefined
  for (const found of text.matchAll(dated)) {
    const [, day, month = '', printed = ''] = found
    year = /^\d/u.test(printed) ? printed : year
    if (year === undefined) continue
    const before = text.slice(Math.max(0, found.index - 120), found.index)
    const date = dateOf(year, month, day)
    const said = before.split(/[.!?]/u).at(-1) ?? ''
    if (/sammanst|sammenst|skrev|compiled|put together/iu.test(said)) compiled ??= date
    else if (
      /genomf|gjennomf|utf[öø]r|bedömning|vurdering|assess|nuläge|evaluer|utvärder|carried/iu.test(
        said,
      )
    ) {
      evaluated ??= date
    }
  }
  return { evaluated, compiled }
}

function dateOf(year: string, month: string, day: string | undefined): string {
  const no = MONTHS.findIndex((names) => names.includes(month.toLowerCase())) + 1
  const two = (figure: number) => String(figure).padStart(2, '0')
  return [year, two(no), ...(day === undefined ? [] : [two(Number(day))])].join('-')
}

function yearIn(
  evaluated: string | null,
  heads: readonly string[],
  cover: readonly ReadingLine[],
  text: string,
): number | null {
  if (evaluated !== null) return Number(evaluated.slice(0, 4))
  const places = [...cover.map((line) => line.text), ...heads]
  for (const place of places) {
    const year = /(?<!\d)(?:19|20)\d\d(?![\d/])/u.exec(place)?.[0]
    if (year !== undefined) return Number(year)
  }
  const said = /(?:genomf|gjennomf)\p{L}*[^.]{0,60}?((?:19|20)\d\d)/iu.exec(text)?.[1]
  return said === undefined ? null : Number(said)
}

/** Norwegian has "og" and "ikke" where Swedish has "och" and "inte". */
function countryOf(text: string): Country {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  return count(/\b(?:og|ikke)\b/giu) > count(/\b(?:och|inte)\b/giu) ? 'NO' : 'SE'
}
