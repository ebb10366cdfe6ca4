/** Text as if lines never broke: a passage that Enter splits still says the same. */
export function unbroken(text: string): string {
  return text.replaceAll('\n', '')
}

/** The same, with the way back to where each of its letters stands. */
export class Unbroken {
  readonly text: string
  /** How many letters of `text` stand before each break, in order. */
  readonly #breaks: number[] = []

  constructor(text: string) {
    this.text = unbroken(text)
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
      this.#breaks.push(at - this.#breaks.length)
  }

  /** Where a letter of it stands in the text with breaks. */
  readonly places = (nth: number): number => {
    let [low, high] = [0, this.#breaks.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#breaks[middle] ?? 0) <= nth) low = middle + 1
      else high = middle
    }
    return nth + low
  }
}
