import type { Passages } from './passages.ts'

/** Brings a passage into sight and, for who writes, the caret to it. Whether it is on the page. */
export function showPassage(passages: Passages, key: string): boolean {
  const range = passages.range(key)
  if (!range) return false
  const { node } = range.view.domAtPos(range.from)
  const element = node instanceof Element ? node : node.parentElement
  element?.scrollIntoView({ block: 'center' })
  return true
}
