import type { EvaluationId, PersonId } from '@samsyn/document'
import { areas } from './areas.ts'
import { type DemoHouse, nextRound, type Round, resumeRound } from './beginRound.ts'
import { Colleague, type ColleagueWorld } from './colleague.ts'

export type DemoWorld = DemoHouse & Omit<ColleagueWorld, 'evaluations'>

/** Whom the product plays. */
const PLAYED = 'evaluator-2'

/** A demo that runs: its evaluation, the colleague in it, and its beginning anew. */
export class Demo {
  readonly #world: DemoWorld
  readonly #watchers = new Set<(id: EvaluationId) => void>()
  #round: Round
  #played: Colleague
  #resetting: Promise<EvaluationId> | undefined

  static async start(world: DemoWorld): Promise<Demo> {
    return new Demo(world, await resumeRound(world))
  }

  private constructor(world: DemoWorld, round: Round) {
    this.#world = world
    this.#round = round
    this.#played = this.#colleagueIn(round, false)
  }

  get evaluation(): EvaluationId {
    return this.#round.evaluation
  }

  get colleague(): { person: PersonId; name: string; rests: boolean; plays: boolean } {
    const { rests, plays } = this.#played
    return { ...this.#round.members(PLAYED), rests, plays }
  }

  letRest(rests: boolean): void {
    this.#played.rest(rests)
  }

  /** Who of the team has an evaluation open. */
  hereChanged(id: EvaluationId, people: ReadonlySet<PersonId>): void {
    if (id === this.evaluation) this.#played.personIsHere(people.has(this.colleague.person))
  }

  playedIn(id: EvaluationId): PersonId[] {
    return id === this.evaluation && this.#played.plays ? [this.colleague.person] : []
  }

  /** Calls back when somebody is played, or no longer, while nobody came or went. */
  watch(changed: (id: EvaluationId) => void): () => void {
    this.#watchers.add(changed)
    return () => void this.#watchers.delete(changed)
  }

  /** Puts a fresh evaluation in the place of the present one. Asked twice at once, it happens once. */
  reset(): Promise<EvaluationId> {
    this.#resetting ??= this.#reset().finally(() => {
      this.#resetting = undefined
    })
    return this.#resetting
  }

  async close(): Promise<void> {
    await this.#resetting?.catch(() => {})
    await this.#played.close()
  }

  async #reset(): Promise<EvaluationId> {
    const before = this.#played
    const { evaluation } = await nextRound(this.#world, (round) => {
      this.#round = round
      this.#played = this.#colleagueIn(round, before.rests)
      void before.close()
    })
    return evaluation
  }

  #colleagueIn({ evaluation, members }: Round, rests: boolean): Colleague {
    const { person } = members(PLAYED)
    return new Colleague(
      this.#world,
      { evaluation, person, wouldJudge },
      {
        rests,
        changed: () => {
          for (const watcher of this.#watchers) watcher(evaluation)
        },
      },
    )
  }
}

const rows = new Map(areas.flatMap(({ rows }) => rows.map((row) => [row.no, row])))

/** Fixed before anybody came: what the demo's second evaluator says, here or later. */
function wouldJudge(subQuestion: string) {
  const row = rows.get(subQuestion)
  return row?.colleague ?? row?.judgements[1]
}
