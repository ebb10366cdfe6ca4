import type { Block, Cell, Inline, ListItem } from '../block.ts'

/** What a part of a text is, without what stands in it. */
export interface NodeHead {
  kind:
    | 'paragraph'
    | 'heading'
    | 'bullets'
    | 'numbers'
    | 'item'
    | 'quotation'
    | 'table'
    | 'row'
    | 'cell'
  /** Of a heading. */
  level?: 1 | 2
  /** Of an item that is a strength or an improvement. */
  point?: string
  subQuestion?: string
  /** Of a cell that heads its row or column. */
  header?: boolean
}

/** A part of a text, whatever it is: with letters, or with further parts. */
export interface TextNode extends NodeHead {
  content: readonly Inline[]
  parts: readonly TextNode[]
}

export function nodesOf(blocks: readonly Block[]): TextNode[] {
  return blocks.map(nodeOf)
}

function nodeOf(block: Block): TextNode {
  switch (block.type) {
    case 'paragraph':
      return { kind: 'paragraph', content: block.content, parts: [] }
    case 'heading':
      return { kind: 'heading', level: block.level, content: block.content, parts: [] }
    case 'list': {
      const parts = block.items.map(
        ({ blocks: inItem, ...head }): TextNode => ({
          ...head,
          kind: 'item',
          content: [],
          parts: nodesOf(inItem),
        }),
      )
      return { kind: block.ordered ? 'numbers' : 'bullets', content: [], parts }
    }
    case 'quotation':
      return { kind: 'quotation', content: [], parts: nodesOf(block.blocks) }
    case 'table': {
      const rows = block.rows.map(
        (row): TextNode => ({ kind: 'row', content: [], parts: row.map(cellNode) }),
      )
      return { kind: 'table', content: [], parts: rows }
    }
  }
}

function cellNode({ header, blocks }: Cell): TextNode {
  return { kind: 'cell', header, content: [], parts: nodesOf(blocks) }
}

/** The way back. */
export function blocksFrom(nodes: readonly TextNode[]): Block[] {
  return nodes.flatMap((node): Block[] => {
    switch (node.kind) {
      case 'paragraph':
        return [{ type: 'paragraph', content: [...node.content] }]
      case 'heading':
        return [{ type: 'heading', level: node.level ?? 1, content: [...node.content] }]
      case 'bullets':
      case 'numbers':
        return [{ type: 'list', ordered: node.kind === 'numbers', items: node.parts.map(itemFrom) }]
      case 'quotation':
        return [{ type: 'quotation', blocks: blocksFrom(node.parts) }]
      case 'table':
        return [{ type: 'table', rows: node.parts.map((row) => row.parts.map(cellFrom)) }]
      default:
        // Items, rows and cells stand in lists and tables only.
        return []
    }
  })
}

function itemFrom({ point, subQuestion, parts }: TextNode): ListItem {
  return {
    blocks: blocksFrom(parts),
    ...(point !== undefined && { point }),
    ...(subQuestion !== undefined && { subQuestion }),
  }
}

function cellFrom({ header, parts }: TextNode): Cell {
  return { header: header === true, blocks: blocksFrom(parts) }
}

export function headOf({ content: _, parts: __, ...head }: TextNode): NodeHead {
  return head
}
