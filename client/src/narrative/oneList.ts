import { Fragment, type Node } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'

/**
 * The same paragraphs, and headings and cells as paragraphs, as one list with one paragraph in each item; undefined where they stand so
 * already. Items that are right stay the very same nodes, so that little is written.
 */
export function oneList(doc: Node): Node | undefined {
  if (isOneList(doc)) return undefined
  const { bulletList, listItem, paragraph } = doc.type.schema.nodes
  if (!bulletList || !listItem || !paragraph) throw new Error('a schema without lists')
  const items: Node[] = []
  doc.descendants((node, _at, parent, nth) => {
    if (!node.isTextblock) return true
    const item = parent?.type === listItem ? parent : undefined
    const line = node.type === paragraph ? node : paragraph.create(null, node.content)
    // The first line of an item is the point that it was.
    const about = item && nth === 0 ? item.attrs : null
    items.push(item?.childCount === 1 ? item : listItem.create(about, line))
    return false
  })
  return doc.copy(Fragment.from(bulletList.create(null, items)))
}

/** What makes a list of a text that has ceased to be one, with the caret where it was. */
export function listAgain({ doc, tr, selection }: EditorState): Transaction | undefined {
  const list = oneList(doc)
  if (!list) return undefined
  const [anchor, head] = [lineAt(doc, selection.anchor), lineAt(doc, selection.head)]
  tr.replaceWith(0, doc.content.size, list.content)
  return tr.setSelection(
    TextSelection.between(
      tr.doc.resolve(positionOf(tr.doc, anchor)),
      tr.doc.resolve(positionOf(tr.doc, head)),
    ),
  )
}

function isOneList(doc: Node): boolean {
  const list = doc.childCount === 1 ? doc.firstChild : null
  if (list?.type.name !== 'bulletList') return false
  return list.children.every((item) => item.childCount === 1 && item.firstChild?.isTextblock)
}

/** A place in a text: which paragraph of all, and how far into it. */
interface Line {
  nth: number
  offset: number
}

function lineAt(doc: Node, position: number): Line {
  const lines = linesOf(doc)
  const nth = Math.max(
    0,
    lines.findLastIndex(({ start }) => start <= position),
  )
  return { nth, offset: position - (lines[nth]?.start ?? position) }
}

function positionOf(doc: Node, { nth, offset }: Line): number {
  const line = linesOf(doc)[nth]
  return line ? line.start + Math.min(line.size, Math.max(0, offset)) : doc.content.size
}

function linesOf(doc: Node): { start: number; size: number }[] {
  const lines: { start: number; size: number }[] = []
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true
    lines.push({ start: at + 1, size: node.content.size })
    return false
  })
  return lines
}
