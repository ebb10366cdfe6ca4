import type { ReportInline, ReportMarks } from '../../report/reportBlock.ts'
import type { SourceCell, SourceKind, SourceLine } from '../source.ts'

/** A line of a source before it has its number. */
export type Block = Omit<SourceLine, 'no'>

/**
 * Blocks with their numbers. What is known and empty is left out, but for a picture, a cell, a note's
 * mark alone, and a point that begins with points of its own; among printed lines a blank one parts.
 */
export function numberedLines(blocks: readonly Block[]): SourceLine[] {
  return blocks
    .filter(
      ({ text, kind, cell, content }) =>
        text.trim() !== '' || !kind || kind === 'picture' || kind === 'item' || cell || content,
    )
    .map((block, place) => ({ no: place + 1, ...block }))
}

export interface Standing {
  kind: SourceKind
  page?: number
  level?: number
  ordered?: boolean
  begins?: boolean
  cell?: SourceCell
  quoted?: boolean
  footnote?: number
}

/** A block with its letters; what has no marks and no notes has them in its text alone. */
export function blockOf(standing: Standing, content: readonly ReportInline[]): Block {
  const inlines = trimmed(merged(content))
  const text = inlines.map(lettersOf).join('')
  const isPlain = inlines.every((one) => one.type === 'text' && isEmpty(one.marks))
  return { text, ...standing, ...(!isPlain && inlines.length > 0 && { content: inlines }) }
}

function lettersOf(one: ReportInline): string {
  if (one.type === 'text') return one.text
  return one.type === 'break' ? '\n' : ''
}

function merged(content: readonly ReportInline[]): ReportInline[] {
  const all: ReportInline[] = []
  for (const one of content) {
    const last = all.at(-1)
    if (one.type === 'text' && one.text === '') continue
    if (one.type === 'text' && last?.type === 'text' && areSame(one.marks, last.marks))
      all.splice(-1, 1, { ...last, text: last.text + one.text })
    else all.push(one)
  }
  return all
}

/** Without the blanks at both ends, which belong to the page. */
function trimmed(content: readonly ReportInline[]): ReportInline[] {
  const all = [...content]
  while (true) {
    const [first] = all
    if (first?.type === 'break') all.shift()
    else if (first?.type === 'text' && /^\s/.test(first.text)) {
      const text = first.text.trimStart()
      all.splice(0, 1, ...(text === '' ? [] : [{ ...first, text }]))
    } else break
  }
  while (true) {
    const last = all.at(-1)
    if (last?.type === 'break') all.pop()
    else if (last?.type === 'text' && /\s$/.test(last.text)) {
      const text = last.text.trimEnd()
      all.splice(-1, 1, ...(text === '' ? [] : [{ ...last, text }]))
    } else break
  }
  return all
}

function areSame(one: ReportMarks, other: ReportMarks): boolean {
  return (
    one.strong === other.strong &&
    one.emphasis === other.emphasis &&
    one.goodExample === other.goodExample &&
    one.link === other.link
  )
}

function isEmpty(marks: ReportMarks): boolean {
  return Object.keys(marks).length === 0
}
