import type { ReportInline, ReportMarks } from '../../../report/reportBlock.ts'
import type { Run } from './runs.ts'

/** A run in a block: with the address it leads to, or as the mark of a footnote. */
export type Piece =
  /** `styled`: in an element of its own, beside what it stands in. */
  | { run: Run; link?: string | undefined; styled?: boolean }
  | { note: number; run?: Run | undefined }

export interface JoiningOptions {
  /** Whether lines of this file end in the blank that stands between their words. */
  keepsBlanks: boolean
  /** Headings and heads of tables are strong by what they are. */
  plain: boolean
}

type Told = Piece & { good?: boolean }

const SOFT_HYPHEN = '\u00AD'
/** What a line may be broken behind without a blank. */
const BREAKS_BEHIND = /[-\u2010\u2012-\u2015/\\?&=_~|@#%+*<>\u200B]$/
const BLANK = 0.18

/** The letters of a block: its lines one behind the other, as they were before they were broken. */
export function joinedRuns(pieces: readonly Piece[], options: JoiningOptions): ReportInline[] {
  const content: ReportInline[] = []
  let before: Run | undefined
  const told = starred(pieces)
  for (const [place, found] of told.entries()) {
    const piece = withSoftHyphen(found, told[place + 1])
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

/** Our own reports print a star before a good example, and that in letters of a look of its own. */
function starred(pieces: readonly Piece[]): Told[] {
  const made: Told[] = []
  let state: 'none' | 'star' | 'good' = 'none'
  for (const [place, piece] of pieces.entries()) {
    const text = piece.run?.text ?? ''
    const isStyled = 'styled' in piece && piece.styled === true
    if (state === 'none' && text === '★' && followsStyled(pieces, place)) state = 'star'
    else if (state === 'star' && text.trim() === '') continue
    else if (state !== 'none' && isStyled) {
      state = 'good'
      made.push({ ...piece, good: true })
    } else {
      state = 'none'
      made.push(piece)
    }
  }
  return made
}

function followsStyled(pieces: readonly Piece[], star: number): boolean {
  const next = pieces.slice(star + 1).find(({ run }) => run?.text.trim() !== '')
  return next !== undefined && 'styled' in next && next.styled === true
}

/** The hyphen of a broken word is a run of its own; some fonts have no other sign for it than "-". */
function withSoftHyphen(piece: Told, next: Piece | undefined): Told {
  if ('note' in piece || !/^[-\u2010]$/.test(piece.run.text)) return piece
  if (next?.run && !isOnNextLine(piece.run, next.run)) return piece
  return { ...piece, run: { ...piece.run, text: SOFT_HYPHEN } }
}

/** Whether what stands at the end of a page goes on with what stands at the beginning of the next. */
export function goesOn(pieces: readonly Piece[], next: readonly Piece[]): boolean {
  const last = pieces.findLast((piece) => !('note' in piece))?.run?.text ?? ''
  if (last === '') return false
  const first = next.find((piece) => !('note' in piece))?.run?.text ?? ''
  return isUnfinished(last) || (BREAKS_BEHIND.test(last) && /^\p{Ll}/u.test(first))
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
  switch (betweenLines(wordAtEnd(content, before.text), run.text, options.keepsBlanks)) {
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
  if (keepsBlanks && isDivided(before, next)) return 'nothing'
  return keepsBlanks ? 'break' : 'blank'
}

/** Our own reports divide what is too long for a line into pieces, without any sign. */
const LONGEST = 28
const PIECE = 14

function isDivided(before: string, next: string): boolean {
  const tail = /\S+$/u.exec(before)?.[0] ?? ''
  const head = /^\S+/u.exec(next)?.[0] ?? ''
  if (tail.length + head.length <= LONGEST) return false
  const piece = tail.split(/(?<=[/?&=_.,;:@-])(?=[\p{L}\p{N}])/u).at(-1) ?? ''
  return /[/?&=_.,;:@-]$/.test(tail) || [...piece].length % PIECE === 0
}

/** What was said last, back to where its word begins, which may be in a run before. */
function wordAtEnd(content: readonly ReportInline[], last: string): string {
  let said = ''
  for (const one of content.toReversed()) {
    if (one.type !== 'text' || /\s/.test(said)) break
    said = one.text + said
  }
  return said.endsWith(last) ? said : last
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
  { run, link, good }: { run: Run; link?: string | undefined; good?: boolean },
  { plain }: JoiningOptions,
) {
  return {
    ...(run.strong && !plain && { strong: true as const }),
    ...(run.emphasis && { emphasis: true as const }),
    ...(good && { goodExample: true as const }),
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
