import { linesIn } from '../report/linesIn.ts'
import type { ReportBlock, ReportInline, ReportItem } from '../report/reportBlock.ts'

/**
 * What a text of improvements asks for, each in one line: the points of its lists, and where it has
 * no list its paragraphs. Headings and what leads up to a list ask for nothing.
 */
export function improvementsIn(blocks: readonly ReportBlock[]): string[] {
  const items = blocks.flatMap((block) => (block.type === 'list' ? block.items : []))
  return items.length > 0
    ? itemTexts(items)
    : blocks.flatMap((block) => (block.type === 'paragraph' ? lineOf([block.content]) : []))
}

/** The points of a list; what stands under a point goes with it. */
export function itemTexts(items: readonly ReportItem[]): string[] {
  return items.flatMap(({ blocks }) => lineOf(linesIn(blocks)))
}

/** None where nothing is written. */
function lineOf(lines: readonly (readonly ReportInline[])[]): string[] {
  const words = lines.map((line) => line.map(wordsOf).join('')).join(' ')
  return words.trim() === '' ? [] : [words.replace(/\s+/gu, ' ').trim()]
}

/** A footnote is about the report that it stands in. */
function wordsOf(inline: ReportInline): string {
  switch (inline.type) {
    case 'text':
      return inline.text
    case 'break':
      return ' '
    case 'footnote':
      return ''
  }
}
