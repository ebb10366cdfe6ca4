import * as Y from 'yjs'
import type { Block, Cell, Inline, ListItem, Marks } from './block.ts'
import { sameMarks } from './marks.ts'
import { safeLink } from './safeLink.ts'

/**
 * One text as a plain value, exactly as an editor would show it. Reads only: converting through
 * ProseMirror would change the document. An element that holds nothing where something must stand,
 * which only a merge of two edits makes, is left out as the editor leaves it out.
 */
export function blocksOf(text: Y.XmlFragment): Block[] {
  return elementsIn(text).flatMap(blockOf)
}

function blockOf(element: Y.XmlElement): Block[] {
  switch (element.nodeName) {
    case 'paragraph':
      return [{ type: 'paragraph', content: inlineOf(element) }]
    case 'heading': {
      const level = Number(element.getAttribute('level')) === 2 ? 2 : 1
      return [{ type: 'heading', level, content: inlineOf(element) }]
    }
    case 'bulletList':
    case 'orderedList': {
      const ordered = element.nodeName === 'orderedList'
      const items = elementsIn(element).flatMap(itemOf)
      return items.length > 0 ? [{ type: 'list', ordered, items }] : []
    }
    case 'blockquote': {
      const blocks = blocksOf(element)
      return blocks.length > 0 ? [{ type: 'quotation', blocks }] : []
    }
    case 'table': {
      const rows = elementsIn(element).map((row) => elementsIn(row).flatMap(cellOf))
      const filled = rows.filter((row) => row.length > 0)
      return filled.length > 0 ? [{ type: 'table', rows: filled }] : []
    }
    default:
      return []
  }
}

function itemOf(element: Y.XmlElement): ListItem[] {
  const blocks = blocksOf(element)
  if (blocks.length === 0) return []
  // What a narrative's schema of an earlier version does not know is not there.
  const { point, subQuestion }: Record<string, unknown> = element.getAttributes()
  return [
    {
      blocks,
      ...(typeof point === 'string' && { point }),
      ...(typeof subQuestion === 'string' && { subQuestion }),
    },
  ]
}

function cellOf(element: Y.XmlElement): Cell[] {
  const blocks = blocksOf(element)
  return blocks.length > 0 ? [{ header: element.nodeName === 'tableHeader', blocks }] : []
}

/** Letters that bear the same stand together, however many hands they came from. */
function inlineOf(element: Y.XmlElement): Inline[] {
  const found: Inline[] = []
  for (const child of element.toArray()) {
    if (child instanceof Y.XmlText) for (const run of runsOf(child)) join(found, run)
    else if (child instanceof Y.XmlElement && child.nodeName === 'hardBreak')
      found.push({ type: 'break' })
    else if (child instanceof Y.XmlElement && child.nodeName === 'footnote')
      found.push({ type: 'footnote', text: lettersOf(child) })
  }
  return found
}

type Run = Extract<Inline, { type: 'text' }>

function runsOf(text: Y.XmlText): Run[] {
  const runs: { insert: unknown; attributes?: Record<string, unknown> }[] = text.toDelta()
  return runs.flatMap(({ insert, attributes = {} }) =>
    typeof insert === 'string' && insert !== ''
      ? { type: 'text', text: insert, marks: marksOf(attributes) }
      : [],
  )
}

function join(found: Inline[], run: Run): void {
  const last = found.at(-1)
  if (last?.type === 'text' && sameMarks(last.marks, run.marks)) last.text += run.text
  else found.push(run)
}

function marksOf(attributes: Record<string, unknown>): Marks {
  const bears = (mark: string) => typeof attributes[mark] === 'object' && attributes[mark] !== null
  const link = hrefOf(attributes.link)
  return {
    ...(bears('strong') && { strong: true }),
    ...(bears('emphasis') && { emphasis: true }),
    ...(bears('goodExample') && { goodExample: true }),
    ...(link !== undefined && { link }),
  }
}

function hrefOf(link: unknown): string | undefined {
  const href = typeof link === 'object' && link !== null && 'href' in link ? link.href : undefined
  return typeof href === 'string' ? safeLink(href) : undefined
}

function elementsIn(parent: Y.XmlFragment): Y.XmlElement[] {
  return parent.toArray().filter((node) => node instanceof Y.XmlElement)
}

function lettersOf(element: Y.XmlElement): string {
  const texts = element.toArray().filter((child) => child instanceof Y.XmlText)
  return texts.flatMap((text) => runsOf(text).map((run) => run.text)).join('')
}
