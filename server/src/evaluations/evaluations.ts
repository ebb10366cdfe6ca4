import {
  areaOf,
  type CommandId,
  type EvaluationId,
  isTalk,
  notedItem,
  type PersonId,
  parseEvaluationId,
  type RoomAddress,
  type RoomShape,
  talkedAbout,
} from '@samsyn/document'
import {
  type Act,
  type AppointedRole,
  type AreaNo,
  appointedRole,
  createEvaluation,
  decide,
  type EvaluationView,
  isRefused,
  isRegistered,
  type NewEvaluation,
  type Part,
  type PartVersions,
  type Passage,
  type Place,
  partsFor,
  passagesOf,
  placeOf,
  type Recorded,
  type Refusal,
  type TeamEvent,
  type Template,
  type TextRef,
  talkRight,
  textRight,
  type Viewer,
  viewFor,
} from '@samsyn/scoring'
import type { Commit } from '../store/store.ts'
import { DamagedEvaluation } from './damaged.ts'
import { type Asked, Evaluation, isSameBody, type Outcome, type World } from './evaluation.ts'
import { type EvaluationLine, lineOf } from './evaluationLine.ts'
import { type ExportedRow, withheldRow } from './exportedRow.ts'
import { type Outward, outwardOf } from './outward.ts'
import { roomShape } from './roomShapes.ts'
import { recordedOf } from './rows.ts'
import { type Statistics, statisticsOf } from './statistics.ts'
import { sha256, trailRow, trailStart } from './trail.ts'
import { type TrailVerdict, verifyTrail } from './verifyTrail.ts'
import { visibleEvents } from './visibleEvents.ts'
import { withoutNames } from './withoutNames.ts'

/** A text that is approved, and of which words that was said. */
export interface ApprovedText {
  section: TextRef
  /** Hex SHA-256. */
  digest: string
  by: PersonId
  /** The number of the event. */
  seq: number
}

/** A stored file, as the register names it. */
export interface NamedFile {
  /** Hex SHA-256. */
  sha256: string
  name: string
  /** Bytes. */
  size: number
}

/** The team's stream as one person may take it along. */
export interface ExportedTrail {
  /** When, by the server's clock; milliseconds since 1970 UTC. */
  at: number
  /** The chain before the first row and after the last. */
  start: string
  head: string
  rows: ExportedRow[]
}

/**
 * Called after a commit, with the types of what happened to the team; none for what only its owner
 * sees. Undefined when somebody else wrote to the store, and anything may have happened.
 */
export type Watcher = (happened: ReadonlySet<TeamEvent['type']> | undefined) => void

/** Every evaluation on this server: commands in, views out. */
export class Evaluations {
  readonly #world: World & { randomId: () => EvaluationId }
  readonly #open = new Map<EvaluationId, Promise<Evaluation | undefined>>()
  readonly #watchers = new Map<EvaluationId, Set<Watcher>>()
  readonly #forgotten = new Set<EvaluationId>()
  readonly #watchersOfEnds = new Set<(id: EvaluationId) => void>()
  readonly #watchersOfAll = new Set<(id: EvaluationId, ...told: Parameters<Watcher>) => void>()

  constructor(world: World & { randomId: () => EvaluationId }) {
    this.#world = world
  }

  /** Resolves when the store answers. */
  async ready(): Promise<void> {
    await this.#world.store.ids()
  }

  async exists(id: EvaluationId): Promise<boolean> {
    return (await this.#evaluation(id)) !== undefined
  }

  /** Undefined where there is no such evaluation. */
  async command(id: EvaluationId, person: PersonId, asked: Asked): Promise<Outcome | undefined> {
    const evaluation = await this.#evaluation(id)
    return evaluation?.command(person, asked)
  }

  /**
   * Carries out what the server does by itself, or what comes by another door than the team's.
   * With `expected`, only in the state that has this version. Undefined where there is no such
   * evaluation.
   */
  async act(
    id: EvaluationId,
    person: PersonId,
    act: Act,
    expected?: number,
  ): Promise<Outcome | undefined> {
    const evaluation = await this.#evaluation(id)
    return evaluation?.act(person, act, expected)
  }

  /** What a report is made of, and what went out of it. Undefined where there is no such evaluation. */
  async outward(id: EvaluationId): Promise<Outward | undefined> {
    const evaluation = await this.#evaluation(id)
    return evaluation && outwardOf(evaluation.state, this.#world.setOf ?? noSet)
  }

  /** What this person may know of it; undefined where that is nothing. */
  async view(id: EvaluationId, viewer: Viewer): Promise<EvaluationView | undefined> {
    const evaluation = await this.#evaluation(id)
    return evaluation && viewFor(evaluation.state, viewer)
  }

  /**
   * What this person may know of it beside the judging; with `known`, only what has moved since.
   * None for who is not in the team.
   */
  async parts(id: EvaluationId, viewer: Viewer, known?: PartVersions): Promise<Part[]> {
    const evaluation = await this.#evaluation(id)
    if (!evaluation) return []
    const places = await this.#world.placesOf?.(id)
    return partsFor(evaluation.state, viewer, {
      ...(known && { known }),
      ...(places && { places }),
    })
  }

  async ids(): Promise<EvaluationId[]> {
    return this.#world.store.ids()
  }

  /** R5. The texts that are approved, of which words that was said, by whom and with which event. */
  async approvedTexts(id: EvaluationId): Promise<ApprovedText[]> {
    const sections = (await this.#evaluation(id))?.state.beside.sections.sections.values() ?? []
    return [...sections].flatMap(({ section, state, approved, since }) =>
      state === 'approved' && approved && since
        ? [{ section, digest: approved.digest, by: approved.by, seq: since.seq }]
        : [],
    )
  }

  /** Every passage that a thread or a link names. */
  async passages(id: EvaluationId): Promise<Passage[]> {
    const evaluation = await this.#evaluation(id)
    return evaluation ? passagesOf(evaluation.state) : []
  }

  /** The stored files that the register names. */
  async filesOf(id: EvaluationId): Promise<NamedFile[]> {
    const evidence = (await this.#evaluation(id))?.state.beside.evidence
    const items = evidence ? [...evidence.items.values()] : []
    return items.flatMap(({ item, removed }) =>
      !removed && item.kind === 'document' && item.file ? [item.file] : [],
    )
  }

  /**
   * R5. The words of a text are these now, by whoever wrote last. Says whether that took an approval
   * away.
   */
  async noteTextMoved(
    id: EvaluationId,
    text: TextRef,
    digest: string,
    by: PersonId,
  ): Promise<boolean> {
    const noted = await this.act(id, by, { type: 'noteTextMoved', section: text, digest })
    return noted !== undefined && 'done' in noted
  }

  /** This person's part in the team, as of the last commit; undefined where they have none. */
  async placeOf(id: EvaluationId, person: PersonId): Promise<Place | undefined> {
    const evaluation = await this.#evaluation(id)
    return evaluation && placeOf(evaluation.state, person)
  }

  /** The evaluations this person sees, the last changed first. */
  async lines(viewer: Viewer): Promise<EvaluationLine[]> {
    return (await this.#whole())
      .flatMap((evaluation) => lineOf(evaluation, viewer))
      .sort((a, b) => b.changedAt - a.changedAt)
  }

  /** What the final ones say together; undefined for who may not know even that. */
  async statistics(viewer: Viewer): Promise<Statistics | undefined> {
    const states = (await this.#whole()).map(({ state }) => state)
    return statisticsOf(states, viewer)
  }

  /** All but those that are damaged: these are missed alone. */
  async #whole(): Promise<Evaluation[]> {
    const ids = await this.#world.store.ids()
    const all = ids.map(async (id) => {
      try {
        return (await this.#evaluation(id)) ?? []
      } catch (error) {
        if (error instanceof DamagedEvaluation) return []
        throw error
      }
    })
    return (await Promise.all(all)).flat()
  }

  /** Makes an evaluation, under the given id if there is one. */
  create(
    template: Template,
    input: NewEvaluation,
    by: PersonId,
    id: EvaluationId = this.#world.randomId(),
  ): Promise<{ id: EvaluationId } | Refusal | { failed: 'exists' }> {
    return this.#create(template, input, by, id)
  }

  /**
   * Makes an evaluation once, however often it is asked under one key, which becomes its id.
   * `exists`: the key was met before with another wish, or by somebody else.
   */
  async createOnce(
    template: Template,
    input: NewEvaluation,
    by: PersonId,
    key: CommandId,
  ): Promise<{ id: EvaluationId } | Refusal | { failed: 'exists' }> {
    const id = parseEvaluationId(key)
    if (!id) throw new Error('a command id that cannot be an evaluation’s')
    const bodyDigest = sha256({ template: template.id, ...input })
    const answer = { command: key, person: by, bodyDigest, answer: JSON.stringify({ id }) }
    const made = await this.#create(template, input, by, id, answer)
    if (!('failed' in made)) return made
    const met = await this.#world.store.answerTo(id, key)
    return met?.person === by && isSameBody(met, bodyDigest) ? { id } : made
  }

  async #create(
    template: Template,
    input: NewEvaluation,
    by: PersonId,
    id: EvaluationId,
    answer?: NonNullable<Commit['answer']>,
  ): Promise<{ id: EvaluationId } | Refusal | { failed: 'exists' }> {
    const created = createEvaluation(input, template)
    if (isRefused(created)) return created
    const recorded = { seq: 1, at: this.#world.now(), actor: by, event: created }
    const committed = await this.#world.store.commit(id, {
      expectedSeq: 0,
      team: [trailRow(recorded, this.#world.salt, trailStart(id))],
      private: [],
      ...(answer && { answer }),
    })
    if (committed === 'conflict') return { failed: 'exists' }
    this.#open.delete(id)
    return { id }
  }

  /**
   * Who of these the lead could assign now, and the areas each would judge in: what the rules would
   * answer. Nothing happens by asking.
   */
  async candidates(
    id: EvaluationId,
    lead: PersonId,
    people: readonly PersonId[],
  ): Promise<{ person: PersonId; areas: AreaNo[] }[]> {
    const evaluation = await this.#evaluation(id)
    if (!evaluation) return []
    return people.flatMap((person) => {
      const assign = { type: 'assign', person } as const
      const decision = decide(evaluation.state, assign, lead, this.#world.now())
      const event = isRefused(decision) ? undefined : decision.events[0]
      return event?.type === 'assigned' ? [{ person, areas: event.areas }] : []
    })
  }

  /** Who of these could be appointed now, and to what: what the rules would answer. */
  async appointable(
    id: EvaluationId,
    by: Viewer,
    people: readonly PersonId[],
  ): Promise<{ person: PersonId; roles: AppointedRole[] }[]> {
    const evaluation = await this.#evaluation(id)
    if (!evaluation) return []
    const { state } = evaluation
    const { administrator } = by
    const could = (person: PersonId, role: AppointedRole) => {
      const act = { type: 'appoint', person, role } as const
      return !isRefused(decide(state, act, by.person, this.#world.now(), { administrator }))
    }
    return people.flatMap((person) => {
      const roles = appointedRole.options.filter((role) => could(person, role))
      return roles.length > 0 ? [{ person, roles }] : []
    })
  }

  /** The team's stream after an event's number, as far as this person may read it. */
  async events(id: EvaluationId, viewer: Viewer, after: number): Promise<Recorded[]> {
    const evaluation = await this.#evaluation(id)
    if (!evaluation) return []
    const rows = await this.#world.store.teamAfter(id, after)
    const { state } = evaluation
    const known = rows.filter(({ seq, body }) => body !== null && seq <= state.version)
    const events = known.map((row) => recordedOf(id, row))
    return visibleEvents(state, viewer, events)
  }

  /** T2. Recomputes the trail from the stored rows. */
  async verify(id: EvaluationId): Promise<TrailVerdict> {
    return verifyTrail(id, await this.#world.store.teamAfter(id, 0))
  }

  /**
   * T2. The whole trail for a person to take along: the rows of the events that the person may read,
   * and of the others number and chain alone.
   */
  async trail(id: EvaluationId, viewer: Viewer): Promise<ExportedTrail> {
    const evaluation = await this.#evaluation(id)
    if (!evaluation) throw new Error(`evaluation ${id} is gone`)
    const { state } = evaluation
    const stored = await this.#world.store.teamAfter(id, 0)
    const rows = stored.filter(({ seq }) => seq <= state.version)
    const read = visibleEvents(
      state,
      viewer,
      rows.map((row) => recordedOf(id, row)),
    )
    const readable = new Set(read.map(({ seq }) => seq))
    const start = trailStart(id)
    return {
      at: this.#world.now(),
      start,
      head: rows.at(-1)?.chain ?? start,
      rows: rows.map((row) => (readable.has(row.seq) ? withoutNames(row) : withheldRow(row))),
    }
  }

  /**
   * T3. Erases what this person alone wrote, in every evaluation, and tells of it in each trail.
   * What was on the disk is gone from it when the store has been purged after this. Rejects where one
   * could not be done, after all the others are.
   */
  async erase(person: PersonId, reason: string): Promise<{ id: EvaluationId; events: number }[]> {
    const erased: { id: EvaluationId; events: number }[] = []
    const failures: unknown[] = []
    for (const id of await this.#world.store.ids()) {
      try {
        const events = await (await this.#evaluation(id))?.erase(person, reason)
        if (events !== undefined) erased.push({ id, events })
      } catch (error) {
        failures.push(error)
      }
    }
    if (failures.length > 0) throw failures[0]
    return erased
  }

  /** What a person may do in a room, as the room server asks it. */
  async rightTo({ evaluation, room }: RoomAddress, person: PersonId) {
    const found = await this.#evaluation(evaluation)
    if (!found) return 'none'
    const { state } = found
    const area = state.template.areas.find(({ no }) => no === areaOf(room))?.no
    const rightIn = (team: typeof state) => {
      if (!isTalk(room)) return textRight(team, person, area)
      return area ? talkRight(team, person, area) : 'none'
    }
    const right = rightIn(state)
    // F4. Whoever wrote here comes back with what they wrote without a connection.
    return right === 'read' && rightIn({ ...state, phase: 'open' }) === 'write' ? 'frozen' : right
  }

  /** The roots of a room and its first state. Undefined where there is no such room. */
  async shapeOf({ evaluation, room }: RoomAddress): Promise<RoomShape | undefined> {
    const found = await this.#evaluation(evaluation)
    if (!found) return undefined
    const shape = roomShape(found.state.template, room)
    if (room === 'evidence') {
      const isOpen = (root: string) =>
        isRegistered(found.state.beside.evidence, notedItem(root) ?? 0)
      return shape && { ...shape, isOpen }
    }
    if (!isTalk(room)) return shape
    const area = found.state.template.areas.find(({ no }) => no === areaOf(room))
    const isOpen = (root: string) => {
      const no = area?.subQuestions.find((row) => row.no === talkedAbout(root))?.no
      const row = no && found.state.rows.get(no)
      return !!row && row.standing.state !== 'judging'
    }
    return shape && { ...shape, isOpen }
  }

  /** Calls back after every commit in one evaluation. Returns the way to stop. */
  watch(id: EvaluationId, changed: Watcher): () => void {
    const watchers = this.#watchers.get(id) ?? new Set()
    this.#watchers.set(id, watchers.add(changed))
    return () => {
      watchers.delete(changed)
      if (watchers.size === 0 && this.#watchers.get(id) === watchers) this.#watchers.delete(id)
    }
  }

  /** Calls back after every commit in any of them. Returns the way to stop. */
  watchAll(changed: (id: EvaluationId, ...told: Parameters<Watcher>) => void): () => void {
    this.#watchersOfAll.add(changed)
    return () => void this.#watchersOfAll.delete(changed)
  }

  /**
   * From now on there is no such evaluation, to anybody; what was asked before has happened when
   * this resolves. Its rows are the caller's to erase. An id is not used a second time.
   */
  async forget(id: EvaluationId): Promise<void> {
    const open = this.#evaluation(id)
    this.#forgotten.add(id)
    this.#open.delete(id)
    await (await open)?.close()
    for (const ended of this.#watchersOfEnds) ended(id)
  }

  /** Calls back when an evaluation is forgotten. Returns the way to stop. */
  watchEnds(ended: (id: EvaluationId) => void): () => void {
    this.#watchersOfEnds.add(ended)
    return () => void this.#watchersOfEnds.delete(ended)
  }

  #evaluation(id: EvaluationId): Promise<Evaluation | undefined> {
    if (this.#forgotten.has(id)) return Promise.resolve(undefined)
    const open = this.#open.get(id) ?? this.#load(id)
    this.#open.set(id, open)
    return open
  }

  async #load(id: EvaluationId): Promise<Evaluation | undefined> {
    try {
      const stored = await this.#world.store.load(id)
      if (stored) return new Evaluation(id, stored, this.#world, (events) => this.#tell(id, events))
      this.#open.delete(id)
      return undefined
    } catch (error) {
      this.#open.delete(id)
      if (error instanceof DamagedEvaluation)
        this.#world.log?.warn({ evaluation: id, damage: error.message }, 'damaged: not shown')
      throw error
    }
  }

  #tell(id: EvaluationId, events: readonly TeamEvent[] | undefined): void {
    const happened = events && new Set(events.map(({ type }) => type))
    for (const changed of this.#watchers.get(id) ?? []) changed(happened)
    for (const changed of this.#watchersOfAll) changed(id, happened)
  }
}

function noSet(): undefined {
  return undefined
}
