import { type Block, type Inline, type ListItem, type Marks, safeLink } from '@samsyn/document'
import { plainText } from './plainText.ts'
import type { ReportBlock, ReportInline, ReportItem, ReportMarks } from './reportBlock.ts'

/** Counts footnotes through the report. */
export class Footnotes {
  #last = 0

  next(): number {
    this.#last += 1
    return this.#last
  }
}

/** A text as it goes out: what nobody reads is left out, empty paragraphs and empty notes too. */
export function reportBlocks(blocks: readonly Block[], footnotes: Footnotes): ReportBlock[] {
  return blocks.flatMap((block) => reportBlockOf(block, footnotes))
}

function reportBlockOf(block: Block, footnotes: Footnotes): ReportBlock[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading': {
      const content = contentOf(block.content, footnotes)
      if (content.length === 0) return []
      return block.type === 'paragraph'
        ? [{ type: 'paragraph', content }]
        : [{ type: 'heading', level: block.level, content }]
    }
    case 'list': {
      const items = block.items.flatMap((item) => itemOf(item, footnotes))
      return items.length > 0 ? [{ type: 'list', ordered: block.ordered, items }] : []
    }
    case 'quotation': {
      const inside = reportBlocks(block.blocks, footnotes)
      return inside.length > 0 ? [{ type: 'quotation', blocks: inside }] : []
    }
    case 'table': {
      const rows = block.rows.map((row) =>
        row.map(({ header, blocks }) => ({ header, blocks: reportBlocks(blocks, footnotes) })),
      )
      const filled = rows.filter((row) => row.some(({ blocks }) => blocks.length > 0))
      return filled.length > 0 ? [{ type: 'table', rows: filled }] : []
    }
  }
}

function itemOf({ blocks, subQuestion }: ListItem, footnotes: Footnotes): ReportItem[] {
  const inside = reportBlocks(blocks, footnotes)
  if (inside.length === 0) return []
  return [{ blocks: inside, ...(subQuestion !== undefined && { subQuestion }) }]
}

/** Nothing where no letter and no note is in it. */
function contentOf(content: readonly Inline[], footnotes: Footnotes): ReportInline[] {
  const found = content.flatMap((one) => inlineOf(one, footnotes))
  const isSaid = found.some(
    (one) => one.type === 'footnote' || (one.type === 'text' && one.text.trim() !== ''),
  )
  return isSaid ? found : []
}

function inlineOf(one: Inline, footnotes: Footnotes): ReportInline[] {
  switch (one.type) {
    case 'text': {
      const text = plainText(one.text)
      return text === '' ? [] : [{ type: 'text', text, marks: marksOf(one.marks) }]
    }
    case 'break':
      return [{ type: 'break' }]
    case 'footnote': {
      const text = plainText(one.text).trim()
      return text === '' ? [] : [{ type: 'footnote', no: footnotes.next(), text }]
    }
  }
}

function marksOf({ strong, emphasis, goodExample, link }: Marks): ReportMarks {
  const safe = link === undefined ? undefined : safeLink(link)
  return {
    ...(strong && { strong }),
    ...(emphasis && { emphasis }),
    ...(goodExample && { goodExample }),
    ...(safe !== undefined && { link: safe }),
  }
}
