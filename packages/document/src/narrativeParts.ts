import type { AttributeSpec, ContentMatch, NodeType } from 'prosemirror-model'
import { type NarrativeMark, type NarrativeNode, narrativeSchema } from './narrative.ts'

/**
 * The schema's own answers to whether one part may stand in another, by the names under which a
 * Yjs document holds them. As the schema knows no order and no number (`narrative.ts`), these are
 * all there is to know about a node that is not empty.
 */

/** Whether an element of this name may stand in a parent of that name. Letters are no element. */
export function mayContain(parent: string, child: string): boolean {
  return child !== LETTERS && may(parent, child)
}

/** Whether letters may stand in it. Yjs keeps them in a text of their own. */
export function mayHoldLetters(parent: string): boolean {
  return may(parent, LETTERS)
}

/** Whether letters in a node of this name may bear a mark; `attributes` is null where it ends. */
export function mayBear(parent: string, mark: string, attributes: unknown): boolean {
  const type = isMark(mark) && narrativeSchema.marks[mark]
  if (!type || !isNode(parent) || !narrativeSchema.nodes[parent].allowsMarkType(type)) return false
  return attributes === null || (isRecord(attributes) && fits(type.spec.attrs ?? {}, attributes))
}

/** Whether a node of this name may have the attribute with this value. */
export function mayHave(node: string, attribute: string, value: unknown): boolean {
  const known = isNode(node) ? (narrativeSchema.nodes[node].spec.attrs ?? {}) : {}
  return Object.hasOwn(known, attribute) && isValid(known[attribute], value)
}

const LETTERS = narrativeSchema.nodes.text.name

function may(parent: string, child: string): boolean {
  return children.get(parent)?.has(child) ?? false
}

const children: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.values(narrativeSchema.nodes).map((type: NodeType) => [
    type.name,
    new Set([...typesIn(type.contentMatch)].map(({ name }) => name)),
  ]),
)

/** Everything that some content of a node may hold, by walking all states of its expression. */
function typesIn(start: ContentMatch): Set<NodeType> {
  const [types, met] = [new Set<NodeType>(), new Set<ContentMatch>()]
  const waiting = [start]
  for (let match = waiting.pop(); match; match = waiting.pop()) {
    if (met.has(match)) continue
    met.add(match)
    for (let nth = 0; nth < match.edgeCount; nth++) {
      const { type, next } = match.edge(nth)
      types.add(type)
      waiting.push(next)
    }
  }
  return types
}

/** All attributes there are, and no other; what has a default may be left out. */
function fits(known: Record<string, AttributeSpec>, given: Record<string, unknown>): boolean {
  return (
    Object.keys(given).every((name) => Object.hasOwn(known, name)) &&
    Object.entries(known).every(([name, spec]) =>
      name in given ? isValid(spec, given[name]) : 'default' in spec,
    )
  )
}

function isValid(spec: AttributeSpec | undefined, value: unknown): boolean {
  if (typeof spec?.validate !== 'function') return false
  try {
    spec.validate(value)
    return true
  } catch {
    return false
  }
}

function isNode(name: string): name is NarrativeNode {
  return Object.hasOwn(narrativeSchema.nodes, name)
}

function isMark(name: string): name is NarrativeMark {
  return Object.hasOwn(narrativeSchema.marks, name)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
