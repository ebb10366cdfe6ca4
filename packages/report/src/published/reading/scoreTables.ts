import { type AreaNo, type SubQuestionNo, subQuestionNo } from '@samsyn/scoring'
import {
  type Column,
  columnHeads,
  figureOf,
  figuresAtEnd,
  isDash,
  isFigure,
  type PrintedFigure,
} from './figures.ts'
import type { Ledger } from './ledger.ts'
import type { KnownNames } from './names.ts'
import { shown } from './readingLine.ts'
import { skeleton } from './skeleton.ts'

/** What is printed beside a name. */
export interface Figures {
  achieved: PrintedFigure | null
  maximum: PrintedFigure | null
  percent: PrintedFigure | null
  line: number
}

export interface ScoreRow extends Figures {
  no: SubQuestionNo
  name: string
}

export interface ScoreTable {
  no: AreaNo
  name: string
  line: number
  rows: ScoreRow[]
  sum: Figures | null
}

/** A line of text, or the cells of one row as one. */
export interface TableLine {
  nos: number[]
  text: string
}

type Awaited =
  | { of: 'name'; table: ScoreTable }
  | { of: 'row'; no: SubQuestionNo; name: string; line: number }
  | undefined

/** What the areas of every questionnaire add up to. */
const OF_ALL = 800

const ROW = /^([\dlIOSB])[.,]\s?([\dlIOSB]\d?)\.?\s+(?=\S)/u
const HEAD = /^([1-8lI])[.)]?\s+(?=[^\d\s])/u

/**
 * Chapter 4, line by line. A row belongs to the area that its number says; a sum belongs to the rows
 * before it. What is printed twice and differs is said, and the first stands.
 */
export class ScoreTables {
  readonly tables = new Map<AreaNo, ScoreTable>()
  /** An area's figures where they are printed away from its table. */
  readonly overview = new Map<AreaNo, Figures>()
  total: Figures | null = null
  percent = false
  readonly #names: KnownNames
  readonly #ledger: Ledger
  /** As the last heads have them. */
  #columns: readonly Column[] = ['achieved', 'maximum']
  #current: AreaNo | undefined
  #awaited: Awaited
  #inOverview = false

  constructor(names: KnownNames, ledger: Ledger) {
    this.#names = names
    this.#ledger = ledger
  }

  /** Whether a line is of a score table wherever it stands. */
  isOne({ text }: TableLine): boolean {
    if (text.length > 300) return false
    if (columnHeads(text)) return true
    const found = ROW.exec(text)
    if (!found) return false
    const { before, figures } = figuresAtEnd(text.slice(found[0].length))
    if (figures.length < 2) return false
    const no = readNo(found)
    return (
      this.#names.likest(
        before,
        ({ place, subQuestions }) =>
          place === 'row' && (no === undefined || subQuestions[0] === no),
      ) >= 0.6
    )
  }

  /** Whether the line was one of a table's; then it has its place. */
  take(line: TableLine): boolean {
    const { text } = line
    if (text.length > 300) return this.#leave()
    return (
      this.#takeHead(line) || this.#takeRow(line) || this.#takeFigures(line) || this.#takeMore(line)
    )
  }

  /** What comes now is of no table: a row that waits has no figures. */
  end(): void {
    this.#leave()
    this.#inOverview = false
  }

  #leave(): false {
    const awaited = this.#awaited
    this.#awaited = undefined
    if (awaited?.of === 'row')
      this.#row(awaited.no, awaited.name, [], { nos: [awaited.line], text: '' })
    return false
  }

  #put(line: TableLine, at: string): true {
    for (const no of line.nos) this.#ledger.put(no, at)
    return true
  }

  #takeHead(line: TableLine): boolean {
    const heads = columnHeads(line.text)
    const text = heads ? heads.before : line.text
    if (heads) {
      this.#columns = heads.columns
      this.percent ||= heads.columns.includes('percent')
    }
    if (heads && text === '') {
      const { of } = this.#awaited ?? { of: '' }
      if (of !== 'name') this.#leave()
      return this.#put(line, 'frame/columnHead')
    }
    if (heads && /^(?:fokus)?omr.{1,2}de$|^area$/iu.test(text)) {
      this.#leave()
      this.#inOverview = true
      return this.#put(line, 'frame/columnHead')
    }
    const found = HEAD.exec(text)
    if (!found) return heads ? this.#headWithoutNo(text, line) : false
    const no = digit(found[1])
    const { before, figures } = figuresAtEnd(text.slice(found[0].length))
    if (no === undefined) return false
    if (figures.length > 1) return this.#takeOverview(no, before, figures, line)
    const like = this.#names.likest(before, (known) => known.place === 'area' && known.area === no)
    if (!heads && like < 0.6 && !this.#startsName(before, no)) return false
    this.#leave()
    return this.#open(no, before, line, heads !== undefined)
  }

  /** A name may be in two lines. */
  #startsName(text: string, no: AreaNo): boolean {
    return this.#names.all.some(
      ({ place, area, name }) => place === 'area' && area === no && name.startsWith(text),
    )
  }

  #headWithoutNo(text: string, line: TableLine): boolean {
    const [likest] = this.#names.like(text, ({ place }) => place === 'area')
    if (!likest || likest.like < 0.6) return false
    this.#leave()
    return this.#open(likest.known.area, text, line, true)
  }

  #open(no: AreaNo, name: string, line: TableLine, whole: boolean): true {
    const [first = 0] = line.nos
    const known = this.tables.get(no)
    const table = known ?? { no, name, line: first, rows: [], sum: null }
    if (known && known.name !== '') this.#ledger.warn('areaTwice', first, `scores/${no}`)
    else if (known) {
      known.name = name
      known.line = first
    }
    this.tables.set(no, table)
    this.#current = no
    this.#inOverview = false
    if (!whole && !known) this.#awaited = { of: 'name', table }
    return this.#put(line, `scores/${no}`)
  }

  #takeOverview(no: AreaNo, name: string, figures: string[], line: TableLine): boolean {
    const like = this.#names.likest(name, (known) => known.place === 'area' && known.area === no)
    if (like < 0.6 && !this.#inOverview) return false
    this.#leave()
    const printed = this.#figures(figures, line)
    const before = this.overview.get(no)
    if (before) this.#differs(before, printed, `scores/${no}`)
    else this.overview.set(no, printed)
    return this.#put(line, `scores/${no}`)
  }

  #takeRow(line: TableLine): boolean {
    const found = ROW.exec(line.text)
    if (!found) return false
    this.#leave()
    const { before, figures } = figuresAtEnd(line.text.slice(found[0].length))
    const no = this.#noOf(found, before, line)
    if (!no) return false
    this.#current = Number(no[0])
    if (figures.length < 2 && before !== '') {
      const [first = 0] = line.nos
      const name = [before, ...figures].join(' ')
      this.#awaited = { of: 'row', no, name, line: first }
      return this.#put(line, `scores/${no}`)
    }
    this.#row(no, before, figures, line)
    return this.#put(line, `scores/${no}`)
  }

  /** The number that is printed; where the name says another, that one, and it is said. */
  #noOf(
    found: RegExpExecArray,
    name: string,
    { nos: [line = 0], text }: TableLine,
  ): SubQuestionNo | undefined {
    const no = readNo(found)
    if (no && this.#isNext(no)) return no
    const same = this.#names.same(name).filter(({ place }) => place === 'row' || place === 'box')
    const nos = new Set(same.flatMap(({ subQuestions }) => subQuestions))
    if (no && nos.has(no)) return no
    const [named] = nos
    if (!named || nos.size > 1) return no
    this.#ledger.warn('rowUnknown', line, `scores/${named}`, { found: shown(text), wanted: named })
    return named
  }

  /** Whether it is the number that follows in the table that is open. */
  #isNext(no: SubQuestionNo): boolean {
    const area = Number(no[0])
    const last = this.tables.get(area)?.rows.at(-1)
    return area === this.#current && Number(no.slice(2)) === Number(last?.no.slice(2) ?? 0) + 1
  }

  #takeFigures(line: TableLine): boolean {
    const { before, figures } = figuresAtEnd(line.text)
    if (figures.length < 2) return false
    const isSum = before === '' || /^(?:totalt?|sum(?:ma)?)$/iu.test(before)
    const awaited = this.#awaited
    if (awaited?.of === 'row' && !/^(?:totalt?|sum(?:ma)?)$/iu.test(before)) {
      this.#awaited = undefined
      const name = [awaited.name, before].filter((part) => part !== '').join(' ')
      this.#row(awaited.no, name, figures, { nos: [awaited.line], text: line.text })
      return this.#put(line, `scores/${awaited.no}`)
    }
    if (!isSum) return false
    this.#leave()
    const printed = this.#figures(figures, line)
    if (this.#inOverview || printed.maximum?.value === OF_ALL) return this.#takeTotal(printed, line)
    const table = this.#current === undefined ? undefined : this.tables.get(this.#current)
    if (!table) return false
    if (table.sum) this.#differs(table.sum, printed, `scores/${table.no}`)
    else table.sum = printed
    return this.#put(line, `scores/${table.no}`)
  }

  #takeTotal(printed: Figures, line: TableLine): true {
    if (this.total) this.#differs(this.total, printed, 'total')
    else this.total = printed
    return this.#put(line, 'total')
  }

  /** The rest of a name that had no room in its line. */
  #takeMore(line: TableLine): boolean {
    const awaited = this.#awaited
    const { text } = line
    if (awaited && text.length <= 80 && !/[.!?]$/u.test(text)) {
      if (awaited.of === 'row') {
        awaited.name = `${awaited.name} ${text}`
        return this.#put(line, `scores/${awaited.no}`)
      }
      awaited.table.name = `${awaited.table.name} ${text}`
      this.#awaited = undefined
      return this.#put(line, `scores/${awaited.table.no}`)
    }
    this.#leave()
    return false
  }

  #row(no: SubQuestionNo, name: string, figures: string[], line: TableLine): void {
    const area = Number(no[0])
    const [first = 0] = line.nos
    const table = this.tables.get(area) ?? { no: area, name: '', line: first, rows: [], sum: null }
    this.tables.set(area, table)
    this.#current = area
    const isUnread = figures.length > 0 && isOfTwo(name)
    const printed = isUnread ? unreadIn(line) : this.#figures(figures, line)
    const before = table.rows.find((row) => row.no === no)
    if (before) {
      this.#differs(before, printed, `scores/${no}`)
      if (skeleton(before.name) !== skeleton(name)) {
        this.#ledger.warn('rowUnknown', first, `scores/${no}`, {
          found: shown(name),
          wanted: before.name,
        })
      }
      return
    }
    table.rows.push({ no, name, ...printed })
  }

  #figures(raws: string[], table: TableLine): Figures {
    const [line = 0] = table.nos
    const signed = raws.filter((raw) => raw.endsWith('%'))
    if (signed.length > 0) this.percent = true
    const points = this.#columns.filter((column) => column !== 'percent')
    const plain = raws.length === 3 && signed.length === 0 && this.percent
    const order = plain ? this.#order() : points
    const counted = plain ? raws : raws.filter((raw) => !raw.endsWith('%'))
    if (raws.length > 0 && (counted.length !== order.length || signed.length > 1)) {
      return unreadIn(table)
    }
    const figure = (column: Column) => {
      const raw = counted[order.indexOf(column)]
      return raw === undefined ? null : figureOf(raw)
    }
    const [percent] = signed
    return {
      achieved: figure('achieved'),
      maximum: figure('maximum'),
      percent: percent === undefined ? figure('percent') : figureOf(percent),
      line,
    }
  }

  #order(): readonly Column[] {
    return this.#columns.length === 3 ? this.#columns : [...this.#columns, 'percent']
  }

  /** S1 of a copy: two prints of one figure say the same. */
  #differs(before: Figures, now: Figures, at: string): void {
    for (const which of ['achieved', 'maximum', 'percent'] as const) {
      const [one, other] = [before[which], now[which]]
      if (!one || !other || one.value === other.value || isDash(one.raw)) continue
      this.#ledger.warn('figureDiffers', now.line, at, { found: other.raw, wanted: one.raw })
    }
  }
}

/** Whether another row, or another column, stands in the line before its figures. */
function isOfTwo(name: string): boolean {
  const last = name.split(' ').at(-1) ?? ''
  return /\s\d[.,]\s?\d\d?\.?\s+\S/u.test(name) || (/^\d/u.test(last) && isFigure(last))
}

/** Where nobody knows which figure is which. */
function unreadIn({ nos: [line = 0], text }: TableLine): Figures {
  const unread = { value: null, raw: shown(text) }
  return { achieved: unread, maximum: unread, percent: null, line }
}

function digit(text: string | undefined): number | undefined {
  const read = text
    ?.replace(/[lI]/gu, '1')
    .replace(/O/gu, '0')
    .replace(/S/gu, '5')
    .replace(/B/gu, '8')
  return read !== undefined && /^\d+$/u.test(read) ? Number(read) : undefined
}

function readNo([, area, row]: RegExpExecArray): SubQuestionNo | undefined {
  const read = subQuestionNo.safeParse(`${digit(area)}.${digit(row)}`)
  return read.success && Number(read.data[0]) <= 8 ? read.data : undefined
}
