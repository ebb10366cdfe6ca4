import { Fragment, type Node, Slice } from '@tiptap/pm/model'

/**
 * A pasted piece with something in each node that must not be empty, and with its tables closed: a
 * cell that stands open at the edge of what was copied would give its letters to where they are
 * pasted, and stay behind empty.
 */
export function filledSlice({ content, openStart, openEnd }: Slice): Slice {
  return new Slice(
    filled(content),
    isPartOfTable(content, openStart, 'firstChild') ? 0 : openStart,
    isPartOfTable(content, openEnd, 'lastChild') ? 0 : openEnd,
  )
}

function filled(content: Fragment): Fragment {
  return Fragment.from(content.content.map(filledNode))
}

function filledNode(node: Node): Node {
  if (node.isText) return node
  const content = filled(node.content)
  if (content.size > 0) return node.copy(content)
  return node.type.createAndFill(node.attrs, null, node.marks) ?? node
}

function isPartOfTable(content: Fragment, open: number, edge: 'firstChild' | 'lastChild'): boolean {
  let node = content[edge]
  for (let depth = 0; node && depth < open; depth++) {
    if (node.type.name.startsWith('table')) return true
    node = node[edge]
  }
  return false
}
