import type { CommandId, EvaluationId, PersonId } from '@samsyn/document'
import {
  type Act,
  type Command,
  type ComparisonBase,
  comparisonOf,
  crosswalks,
  decide,
  type EvaluationState,
  emptyState,
  evolve,
  isRefused,
  type Known,
  type Places,
  type PrivateChange,
  type Recorded,
  type Refusal,
  type TeamEvent,
  type Template,
  type TextRef,
  templateById,
  textAskedFor,
  versionFor,
} from '@samsyn/scoring'
import type { EvaluationStore, StoredAnswer, StoredEvaluation } from '../store/store.ts'
import { DamagedEvaluation } from './damaged.ts'
import { concernsPerson, ITSELF, personErased } from './erasure.ts'
import type { SetOf } from './outward.ts'
import { privateChangeOf, privateRowOf, recordedOf } from './rows.ts'
import { Serial } from './serial.ts'
import { sha256, trailRow, trailStart } from './trail.ts'

/** The outside world, handed in. */
export interface World {
  store: EvaluationStore
  now: () => number
  /** Hex, 128 random bits each time. */
  salt: () => string
  /**
   * Hex SHA-256 of what a text says now (R8, R9); undefined where that cannot be read. Where no texts
   * are kept nothing is compared.
   */
  digestOf?: (evaluation: EvaluationId, text: TextRef) => Promise<string | undefined>
  /** The templates that evaluations are made from; those of the product where none are handed in. */
  templateById?: (id: string) => Template | undefined
  /** R1. Makes and keeps what a release shall say, and gives its digest; undefined where it cannot. */
  snapshotOf?: (
    evaluation: EvaluationId,
    wanted: Extract<Command, { type: 'release' }>,
  ) => Promise<string | undefined>
  /** F1. What the checks find and nobody lets stand; undefined where they could not look. */
  findingsOf?: (evaluation: EvaluationId) => Promise<readonly string[] | undefined>
  /** U1. The published results to compare with; none where nobody hands them in. */
  setOf?: SetOf
  /** Whether the server knows somebody as an administrator. */
  isAdministrator?: (person: PersonId) => Promise<boolean>
  /** Where an evaluation's passages were found last, where somebody looks for them. */
  placesOf?: (evaluation: EvaluationId) => Promise<Places>
  /** Told of damage: which evaluation and where, never what stands there. */
  log?: { warn(fields: Record<string, unknown>, message: string): void }
}

/** A command with its idempotency key and, if wanted, the version it was written for. */
export interface Asked {
  id: CommandId
  expected?: number | undefined
  command: Command
}

/** The versions in which the command's effect can be seen. */
export interface Answer {
  version: number
  ownVersion: number
}

/**
 * `reused`: the key was met before with another body, or by somebody else. `busy`: try again.
 * `damaged`: a private row is not what was written, and a reveal could not open it.
 */
export type Outcome =
  | { done: Answer }
  | Refusal
  | { stale: { version: number } }
  | { failed: 'reused' | 'busy' | 'damaged' }

const TRIES = 5

/**
 * One evaluation: its state folded from its rows, and the end of its trail. Commands run one at a
 * time; the state moves only after the commit, so nobody sees what a crash could take back.
 */
export class Evaluation {
  readonly id: EvaluationId
  readonly #world: World
  readonly #commands = new Serial()
  readonly #committed: (events: readonly TeamEvent[] | undefined) => void
  #state: EvaluationState
  #chain: string
  #at = 0
  /** What is in memory may lag behind the store: a commit failed, or somebody else's came first. */
  #behind = false
  #over = false
  /** Some private row is missing from the state: it is read, and nothing is decided on it. */
  #damaged = false

  constructor(
    id: EvaluationId,
    stored: StoredEvaluation,
    world: World,
    committed: (events: readonly TeamEvent[] | undefined) => void,
  ) {
    this.id = id
    this.#world = world
    this.#committed = committed
    const folded = fold(id, stored, world)
    this.#state = folded.state
    this.#chain = folded.chain
    this.#at = folded.at
    this.#damaged = stored.damaged !== undefined
    // Not which row: that tells how many private ones there are, and of those no number leaves (C1).
    if (stored.damaged)
      world.log?.warn({ evaluation: id, stream: stored.damaged.stream }, 'damaged: only read')
  }

  get state(): EvaluationState {
    return this.#state
  }

  /** When the last team event happened. */
  get changedAt(): number {
    return this.#at
  }

  /** Undefined when it has ended. */
  command(person: PersonId, asked: Asked): Promise<Outcome | undefined> {
    return this.#commands.run(async () =>
      this.#over ? undefined : await this.#carryOut(person, asked),
    )
  }

  /**
   * Carries out what the server does by itself or lets in by another door than `command`'s; no key
   * is kept of it. With `expected`, only in the state that has this version. Undefined when it has
   * ended.
   */
  act(person: PersonId, act: Act, expected?: number): Promise<Outcome | undefined> {
    return this.#commands.run(async () => {
      for (let tries = 0; !this.#over && tries < TRIES; tries++) {
        if (this.#behind) await this.#reload()
        if (this.#damaged) return { failed: 'damaged' }
        const { version } = this.#state
        if (expected !== undefined && expected !== version) return { stale: { version } }
        const done = await this.#happen(person, act, {})
        if (done !== 'conflict') return done
      }
      return this.#over ? undefined : { failed: 'busy' }
    })
  }

  /**
   * T3. Erases what this person alone wrote. Says how many events lost a text, or undefined where
   * nothing of it is theirs.
   */
  erase(person: PersonId, reason: string): Promise<number | undefined> {
    return this.#commands.run(async () => {
      for (let tries = 0; !this.#over && tries < TRIES; tries++) {
        const erased = await this.#erase(person, reason)
        if (erased !== 'conflict') return erased
      }
      throw new Error(`evaluation ${this.id} changes all the time`)
    })
  }

  /** Takes no more commands; resolves when those asked before have happened. */
  close(): Promise<void> {
    return this.#commands.run(async () => {
      this.#over = true
    })
  }

  async #carryOut(person: PersonId, asked: Asked): Promise<Outcome> {
    const bodyDigest = sha256({ ...asked.command, ...expectation(asked) })
    for (let tries = 0; tries < TRIES; tries++) {
      if (this.#behind) await this.#reload()
      const met = await this.#world.store.answerTo(this.id, asked.id)
      if (met) return answerAgain(met, person, bodyDigest)
      if (this.#damaged) return { failed: 'damaged' }
      const outcome = await this.#attempt(person, asked, bodyDigest)
      if (outcome !== 'conflict') return outcome
    }
    return { failed: 'busy' }
  }

  async #attempt(
    person: PersonId,
    { id, expected, command }: Asked,
    bodyDigest: string,
  ): Promise<Outcome | 'conflict'> {
    const version = versionFor(this.#state, command, person)
    if (expected !== undefined && version !== undefined && expected !== version)
      return { stale: { version } }
    const known = await this.#known(person, command)
    if (command.type === 'approveSection' && this.#world.digestOf && known.digest === undefined)
      return { refused: 'textMoved' }
    return this.#happen(person, command, known, { command: id, person, bodyDigest })
  }

  /** What the rules want to know for this command and cannot. Asked of whom they would not refuse anyway. */
  async #known(person: PersonId, command: Command): Promise<Known> {
    const text = textAskedFor(this.#state, command)
    if (text) return { digest: await this.#world.digestOf?.(this.id, text) }
    switch (command.type) {
      case 'release':
        return this.#refuses(person, command, { snapshot: '' })
          ? {}
          : { snapshot: await this.#world.snapshotOf?.(this.id, command) }
      case 'finalise':
        return this.#refuses(person, command, { findings: [] })
          ? {}
          : { findings: await this.#world.findingsOf?.(this.id) }
      case 'compare':
        return { comparable: command.base !== null && this.#counts(command.base) }
      case 'appoint':
      case 'dismiss':
        return { administrator: await this.#world.isAdministrator?.(person) }
      default:
        return {}
    }
  }

  /** U1. Whether a base has a result that counts beside this evaluation. */
  #counts({ set, version, since }: ComparisonBase): boolean {
    const found = this.#world.setOf?.(set, version)
    const { municipality, country, year, template } = this.#state
    const except = { municipality, country: country ?? undefined, year }
    const asked = { since, template: template.id, except }
    return found !== undefined && comparisonOf(found, asked, crosswalks) !== undefined
  }

  #refuses(person: PersonId, command: Command, known: Known): boolean {
    return isRefused(decide(this.#state, command, person, this.#clock(), known))
  }

  /** Carries out what is to happen, with the answer to be kept of it, if somebody asked. */
  async #happen(
    person: PersonId,
    act: Act,
    known: Known,
    asked?: { command: CommandId; person: PersonId; bodyDigest: string },
  ): Promise<{ done: Answer } | Refusal | 'conflict'> {
    const at = this.#clock()
    const decision = decide(this.#state, act, person, at, known)
    if (isRefused(decision)) return decision

    const recorded = decision.events.map(
      (event, nth): Recorded => ({ seq: this.#state.version + nth + 1, at, actor: person, event }),
    )
    const after = evolvedBy(this.#state, recorded, decision.private)
    const answer = { version: after.version, ownVersion: ownVersionOf(after, person) }
    const rows = this.#rowsOf(recorded)
    this.#behind = true
    const committed = await this.#world.store.commit(this.id, {
      expectedSeq: this.#state.version,
      team: rows,
      private: decision.private.map(privateRowOf),
      ...(asked && { answer: { ...asked, answer: JSON.stringify(answer) } }),
    })
    if (committed === 'conflict') return 'conflict'
    this.#behind = false
    this.#state = after
    this.#chain = rows.at(-1)?.chain ?? this.#chain
    if (rows.length > 0) this.#at = at
    this.#committed(decision.events)
    return { done: answer }
  }

  async #erase(person: PersonId, reason: string): Promise<number | undefined | 'conflict'> {
    await this.#reload()
    const stored = await this.#world.store.load(this.id)
    if (!stored || !concernsPerson(stored, person)) return undefined
    if (stored.team.length !== this.#state.version) return 'conflict'
    const { rows, private: left, event } = personErased(stored, this.#state, person, reason)
    const expectedSeq = this.#state.version
    const told = event && { seq: expectedSeq + 1, at: this.#clock(), actor: ITSELF, event }
    const team = told ? this.#rowsOf([told]) : []
    const erasure = { expectedSeq, rows, person, private: left, team }
    const done = await this.#world.store.erase(this.id, erasure)
    if (done === 'conflict') return done
    await this.#reload()
    return rows.length
  }

  /** The server's clock, but never behind the trail: a clock set back does not turn it around. */
  #clock(): number {
    return Math.max(this.#world.now(), this.#at)
  }

  #rowsOf(recorded: readonly Recorded[]) {
    let before = this.#chain
    return recorded.map((one) => {
      const row = trailRow(one, this.#world.salt, before)
      before = row.chain
      return row
    })
  }

  async #reload(): Promise<void> {
    const stored = await this.#world.store.load(this.id)
    if (!stored) throw new Error(`evaluation ${this.id} is gone from the store`)
    const folded = fold(this.id, stored, this.#world)
    const moved = folded.state.version !== this.#state.version
    this.#state = folded.state
    this.#chain = folded.chain
    this.#at = folded.at
    this.#behind = false
    this.#damaged = stored.damaged !== undefined
    if (moved) this.#committed(undefined)
  }
}

function expectation({ expected }: Asked): { expected?: number } {
  return expected === undefined ? {} : { expected }
}

function answerAgain(met: StoredAnswer, person: PersonId, bodyDigest: string): Outcome {
  return met.person === person && isSameBody(met, bodyDigest)
    ? { done: JSON.parse(met.answer) as Answer }
    : { failed: 'reused' }
}

/** An erasure in the evaluation takes the digests of all bodies: then any is the same. */
export function isSameBody(met: StoredAnswer, bodyDigest: string): boolean {
  return met.bodyDigest === bodyDigest || met.bodyDigest === ''
}

function fold(
  id: EvaluationId,
  { team, private: rows, damaged }: StoredEvaluation,
  { templateById: templateOf = templateById }: World,
) {
  if (damaged?.stream === 'team') throw new DamagedEvaluation(id, damaged)
  const recorded = team.map((row) => recordedOf(id, row))
  const first = recorded[0]?.event
  const template = first?.type === 'evaluationCreated' ? templateOf(first.template) : undefined
  // Its template is lost or of another version: this one cannot be read, and all others can.
  if (!template) throw new DamagedEvaluation(id, { stream: 'team', row: 1 })
  const changes = rows.map((row) => privateChangeOf(id, row))
  return {
    state: evolvedBy(emptyState(template), recorded, changes),
    chain: team.at(-1)?.chain ?? trailStart(id),
    at: team.at(-1)?.at ?? 0,
  }
}

function evolvedBy(
  state: EvaluationState,
  recorded: readonly Recorded[],
  changes: readonly PrivateChange[],
): EvaluationState {
  return [...recorded, ...changes].reduce(evolve, state)
}

function ownVersionOf(state: EvaluationState, person: PersonId): number {
  return state.sheets.get(person)?.revision ?? 0
}
