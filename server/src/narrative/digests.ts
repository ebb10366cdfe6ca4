import { createHash } from 'node:crypto'
import type { Block, ListItem } from '@samsyn/document'
import canonicalize from 'canonicalize'

/** Hex SHA-256 of a text's canonical JSON (RFC 8785). */
export function digestOfBlocks(blocks: readonly Block[]): string {
  const canonical = canonicalize(blocks)
  if (canonical === undefined) throw new Error('blocks are always JSON')
  return createHash('sha256').update(canonical).digest('hex')
}

/**
 * The same of what a reader would read: the ids of points, which nobody sees and an editor gives by
 * itself, are not in it. Undefined where there are none, and so nothing differs.
 */
export function digestOfWords(blocks: readonly Block[]): string | undefined {
  return blocks.some(hasPoints) ? digestOfBlocks(blocks.map(withoutPoints)) : undefined
}

/** Hex SHA-256 of what a reader would read of a text: what approvals remember (R5). */
export function digestOfText(blocks: readonly Block[]): string {
  return digestOfWords(blocks) ?? digestOfBlocks(blocks)
}

function hasPoints(block: Block): boolean {
  return block.type === 'list' && block.items.some(({ point }) => point !== undefined)
}

function withoutPoints(block: Block): Block {
  if (block.type !== 'list') return block
  return { ...block, items: block.items.map(({ point: _, ...item }): ListItem => item) }
}
