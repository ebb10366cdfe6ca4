import type { Block, Inline } from '../block.ts'
import { sameMarks } from '../marks.ts'
import { aligned, type Pair } from './alignment.ts'
import { blocksFrom, headOf, type NodeHead, nodesOf, type TextNode } from './textNode.ts'
import { ALIKE, likeness, type WordChange, wordChanges, wordsIn } from './words.ts'

/** What happened to a part of a text. */
export type TextChange =
  | { how: 'same' | 'added' | 'removed'; node: TextNode }
  | {
      how: 'changed'
      /** They differ where a paragraph became a heading, bullets numbers, and the like. */
      before: NodeHead
      after: NodeHead
      words: WordChange[]
      parts: TextChange[]
    }

/**
 * What is different between two states of a text, as a reader would tell it: first which paragraphs
 * belong together, then what is different within those, word by word. What was moved is removed in
 * one place and added in the other. Both states can be had back from it: `stateBefore`, `stateAfter`.
 */
export function differenceOf(before: readonly Block[], after: readonly Block[]): TextChange[] {
  return changes(nodesOf(before), nodesOf(after))
}

/** Whether nothing is different in it. */
export function isUnchanged(difference: readonly TextChange[]): boolean {
  return difference.every(({ how }) => how === 'same')
}

export function stateBefore(difference: readonly TextChange[]): Block[] {
  return blocksFrom(side(difference, 'before'))
}

export function stateAfter(difference: readonly TextChange[]): Block[] {
  return blocksFrom(nodesAfter(difference))
}

export function nodesAfter(difference: readonly TextChange[]): TextNode[] {
  return side(difference, 'after')
}

function changes(before: readonly TextNode[], after: readonly TextNode[]): TextChange[] {
  const [one, other] = [before.map(asRead), after.map(asRead)]
  // What did not change holds the rest in its place.
  const exact = aligned(one, other, (a, b) => a.key === b.key)
  return gaps(exact).flatMap((gap): TextChange[] => {
    if ('same' in gap) return [{ how: 'same', node: gap.same.node }]
    return aligned(gap.before, gap.after, isAlike).map(changeOf)
  })
}

interface Read {
  node: TextNode
  key: string
  words: string[]
}

function asRead(node: TextNode): Read {
  return { node, key: JSON.stringify(keyed(node)), words: wordsOf(node) }
}

/** In one order, whoever made it. */
function keyed({ kind, level, point, subQuestion, header, content, parts }: TextNode): unknown {
  return [kind, level, point, subQuestion, header, content.map(keyedInline), parts.map(keyed)]
}

function keyedInline(one: Inline): unknown {
  if (one.type === 'break') return 0
  if (one.type === 'footnote') return [one.text]
  const { strong, emphasis, goodExample, link } = one.marks
  return [one.text, strong, emphasis, goodExample, link]
}

function wordsOf({ content, parts }: TextNode): string[] {
  const text = content.map((one) => (one.type === 'break' ? ' ' : one.text)).join('')
  return [...wordsIn(text), ...parts.flatMap(wordsOf)]
}

type Gap = { same: Read } | { before: Read[]; after: Read[] }

function gaps(pairs: readonly Pair<Read>[]): Gap[] {
  const found: Gap[] = []
  for (const pair of pairs) {
    if ('before' in pair && 'after' in pair) {
      found.push({ same: pair.after })
      continue
    }
    const last = found.at(-1)
    const open = last && 'before' in last ? last : { before: [], after: [] }
    if (open !== last) found.push(open)
    if ('before' in pair) open.before.push(pair.before)
    else open.after.push(pair.after)
  }
  return found
}

const families: Readonly<Record<NodeHead['kind'], string>> = {
  paragraph: 'letters',
  heading: 'letters',
  bullets: 'list',
  numbers: 'list',
  item: 'item',
  quotation: 'quotation',
  table: 'table',
  row: 'row',
  cell: 'cell',
}

function isAlike(one: Read, other: Read): boolean {
  if (families[one.node.kind] !== families[other.node.kind]) return false
  if (one.node.point !== undefined && one.node.point === other.node.point) return true
  return likeness(one.words, other.words) >= ALIKE
}

function changeOf(pair: Pair<Read>): TextChange {
  if (!('after' in pair)) return { how: 'removed', node: pair.before.node }
  if (!('before' in pair)) return { how: 'added', node: pair.after.node }
  const [before, after] = [pair.before.node, pair.after.node]
  return {
    how: 'changed',
    before: headOf(before),
    after: headOf(after),
    words: wordChanges(before.content, after.content),
    parts: changes(before.parts, after.parts),
  }
}

function side(difference: readonly TextChange[], which: 'before' | 'after'): TextNode[] {
  const gone = which === 'before' ? 'added' : 'removed'
  return difference.flatMap((change): TextNode[] => {
    if (change.how === gone) return []
    if (change.how !== 'changed') return [change.node]
    const content = contentOf(change.words, which)
    return [{ ...change[which], content, parts: side(change.parts, which) }]
  })
}

function contentOf(words: readonly WordChange[], which: 'before' | 'after'): Inline[] {
  const gone = which === 'before' ? 'added' : 'removed'
  const found: Inline[] = []
  for (const change of words) {
    if (change.how === gone) continue
    const one: Inline =
      change.how === 'marked'
        ? { type: 'text', text: change.text, marks: change[which] }
        : change.how === 'noted'
          ? { type: 'footnote', text: contentOf(change.words, which).map(lettersOf).join('') }
          : change.piece
    const last = found.at(-1)
    if (last?.type === 'text' && one.type === 'text' && sameMarks(last.marks, one.marks))
      found.splice(-1, 1, { ...last, text: last.text + one.text })
    else found.push(one)
  }
  return found
}

function lettersOf(one: Inline): string {
  return one.type === 'break' ? '' : one.text
}
