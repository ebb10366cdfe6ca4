import type { ReportInline, ReportMarks } from '../../../report/reportBlock.ts'
import type { Run } from './runs.ts'

/** A run in a block: with the address it leads to, or as the mark of a footnote. */
export type Piece =
  | { run: Run; link?: string | undefined }
  | { note: number; run?: Run | undefined }

export interface JoiningOptions {
  /** Whether lines of this file end in the blank that stands between their words. */
  keepsBlanks: boolean
  /** Headings and heads of tables are strong by what they are. */
  plain: boolean
}

const SOFT_HYPHEN = '\u00AD'
/** What a line may be broken behind without a blank. */
const BREAKS_BEHIND = /[-\u2010\u2012-\u2015/\\?&=_~|@#%+*<>\u200B]$/
const BLANK = 0.18

/** The letters of a block: its lines one behind the other, as they were before they were broken. */
export function joinedRuns(pieces: readonly Piece[], options: JoiningOptions): ReportInline[] {
  const content: ReportInline[] = []
  let before: Run | undefined
  for (const [place, found] of pieces.entries()) {
    const piece = withSoftHyphen(found, pieces[place + 1])
    const { run } = piece
    if (run && before) {
      if (isOnNextLine(before, run)) onward(content, before, run, options)
      else if (isApart(before, run)) append(content, ' ', {})
    }
    if ('note' in piece) content.push({ type: 'footnote', no: piece.note, text: '' })
    else append(content, piece.run.text, marksOf(piece, options))
    before = run ?? before
  }
  return content
}

/** The hyphen of a broken word is a run of its own; some fonts have no other sign for it than "-". */
function withSoftHyphen(piece: Piece, next: Piece | undefined): Piece {
  if ('note' in piece || !/^[-\u2010]$/.test(piece.run.text)) return piece
  if (next?.run && !isOnNextLine(piece.run, next.run)) return piece
  return { ...piece, run: { ...piece.run, text: SOFT_HYPHEN } }
}

/** Whether a line at the end of a page goes on. */
export function goesOn(pieces: readonly Piece[]): boolean {
  const last = pieces.findLast((piece) => !('note' in piece))
  return last !== undefined && isUnfinished(last.run?.text ?? '')
}

/** How lines of blocks end, for whoever asks what this file's lines end in. */
export function lineEnds(pieces: readonly Piece[]): { blank: number; all: number } {
  let [blank, all] = [0, 0]
  let before: Run | undefined
  for (const { run } of pieces) {
    if (run && before && isOnNextLine(before, run)) {
      all += 1
      if (isUnfinished(before.text)) blank += 1
    }
    before = run ?? before
  }
  return { blank, all }
}

function isUnfinished(text: string): boolean {
  return /[\s\u00AD]$/.test(text) || text === '-'
}

function onward(content: ReportInline[], before: Run, run: Run, options: JoiningOptions): void {
  switch (betweenLines(before.text, run.text, options.keepsBlanks)) {
    case 'nothing':
      break
    case 'blank':
      append(content, ' ', {})
      break
    case 'break':
      content.push({ type: 'break' })
      break
    case 'hyphenGoes':
      dropLast(content)
  }
}

function betweenLines(
  before: string,
  next: string,
  keepsBlanks: boolean,
): 'nothing' | 'blank' | 'break' | 'hyphenGoes' {
  if (before.endsWith(SOFT_HYPHEN)) return 'hyphenGoes'
  if (/\s$/.test(before)) return 'nothing'
  if (BREAKS_BEHIND.test(before)) {
    if (keepsBlanks) return 'nothing'
    if (/\p{L}[-\u2010]$/u.test(before) && /^\p{Ll}/u.test(next))
      return isHalfCompound(next) ? 'blank' : 'hyphenGoes'
  }
  return keepsBlanks ? 'break' : 'blank'
}

/** "kultur- och fritidsnämnden": the hyphen stands for what is said only once. */
function isHalfCompound(next: string): boolean {
  return /^(och|eller|samt|respektive|og|and|or)\b/u.test(next)
}

function dropLast(content: ReportInline[]): void {
  const last = content.at(-1)
  if (last?.type !== 'text') return
  content.splice(-1, 1, { ...last, text: last.text.slice(0, -1) })
}

function append(content: ReportInline[], text: string, marks: ReportMarks): void {
  const last = content.at(-1)
  // A blank between two runs belongs to the one before it.
  if (text === ' ' && last?.type === 'text')
    content.splice(-1, 1, { ...last, text: `${last.text} ` })
  else content.push({ type: 'text', text, marks })
}

function marksOf(
  { run, link }: { run: Run; link?: string | undefined },
  { plain }: JoiningOptions,
) {
  return {
    ...(run.strong && !plain && { strong: true as const }),
    ...(run.emphasis && { emphasis: true as const }),
    ...(link !== undefined && { link }),
  }
}

/** Lower, or a page or column further on. A raised mark is on its line. */
export function isOnNextLine(before: Run, run: Run): boolean {
  return Math.abs(before.y - run.y) > Math.max(before.size, run.size) * 0.6
}

function isApart(before: Run, run: Run): boolean {
  if (/\s$/.test(before.text) || /^\s/.test(run.text)) return false
  return run.x - (before.x + before.width) > BLANK * run.size
}
