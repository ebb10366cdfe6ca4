import type { Block, Inline } from './block.ts'
import { linesOf } from './blockCounts.ts'

/**
 * The passages of a text that are marked as good examples, as plain letters: each is as long as the
 * mark goes on within one paragraph, over a line break or a footnote too.
 */
export function goodExamplesIn(blocks: readonly Block[]): string[] {
  return linesOf(blocks).flatMap(passagesIn)
}

function passagesIn(content: readonly Inline[]): string[] {
  const passages: string[] = []
  let open: string | undefined
  const close = () => {
    const passage = open?.replace(/\s+/g, ' ').trim()
    if (passage) passages.push(passage)
    open = undefined
  }
  for (const one of content) {
    if (one.type === 'text' && one.marks.goodExample) open = (open ?? '') + one.text
    else if (one.type === 'break' && open !== undefined) open += ' '
    else if (one.type === 'text') close()
  }
  close()
  return passages
}
