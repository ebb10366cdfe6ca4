export type Separator = ';' | ',' | '\t'

export interface CsvLine {
  /** Of the file, from 1: where the row begins. */
  line: number
  cells: string[]
}

export interface CsvLines {
  separator: Separator
  lines: CsvLine[]
  /** Where a quotation mark is never closed. */
  quoteOpen?: number
}

/** A table as spreadsheets write it. Its separator is the one that its first line has most of. */
export function csvLines(text: string): CsvLines {
  const separator = separatorOf(text)
  const lines: CsvLine[] = []
  let cells: string[] = []
  let cell = ''
  let [line, began] = [1, 1]
  let quoted = 0
  const endCell = () => {
    cells.push(cell)
    cell = ''
  }
  const endLine = () => {
    endCell()
    if (cells.some((one) => one.trim() !== '')) lines.push({ line: began, cells })
    cells = []
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string
    if (sign === '\n') line += 1
    if (quoted > 0) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = 0
    } else if (sign === '"' && cell === '') quoted = line
    else if (sign === separator) endCell()
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[at + 1] === '\n') continue
      endLine()
      began = line
    } else cell += sign
  }
  endLine()
  return { separator, lines, ...(quoted > 0 && { quoteOpen: quoted }) }
}

function separatorOf(text: string): Separator {
  const [head = ''] = text.split(/[\r\n]/, 1)
  const count = (sign: Separator) => head.split(sign).length
  return ([';', ',', '\t'] as const).reduce((most, sign) =>
    count(sign) > count(most) ? sign : most,
  )
}
