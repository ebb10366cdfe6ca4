import type { EvaluationId, PersonId } from '@samsyn/document'

/** Something that somebody is told of: when it happened, and the number of its event. */
interface Call {
  at: number
  seq: number
}

/** The outside world, handed in. */
interface World {
  /** Those who work in an evaluation. */
  team: (id: EvaluationId) => Promise<readonly PersonId[]>
  /** What is worth a letter to somebody, out of what they may read there. */
  calls: (id: EvaluationId, person: PersonId) => Promise<readonly Call[]>
  /** The number of the event up to which somebody has looked; 0 before the first time. */
  seen: (id: EvaluationId, person: PersonId) => Promise<number>
  tell: (id: EvaluationId, person: PersonId) => Promise<void>
  now: () => number
}

const MINUTE = 60_000
/** Who comes by within this needs no letter, ms. */
const COMES_BY = 5 * MINUTE
/** Between two letters to one person about one evaluation, ms. */
const APART = 60 * MINUTE

interface Waiting {
  id: EvaluationId
  person: PersonId
  since: number
  seq: number
}

/**
 * Who is told outside the product that something waits: those who were named or given something and
 * have not been in the evaluation since. In memory, as letters are.
 */
export class Caller {
  readonly #world: World
  readonly #began: number
  readonly #here = new Map<EvaluationId, ReadonlySet<PersonId>>()
  readonly #waiting = new Map<string, Waiting>()
  readonly #told = new Map<string, number>()
  /** The last event that each was thought of for, whether they were there or not. */
  readonly #known = new Map<string, number>()

  constructor(world: World) {
    this.#world = world
    this.#began = world.now()
  }

  /** Something happened that may concern somebody who is not there. */
  async happened(id: EvaluationId): Promise<void> {
    for (const person of await this.#world.team(id)) {
      const key = keyOf(id, person)
      const seq = latestOf(await this.#world.calls(id, person), this.#began)
      if (seq === undefined || seq <= (this.#known.get(key) ?? 0)) continue
      this.#known.set(key, seq)
      if (this.#here.get(id)?.has(person)) continue
      const since = this.#waiting.get(key)?.since ?? this.#world.now()
      this.#waiting.set(key, { id, person, since, seq })
    }
  }

  /** Who has an evaluation open now. They see for themselves. */
  hereChanged(id: EvaluationId, people: ReadonlySet<PersonId>): void {
    const before = this.#here.get(id)
    if (people.size > 0) this.#here.set(id, people)
    else this.#here.delete(id)
    for (const person of [...people, ...(before ?? [])]) this.#waiting.delete(keyOf(id, person))
  }

  /** Tells those for whom it is time. To be called every so often. */
  async tick(): Promise<void> {
    const now = this.#world.now()
    for (const [key, { id, person, since, seq }] of [...this.#waiting]) {
      if (now < Math.max(since + COMES_BY, (this.#told.get(key) ?? -APART) + APART)) continue
      this.#waiting.delete(key)
      if ((await this.#world.seen(id, person)) >= seq) continue
      // What they may read may be another by now: of what is gone for them nothing is said.
      const calls = await this.#world.calls(id, person)
      if (latestOf(calls, this.#began) === undefined) continue
      this.#told.set(key, now)
      await this.#world.tell(id, person)
    }
    for (const [key, at] of this.#told) if (now >= at + APART) this.#told.delete(key)
  }
}

/** The number of the last one since the start. */
function latestOf(calls: readonly Call[], began: number): number | undefined {
  return calls
    .filter(({ at }) => at >= began)
    .map(({ seq }) => seq)
    .reduce<number | undefined>((most, seq) => Math.max(most ?? 0, seq), undefined)
}

function keyOf(id: EvaluationId, person: PersonId): string {
  return `${id} ${person}`
}
