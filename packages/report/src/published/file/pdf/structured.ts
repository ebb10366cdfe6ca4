import { safeLink } from '@samsyn/document'
import type { SourceCell, SourceKind } from '../../source.ts'
import { type Block, blockOf, type Standing } from '../block.ts'
import { goesOn, isHyphen, isOnNextLine, joinedRuns, lineEnds, type Piece } from './joinedRuns.ts'
import type { Run } from './runs.ts'
import type { Element } from './tree.ts'

/** A page as its file describes it. */
export interface StructuredPage {
  page: number
  tree: Element
  /** What it shows, by the names that the tree has for it. */
  partsOf: ReadonlyMap<string, readonly Run[]>
  /** Addresses, by the names that the tree has for links. */
  links: ReadonlyMap<string, string>
}

interface Open {
  standing: Standing
  pieces: Piece[]
  /** Stands in the place of letters: what a picture shows, in words. */
  words?: string
  /** Without the sign that begins an item or a note: the rest of one of the page before. */
  isRest: boolean
}

interface Place {
  /** Depth of lists; 0 outside. */
  depth: number
  ordered: boolean
  isFirst: boolean
  label: string
  cell: SourceCell | undefined
  kind: SourceKind | undefined
  level: number | undefined
  quoted: boolean
}

const outside: Place = {
  depth: 0,
  ordered: false,
  isFirst: false,
  label: '',
  cell: undefined,
  kind: undefined,
  level: undefined,
  quoted: false,
}

const inlineRoles = new Set([
  'Span',
  'Link',
  'Lbl',
  'Em',
  'Strong',
  'Sub',
  'Quote',
  'Code',
  'Reference',
  'Annot',
  'Note',
  'FENote',
  'Formula',
  'Ruby',
  'Warichu',
  'BibEntry',
])

/** Blocks of a whole file, from the structure that its pages have. Pages are added in order. */
export class Structured {
  readonly #open: Open[] = []
  /** Where each page begins in it. */
  #begun = 0
  #tables = 0
  /** Of the last table: where its tree has come to, and whether rows of it have not been met. */
  #table = { row: -1, column: 0, isOpen: false }
  #page = 0
  #used = new Set<string>()
  #of: StructuredPage | undefined

  /** Gives the names of the parts that the tree had a place for. */
  add(page: StructuredPage): ReadonlySet<string> {
    this.#page = page.page
    this.#of = page
    this.#used = new Set()
    this.#begun = this.#open.length
    this.#walk(page.tree, outside)
    if (!this.#joinColumns(this.#begun)) this.#joinAt(this.#begun)
    return this.#used
  }

  /**
   * What a page shows outside of its structure comes behind it. The head of a table that goes on there
   * is shown again and is no more than furniture.
   */
  addAside(blocks: readonly Block[]): void {
    const heads = this.#heads()
    for (const { text, ...standing } of blocks) {
      const kind = heads.has(bare(text)) ? 'furniture' : 'paragraph'
      this.#open.push({ standing: { kind, ...standing }, pieces: [], words: text, isRest: false })
    }
  }

  /** The letters of every table's head. */
  #heads(): ReadonlySet<string> {
    const heads = new Map<number, string>()
    for (const { standing, pieces } of this.#open) {
      const { cell } = standing
      if (cell?.header && cell.row === 0)
        heads.set(cell.table, (heads.get(cell.table) ?? '') + bare(lettersOf(pieces)))
    }
    return new Set(heads.values())
  }

  blocks(): Block[] {
    const ends = this.#open.map(({ pieces }) => lineEnds(pieces))
    const all = ends.reduce((sum, end) => sum + end.all, 0)
    const blank = ends.reduce((sum, end) => sum + end.blank, 0)
    const keepsBlanks = blank * 2 > all
    const hyphensAlone = this.#open.some(({ pieces }) => endsInHyphenAlone(pieces))
    return this.#open.map(({ standing, pieces, words }) => {
      if (words !== undefined) return { text: words, ...standing }
      const plain =
        standing.kind === 'heading' || standing.kind === 'title' || standing.cell?.header === true
      return blockOf(standing, joinedRuns(pieces, { keepsBlanks, hyphensAlone, plain }))
    })
  }

  /**
   * Two lists side by side that both go on over a page: what stands on the left of the next page is
   * of the left one, though the right one came last. False where there are none.
   */
  #joinColumns(begun: number): boolean {
    const heads = this.#open.flatMap(({ standing }, place) =>
      standing.kind === 'heading' && place < begun ? place : [],
    )
    const [left, right] = heads.slice(-2)
    const edge = startOf(this.#open[right ?? -1])
    const beside = startOf(this.#open[left ?? -1])
    if (left === undefined || right === undefined || !edge || !beside) return false
    const isBeside = Math.abs(edge.y - beside.y) < 2 && beside.x < edge.x
    const own = this.#open.slice(left + 1, begun).filter(isText)
    const isIn = (one: Open) => isOfList(one) || isInColumn(one, edge.x)
    if (!isBeside || !own.every((one) => one.standing.kind === 'heading' || isIn(one))) return false
    let end = begun
    while (
      this.#open[end]?.standing.kind !== 'heading' &&
      this.#open.slice(end, end + 1).some(isIn)
    )
      end += 1
    const rest = this.#open.splice(begun, end - begun)
    const isLeft = (one: Open) => (startOf(one)?.x ?? 0) < edge.x - 2
    this.#goOn(
      rest.filter((one) => !isLeft(one)),
      begun,
    )
    this.#goOn(rest.filter(isLeft), right)
    return rest.length > 0
  }

  /** Puts blocks before a place, the first of them into the last one there where it is its rest. */
  #goOn(blocks: readonly Open[], place: number): void {
    const [first, ...others] = blocks
    if (!first) return
    const last = this.#open.slice(0, place).findLastIndex(isText)
    const before = this.#open[last]
    const isRest = first.isRest || goesOn(before?.pieces ?? [], first.pieces)
    if (isRest) before?.pieces.push(...first.pieces)
    this.#open.splice(last + 1, 0, ...(isRest ? others : blocks))
  }

  /** The first block of a page may be the rest of the last one before it. */
  #joinAt(begun: number): void {
    const first = this.#open.findIndex((one, place) => place >= begun && isText(one))
    const last = this.#open.findLastIndex((one, place) => place < begun && isText(one))
    const [before, after] = [this.#open[last], this.#open[first]]
    if (!before || !after || before.standing.kind !== after.standing.kind) return
    if (before.standing.level !== after.standing.level || !isSameCell(before, after)) return
    const isItemsRest = after.standing.kind === 'item' && after.isRest
    if (!isItemsRest && !goesOn(before.pieces, after.pieces)) return
    before.pieces.push(...after.pieces)
    this.#open.splice(first, 1)
  }

  #walk(element: Element, place: Place): void {
    switch (element.role) {
      case 'Title':
        this.#line(element, { ...place, kind: 'title' })
        break
      case 'H':
      case 'H1':
      case 'H2':
      case 'H3':
      case 'H4':
      case 'H5':
      case 'H6':
        this.#line(element, {
          ...place,
          kind: 'heading',
          level: Number(element.role.slice(1)) || 1,
        })
        break
      case 'TOC':
      case 'TOCI':
        this.#inside(element, { ...place, kind: 'contents' })
        break
      case 'Figure':
        this.#picture(element)
        break
      case 'L':
        this.#inside(element, { ...place, depth: place.depth + 1 })
        break
      case 'LI':
        this.#item(element, place)
        break
      case 'BlockQuote':
        this.#inside(element, { ...place, quoted: true })
        break
      case 'Table':
        this.#tableOf(element, place)
        break
      case 'TR':
        this.#table.row += 1
        this.#table.column = 0
        this.#inside(element, place)
        break
      case 'TH':
      case 'TD':
        this.#cell(element, place)
        break
      case 'Artifact':
        break
      default:
        this.#inside(element, place)
    }
  }

  /** All of it is one block, with its number. */
  #line(element: Element, place: Place): void {
    const notes: Element[] = []
    const pieces = this.#inlines(element, undefined, notes, true)
    if (pieces.length > 0) this.#add(place, pieces)
    for (const note of notes) this.#note(note)
  }

  /** What stands in an element: blocks, and between them letters that make blocks of their own. */
  #inside(element: Element, place: Place): void {
    let pieces: Piece[] = []
    let at = place
    const flush = () => {
      if (pieces.length > 0) {
        this.#add(at, pieces)
        at = { ...at, isFirst: false }
      }
      pieces = []
    }
    const notes: Element[] = []
    for (const child of element.children) {
      if (!('role' in child)) pieces.push(...this.#inline(child, undefined))
      else if (inlineRoles.has(child.role)) pieces.push(...this.#inlines(child, undefined, notes))
      else {
        flush()
        this.#walk(child, at)
        at = { ...at, isFirst: false }
      }
    }
    flush()
    for (const note of notes) this.#note(note)
  }

  #inlines(
    element: Element,
    link: string | undefined,
    notes: Element[],
    isNumbered = false,
  ): Piece[] {
    if (element.role === 'Note' || element.role === 'FENote') {
      notes.push(element)
      return []
    }
    const to = element.role === 'Link' ? (this.#addressIn(element) ?? link) : link
    const pieces = element.children.flatMap((child) =>
      'role' in child
        ? this.#inlines(child, to, notes, isNumbered && child.role === 'Lbl')
        : this.#inline(child, to).map((piece) => ({ ...piece, styled: true })),
    )
    if (element.role !== 'Lbl' || isNumbered) return pieces
    const [first] = pieces
    const no = numberIn(pieces)
    return no === undefined || !first || !('run' in first) ? pieces : [{ note: no, run: first.run }]
  }

  #inline(child: Exclude<Element['children'][number], Element>, link: string | undefined): Piece[] {
    if (!('content' in child)) return []
    return this.#runs(child.content).map((run) => ({ run, link }))
  }

  #runs(name: string): readonly Run[] {
    // Nothing is said twice, whatever the tree says.
    if (this.#used.has(name)) return []
    this.#used.add(name)
    return this.#of?.partsOf.get(name) ?? []
  }

  #addressIn(element: Element): string | undefined {
    for (const child of element.children) {
      if (!('annotation' in child)) continue
      const address = this.#of?.links.get(child.annotation)
      if (address !== undefined) return safeLink(address)
    }
    return undefined
  }

  #picture(element: Element): void {
    this.#consume(element)
    this.#open.push({
      standing: { kind: 'picture', page: this.#page },
      pieces: [],
      words: element.alt ?? '',
      isRest: false,
    })
  }

  /** Letters in a picture are the picture's. */
  #consume(element: Element): void {
    for (const child of element.children) {
      if ('role' in child) this.#consume(child)
      else if ('content' in child) this.#used.add(child.content)
    }
  }

  #item(element: Element, place: Place): void {
    const label = element.children.find((child) => 'role' in child && child.role === 'Lbl')
    const said =
      label && 'role' in label
        ? lettersOf(this.#inlines({ ...label, role: 'Span' }, undefined, [])).trim()
        : ''
    const rest = element.children.filter((child) => child !== label)
    const ordered = /^[(]?[\p{L}\p{N}]+[.)]/u.test(said)
    if (said !== '' && beginsWithList(rest)) this.#emptyItem(place, said, ordered)
    const before = this.#open.length
    this.#inside(
      { ...element, role: 'LBody', children: rest },
      {
        ...place,
        kind: 'item',
        isFirst: !beginsWithList(rest),
        label: said,
        ordered,
      },
    )
    // Of points below it alone some trees say that they stand beside it.
    if (said !== '' && this.#open.length === before) this.#emptyItem(place, said, ordered)
  }

  #emptyItem({ depth, cell, quoted }: Place, label: string, ordered: boolean): void {
    this.#open.push({
      standing: {
        kind: 'item',
        page: this.#page,
        level: Math.max(1, depth),
        ordered,
        ...(isFirstNumber(label) && { begins: true }),
        ...(cell && { cell }),
        ...(quoted && { quoted }),
      },
      pieces: [],
      isRest: false,
    })
  }

  /**
   * A table that goes over a page is in the tree of both, whole, with nothing in the rows of the other:
   * so rows keep their numbers, and those without a letter are left out.
   */
  #tableOf(element: Element, place: Place): void {
    const begun = this.#open.length
    const goesOn = begun === this.#begun && this.#table.isOpen
    this.#table = { row: -1, column: 0, isOpen: false }
    this.#tables += 1
    this.#inside(element, place)
    const rows = byRow(this.#open.splice(begun))
    const isSaid = (row: number) => rows.get(row)?.some(({ pieces }) => pieces.length > 0) ?? false
    const isRest = goesOn && !isSaid(0)
    if (isRest) this.#tables -= 1
    for (const [row, cells] of rows) {
      if (!isSaid(row)) continue
      for (const { standing, ...one } of cells) {
        const { cell } = standing
        const own = cell && { ...standing, cell: { ...cell, table: this.#tables - 1 } }
        this.#open.push({ ...one, standing: own ?? standing })
      }
    }
    this.#table.isOpen = !isSaid(this.#table.row)
  }

  #cell(element: Element, place: Place): void {
    const { row, column } = this.#table
    const header = element.role === 'TH'
    const cell = { table: this.#tables - 1, row, column, ...(header && { header }) }
    const before = this.#open.length
    this.#inside(element, { ...place, cell, kind: undefined, level: undefined, depth: 0 })
    if (this.#open.length === before)
      this.#open.push({
        standing: { kind: 'paragraph', page: this.#page, cell },
        pieces: [],
        isRest: false,
      })
    this.#table.column += 1
  }

  #note(element: Element): void {
    const label = element.children.find((child) => 'role' in child && child.role === 'Lbl')
    const no = label && 'role' in label ? numberIn(this.#inlines(label, undefined, [])) : undefined
    const pieces = this.#inlines(
      { ...element, role: 'Span', children: element.children.filter((child) => child !== label) },
      undefined,
      [],
    )
    const last = this.#open.findLast(({ standing }) => standing.kind === 'footnote')
    if (no === undefined && last) last.pieces.push(...pieces)
    else if (pieces.length > 0)
      this.#open.push({
        standing: { kind: 'footnote', page: this.#page, ...(no !== undefined && { footnote: no }) },
        pieces,
        isRest: false,
      })
  }

  #add(place: Place, pieces: Piece[]): void {
    const { kind = 'paragraph', level, depth, ordered, isFirst, label, cell, quoted } = place
    if (!cell) this.#table.isOpen = false
    const inItem = kind === 'item' || (depth > 0 && kind === 'paragraph')
    this.#open.push({
      standing: {
        kind: inItem && !isFirst && depth > 0 ? 'paragraph' : kind,
        page: this.#page,
        ...(level !== undefined && kind === 'heading' && { level }),
        ...(inItem && { level: Math.max(1, depth), ...(isFirst && { ordered }) }),
        ...(inItem && isFirst && isFirstNumber(label) && { begins: true }),
        ...(cell && { cell }),
        ...(quoted && { quoted }),
      },
      pieces,
      isRest: kind === 'item' && label === '',
    })
  }
}

/** "1.", "a)": what a numbered list begins with. */
function isFirstNumber(label: string): boolean {
  return /^[(]?[1a][.)]/u.test(label)
}

/** A point without letters that has points below it. */
function beginsWithList([first]: Element['children']): boolean {
  if (!first || !('role' in first) || inlineRoles.has(first.role)) return false
  return first.role === 'L' || (first.role !== 'P' && beginsWithList(first.children))
}

function byRow(cells: readonly Open[]): Map<number, Open[]> {
  const rows = new Map<number, Open[]>()
  for (const one of cells) {
    const row = one.standing.cell?.row ?? -1
    rows.set(row, [...(rows.get(row) ?? []), one])
  }
  return rows
}

/** Whether a line of it ends in a hyphen that is a run of its own. */
function endsInHyphenAlone(pieces: readonly Piece[]): boolean {
  return pieces.some(({ run }, place) => {
    const next = pieces[place + 1]?.run
    return run !== undefined && isHyphen(run) && next !== undefined && isOnNextLine(run, next)
  })
}

/** Of the flow of the text, not of its page. */
function isText({ standing: { kind } }: Open): boolean {
  return kind !== 'footnote' && kind !== 'furniture'
}

function isOfList(one: Open | undefined): boolean {
  return one?.standing.kind === 'item' || one?.standing.level !== undefined
    ? one.standing.kind !== 'heading'
    : false
}

/** Whether all of it stands on one side of an edge. */
function isInColumn({ pieces, standing }: Open, edge: number): boolean {
  const runs = pieces.flatMap(({ run }) => run ?? [])
  if (standing.kind === 'footnote' || standing.kind === 'furniture') return true
  return (
    runs.length > 0 &&
    (runs.every(({ x }) => x >= edge - 2) || runs.every(({ x, width }) => x + width < edge - 2))
  )
}

/** Where its first letter stands. */
function startOf(one: Open | undefined): { x: number; y: number } | undefined {
  return one?.pieces.find((piece) => piece.run)?.run
}

function isSameCell(one: Open, other: Open): boolean {
  const [first, second] = [one.standing.cell, other.standing.cell]
  if (!first || !second) return first === second
  return first.table === second.table && first.row === second.row && first.column === second.column
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

function numberIn(pieces: readonly Piece[]): number | undefined {
  const said = lettersOf(pieces).replace(/[\s.)\]]/g, '')
  return /^\d{1,4}$/.test(said) ? Number(said) : undefined
}

function lettersOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => ('note' in piece ? String(piece.note) : piece.run.text)).join('')
}
