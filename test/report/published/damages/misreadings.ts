import type { ImportedReport, Source, SourceLine } from '@samsyn/report/published'
import { type Damaged, retold } from './damaged.ts'

interface Spot {
  line: SourceLine
  from: number
  token: string
}

/** Each figure that the report has, and each way in which a copy has another in its place. */
export function* misreadings({ lines }: Source, whole: ImportedReport): Generator<Damaged> {
  for (const { line, from, token } of spotsIn(lines, whole)) {
    const [before, after] = [line.text.slice(0, from), line.text.slice(from + token.length)]
    for (const [kind, other] of misread(token)) {
      const now = retold(line, before + other + after)
      yield {
        kind,
        which: `line ${line.no}: ${now.text.trim()}`,
        made: () => ({ lines: lines.map((one) => (one === line ? now : one)) }),
      }
    }
  }
}

/** Where the figures are that a reading has: the ends of rows, the box's points, the total's sentence. */
function spotsIn(lines: readonly SourceLine[], { places, total }: ImportedReport): Spot[] {
  const at = (pattern: RegExp) =>
    places
      .filter(({ at: place }) => pattern.test(place))
      .flatMap(({ from, to }) => lines.slice(from - 1, to))
  const ended = at(/^scores\/|\/box$|^total$/u).flatMap((line) => {
    const end = /(?:(?<=^|\s)\d{1,3}\s?%?\s*)+$/u.exec(line.text)
    return end ? tokens(line, end[0], end.index) : []
  })
  const told = at(/^summary\/|^frame\/picture$/u).flatMap((line) => {
    const found = new RegExp(`(?<!\\d)${total ?? 'x'}(?!\\d)`, 'u').exec(line.text)
    return found ? [{ line, from: found.index, token: found[0] }] : []
  })
  return [...ended, ...told.slice(0, 1)]
}

function tokens(line: SourceLine, text: string, from: number): Spot[] {
  return [...text.matchAll(/\d+/gu)].map((found) => ({
    line,
    from: from + found.index,
    token: found[0],
  }))
}

/** Letters that look like a figure. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  0: 'OoQD',
  1: 'lI|i',
  2: 'Z',
  5: 'S',
  6: 'b',
  8: 'B',
  9: 'g',
}

function* misread(token: string): Generator<[string, string]> {
  for (const [place, digit] of [...token].entries()) {
    const before = token.slice(0, place)
    const after = token.slice(place + 1)
    for (const other of '0123456789')
      if (other !== digit) yield ['another digit', before + other + after]
    for (const letter of LOOKALIKES[digit] ?? '')
      yield ['a letter for a digit', before + letter + after]
    yield ['a lost digit', before + after]
    yield ['a doubled digit', before + digit + digit + after]
    yield ['a digit that cannot be seen', `${before}\ufffd${after}`]
    if (place > 0) {
      yield ['a blank inside', `${before} ${digit}${after}`]
      yield ['a thin blank inside', `${before}\u202f${digit}${after}`]
      yield ['a comma or point inside', `${before},${digit}${after}`]
      yield ['a comma or point inside', `${before}.${digit}${after}`]
      yield ['turned round', `${after}${digit}${before}`]
    }
  }
  yield ['decimals', `${token},5`]
  yield ['decimals', `${token}.0`]
  yield ['thousands', `1 0${token}`]
  for (const sign of '-−–~<>±') yield ['a sign before it', sign + token]
  for (const sign of '*)%’.,:') yield ['a sign after it', token + sign]
  yield ['marked by a footnote', `${token}1`]
  yield ['marked by a raised footnote', `${token}¹`]
  yield ['struck out and written anew', `${token} ${Number(token) + 1}`]
  yield [
    'another kind of digits',
    token.replace(/\d/gu, (one) => '０１２３４５６７８９'.charAt(Number(one))),
  ]
}
