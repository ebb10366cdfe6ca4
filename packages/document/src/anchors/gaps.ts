import type { BlockLetters, Run } from './blockLetters.ts'
import type { Letters } from './letters.ts'

/** Letters that are the same before and after a change. */
export interface Same {
  /** Where they stood. */
  from: number
  /** Where they stand, and in which text. */
  root: string
  to: number
  length: number
}

/** What was taken out between two letters that stayed, and what was put in there. */
export interface Gap {
  from: number
  removed: number
  to: number
  added: number
}

/**
 * What one change did to a text. Yjs never moves a letter, so those that were there before and
 * still are stand in the same order: they are told by their numbers in one walk. `known` is what
 * was known of each client before the change.
 */
export function comparedByNumber(
  root: string,
  before: Letters,
  after: Letters,
  known: ReadonlyMap<number, number>,
): { same: Same[]; gaps: Gap[] } {
  const { first, last } = changedBlocks(before.blocks, after.blocks)
  const from = before.starts[first] ?? before.length
  const to = after.starts[first] ?? after.length
  const oldBlocks = before.blocks.slice(first, before.blocks.length - last)
  const newBlocks = after.blocks.slice(first, after.blocks.length - last)
  const same: Same[] = from > 0 ? [{ from: 0, root, to: 0, length: from }] : []
  const gaps: Gap[] = []
  let [oldAt, newAt] = [from, to]
  let gap: Gap = { from, removed: 0, to, added: 0 }
  const close = (): void => {
    if (gap.removed > 0 || gap.added > 0) gaps.push(gap)
    gap = { from: oldAt, removed: 0, to: newAt, added: 0 }
  }
  const kept = (length: number): void => {
    close()
    const previous = same.at(-1)
    if (
      previous &&
      previous.from + previous.length === oldAt &&
      previous.to + previous.length === newAt
    )
      previous.length += length
    else same.push({ from: oldAt, root, to: newAt, length })
    oldAt += length
    newAt += length
    gap = { from: oldAt, removed: 0, to: newAt, added: 0 }
  }
  const old = new Runs(oldBlocks)
  for (const run of runsOf(newBlocks)) {
    const reach = known.get(run.client) ?? 0
    const stayed = Math.max(0, Math.min(run.length, reach - run.clock))
    let clock = run.clock
    while (clock < run.clock + stayed) {
      const { skipped, length } = old.upTo(run.client, clock, run.clock + stayed - clock)
      gap.removed += skipped
      oldAt += skipped
      if (length === 0) break // never: what stayed was there
      kept(length)
      clock += length
    }
    gap.added += run.clock + run.length - clock
    newAt += run.clock + run.length - clock
  }
  const rest = old.rest()
  gap.removed += rest
  oldAt += rest
  close()
  const tail = before.length - oldAt
  if (tail > 0) same.push({ from: oldAt, root, to: newAt, length: tail })
  return { same, gaps }
}

/** How many blocks at the beginning and at the end are the very same. */
function changedBlocks(old: readonly BlockLetters[], now: readonly BlockLetters[]) {
  const most = Math.min(old.length, now.length)
  let first = 0
  while (first < most && old[first] === now[first]) first++
  let last = 0
  while (last < most - first && old.at(-1 - last) === now.at(-1 - last)) last++
  return { first, last }
}

function runsOf(blocks: readonly BlockLetters[]): Run[] {
  return blocks.flatMap(({ runs }) => runs)
}

/** The letters that were there, walked once. */
class Runs {
  readonly #runs: Run[]
  #nth = 0
  #within = 0

  constructor(blocks: readonly BlockLetters[]) {
    this.#runs = runsOf(blocks)
  }

  /** Goes on to a letter, and takes it with those after it that follow on, at most so many. */
  upTo(client: number, clock: number, most: number): { skipped: number; length: number } {
    let skipped = 0
    for (let run = this.#runs[this.#nth]; run; run = this.#runs[this.#nth]) {
      const at = clock - run.clock
      if (run.client === client && at >= this.#within && at < run.length) {
        skipped += at - this.#within
        const length = Math.min(most, run.length - at)
        this.#within = at + length
        return { skipped, length }
      }
      skipped += run.length - this.#within
      this.#nth += 1
      this.#within = 0
    }
    return { skipped, length: 0 }
  }

  /** How many are left. */
  rest(): number {
    let left = -this.#within
    for (let nth = this.#nth; nth < this.#runs.length; nth++) left += this.#runs[nth]?.length ?? 0
    return Math.max(0, left)
  }
}
