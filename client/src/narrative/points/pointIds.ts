import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'
import { ySyncPluginKey } from '@tiptap/y-tiptap'

interface Options {
  /** The sub-questions that a point may be about; without it, all. */
  subQuestions?: readonly string[]
  newId?: () => string
}

/**
 * Gives each item of a text that is a list an id of its own. Of an item that is split or copied one
 * part stays the point that it was: the one that stood there, unless no letter is left in it. What
 * comes from others is left alone; where two pages give an id to one item, one of them remains.
 */
export function pointIds({ subQuestions, newId = newPointId }: Options = {}): Plugin {
  return new Plugin({
    appendTransaction: (done, before, after) => {
      if (!done.some(({ docChanged }) => docChanged)) return null
      if (done.some((one) => one.getMeta(ySyncPluginKey))) return null
      return identified(done, before, after)
    },
  })

  function identified(
    done: readonly Transaction[],
    before: EditorState,
    after: EditorState,
  ): Transaction | null {
    const { tr } = after
    const items = itemsIn(after.doc)
    const stood = places(before.doc, new Mapping(done.flatMap(({ mapping }) => mapping.maps)))
    for (const [nth, { at, node }] of items.entries()) {
      const { point, subQuestion } = node.attrs
      const same = items.filter((other) => other.node.attrs.point === point)
      const heir = point !== null && heirOf(same, stood.get(point))?.at === at
      const about = {
        point: heir ? point : newId(),
        subQuestion:
          isKnown(subQuestion) && (heir || !isNewLine(node, items[nth - 1])) ? subQuestion : null,
      }
      if (about.point !== point || about.subQuestion !== subQuestion)
        tr.setNodeMarkup(at, null, about)
    }
    return tr.docChanged ? tr : null
  }

  function isKnown(subQuestion: unknown): boolean {
    return subQuestions?.some((no) => no === subQuestion) ?? true
  }
}

export function newPointId(): string {
  const letters = '0123456789abcdefghijklmnopqrstuvwxyz'
  return [...crypto.getRandomValues(new Uint32Array(12))]
    .map((number) => letters[number % letters.length])
    .join('')
}

interface Item {
  at: number
  node: Node
}

function itemsIn(doc: Node): Item[] {
  const items: Item[] = []
  doc.descendants((node, at) => {
    if (node.isTextblock) return false
    if (node.type.name === 'listItem') items.push({ at, node })
    return true
  })
  return items
}

/** Where each point that was there is now, if it was not deleted. */
function places(before: Node, mapping: Mapping): ReadonlyMap<unknown, number> {
  return new Map(
    itemsIn(before).flatMap(({ at, node }): [unknown, number][] => {
      const { pos, deleted } = mapping.mapResult(at)
      return node.attrs.point === null || deleted ? [] : [[node.attrs.point, pos]]
    }),
  )
}

function heirOf(same: readonly Item[], place: number | undefined): Item | undefined {
  const stood = same.find(({ at }) => at === place) ?? same[0]
  if (stood && stood.node.textContent !== '') return stood
  return same.find(({ node }) => node.textContent !== '') ?? stood
}

/** A new line is a new thought: it is about nothing yet. */
function isNewLine(node: Node, before: Item | undefined): boolean {
  return node.textContent === '' && before !== undefined
}
