import * as Y from 'yjs'
import type { Block, Inline, Marks } from './block.ts'
import { blocksOf } from './blocksOf.ts'
import { differenceOf, nodesAfter, type TextChange } from './difference/difference.ts'
import type { NodeHead, TextNode } from './difference/textNode.ts'
import type { WordChange } from './difference/words.ts'

/**
 * Makes a text say exactly this, by the smallest edit that is easily found: what stays the same is not
 * touched, so that carets, comments and what others write there stay too. To be called within a
 * transaction; what it did can be undone as any edit.
 */
export function writeBlocks(text: Y.XmlFragment, blocks: readonly Block[]): void {
  write(text, differenceOf(blocksOf(text), blocks))
}

function write(parent: Y.XmlFragment, changes: readonly TextChange[]): void {
  const before = changes.filter(({ how }) => how !== 'added').length
  // Something stands there that nobody sees, left by a merge: then all of it is written anew.
  if (parent.length !== before) {
    parent.delete(0, parent.length)
    parent.insert(0, nodesAfter(changes).map(elementOf))
    return
  }
  let at = 0
  for (const change of changes) {
    if (change.how === 'removed') {
      parent.delete(at, 1)
      continue
    }
    if (change.how === 'added') parent.insert(at, [elementOf(change.node)])
    else if (change.how === 'changed') rewrite(parent, at, change)
    at += 1
  }
}

function rewrite(
  parent: Y.XmlFragment,
  at: number,
  change: Extract<TextChange, { how: 'changed' }>,
): void {
  const element = parent.get(at)
  if (!(element instanceof Y.XmlElement) || element.nodeName !== nameOf(change.after)) {
    parent.delete(at, 1)
    parent.insert(at, nodesAfter([change]).map(elementOf))
    return
  }
  const [before, after] = [attributesOf(change.before), attributesOf(change.after)]
  for (const name of Object.keys(before)) if (!(name in after)) element.removeAttribute(name)
  const moved = Object.entries(after).filter(([name, value]) => before[name] !== value)
  setAll(element, Object.fromEntries(moved))
  if (change.parts.length > 0) write(element, change.parts)
  else writeWords(element, change.words, nodesAfter([change])[0]?.content ?? [])
}

/** Letter by letter where there is nothing but letters. */
function writeWords(
  element: Y.XmlElement,
  words: readonly WordChange[],
  after: readonly Inline[],
): void {
  const [only, ...more] = element.toArray()
  const delta = words.map(deltaOf)
  if (only instanceof Y.XmlText && more.length === 0 && delta.every((one) => one !== undefined)) {
    only.applyDelta(delta)
    return
  }
  element.delete(0, element.length)
  element.insert(0, inlineOf(after))
}

function deltaOf(change: WordChange): object | undefined {
  if (change.how === 'noted') return undefined
  if (change.how === 'marked') {
    const gone = Object.keys(marksOf(change.before)).map((mark) => [mark, null])
    const attributes = { ...Object.fromEntries(gone), ...marksOf(change.after) }
    return { retain: change.text.length, attributes }
  }
  const { piece } = change
  if (piece.type !== 'text') return undefined
  if (change.how === 'added') return { insert: piece.text, attributes: marksOf(piece.marks) }
  return change.how === 'same' ? { retain: piece.text.length } : { delete: piece.text.length }
}

function elementOf(node: TextNode): Y.XmlElement {
  const element = new Y.XmlElement(nameOf(node))
  setAll(element, attributesOf(node))
  const isLeaf = node.kind === 'paragraph' || node.kind === 'heading'
  element.insert(0, isLeaf ? inlineOf(node.content) : node.parts.map(elementOf))
  return element
}

/** With a place for letters also where there are none: see `emptyParagraph`. */
function inlineOf(content: readonly Inline[]): (Y.XmlElement | Y.XmlText)[] {
  const found: (Y.XmlElement | Y.XmlText)[] = []
  let runs: object[] = []
  const settle = () => {
    if (runs.length === 0) return
    const text = new Y.XmlText()
    text.applyDelta(runs)
    found.push(text)
    runs = []
  }
  for (const one of content) {
    if (one.type === 'text') {
      runs.push({ insert: one.text, attributes: marksOf(one.marks) })
      continue
    }
    settle()
    const element = new Y.XmlElement(one.type === 'break' ? 'hardBreak' : 'footnote')
    if (one.type === 'footnote') element.insert(0, [new Y.XmlText(one.text)])
    found.push(element)
  }
  settle()
  return found.length > 0 ? found : [new Y.XmlText()]
}

function marksOf({ strong, emphasis, goodExample, link }: Marks): Record<string, object> {
  return {
    ...(strong && { strong: {} }),
    ...(emphasis && { emphasis: {} }),
    ...(goodExample && { goodExample: {} }),
    ...(link !== undefined && { link: { href: link } }),
  }
}

function nameOf({ kind, header }: NodeHead): string {
  switch (kind) {
    case 'paragraph':
    case 'heading':
    case 'table':
      return kind
    case 'bullets':
      return 'bulletList'
    case 'numbers':
      return 'orderedList'
    case 'item':
      return 'listItem'
    case 'quotation':
      return 'blockquote'
    case 'row':
      return 'tableRow'
    case 'cell':
      return header ? 'tableHeader' : 'tableCell'
  }
}

function attributesOf({ level, point, subQuestion }: NodeHead): Record<string, unknown> {
  return {
    ...(level !== undefined && { level }),
    ...(point !== undefined && { point }),
    ...(subQuestion !== undefined && { subQuestion }),
  }
}

/** A heading's level is a number, which Yjs keeps as it is and its type denies. */
function setAll(element: Y.XmlElement, attributes: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(attributes))
    element.setAttribute(name, value as string)
}
