import type { ReportBlock, ReportInline } from './reportBlock.ts'

/** The letters of every paragraph, wherever it stands. */
export function linesIn(blocks: readonly ReportBlock[]): ReportInline[][] {
  return blocks.flatMap(linesOf)
}

function linesOf(block: ReportBlock): ReportInline[][] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.content]
    case 'list':
      return block.items.flatMap((item) => linesIn(item.blocks))
    case 'quotation':
      return linesIn(block.blocks)
    case 'table':
      return block.rows.flat().flatMap((cell) => linesIn(cell.blocks))
  }
}
