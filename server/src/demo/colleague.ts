import type { CommandId, EvaluationId, PersonId } from '@samsyn/document'
import { templateById } from '@samsyn/scoring'
import type { Evaluations } from '../evaluations/index.ts'
import { colleagueAct, type WouldJudge } from './colleagueAct.ts'

/** How long the colleague thinks after the last thing that happened, milliseconds. */
const MOMENT = 2000
/** How long after the person has gone the product keeps from playing them, milliseconds. */
const STILL_NEAR = 20_000

export interface ColleagueWorld {
  evaluations: Pick<Evaluations, 'view' | 'command' | 'watch'>
  newCommandId: () => CommandId
  /** Calls back once, after so many milliseconds. Returns the way to call it off. */
  later: (millis: number, act: () => void) => () => void
  /** Names what failed; never what was in it. */
  failed: (error: unknown) => void
}

export interface ColleaguePart {
  evaluation: EvaluationId
  person: PersonId
  wouldJudge: WouldJudge
}

/**
 * The product in the part of one evaluator of one evaluation, so that somebody alone has a
 * colleague. It sees what that person may see, acts by the same commands, and only while the person
 * is not there themselves.
 */
export class Colleague {
  readonly #world: ColleagueWorld
  readonly #part: ColleaguePart
  readonly #changed: () => void
  readonly #stopWatching: () => void
  #rests: boolean
  #person: { is: 'away' } | { is: 'here' } | { is: 'near'; callOff: () => void } = { is: 'away' }
  #callOff: (() => void) | undefined
  #acting: Promise<void> = Promise.resolve()
  #closed = false

  /** `changed` is called when it begins or stops to play with nobody coming or going. */
  constructor(
    world: ColleagueWorld,
    part: ColleaguePart,
    { rests, changed }: { rests: boolean; changed: () => void },
  ) {
    this.#world = world
    this.#part = part
    this.#changed = changed
    this.#rests = rests
    this.#stopWatching = world.evaluations.watch(part.evaluation, (happened) => {
      // What only its owner sees happens to nobody else (C1).
      if (happened === undefined || happened.size > 0) this.#soon()
    })
    this.#soon()
  }

  get rests(): boolean {
    return this.#rests
  }

  get plays(): boolean {
    return !this.#closed && !this.#rests && this.#person.is === 'away'
  }

  rest(rests: boolean): void {
    if (rests === this.#rests) return
    this.#rests = rests
    this.#changed()
    this.#soon()
  }

  /** Whether the person themself has the evaluation open. */
  personIsHere(here: boolean): void {
    if (here) {
      if (this.#person.is === 'near') this.#person.callOff()
      this.#person = { is: 'here' }
    } else if (this.#person.is === 'here') {
      // A page that is loaded again is gone for a moment, and a network for a little longer.
      const callOff = this.#world.later(STILL_NEAR, () => {
        this.#person = { is: 'away' }
        this.#changed()
        this.#soon()
      })
      this.#person = { is: 'near', callOff }
    }
  }

  /** Resolves when what it had begun has happened. */
  async close(): Promise<void> {
    this.#closed = true
    this.#stopWatching()
    this.#callOff?.()
    if (this.#person.is === 'near') this.#person.callOff()
    await this.#acting
  }

  /** One act at a time, each after a moment. */
  #soon(): void {
    this.#callOff?.()
    this.#callOff = undefined
    if (!this.plays) return
    this.#callOff = this.#world.later(MOMENT, () => {
      this.#callOff = undefined
      this.#acting = this.#acting.then(() => this.#act()).catch(this.#world.failed)
    })
  }

  async #act(): Promise<void> {
    const { evaluation, person, wouldJudge } = this.#part
    const { evaluations, newCommandId } = this.#world
    const view = await evaluations.view(evaluation, { person, administrator: false })
    const template = view && templateById(view.template)
    if (view?.kind !== 'team' || !template || !this.plays) return
    const act = colleagueAct(view, wouldJudge, template)
    if (!act) return
    // Its own commit wakes it for the next; so does whatever made this one stale.
    const outcome = await evaluations.command(evaluation, person, { id: newCommandId(), ...act })
    if (outcome && 'stale' in outcome) this.#soon()
  }
}
