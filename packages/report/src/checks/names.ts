import type { FindingFacts } from '@samsyn/scoring'
import type { CheckedReport } from './checkedReport.ts'
import { sentencesOf } from './sentences.ts'

/** A surname that is shorter is too often a word. */
const SHORTEST_SURNAME = 4

/** Whoever was interviewed is told by role; their name, or their surname alone, is a slip. */
export function namedInterviewee({ texts, interviewees }: CheckedReport): FindingFacts[] {
  const names = [...new Set(interviewees.flatMap(namesIn))]
  const patterns = names.map((name) => ({ name, pattern: wordsPattern(formsOf(name)) }))
  return texts.flatMap(({ ref, blocks }) =>
    sentencesOf(blocks).flatMap((quote) =>
      patterns
        .filter(({ pattern }) => pattern.test(quote))
        .map(({ name }): FindingFacts => ({ rule: 'namedInterviewee', at: { ref, quote }, name })),
    ),
  )
}

/**
 * The name of another municipality: a sentence that came along from another report. Names that are
 * words too ("Mark", "Vara", "Time") count only before "kommun". Once for each name and text.
 */
export function otherMunicipality(report: CheckedReport): FindingFacts[] {
  const { municipality, otherMunicipalities } = report
  const others = otherMunicipalities.filter((name) => name !== municipality)
  if (others.length === 0) return []
  const plain = municipalityPattern(others.filter((name) => !isWord(name)))
  const words = municipalityPattern(others.filter(isWord), '(?= kommun)')
  return report.texts.flatMap(({ ref, blocks }) => {
    const told = new Set<string>()
    return sentencesOf(blocks).flatMap((quote) =>
      [plain, words].flatMap((pattern) =>
        [...(pattern ? quote.matchAll(pattern) : [])].flatMap((found): FindingFacts[] => {
          const [, name = ''] = found
          if (told.has(name) || isElsewhere(quote, found.index, found[0].length)) return []
          told.add(name)
          return [{ rule: 'otherMunicipality', at: { ref, quote }, name }]
        }),
      ),
    )
  })
}

/** "Anna Berg, Bo Ek och Cia Al" are three. */
function namesIn(written: string): string[] {
  return written
    .split(/,|;|&|\/|\s(?:och|og|and|samt)\s/u)
    .map((name) => name.trim().replace(/\s+/gu, ' '))
    .filter((name) => /\p{L}{2}/u.test(name))
}

function formsOf(name: string): string[] {
  const parts = name.split(' ')
  const surname = parts.length > 1 ? (parts.at(-1) ?? '') : ''
  return surname.length >= SHORTEST_SURNAME ? [name, surname] : [name]
}

function wordsPattern(forms: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}-])(?:${forms.map(escaped).join('|')})s?(?![\\p{L}-])`, 'u')
}

/** The longest first: "Upplands Väsby" before a name that it begins with. */
function municipalityPattern(names: readonly string[], after = ''): RegExp | undefined {
  if (names.length === 0) return undefined
  const longest = [...names].sort((a, b) => b.length - a.length)
  return new RegExp(
    `(?<![\\p{L}-])(${longest.map(escaped).join('|')})s?(?![\\p{L}-])${after}`,
    'gu',
  )
}

/** A county, a region, a university or a court of that name is not the municipality. */
function isElsewhere(sentence: string, from: number, length: number): boolean {
  const before = sentence.slice(0, from)
  const behind = sentence.slice(from + length)
  return (
    /(?:^|\s)(?:Region|Länsstyrelsen|Länsstyrelsen i|Statsforvalteren i|Landstinget i)\s$/u.test(
      before,
    ) || /^ (?:län|fylke\w*|universitet\w*|högskola\w*|stift|tingsrätt|lufthavn)\b/u.test(behind)
  )
}

/** Capitalised at the beginning of a sentence, or as a surname, these say nothing of a place. */
const alsoWords: ReadonlySet<string> = new Set(
  (
    'Berg Boden Borg Dals-Ed Eda Flen Gran Habo Heby Hjo Håbo Kil Kumla Lund Mark Mora Nora Orsa ' +
    'Rana Sala Sande Skaun Stad Sund Säter Tana Time Tibro Trana Ulstein Vang Vara Vik Voss Våler'
  ).split(' '),
)

function isWord(name: string): boolean {
  return name.length <= 3 || alsoWords.has(name)
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
