import { type Compared, carried } from './carried.ts'
import type { Span } from './found.ts'
import { comparedByNumber, type Gap, type Same } from './gaps.ts'
import type { Letters } from './letters.ts'

/** What one change of a document did to its texts: which letter of before is which letter now. */
export class Change {
  readonly #from = new Map<string, Same[]>()
  readonly #to = new Map<string, { same: Same; source: string }[]>()
  /** The texts that changed. */
  readonly texts: readonly Compared[]

  constructor(
    texts: readonly { root: string; before: Letters; after: Letters }[],
    known: ReadonlyMap<number, number>,
  ) {
    this.texts = texts.map((text) => {
      const { same, gaps } = comparedByNumber(text.root, text.before, text.after, known)
      this.#from.set(text.root, same)
      return { ...text, gaps }
    })
    for (const [source, same] of carried(this.texts)) this.#from.get(source)?.push(...same)
    for (const [source, all] of this.#from) {
      all.sort((a, b) => a.from - b.from)
      for (const same of all) {
        const there = this.#to.get(same.root) ?? []
        this.#to.set(same.root, there)
        there.push({ same, source })
      }
    }
    for (const all of this.#to.values()) all.sort((a, b) => a.same.to - b.same.to)
  }

  /** Where letters were put in. */
  added(): Span[] {
    return this.texts.flatMap(({ root, gaps }) =>
      gaps
        .filter(({ added }) => added > 0)
        .map(({ to, added }) => ({ root, from: to, to: to + added })),
    )
  }

  /** The gaps that touch a passage or its neighbourhood of so many letters. */
  near({ root, from, to }: Span, letters: number): Gap[] {
    const gaps = this.texts.find((text) => text.root === root)?.gaps ?? []
    return gaps.filter(
      (gap) => gap.from <= to + letters && gap.from + gap.removed >= from - letters,
    )
  }

  /**
   * Where most of a passage's letters are now, with what was put between them. What was put in at
   * its borders is not in it. Undefined when all are gone.
   */
  went(passage: Span): (Span & { stayed: number }) | undefined {
    const chains: (Span & { stayed: number })[] = []
    for (const { root, to, length } of this.#pieces(passage)) {
      const chain = chains.findLast(
        (each) => each.root === root && each.to <= to && this.#isOwn(passage, each, to),
      )
      if (chain) {
        chain.to = to + length
        chain.stayed += length
      } else chains.push({ root, from: to, to: to + length, stayed: length })
    }
    return chains.reduce<(Span & { stayed: number }) | undefined>(
      (best, each) => (best && best.stayed >= each.stayed ? best : each),
      undefined,
    )
  }

  /** What of a passage is still there, cut to its borders. */
  *#pieces({ root, from, to }: Span): Iterable<Same> {
    const all = this.#from.get(root) ?? []
    for (let nth = firstAfter(all, from); nth < all.length; nth++) {
      const same = all[nth]
      if (!same || same.from >= to) return
      const start = Math.max(from, same.from)
      const end = Math.min(to, same.from + same.length)
      if (start < end)
        yield { from: start, root: same.root, to: same.to + start - same.from, length: end - start }
    }
  }

  /** Whether only new letters, and the passage's own, stand between its letters here. */
  #isOwn(passage: Span, { root, to: after }: Span, before: number): boolean {
    const there = this.#to.get(root) ?? []
    let [low, high] = [0, there.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const each = there[middle]?.same
      if (each && each.to + each.length <= after) low = middle + 1
      else high = middle
    }
    for (let nth = low; nth < there.length; nth++) {
      const each = there[nth]
      if (!each || each.same.to >= before) return true
      const [from, to] = [
        each.same.from + Math.max(0, after - each.same.to),
        each.same.from + Math.min(each.same.length, before - each.same.to),
      ]
      if (each.source !== passage.root || from < passage.from || to > passage.to) return false
    }
    return true
  }
}

/** The first that ends behind a place. They are sorted and do not overlap much. */
function firstAfter(all: readonly Same[], place: number): number {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const same = all[middle]
    if (same && same.from + same.length <= place) low = middle + 1
    else high = middle
  }
  return low
}
