import type { Block, Inline } from '@samsyn/document'

/** The words of each paragraph, heading, list item's paragraph and cell; footnotes stand apart. */
export function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap(runsIn).flatMap((run) => [run.map(wordsOf).join(''), ...footnotesOf(run)])
}

/** The words of every footnote, in order, empty ones too. */
export function footnotesIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap(runsIn).flatMap(footnotesOf)
}

/** Each sentence of a text, trimmed. "bl.a. kommunen" is not the end of one: no capital follows. */
export function sentencesOf(blocks: readonly Block[]): string[] {
  return linesOf(blocks)
    .flatMap((line) => line.split(/(?<=[.!?][”"’)]?)\s+(?=[”"’(]?\p{Lu})|\n/u))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

export function hasWords(blocks: readonly Block[]): boolean {
  return linesOf(blocks).some((line) => /[\p{L}\p{N}]/u.test(line))
}

/** What stands in one line each, in reading order. */
function runsIn(block: Block): readonly Inline[][] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.content]
    case 'list':
      return block.items.flatMap(({ blocks }) => blocks.flatMap(runsIn))
    case 'quotation':
      return block.blocks.flatMap(runsIn)
    case 'table':
      return block.rows.flat().flatMap(({ blocks }) => blocks.flatMap(runsIn))
  }
}

function wordsOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.text
    case 'break':
      return '\n'
    case 'footnote':
      return ''
  }
}

function footnotesOf(run: readonly Inline[]): string[] {
  return run.flatMap((inline) => (inline.type === 'footnote' ? [inline.text] : []))
}
