import {
  type CommandType,
  type EvaluationState,
  emptyState,
  evolve,
  type Recorded,
  type TeamEvent,
  type TeamView,
  teamEvent,
  templateById,
  viewFor,
} from '@samsyn/scoring'
import type { StoredEvaluation } from '@samsyn/server/store'
import type { CommandBook, Given } from './commandBook.ts'
import type { Kept } from './keptAtDeath.ts'
import type { Watcher } from './watcher.ts'

type EventType = TeamEvent['type']

/** The one event that every taken command of a kind has; a draft has none. */
const eventOf: Partial<Record<CommandType, EventType>> = {
  submit: 'judgementSubmitted',
  withdraw: 'judgementWithdrawn',
  propose: 'proposed',
  agree: 'agreed',
  takeBack: 'takenBack',
  escalate: 'escalated',
  adjudicate: 'adjudicated',
  return: 'returned',
}
const firstEvents = new Set(Object.values(eventOf))
const ownChanges: ReadonlySet<CommandType> = new Set(['save', 'submit', 'withdraw'])

/** The evaluation as it was found at each death, held against what people were told. */
export class TrailKept {
  readonly #states: EvaluationState[] = []
  readonly #checked = new Map<Watcher, TeamView>()
  #chain = ''
  #events: Recorded[] = []

  get events(): number {
    return this.#events.length
  }

  async faultsOf(kept: Kept, book: CommandBook, watchers: readonly Watcher[]): Promise<string[]> {
    const { evaluation } = kept
    const before = this.#events.length
    if (evaluation.damaged) return [`the evaluation is damaged: ${evaluation.damaged.row}`]
    if (before > 0 && evaluation.team[before - 1]?.chain !== this.#chain)
      return [`the first ${before} events are others than they were`]
    this.#extend(evaluation)
    const newly = await newlyStored(kept, book)
    return [
      ...newly.faults,
      ...this.#claimed(newly.given, before),
      ...ownFaults(evaluation, book),
      ...watchers.flatMap((watcher) => this.#seenBy(watcher)),
    ]
  }

  #extend({ team }: StoredEvaluation): void {
    for (const { seq, at, actor, body, chain } of team.slice(this.#events.length)) {
      const event = teamEvent.parse(JSON.parse(body ?? 'null'))
      const recorded = { seq, at, actor, event }
      this.#events.push(recorded)
      this.#chain = chain
      this.#states.push(evolve(this.#states.at(-1) ?? emptyFor(event), recorded))
    }
  }

  /** Each event was given by exactly one command, and each command has exactly its event. */
  #claimed(given: readonly Given[], before: number): string[] {
    const unclaimed = new Map(
      this.#events
        .slice(before)
        .filter(({ event }) => firstEvents.has(event.type))
        .map((recorded) => [recorded.seq, recorded]),
    )
    const faults: string[] = []
    for (const { said, by, stored } of given) {
      const type = eventOf[said.type]
      if (!type) continue
      const { version }: { version: number } = JSON.parse(stored ?? '{}')
      // What it led to may stand behind its own event: a reveal, or a consensus.
      const seq = [version, version - 1].find((seq) => {
        const found = unclaimed.get(seq)
        return found?.event.type === type && found.actor === by.id && isAbout(found.event, said)
      })
      if (seq === undefined) faults.push(`${by.name}'s ${said.type} has no event at ${version}`)
      else unclaimed.delete(seq)
    }
    for (const { seq, event } of unclaimed.values())
      faults.push(`event ${seq}, ${event.type}, is of no command`)
    return faults
  }

  /** What somebody saw is what the stored events up to that version give. */
  #seenBy(watcher: Watcher): string[] {
    const { view, caller } = watcher
    if (!view || this.#checked.get(watcher) === view) return []
    this.#checked.set(watcher, view)
    const state = this.#states[view.version - 1]
    if (!state) return [`${caller.name} saw version ${view.version} of ${this.#states.length}`]
    const expected = viewFor(state, { person: view.me.person, administrator: false })
    if (expected?.kind !== 'team') throw new Error(`no view for ${caller.name}`)
    if (common(view) === common(expected)) return []
    return [`${caller.name} saw in version ${view.version} what its events do not give`]
  }
}

function emptyFor(event: TeamEvent): EvaluationState {
  const template = event.type === 'evaluationCreated' ? templateById(event.template) : undefined
  if (!template) throw new Error(`an evaluation that begins with ${event.type}`)
  return emptyState(template)
}

function isAbout(event: TeamEvent, said: Given['said']): boolean {
  if (!('subQuestion' in event && 'subQuestion' in said)) return false
  if (event.subQuestion !== said.subQuestion) return false
  // What is said is said with a word of its own.
  if ('reason' in event && 'reason' in said) return event.reason === said.reason
  if ('rationale' in event && 'rationale' in said) return event.rationale === said.rationale
  return true
}

/** Commands whose answers the store has now and had not before, and what is wrong with them. */
async function newlyStored(
  kept: Kept,
  book: CommandBook,
): Promise<{ given: Given[]; faults: string[] }> {
  const faults: string[] = []
  const unknown = book.given.filter(({ isOver, answer, stored }) => {
    return stored === undefined && !(isOver && answer === undefined)
  })
  const answers = await Promise.all(unknown.map(({ id }) => kept.answerTo(id)))
  const given = unknown.filter((one, nth) => {
    one.stored = answers[nth]?.answer
    if (one.answer !== undefined && !isSame(one.answer, one.stored))
      faults.push(`${one.by.name}'s ${one.said.type}: ${one.answer}, and kept is ${one.stored}`)
    return one.stored !== undefined
  })
  return { given, faults }
}

function isSame(told: string, stored: string | undefined): boolean {
  return (
    stored !== undefined && JSON.stringify(JSON.parse(told)) === JSON.stringify(JSON.parse(stored))
  )
}

/** Every own change is counted once, and a draft is the last one that was saved. */
function ownFaults({ private: rows }: StoredEvaluation, book: CommandBook): string[] {
  const faults: string[] = []
  const stored = book.given.filter(
    ({ said, stored }) => stored !== undefined && ownChanges.has(said.type),
  )
  for (const by of new Set(stored.map((given) => given.by))) {
    const own = stored.filter((given) => given.by === by)
    const kept = rows.filter(({ person }) => person === by.id)
    const last = Math.max(...kept.map(({ revision }) => revision))
    if (last !== own.length)
      faults.push(`${by.name} changed their own ${own.length} times, and it is counted ${last}`)
    const drafts = new Map(
      own.flatMap(({ said }) =>
        said.type === 'save' ? [[said.subQuestion, said.draft.rationale] as const] : [],
      ),
    )
    for (const [no, rationale] of drafts) {
      const saved = kept.filter(({ subQuestion, kind }) => kind === 'saved' && subQuestion === no)
      const [body = '{}'] = saved.map((row) => row.body)
      const read: { rationale?: string } = JSON.parse(body)
      if (saved.length !== 1 || read.rationale !== rationale)
        faults.push(`${by.name}'s draft on ${no} is ${read.rationale}, not ${rationale}`)
    }
  }
  return faults
}

/** A view without what is its reader's alone. */
function common({ ownVersion: _, areas, ...view }: TeamView): string {
  const shared = areas.map(({ subQuestions, ...area }) => ({
    ...area,
    subQuestions: subQuestions.map(({ mine: _, ...row }) => row),
  }))
  return JSON.stringify({ ...view, areas: shared })
}
