import type { ReportBlock } from '@samsyn/report'
import type { ImportedReport } from '@samsyn/report/published'

/**
 * What a reading has lost of a source, or put into it: lines with no place or with two, and letters
 * that the lines of its texts have more or fewer of than the texts themselves. Empty where none is.
 */
export function lostLetters(
  source: readonly { no: number; text: string }[],
  read: ImportedReport,
  letters: RegExp,
): string[] {
  const at = placesOf(read)
  const faults: string[] = []
  const printed = new Letters(letters)
  const unplaced = new Map(read.unplaced.map(({ line, text }) => [line, text]))
  for (const { no, text } of source) {
    if (text.trim() === '') continue
    const places = at.get(no) ?? []
    if (places.length !== 1) faults.push(`line ${no} is at ${places.join(' and ') || 'no place'}`)
    const [place = ''] = places
    if ((place === 'unplaced') !== unplaced.has(no))
      faults.push(`line ${no} is both placed and not`)
    if (isText(place)) printed.add(text, 1)
    else if (isLabel(place, text)) printed.add(longWords(text), 1)
  }
  printed.add(textsOf(read), -1)
  return [...faults, ...printed.left()]
}

function placesOf({ places }: ImportedReport): Map<number, string[]> {
  const at = new Map<number, string[]>()
  for (const { from, to, at: place } of places) {
    for (let line = from; line <= to; line += 1) at.set(line, [...(at.get(line) ?? []), place])
  }
  return at
}

/** Of tables and boxes the figures are checked one by one. */
function isText(place: string): boolean {
  return !/^(?:frame\/|scores|total|unplaced)|\/box$/u.test(place)
}

function isLabel(place: string, text: string): boolean {
  const isPoints = /^\s*\S{1,4}\s+(?:poäng|poeng|points)/iu.test(text)
  return place.endsWith('/box') && /\p{L}{3}/u.test(text.replace(/\p{C}/gu, '')) && !isPoints
}

function textsOf({ about, summary, areas, footnotes }: ImportedReport): string {
  return [
    ...[about, ...Object.values(summary)].map(wordsOf),
    ...areas.flatMap(({ general, sections, strengths, improvements, box }) => [
      wordsOf(general),
      ...sections.map(({ blocks }) => wordsOf(blocks)),
      ...[...strengths, ...improvements].map(({ blocks }) => wordsOf(blocks)),
      longWords(box.labels.join(' ')),
    ]),
    ...footnotes.map(({ no, text }) => `${no} ${text}`),
  ].join('\n')
}

/** The letters of texts, with the numbers of their notes and of numbered lists. */
function wordsOf(blocks: readonly ReportBlock[]): string {
  return blocks.map(wordsIn).join('\n')
}

function wordsIn(block: ReportBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.content
        .map((inline) =>
          inline.type === 'text' ? inline.text : inline.type === 'footnote' ? inline.no : '\n',
        )
        .join('')
    case 'list':
      return block.items
        .map(({ blocks }, place) => `${block.ordered ? place + 1 : ''} ${wordsOf(blocks)}`)
        .join('\n')
    case 'quotation':
      return wordsOf(block.blocks)
    case 'table':
      return block.rows.flatMap((row) => row.map((cell) => wordsOf(cell.blocks))).join('\n')
  }
}

/** Of a box: points that are misread leave a letter or two. */
function longWords(text: string): string {
  return text.replace(/\p{C}/gu, '').replace(/(?<!\p{L})\p{L}{1,2}(?!\p{L})/gu, '')
}

class Letters {
  readonly #counts = new Map<string, number>()
  readonly #letters: RegExp

  constructor(letters: RegExp) {
    this.#letters = letters
  }

  add(text: string, by: number): void {
    for (const [letter] of text.matchAll(this.#letters)) {
      this.#counts.set(letter, (this.#counts.get(letter) ?? 0) + by)
    }
  }

  left(): string[] {
    return [...this.#counts].flatMap(([letter, count]) =>
      count === 0 ? [] : [`${letter} ${count > 0 ? 'lost' : 'put in'} ${Math.abs(count)} times`],
    )
  }
}
