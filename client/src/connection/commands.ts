import type { Command } from '@samsyn/scoring'
import type { Problem } from './problem.ts'
import type { Sent } from './send.ts'

/** What the server answered: the versions in which the command's effect can be seen. */
export interface Effect {
  version: number
  ownVersion: number
}

/** One try at handing a command over. `away`: no answer; whether it arrived is not known. */
export type Tried = { kind: 'taken'; effect: Effect } | { kind: 'not'; problem: Problem } | Away
interface Away {
  kind: 'away'
}

export type Body = Command & { id: string; expected?: number }

interface World {
  hand: (body: Body) => Promise<Tried>
  freshId: () => string
  /** Waits before the nth try again, counted from 1; shorter if the network comes back. */
  pause: (nth: number) => Promise<void>
}

interface Waiting {
  body: Body
  settle: (tried: Exclude<Tried, Away>) => void
}

/**
 * The commands of one evaluation, in the order they were asked for. Each keeps one id however often
 * it must be sent, so that a command whose answer got lost is not carried out twice.
 */
export class CommandQueue {
  readonly #world: World
  readonly #waiting: Waiting[] = []
  readonly #watchers = new Set<() => void>()
  #running = false

  constructor(world: World) {
    this.#world = world
  }

  /** How many have no answer yet. */
  get size(): number {
    return this.#waiting.length
  }

  get waiting(): Body[] {
    return this.#waiting.map(({ body }) => body)
  }

  watch(changed: () => void): () => void {
    this.#watchers.add(changed)
    return () => void this.#watchers.delete(changed)
  }

  async send(command: Command, seen?: { expected: number }): Promise<Sent & { effect?: Effect }> {
    const body: Body = { ...command, ...seen, id: this.#world.freshId() }
    const answered = new Promise<Exclude<Tried, Away>>((settle) => {
      this.#waiting.push({ body, settle })
    })
    this.#changed()
    if (!this.#running) void this.#run()
    const tried = await answered
    return tried.kind === 'taken'
      ? { ok: true, effect: tried.effect }
      : { ok: false, problem: tried.problem }
  }

  async #run(): Promise<void> {
    this.#running = true
    for (let first = this.#waiting[0]; first; first = this.#waiting[0]) {
      const answer = await this.#untilAnswered(first.body)
      this.#waiting.shift()
      first.settle(answer)
      this.#changed()
    }
    this.#running = false
  }

  async #untilAnswered(body: Body): Promise<Exclude<Tried, Away>> {
    for (let nth = 1; ; nth += 1) {
      const tried = await this.#world.hand(body)
      if (tried.kind !== 'away') return tried
      await this.#world.pause(nth)
    }
  }

  #changed(): void {
    for (const watcher of this.#watchers) watcher()
  }
}
