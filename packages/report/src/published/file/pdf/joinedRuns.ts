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
  /** Whether the hyphens of broken words stand by themselves in it; then no other is one. */
  hyphensAlone: boolean
  /** Headings and heads of tables are strong by what they are. */
  plain: boolean
}

/** `starred`: the star before it is left out, and the gap that it leaves is no blank. */
type Told = Piece & { good?: boolean; starred?: boolean }

const SOFT_HYPHEN = '\u00AD'
/** What a line may be broken behind without a blank. */
const BREAKS_BEHIND = /[-\u2010\u2012-\u2015/\\?&=_~|@#%+*<>\u200B]$/
const BLANK = 0.18

/** The letters of a block: its lines one behind the other, as they were before they were broken. */
export function joinedRuns(pieces: readonly Piece[], options: JoiningOptions): ReportInline[] {
  const content: ReportInline[] = []
  let before: Run | undefined
  const told = starred(withAbout(pieces)).map((piece) => spelled(piece, options))
  for (const [place, found] of told.entries()) {
    const piece = withSoftHyphen(found, told[place + 1], before)
    const { run } = piece
    if (run && before) {
      if (isOnNextLine(before, run))
        onward(content, before.text, said(told.slice(place, place + 4)), options)
      else if (!piece.starred && isApart(before, run)) append(content, ' ', {})
    }
    if ('note' in piece) content.push({ type: 'footnote', no: piece.note, text: '' })
    else append(content, piece.run.text, marksOf(piece, options))
    before = run ?? before
  }
  return content
}

/**
 * Our own reports print small behind a point which sub-question it is about. The blank before it is
 * one that no line is broken at, which fonts have no picture of its own for.
 */
function withAbout(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.at(-1)
  if (!last || 'note' in last || pieces.length < 2) return pieces
  const { run } = last
  const largest = Math.max(...pieces.map((piece) => piece.run?.size ?? 0))
  if (run.size > largest * 0.9 || !/^\s?\d\.\d{1,2}$/u.test(run.text)) return pieces
  return [...pieces.slice(0, -1), { ...last, run: { ...run, text: `\u00a0${run.text.trim()}` } }]
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

/**
 * A font has one picture for both kinds of hyphen, and a file says of it whichever came first: in a
 * word it is always the one that is seen.
 */
function spelled(piece: Told, { hyphensAlone }: JoiningOptions): Told {
  if ('note' in piece || piece.run.text === SOFT_HYPHEN) return piece
  const text = piece.run.text.replace(hyphensAlone ? /\u00AD/g : /\u00AD(?!$)/g, '-')
  return text === piece.run.text ? piece : { ...piece, run: { ...piece.run, text } }
}

/** The hyphen of a broken word is a run of its own; some fonts have no other sign for it than "-". */
function withSoftHyphen(piece: Told, next: Piece | undefined, before: Run | undefined): Told {
  if ('note' in piece || !isHyphen(piece.run)) return piece
  // Behind a figure nothing is hyphenated.
  const isSoft = !next?.run || isOnNextLine(piece.run, next.run)
  if (!isSoft || (before && !/\p{L}$/u.test(before.text)))
    return { ...piece, run: { ...piece.run, text: '-' } }
  return { ...piece, run: { ...piece.run, text: SOFT_HYPHEN } }
}

/** A hyphen in a run of its own. */
export function isHyphen({ text }: Run): boolean {
  return /^[-\u2010\u00AD]$/.test(text)
}

/** Whether what stands at the end of a page goes on with what stands at the beginning of the next. */
export function goesOn(pieces: readonly Piece[], next: readonly Piece[]): boolean {
  const said = (all: readonly Piece[]) =>
    all.map((piece) => ('note' in piece ? '' : piece.run.text))
  const last = said(pieces.slice(-4)).join('')
  const first = said(next.slice(0, 4)).join('')
  if (last === '') return false
  return (
    isUnfinished(said(pieces).findLast(Boolean) ?? '') ||
    (BREAKS_BEHIND.test(last) && /^\p{Ll}/u.test(first)) ||
    isDivided(last, first)
  )
}

function said(pieces: readonly Piece[]): string {
  return pieces.map((piece) => ('note' in piece ? '' : piece.run.text)).join('')
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

function onward(
  content: ReportInline[],
  before: string,
  next: string,
  options: JoiningOptions,
): void {
  switch (betweenLines(wordAtEnd(content, before), next, options.keepsBlanks)) {
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
