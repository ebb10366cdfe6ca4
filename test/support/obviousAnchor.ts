/** A letter of a document: its name, and which letter it is. */
export interface Letter {
  letter: string
  tag: string | undefined
}

/** Letters side by side that were never seen before, and the one on either side, which was. */
export type Written = readonly { tag: string; isFresh: boolean }[]

/** Everything that was written in a text. */
export function writtenIn(text: readonly Letter[], fresh: (tag: string) => boolean): Written[] {
  const letters = text.flatMap(({ tag }) =>
    tag === undefined ? [] : [{ tag, isFresh: fresh(tag) }],
  )
  const found: Written[] = []
  for (let at = letters.findIndex(({ isFresh }) => isFresh); at >= 0 && at < letters.length; ) {
    let end = at
    while (letters[end]?.isFresh) end += 1
    found.push(letters.slice(Math.max(0, at - 1), end + 1))
    at = end
    while (at < letters.length && !letters[at]?.isFresh) at += 1
  }
  return found
}

/** What is said of a passage: the letters from one place of a text to another, or that it is gone. */
export type Said = { root: string; from: number; to: number } | 'removed'

export type Verdict =
  /** All that is there of its letters, and nothing but these and what was written between them. */
  | 'whole'
  /** The larger part of them, where others were carried away. */
  | 'part'
  /** Other letters, which read exactly as these did when they were last seen. */
  | 'alike'
  /** Its letters are gone, and it is said to be removed. */
  | 'gone'
  /** It is said to be removed, and fewer than half of its letters are there. */
  | 'rest'
  /** It is said to be removed, and at least half of its letters are there. */
  | 'lost'
  /** Its letters, and at the ends fewer others that the shared text cannot tell from its own. */
  | 'grown'
  /** Anything else: letters that are not its own, beside them or among them. */
  | 'wrong'

/**
 * A passage, slowly and obviously: all its letters by their names. What appears between two of
 * them that stand side by side but for that, belongs to it too.
 */
export class ObviousAnchor {
  readonly #own: Set<string>
  readonly #read = new Set<string>()
  /** Those that were shown when all was well. */
  #shown: Set<string>

  constructor(letters: readonly Letter[]) {
    this.#own = new Set(letters.flatMap(({ tag }) => tag ?? []))
    this.#shown = new Set(this.#own)
    this.#read.add(readOf(letters))
  }

  /** Takes in what was written between its letters, from all that was written anywhere. */
  see(written: readonly Written[]): void {
    for (const letters of written) {
      let between: string[] | undefined
      for (const { tag, isFresh } of letters) {
        if (this.#own.has(tag)) {
          for (const other of between ?? []) this.#own.add(other)
          between = []
        } else if (between && isFresh) between.push(tag)
        else between = undefined
      }
    }
  }

  /** `present` are the names of all letters of the texts. */
  judge(
    texts: ReadonlyMap<string, readonly Letter[]>,
    present: ReadonlySet<string>,
    said: Said,
  ): Verdict {
    const there = [...this.#shown].filter((tag) => present.has(tag)).length
    if (said === 'removed')
      return there === 0 ? 'gone' : 2 * there >= this.#shown.size ? 'lost' : 'rest'
    const shown = (texts.get(said.root) ?? []).slice(said.from, said.to)
    const tags = shown.flatMap(({ tag }) => tag ?? [])
    const first = tags.findIndex((tag) => this.#own.has(tag))
    const last = tags.findLastIndex((tag) => this.#own.has(tag))
    const own = tags.filter((tag) => this.#own.has(tag)).length
    const beside = first + tags.length - 1 - last
    const among = last - first + 1 - own
    if (own === 0 || 2 * (beside + among) >= own)
      return this.#read.has(readOf(shown)) ? 'alike' : 'wrong'
    if (beside > 0) return 'grown'
    this.#read.add(readOf(shown))
    this.#shown = new Set(tags)
    return 2 * own >= there ? 'whole' : 'part'
  }
}

/** Wherever lines break. */
function readOf(letters: readonly Letter[]): string {
  return letters
    .map(({ letter }) => letter)
    .join('')
    .replaceAll('\n', '')
}
