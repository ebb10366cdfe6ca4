import type { ImportedReport } from '@samsyn/report/published'
import { itemLetters, saidBlocks } from './saidBy.ts'

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
    if (isText(place) || isLabel(place, text)) printed.add(text, 1)
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
  return place.endsWith('/box') && text.trim().length > 4
}

function textsOf({ about, summary, areas, footnotes }: ImportedReport): string {
  const blocks = [
    ...about,
    ...Object.values(summary).flat(),
    ...areas.flatMap(({ general, sections }) => [
      ...general,
      ...sections.flatMap((one) => one.blocks),
    ]),
  ]
  return [
    ...saidBlocks(blocks).map((block) => ('items' in block ? block.items.join(' ') : block.text)),
    ...areas.flatMap(({ strengths, improvements }) =>
      [...strengths, ...improvements].map(itemLetters),
    ),
    ...areas.flatMap(({ box }) => box.labels),
    ...footnotes.map(({ no, text }) => `${no} ${text}`),
  ].join('\n')
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
