import type { ReadingLine } from './readingLine.ts'

/**
 * Two columns that a text has beside each other, each as lines of its own. Undefined where no wide
 * blank runs through them.
 */
export function sideBySide(
  head: ReadingLine | null,
  lines: readonly ReadingLine[],
): { left: ReadingLine[]; right: ReadingLine[]; crossing: ReadingLine[] } | undefined {
  const at = head ? /\S {3,}(?=\S)/u.exec(head.raw.slice(0, 400)) : null
  const column = at ? at.index + at[0].length : undefined
  const split = lines.filter(({ raw }) => /\S {3,}\S/u.test(raw.slice(0, 400)))
  if (column === undefined || split.length * 5 < lines.length) return undefined
  const left: ReadingLine[] = []
  const right: ReadingLine[] = []
  const crossing: ReadingLine[] = []
  for (const line of lines) {
    const cut = cutOf(line.raw, column)
    if (cut === undefined) {
      left.push(line)
      crossing.push(line)
      continue
    }
    for (const [side, raw] of [
      [left, line.raw.slice(0, cut)],
      [right, line.raw.slice(cut)],
    ] as const) {
      if (raw.trim() !== '') side.push({ ...line, raw, text: raw.trim() })
    }
  }
  return { left, right, crossing }
}

/** Where the second column begins in a line; undefined where its words run across. */
function cutOf(raw: string, column: number): number | undefined {
  if (raw.trimEnd().length <= column - 2) return raw.length
  for (const near of [0, -1, 1, -2, 2, -3, 3, -4, 4]) {
    const at = column + near
    if (/^\s{2}$/u.test(raw.slice(Math.max(0, at - 2), at)) && /\S/u.test(raw[at] ?? '')) return at
  }
  return raw.slice(0, column).trim() === '' ? column : undefined
}
