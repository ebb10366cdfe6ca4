import * as Y from 'yjs'
import type { Tab } from './tab.ts'

/** One word that was typed, with the ids that its update gave to letters and what they stand in. */
export interface Typed {
  kind: 'typed'
  word: string
  by: Tab
  client: number
  first: number
  last: number
  removals: Removed[]
  /** Somebody else has received it, or its writer was told that it is saved. */
  isPromised: boolean
  /** The same of its removal. */
  isGone: boolean
}

export interface Removed {
  kind: 'removed'
  what: Typed
  by: Tab
  /** How many strokes its tab had made with it. */
  nth: number
}

type State = 'absent' | 'torn' | 'standing' | 'removed'

/** All that was typed and removed in one room, and what of it was promised to whom. */
export class Ledger {
  readonly #words = new Map<string, Typed>()
  #typed = 0
  #removed = 0
  /** Words that somebody else had received at a death, and those of which it was said that they are saved. */
  #seen = 0
  #saved = 0

  get sums() {
    const [typed, removed, seen, saved] = [this.#typed, this.#removed, this.#seen, this.#saved]
    return { typed, removed, seen, saved }
  }

  write(stroke: Typed | Removed): void {
    if (stroke.kind === 'typed') {
      this.#words.set(stroke.word, stroke)
      this.#typed += 1
      return
    }
    stroke.what.removals.push(stroke)
    this.#removed += 1
  }

  word(word: string): Typed | undefined {
    return this.#words.get(word)
  }

  /** Notes what these tabs have received of each other's, and what they were told is saved. */
  notePromises(tabs: readonly Tab[]): void {
    for (const typed of this.#words.values()) {
      const others = (not: readonly Tab[]) => tabs.filter((tab) => !not.includes(tab))
      if (!typed.isPromised) {
        const isSaved = typed.by.isSaved(typed)
        const isSeen = others([typed.by]).some(({ doc }) => stateIn(doc, typed) !== 'absent')
        typed.isPromised = isSaved || isSeen
        if (isSaved) this.#saved += 1
        if (isSeen) this.#seen += 1
      }
      if (typed.isGone || typed.removals.length === 0) continue
      typed.isGone =
        typed.removals.some((removed) => removed.by.isSaved(removed)) ||
        others(typed.removals.map(({ by }) => by)).some(
          ({ doc }) => stateIn(doc, typed) === 'removed',
        )
    }
  }

  /** What is wrong with a stored document, or what is lost of what these tabs hold. */
  faultsOf(stored: Y.Doc, letters: string): string[] {
    const faults: string[] = []
    const standing = countsOf(wordsIn(letters))
    for (const typed of this.#words.values()) {
      const { word } = typed
      const state = stateIn(stored, typed)
      const times = standing.get(word) ?? 0
      standing.delete(word)
      if (state === 'torn') faults.push(`${word} is there in part`)
      if (times !== (state === 'standing' ? 1 : 0)) faults.push(`${word} is there ${times} times`)
      if (state === 'absent' && typed.isPromised) faults.push(`${word} is lost`)
      if (state === 'standing' && typed.isGone) faults.push(`${word} is there again`)
      if (state === 'removed' && typed.removals.length === 0) faults.push(`${word} was taken away`)
      this.#settle(typed, state)
    }
    for (const word of standing.keys()) faults.push(`${word} was never typed`)
    return faults
  }

  /** What is in the store is promised from now on; what closed tabs kept for themselves is gone. */
  #settle(typed: Typed, state: State): void {
    typed.isPromised ||= state !== 'absent'
    typed.isGone ||= state === 'removed'
    if (!typed.isGone) typed.removals = typed.removals.filter(({ by }) => !by.isClosed)
    if (typed.isPromised || !typed.by.isClosed) return
    this.#words.delete(typed.word)
  }

  /** After the end, when everybody had the time to say everything. */
  faultsAtTheEnd(stored: Y.Doc): string[] {
    return [...this.#words.values()].flatMap((typed) => {
      const state = stateIn(stored, typed)
      const expected = typed.removals.length > 0 ? 'removed' : 'standing'
      return state === expected ? [] : [`${typed.word} is ${state}, not ${expected}`]
    })
  }
}

function stateIn({ store }: Y.Doc, { client, first, last }: Typed): State {
  const structs = store.clients.get(client)
  const reach = Y.getState(store, client)
  if (!structs || reach <= first) return 'absent'
  if (reach <= last) return 'torn'
  return structs[Y.findIndexSS(structs, last)]?.deleted ? 'removed' : 'standing'
}

export function wordsIn(letters: string): string[] {
  return letters.match(/\[[^\]]*\]/g) ?? []
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
