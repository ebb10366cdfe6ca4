/** One element of a page's structure, as pdfjs gives it. */
export interface Element {
  role: string
  alt: string | null
  children: (Element | { content: string } | { annotation: string })[]
}

/** Deeper than anything that a person has made. */
const DEEPEST = 100

/** The structure of a page; undefined where it has none. */
export function elementOf(found: unknown, depth = 0): Element | undefined {
  if (!found || typeof found !== 'object' || depth > DEEPEST) return undefined
  const { role, children, alt } = found as { role?: unknown; children?: unknown; alt?: unknown }
  if (typeof role !== 'string' || !Array.isArray(children)) return undefined
  return {
    role,
    alt: typeof alt === 'string' && alt !== '' ? alt : null,
    children: children.flatMap((child) => childOf(child, depth)),
  }
}

function childOf(child: unknown, depth: number): Element['children'] {
  const { type, id } = (child ?? {}) as { type?: unknown; id?: unknown }
  if (typeof id === 'string' && type === 'content') return [{ content: id }]
  if (typeof id === 'string' && type === 'annotation') return [{ annotation: id }]
  const element = elementOf(child, depth + 1)
  return element ? [element] : []
}
