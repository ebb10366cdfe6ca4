import { type Block, blocksOf, type ListItem, type RoomName, textOf } from '@samsyn/document'
import type * as Y from 'yjs'
import type { WrittenPoint } from './missing.ts'

const lists = ['strengths', 'improvements'] as const

/** The strengths and improvements of an area as they stand in its document. */
export function writtenPoints(room: RoomName, doc: Y.Doc): WrittenPoint[] {
  return lists.flatMap((list) =>
    blocksOf(textOf(doc, list))
      .flatMap((block) => (block.type === 'list' ? block.items : []))
      .map((item) => ({ room, list, point: item.point, text: lettersOf(item.blocks) })),
  )
}

function lettersOf(blocks: readonly Block[]): string {
  return blocks.map(lettersIn).join(' ').trim()
}

function lettersIn(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.content.map((one) => (one.type === 'text' ? one.text : ' ')).join('')
    case 'list':
      return block.items.map((item: ListItem) => lettersOf(item.blocks)).join(' ')
    case 'quotation':
      return lettersOf(block.blocks)
    case 'table':
      return block.rows.flatMap((row) => row.map((cell) => lettersOf(cell.blocks))).join(' ')
  }
}
