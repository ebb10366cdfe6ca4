import { sourceOfText } from '@samsyn/report/published'
import { chapterFour, FIGURES } from './chapterFour.ts'
import type { Damaged } from './damaged.ts'

/** Tables missing, twice, elsewhere, without a head, beside each other; and column after column. */
export function* tablesMoved(text: string): Generator<Damaged> {
  const { before, chapter } = chapterFour(text)
  const starts = chapter.flatMap((line, at) =>
    at > 0 && /^ ?[1-8]\.\s+\p{L}/u.test(line) ? [at] : [],
  )
  const lead = chapter.slice(0, starts[0])
  const parts = starts.map((from, nth) => chapter.slice(from, starts[nth + 1]))
  const made = (now: readonly (readonly string[])[]) => () =>
    sourceOfText(before + [...lead, ...now.flat()].join('\n'))
  for (const [at, part] of parts.entries()) {
    const which = `table ${at + 1}`
    const rows = part.filter((line) => FIGURES.test(line))
    const others = otherwise(part)
    const summed = part.filter((line) => FIGURES.exec(line)?.[1]?.trim() !== '')
    yield { kind: 'a table missing', which, made: made(parts.toSpliced(at, 1)) }
    yield { kind: 'a table twice', which, made: made(parts.toSpliced(at, 0, part)) }
    yield { kind: 'a table twice, otherwise', which, made: made(parts.toSpliced(at, 0, others)) }
    yield {
      kind: 'a table twice, otherwise',
      which: `${which} last`,
      made: made([...parts, others]),
    }
    yield { kind: 'a table without its head', which, made: made(parts.with(at, rows)) }
    yield { kind: 'a table without its sum', which, made: made(parts.with(at, summed)) }
    const next = parts[at + 1]
    if (!next) continue
    const nextRows = next.filter((line) => FIGURES.test(line))
    const heads = [part, next].map((one) => one.filter((line) => !FIGURES.test(line)))
    const wrong = [...(heads[1] ?? []), ...rows, ...(heads[0] ?? []), ...nextRows]
    const longest = Array.from({ length: Math.max(part.length, next.length) }, (_, row) => row)
    const beside = longest.map((row) =>
      `${(part[row] ?? '').padEnd(80)}${next[row] ?? ''}`.trimEnd(),
    )
    const mixed = longest.flatMap((row) => [part[row] ?? [], next[row] ?? []].flat())
    yield { kind: 'tables swapped', which, made: made(parts.with(at, next).with(at + 1, part)) }
    yield { kind: 'heads of tables swapped', which, made: made(parts.toSpliced(at, 2, wrong)) }
    yield { kind: 'tables beside each other', which, made: made(parts.toSpliced(at, 2, beside)) }
    yield { kind: 'tables interleaved', which, made: made(parts.toSpliced(at, 2, mixed)) }
  }
  yield { kind: 'tables turned round', which: 'all', made: made(parts.toReversed()) }
  yield { kind: 'a table missing', which: 'all', made: () => sourceOfText(before) }
  const first = `${[...lead, ...parts.flat()].join('\n')}\n${before}`
  yield { kind: 'tables before all', which: 'all', made: () => sourceOfText(first) }
  for (const apart of [false, true])
    yield {
      kind: 'columns apart',
      which: apart ? 'names, then a column after the other' : 'names, then figures',
      made: () => sourceOfText(before + byColumns(chapter, apart).join('\n')),
    }
}

/** With the first figure of its last row another. */
function otherwise(part: readonly string[]): string[] {
  const at = part.findLastIndex((line) => /^ ?\d\.\d /u.test(line) && FIGURES.test(line))
  return part.map((line, place) =>
    place === at
      ? line.replace(/(\d)(?=[ \t]+\d+[ \t]*(?:\d+\s?%)?[ \t]*$)/u, (digit) =>
          String((Number(digit) + 1) % 10),
        )
      : line,
  )
}

/** A table as a copy has it that takes its columns one after the other. */
function byColumns(chapter: readonly string[], apart: boolean): string[] {
  const out: string[] = []
  let held: string[][] = []
  const flush = () => {
    if (apart) for (const column of [0, 1, 2]) out.push(...held.flatMap((row) => row[column] ?? []))
    else out.push(...held.map((row) => row.join(' ')))
    held = []
  }
  for (const line of chapter) {
    const [found, name = '', ...figures] = FIGURES.exec(line) ?? []
    if (found === undefined) {
      out.push(line)
      continue
    }
    if (name.trim() !== '') out.push(name)
    held.push(figures.filter((one) => one !== undefined))
    if (name.trim() === '') flush()
  }
  flush()
  return out
}
