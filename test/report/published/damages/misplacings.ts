import type { Source, SourceLine } from '@samsyn/report/published'
import { type Damaged, retold, sourceOfLines } from './damaged.ts'

/** Lines of a page, about. */
const PAGE = 38

/** Each line, and each page, out of its place. */
export function* misplacings({ lines }: Source): Generator<Damaged> {
  for (const [at, line] of lines.entries()) {
    if (line.text.trim() === '') continue
    const which = `line ${line.no}: ${line.text.trim()}`
    const made = (from: number, count: number, ...now: SourceLine[]) => {
      return () => sourceOfLines(lines.toSpliced(from, count, ...now))
    }
    yield { kind: 'a line dropped', which, made: made(at, 1) }
    yield { kind: 'a line doubled', which, made: made(at, 0, line) }
    for (const cut of cutsIn(line.text)) {
      const [one, other] = [line.text.slice(0, cut), line.text.slice(cut)]
      yield {
        kind: 'a line cut in two',
        which: `${which} at ${cut}`,
        made: made(at, 1, retold(line, one), retold(line, other)),
      }
    }
    const next = lines.findIndex(({ text }, place) => place > at && text.trim() !== '')
    const other = lines[next]
    if (!other) continue
    const between = lines.slice(at + 1, next)
    const both = (blanks: string) => `${line.text.trimEnd()}${blanks}${other.text.trimStart()}`
    const span = next - at + 1
    yield {
      kind: 'lines swapped',
      which,
      made: made(at, span, retold(line, other.text), ...between, retold(other, line.text)),
    }
    yield { kind: 'lines joined', which, made: made(at, span, retold(line, both(' ')), ...between) }
    yield {
      kind: 'lines side by side',
      which,
      made: made(at, span, retold(line, both('      ')), ...between),
    }
  }
  yield* misplacedPages(lines)
}

/** In the middle, and before each of its last figures. */
function cutsIn(line: string): number[] {
  const words = [...line.trimEnd().matchAll(/\s(?=\S)/gu)].map(({ index }) => index + 1)
  return [...new Set([words[words.length >> 1] ?? 0, ...words.slice(-3)])].filter((at) => at > 0)
}

function* misplacedPages(lines: readonly SourceLine[]): Generator<Damaged> {
  const pages = pagesOf(lines)
  const made = (now: readonly (readonly SourceLine[])[]) => () => sourceOfLines(now.flat())
  for (const [at, page] of pages.entries()) {
    const first = page.find(({ text }) => text.trim() !== '')
    const which = `page ${at + 1}: ${first?.text.trim() ?? ''}`
    yield { kind: 'a page dropped', which, made: made(pages.toSpliced(at, 1)) }
    yield { kind: 'a page doubled', which, made: made(pages.toSpliced(at, 0, page)) }
    const next = pages[at + 1]
    if (!next) continue
    const far = (at * 7 + 3) % pages.length
    yield { kind: 'pages swapped', which, made: made(pages.with(at, next).with(at + 1, page)) }
    yield {
      kind: 'pages swapped',
      which: `${which} and ${far + 1}`,
      made: made(pages.with(at, pages[far] ?? []).with(far, page)),
    }
    const rows = Array.from({ length: Math.max(page.length, next.length) }, (_, row) => row)
    const mixed = rows.flatMap((row) => [page[row] ?? [], next[row] ?? []].flat())
    yield { kind: 'pages interleaved', which, made: made(pages.toSpliced(at, 2, mixed)) }
    const beside = rows.map((row) => {
      const [left, right] = [page[row]?.text ?? '', next[row]?.text ?? '']
      return { no: 0, text: `${left.padEnd(70)}${right}`.trimEnd() }
    })
    yield { kind: 'pages beside each other', which, made: made(pages.toSpliced(at, 2, beside)) }
  }
}

/** By the marks of pages that a source has; else by as many lines as a page may have. */
function pagesOf(lines: readonly SourceLine[]): SourceLine[][] {
  const isMark = ({ text, page }: SourceLine, before: SourceLine | undefined) =>
    before !== undefined && (page !== before.page || /^ (?=\S)/u.test(text))
  const marks = lines.flatMap((line, at) => (isMark(line, lines[at - 1]) ? [at] : []))
  const cuts =
    marks.length > 2 ? marks : lines.flatMap((_, at) => (at > 0 && at % PAGE === 0 ? [at] : []))
  return [0, ...cuts].map((from, nth) => lines.slice(from, cuts[nth]))
}
