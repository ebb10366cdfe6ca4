import { type NarrativeMark, type NarrativeNode, narrativeSchema } from '@samsyn/document'
import type { Attributes, MarkConfig, NodeConfig } from '@tiptap/core'
import type { AttributeSpec } from '@tiptap/pm/model'

/** A node of the narrative in Tiptap's words: whatever the schema says of it. */
export function nodeOf(name: NarrativeNode): NodeConfig & { name: string } {
  const { parseDOM = [], toDOM, attrs, ...says } = narrativeSchema.nodes[name].spec
  return {
    name,
    topNode: name === narrativeSchema.topNodeType.name,
    ...chosen(says),
    addAttributes: () => attributesOf(attrs),
    parseHTML: () => parseDOM,
    renderHTML: toDOM ? ({ node }) => toDOM(node) : null,
  }
}

/** A mark of the narrative in Tiptap's words. */
export function markOf(name: NarrativeMark): MarkConfig & { name: string } {
  const { parseDOM = [], toDOM, attrs, ...says } = narrativeSchema.marks[name].spec
  return {
    name,
    ...chosen(says),
    addAttributes: () => attributesOf(attrs),
    parseHTML: () => parseDOM,
    renderHTML: toDOM ? ({ mark }) => toDOM(mark, true) : null,
  }
}

/** What Tiptap takes of a spec. All of it, also what is not said: its own nodes say more. */
function chosen(says: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(TAKEN.map((key) => [key, says[key]]))
}

const TAKEN = [
  'content',
  'marks',
  'group',
  'inline',
  'atom',
  'selectable',
  'defining',
  'isolating',
  'linebreakReplacement',
  'inclusive',
]

/** The rules for parsing give them; read from an element by name they would pass those by. */
function attributesOf(attrs: Record<string, AttributeSpec> = {}): Attributes {
  return Object.fromEntries(
    Object.entries(attrs).map(([name, spec]) => [
      name,
      { ...spec, isRequired: !('default' in spec), rendered: false, parseHTML: () => null },
    ]),
  )
}
