import type { Block, Inline } from './block.ts'

/** How much is written in a text. */
export interface BlockCounts {
  /** Words between blanks; a footnote's count too. */
  words: number
  /** Letters, signs and blanks, footnotes' too; one that takes two places in memory is one. */
  characters: number
  footnotes: number
}

export function countsOf(blocks: readonly Block[]): BlockCounts {
  const counts: BlockCounts = { words: 0, characters: 0, footnotes: 0 }
  const read = (text: string): void => {
    counts.words += text.match(/\S+/g)?.length ?? 0
  }
  for (const content of linesOf(blocks)) {
    read(
      content
        .map((one) => (one.type === 'text' ? one.text : one.type === 'break' ? ' ' : ''))
        .join(''),
    )
    for (const one of content) {
      if (one.type === 'break') continue
      counts.characters += lengthOf(one.text)
      if (one.type === 'text') continue
      counts.footnotes += 1
      read(one.text)
    }
  }
  return counts
}

/** The letters of every paragraph and heading, in reading order, wherever it stands. */
export function linesOf(blocks: readonly Block[]): Inline[][] {
  return blocks.flatMap(linesIn)
}

function linesIn(block: Block): Inline[][] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.content]
    case 'list':
      return block.items.flatMap((item) => linesOf(item.blocks))
    case 'quotation':
      return linesOf(block.blocks)
    case 'table':
      return block.rows.flat().flatMap((cell) => linesOf(cell.blocks))
  }
}

function lengthOf(text: string): number {
  let length = 0
  for (const _ of text) length += 1
  return length
}
