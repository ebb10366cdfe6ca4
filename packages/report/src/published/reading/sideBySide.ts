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
  if (column === undefined) return undefined
  const left = new Side()
  const right = new Side()
  const crossing: ReadingLine[] = []
  for (const line of lines) {
    const cut = cutOf(line.raw, column)
    if (cut === undefined) crossing.push(line)
    left.take(line, line.raw.slice(0, cut))
    right.take(line, cut === undefined ? '' : line.raw.slice(cut))
  }
  if (right.lines.length === 0 || crossing.length * 4 > lines.length) return undefined
  return { left: left.lines, right: right.lines, crossing }
}

/** One column: where the other has a line and this one none, it is blank. */
class Side {
  readonly lines: ReadingLine[] = []
  #blank = 0

  take(line: ReadingLine, raw: string): void {
    this.#blank += line.blank
    const text = raw.trim()
    if (text === '') this.#blank += 1
    else {
      this.lines.push({ ...line, raw, text, blank: this.#blank })
      this.#blank = 0
    }
  }
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
