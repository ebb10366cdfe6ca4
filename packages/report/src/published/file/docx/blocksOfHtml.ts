import { safeLink } from '@samsyn/document'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import type { ReportInline, ReportMarks } from '../../../report/reportBlock.ts'
import type { SourceCell, SourceKind } from '../../source.ts'
import { type Block, blockOf, type Standing } from '../block.ts'
import { LIST_BEGINS } from './listStarts.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

interface Place {
  kind: SourceKind
  depth: number
  ordered: boolean
  /** The first paragraph of an item is the item; those behind it go on in it. */
  item: { isFirst: boolean } | undefined
  cell: SourceCell | undefined
  quoted: boolean
}

/** Deeper than anything that a person has made. */
const DEEPEST = 60

/** The blocks of a document, from the HTML that its letters and styles make. */
export function blocksOfHtml(html: string): Block[] {
  return new Blocks().of(parseFragment(html).childNodes)
}

class Blocks {
  readonly #blocks: Block[] = []
  readonly #numbers = new NoteNumbers()
  #tables = 0

  of(nodes: readonly Node[]): Block[] {
    this.#walk(
      nodes,
      {
        kind: 'paragraph',
        depth: 0,
        ordered: false,
        item: undefined,
        cell: undefined,
        quoted: false,
      },
      0,
    )
    return this.#blocks
  }

  /** Blocks, and letters between them, which make paragraphs of their own. */
  #walk(nodes: readonly Node[], place: Place, deep: number): void {
    if (deep > DEEPEST) {
      this.#letters(nodes, place)
      return
    }
    let loose: Node[] = []
    const flush = () => {
      if (loose.length > 0) this.#add(place, loose)
      loose = []
    }
    for (const node of nodes) {
      if (isElement(node) && blockTags.has(node.tagName)) {
        flush()
        this.#element(node, place, deep + 1)
      } else loose.push(node)
    }
    flush()
  }

  /** Where nobody looks how they stand: paragraph by paragraph. */
  #letters(nodes: readonly Node[], place: Place): void {
    for (const node of nodes) {
      if (!isElement(node)) this.#add(place, [node])
      else if (/^(?:p|h[1-6])$/.test(node.tagName)) this.#add(place, node.childNodes)
      else this.#letters(node.childNodes, place)
    }
  }

  #element(element: Element, place: Place, deep: number): void {
    const { tagName, childNodes } = element
    switch (tagName) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        this.#add({ ...place, kind: 'heading' }, childNodes, Number(tagName.slice(1)))
        break
      case 'p':
        this.#add({ ...place, kind: kindOf(element) ?? place.kind }, childNodes)
        break
      case 'ul':
      case 'ol':
        if (isNotes(element)) this.#notes(element)
        else
          this.#walk(
            childNodes,
            { ...place, depth: place.depth + 1, ordered: tagName === 'ol', item: undefined },
            deep,
          )
        break
      case 'li':
        if (beginsWithList(element)) this.#blocks.push(emptyItem(place, beginsIn(childNodes)))
        this.#walk(
          childNodes,
          { ...place, kind: 'item', item: { isFirst: !beginsWithList(element) } },
          deep,
        )
        break
      case 'blockquote':
        this.#walk(childNodes, { ...place, quoted: true }, deep)
        break
      case 'table':
        this.#table(element, deep)
        break
      default:
        this.#walk(childNodes, place, deep)
    }
  }

  #table(element: Element, deep: number): void {
    const table = this.#tables++
    const taken = new Set<string>()
    for (const [row, line] of rowsOf(element).entries()) {
      let column = 0
      for (const one of line.childNodes.filter(isElement)) {
        while (taken.has(`${row}/${column}`)) column += 1
        const header = one.tagName === 'th'
        const [wide, high] = [spanOf(one, 'colspan'), spanOf(one, 'rowspan')]
        for (let down = 0; down < high; down += 1)
          for (let right = 0; right < wide; right += 1) taken.add(`${row + down}/${column + right}`)
        const cell = { table, row, column, ...(header && { header }) }
        const before = this.#blocks.length
        this.#walk(
          one.childNodes,
          { kind: 'paragraph', depth: 0, ordered: false, item: undefined, cell, quoted: false },
          deep + 1,
        )
        // A cell is met before a table in it is.
        if (this.#blocks[before]?.cell?.table !== table)
          this.#blocks.splice(before, 0, { text: '', kind: 'paragraph', cell })
        column += wide
      }
    }
  }

  #notes(element: Element): void {
    for (const one of element.childNodes.filter(isElement)) {
      const id = noteIn(attribute(one, 'id') ?? '')
      const content = linesIn(one.childNodes, this.#numbers).flatMap((line, nth) => [
        ...(nth > 0 ? [{ type: 'text' as const, text: ' ', marks: {} }] : []),
        ...line,
      ])
      this.#blocks.push(
        blockOf(
          { kind: 'footnote', ...(id !== undefined && { footnote: this.#numbers.of(id) }) },
          content,
        ),
      )
    }
  }

  #add(place: Place, nodes: readonly Node[], level?: number): void {
    const { kind, depth, ordered, item, cell, quoted } = place
    const picture = nodes.length > 0 && pictureIn(nodes)
    const content = lettersOf(nodes, {}, this.#numbers)
    const isBlank = content.every(
      (one) => one.type === 'break' || (one.type === 'text' && one.text.trim() === ''),
    )
    if (picture) this.#blocks.push({ text: picture.alt, kind: 'picture', ...(cell && { cell }) })
    if (isBlank) return
    const isRest = item && !item.isFirst && kind === 'item'
    if (item) item.isFirst = false
    const standing: Standing = {
      kind: isRest ? 'paragraph' : kind,
      ...(level !== undefined && { level }),
      ...(kind === 'item' && { level: Math.max(1, depth), ...(!isRest && { ordered }) }),
      ...(kind === 'item' && !isRest && ordered && beginsIn(nodes) && { begins: true }),
      ...(cell && { cell }),
      ...(quoted && { quoted }),
    }
    const plain = kind === 'heading' || kind === 'title' || cell?.header === true
    this.#blocks.push(blockOf(standing, plain ? content.map(withoutStrong) : content))
  }
}

/** A point without letters that has points below it. */
function beginsWithList({ childNodes }: Element): boolean {
  const first = childNodes.find((node) =>
    isElement(node) ? attribute(node, 'id') !== LIST_BEGINS : 'value' in node && node.value.trim(),
  )
  return first !== undefined && isElement(first) && /^[ou]l$/.test(first.tagName)
}

function emptyItem({ depth, ordered, cell, quoted }: Place, begins: boolean): Block {
  const standing = { kind: 'item' as const, level: Math.max(1, depth), ordered }
  return {
    text: '',
    ...standing,
    ...(ordered && begins && { begins }),
    ...(cell && { cell }),
    ...(quoted && { quoted }),
  }
}

/** Whether the first point of a list stands here. */
function beginsIn(nodes: readonly Node[]): boolean {
  return nodes.some((node) => isElement(node) && attribute(node, 'id') === LIST_BEGINS)
}

const blockTags = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'table',
  'blockquote',
  'div',
  'dl',
])

function kindOf(element: Element): SourceKind | undefined {
  switch (attribute(element, 'class')) {
    case 'title':
      return 'title'
    case 'contents':
      return 'contents'
    default:
      return undefined
  }
}

/** The list at the end of the document into which its notes are put. */
function isNotes(element: Element): boolean {
  return element.childNodes
    .filter(isElement)
    .some((one) => noteIn(attribute(one, 'id') ?? '') !== undefined)
}

/** What a note is called in its document; its number is another. */
function noteIn(id: string): string | undefined {
  return /^(?:footnote|endnote)-\w+$/.exec(id)?.[0]
}

/** Notes have their numbers by the order in which they are referred to, as Word prints them. */
class NoteNumbers {
  readonly #numbers = new Map<string, number>()

  of(id: string): number {
    const no = this.#numbers.get(id) ?? this.#numbers.size + 1
    this.#numbers.set(id, no)
    return no
  }
}

function rowsOf(element: Element): Element[] {
  return element.childNodes
    .filter(isElement)
    .flatMap((one) => (one.tagName === 'tr' ? [one] : rowsOf(one)))
}

function spanOf(element: Element, name: string): number {
  const span = Number(attribute(element, name) ?? 1)
  return Number.isInteger(span) && span >= 1 && span <= 100 ? span : 1
}

function pictureIn(nodes: readonly Node[]): { alt: string } | undefined {
  for (const node of nodes) {
    if (!isElement(node)) continue
    if (node.tagName === 'img') return { alt: attribute(node, 'alt') ?? '' }
    const inside = pictureIn(node.childNodes)
    if (inside) return inside
  }
  return undefined
}

/** The letters of each paragraph. */
function linesIn(nodes: readonly Node[], numbers: NoteNumbers): ReportInline[][] {
  const blocks = nodes.filter((node) => isElement(node) && blockTags.has(node.tagName))
  if (blocks.length === 0) return [lettersOf(nodes, {}, numbers)]
  return blocks.flatMap((node) => (isElement(node) ? linesIn(node.childNodes, numbers) : []))
}

function lettersOf(
  nodes: readonly Node[],
  marks: ReportMarks,
  numbers: NoteNumbers,
): ReportInline[] {
  return nodes.flatMap((node): ReportInline[] => {
    if ('value' in node) return [{ type: 'text', text: node.value, marks }]
    if (!isElement(node)) return []
    const { tagName, childNodes } = node
    switch (tagName) {
      case 'br':
        return [{ type: 'break' }]
      case 'strong':
        return lettersOf(childNodes, { ...marks, strong: true }, numbers)
      case 'em':
        return lettersOf(childNodes, { ...marks, emphasis: true }, numbers)
      case 'mark':
        return lettersOf(childNodes, { ...marks, goodExample: true }, numbers)
      case 'a':
        return linkOf(node, marks, numbers)
      default:
        return lettersOf(childNodes, marks, numbers)
    }
  })
}

/** The mark of a note, the way back from one, or an address. */
function linkOf(element: Element, marks: ReportMarks, numbers: NoteNumbers): ReportInline[] {
  const href = attribute(element, 'href') ?? ''
  const note = href.startsWith('#') ? noteIn(href.slice(1)) : undefined
  if (note !== undefined) return [{ type: 'footnote', no: numbers.of(note), text: '' }]
  if (/^#(?:footnote|endnote)-ref-/.test(href)) return []
  const link = href.startsWith('#') ? undefined : safeLink(href)
  return lettersOf(element.childNodes, { ...marks, ...(link !== undefined && { link }) }, numbers)
}

function withoutStrong(one: ReportInline): ReportInline {
  if (one.type !== 'text') return one
  const { strong: _, ...marks } = one.marks
  return { ...one, marks }
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value
}

function isElement(node: Node): node is Element {
  return 'tagName' in node
}
