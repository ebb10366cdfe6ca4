import fc from 'fast-check'

/** What befalls a text on its way. Places are shares of it, from 0 to 1. */
export type Damage =
  | { what: 'swapPages' | 'interleave'; one: number; other: number }
  | { what: 'twice' | 'lost'; from: number; lines: number }
  | { what: 'table' | 'cutBefore' | 'cutAfter'; at: number }
  | { what: 'digit'; at: number; digit: number }
  | { what: 'letterForDigit' | 'joined' | 'split'; at: number }
  | {
      what:
        | 'mojibake'
        | 'lostAccents'
        | 'broken'
        | 'ligatures'
        | 'softHyphens'
        | 'noBlankLines'
        | 'noMarks'
    }

/** Anywhere: where a text begins and ends, little befalls it. */
const share = fc.noBias(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }))

export const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ what: fc.constantFrom('swapPages', 'interleave'), one: share, other: share }),
  fc.record({
    what: fc.constantFrom('twice', 'lost'),
    from: share,
    lines: fc.integer({ min: 1, max: 60 }),
  }),
  fc.record({ what: fc.constantFrom('table', 'cutBefore', 'cutAfter'), at: share }),
  { weight: 4, arbitrary: fc.record({ what: fc.constant('digit'), at: share, digit: fc.nat(9) }) },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constantFrom('letterForDigit', 'joined', 'split'), at: share }),
  },
  fc.record({
    what: fc.constantFrom(
      'mojibake',
      'lostAccents',
      'broken',
      'ligatures',
      'softHyphens',
      'noBlankLines',
      'noMarks',
    ),
  }),
) as fc.Arbitrary<Damage>

/** Lines of a page, about. */
const PAGE = 38

export function damaged(text: string, how: Damage): string {
  const lines = text.split('\n')
  switch (how.what) {
    case 'swapPages': {
      const [one, other] = [pageAt(lines, how.one), pageAt(lines, how.other)]
      return lines.map((_, at) => lines[partner(at, one, other)] ?? '').join('\n')
    }
    case 'interleave': {
      const [one, other] = [pageAt(lines, how.one), pageAt(lines, how.other)]
      if (one === other) return text
      const [first, second] = [lines.slice(one, one + PAGE), lines.slice(other, other + PAGE)]
      const mixed = first.flatMap((line, at) => [line, second[at] ?? ''])
      return lines
        .flatMap((line, at) => {
          if (at === one) return mixed
          return isOn(at, one) || isOn(at, other) ? [] : [line]
        })
        .join('\n')
    }
    case 'twice': {
      const at = Math.floor(how.from * lines.length)
      return lines.toSpliced(at, 0, ...lines.slice(at, at + how.lines)).join('\n')
    }
    case 'lost':
      return lines.toSpliced(Math.floor(how.from * lines.length), how.lines).join('\n')
    case 'table': {
      const area = 1 + Math.floor(how.at * 8)
      return lines
        .filter((line) => !new RegExp(`^ ?${area}\\.\\s*\\d+ .*\\d+$`, 'u').test(line.trimEnd()))
        .join('\n')
    }
    case 'cutBefore':
      return text.slice(Math.floor(how.at * text.length * 0.5))
    case 'cutAfter':
      return text.slice(0, Math.floor((0.5 + how.at / 2) * text.length))
    case 'digit':
      return withDigit(text, how.at, () => String(how.digit))
    case 'letterForDigit':
      return withDigit(
        text,
        how.at,
        (digit) => ({ 0: 'O', 1: 'l', 5: 'S', 8: 'B' })[digit] ?? digit,
      )
    case 'joined': {
      const at = Math.floor(how.at * (lines.length - 1))
      return lines.toSpliced(at, 2, `${lines[at]} ${lines[at + 1]}`).join('\n')
    }
    case 'split': {
      const at = Math.floor(how.at * lines.length)
      return lines.toSpliced(at, 1, ...(lines[at] ?? '').split(/ (?=\S+ \S+$)/u)).join('\n')
    }
    case 'mojibake':
      return Buffer.from(text, 'utf8').toString('latin1')
    case 'broken':
      return Buffer.from(text, 'latin1').toString('utf8')
    case 'lostAccents':
      return text.replace(/[åäöÅÄÖæøå]/gu, '\ufffd')
    case 'ligatures':
      return text.replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ')
    case 'softHyphens':
      return text.replace(/(\p{Ll}{4})(?=\p{Ll}{4})/gu, '$1\u00ad')
    case 'noBlankLines':
      return lines.filter((line) => line.trim() !== '').join('\n')
    case 'noMarks':
      return text.replace(/\f|^ (?=\S)/gmu, '')
  }
}

function pageAt(lines: readonly string[], at: number): number {
  return Math.floor((at * lines.length) / PAGE) * PAGE
}

function isOn(at: number, page: number): boolean {
  return at >= page && at < page + PAGE
}

function partner(at: number, one: number, other: number): number {
  if (isOn(at, one)) return at - one + other
  return isOn(at, other) ? at - other + one : at
}

/** A row's figures, figures alone in a line, and the total in its sentence. */
const FIGURES =
  /^(?: ?\d\.\d .*?)?[ \t]*(?:\d{1,3}%?[ \t]+){0,2}\d{1,3}%?[ \t]*$|\d+(?= poäng| av 800)/gmu

function withDigit(text: string, at: number, by: (digit: string) => string): string {
  const spots = [...text.matchAll(FIGURES)].flatMap((line) =>
    [...line[0].matchAll(/\d(?=[\d% \t]*$)/gu)].map((digit) => line.index + digit.index),
  )
  const spot = spots[Math.floor(at * spots.length)]
  if (spot === undefined) return text
  return text.slice(0, spot) + by(text.charAt(spot)) + text.slice(spot + 1)
}
