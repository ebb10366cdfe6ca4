import { paragraphXml } from './inlines.ts'
import { type Xml, xml } from './xml.ts'

export interface TableRow {
  cells: readonly Xml[]
  /** Stands again on every page that the table goes on to. */
  head?: boolean
  /** A row of long texts may go on over a page; else it stays whole. */
  splits?: boolean
}

export interface TableLook {
  style: 'ReportTable' | 'ChartTable' | 'ReportBox' | 'ReportColumns'
  /** Of the columns. */
  widths: readonly number[]
  /** What the table is, for who does not see it. */
  name: string
  /** Whether the first and the last row look as such. */
  first?: boolean
  last?: boolean
}

/** A table, and the space after it, without which two would be one. */
export function tableXml(look: TableLook, rows: readonly TableRow[]): Xml {
  const { style, widths, name, first = true, last = false } = look
  const all = widths.reduce((sum, width) => sum + width, 0)
  const shows = 0x600 + (first ? 0x20 : 0) + (last ? 0x40 : 0)
  return xml`<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${all}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="${shows.toString(16).padStart(4, '0').toUpperCase()}" w:firstRow="${Number(first)}" w:lastRow="${Number(last)}" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${name}"/></w:tblPr><w:tblGrid>${widths.map(
    (width) => xml`<w:gridCol w:w="${width}"/>`,
  )}</w:tblGrid>${rows.map(rowXml)}</w:tbl>
${paragraphXml('AfterTable', [])}`
}

function rowXml({ cells, head = false, splits = false }: TableRow): Xml {
  const kept = !splits && xml`<w:cantSplit/>`
  const repeated = head && xml`<w:tblHeader/>`
  const about = (kept || repeated) && xml`<w:trPr>${kept}${repeated}</w:trPr>`
  return xml`<w:tr>${about}${cells}</w:tr>
`
}

/** A cell of paragraphs, over so many columns. */
export function cellXml(width: number, inside: Xml | readonly Xml[], columns = 1): Xml {
  const over = columns > 1 && xml`<w:gridSpan w:val="${columns}"/>`
  return xml`<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${over}</w:tcPr>${inside}</w:tc>`
}
