import { type Compared, carried } from './carried.ts'
import type { Span } from './found.ts'
import { comparedByNumber, type Gap, type Same } from './gaps.ts'
import { joined } from './joined.ts'
import type { Letters } from './letters.ts'

/** So far from all that happened a passage is just pushed. */
const OUT_OF_REACH = 512

/** Fewer letters of a passage may be the same by chance … */
export const STRAY = 4
/** … where so many were put between them and the rest. */
const FAR = 8

/** What one change of a document did to its texts: which letter of before is which letter now. */
export class Change {
  readonly #from = new Map<string, Same[]>()
  readonly #to = new Map<string, { same: Same; source: string }[]>()
  /** The texts that changed. */
  readonly texts: readonly Compared[]

  /** `now`: all texts of the room, as they are after it. */
  constructor(
    texts: readonly { root: string; before: Letters; after: Letters }[],
    known: ReadonlyMap<number, number>,
    now: ReadonlyMap<string, Letters>,
  ) {
    this.texts = texts.map((text) => {
      const numbered = comparedByNumber(text.root, text.before, text.after, known)
      const { same, gaps } = joined({ ...text, ...numbered })
      this.#from.set(text.root, same)
      return { ...text, gaps }
    })
    const { from, taken } = carried(this.texts, now)
    for (const { root, ...span } of taken)
      this.#from.set(
        root,
        (this.#from.get(root) ?? []).flatMap((same) => without(same, span)),
      )
    for (const [source, same] of from) this.#from.get(source)?.push(...same)
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

  /**
   * How far a passage was pushed by what happened far from it, and by nothing else; undefined where
   * something happened nearer.
   */
  pushed({ root, from, to }: Span): number | undefined {
    const text = this.texts.find((each) => each.root === root)
    const [first, last] = [text?.gaps[0], text?.gaps.at(-1)]
    if (!text || !first || !last) return 0
    if (to + OUT_OF_REACH <= first.from) return 0
    const isBehind = from - OUT_OF_REACH >= last.from + last.removed
    return isBehind ? text.after.length - text.before.length : undefined
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
    const chains: Same[][] = []
    const pieces = [...this.#pieces(passage)].toSorted((a, b) => a.to - b.to)
    for (const piece of pieces) {
      const chain = chains.findLast((each) => each[0]?.root === piece.root)
      const last = chain?.at(-1)
      if (last && this.#isOwn(passage, last, piece)) chain?.push(piece)
      else chains.push([piece])
    }
    return chains
      .map((chain) => this.#spanOf(chain))
      .reduce<(Span & { stayed: number }) | undefined>(
        (best, each) => (!each || (best && best.stayed >= each.stayed) ? best : each),
        undefined,
      )
  }

  /**
   * From the first letter to the last. An editor that makes one paragraph of another keeps the few
   * letters at their ends that both have: these are left out where much stands between.
   */
  #spanOf(chain: readonly Same[]): (Span & { stayed: number }) | undefined {
    let [first, last] = [0, chain.length - 1]
    const isStray = (piece: Same | undefined, gap: number): boolean =>
      piece !== undefined && piece.length < STRAY && gap >= FAR
    const gapAfter = (nth: number): number => {
      const [one, next] = [chain[nth], chain[nth + 1]]
      return one && next ? next.to - one.to - one.length : 0
    }
    while (first < last && isStray(chain[first], gapAfter(first))) first++
    while (last > first && isStray(chain[last], gapAfter(last - 1))) last--
    const [start, end] = [chain[first], chain[last]]
    if (!start || !end) return undefined
    const stayed = chain.slice(first, last + 1).reduce((sum, { length }) => sum + length, 0)
    return { root: start.root, from: start.to, to: end.to + end.length, stayed }
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
  #isOwn(passage: Span, { root, to, length }: Same, { to: before }: Same): boolean {
    const after = to + length
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
      const start = each.same.from + Math.max(0, after - each.same.to)
      const end = each.same.from + Math.min(each.same.length, before - each.same.to)
      if (each.source !== passage.root || start < passage.from || end > passage.to) return false
    }
    return true
  }
}

/** What of them stands before a span and behind it. */
function without(same: Same, span: { from: number; to: number }): Same[] {
  const before = Math.min(same.length, span.from - same.to)
  const behind = Math.max(0, span.to - same.to)
  if (before === same.length || behind === 0) return [same]
  return [
    ...(before > 0 ? [{ ...same, length: before }] : []),
    ...(behind < same.length
      ? [{ ...same, from: same.from + behind, to: same.to + behind, length: same.length - behind }]
      : []),
  ]
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
