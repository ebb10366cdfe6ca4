import type { JudgingCommand } from '../command.ts'
import type { PrivateChange, PrivateEntry, TeamEvent } from '../event.ts'
import type { AreaNo, Instant, PersonId, SubQuestionNo } from '../ids.ts'
import { evolve } from './evolve.ts'
import { openings } from './openings.ts'
import type { EvaluationState } from './state.ts'

/**
 * What a command makes happen. The team's events belong in one transaction with the private
 * changes, in this order, all with the same actor and time. A save has no team event.
 */
export interface Decision {
  events: TeamEvent[]
  private: PrivateChange[]
}

/** One act of one person at one time, on a state: the arguments that every command shares. */
export interface Acting {
  state: EvaluationState
  person: PersonId
  /** The server's clock. */
  at: Instant
  /** R9. Of what the row's section says now, where the server has read it. */
  digest?: string | undefined
  /** Whether the server knows this person as an administrator. */
  administrator?: boolean | undefined
}

export type CommandOf<Type extends JudgingCommand['type']> = Extract<JudgingCommand, { type: Type }>

/** Only the team's stream says anything. */
export function openly(...events: TeamEvent[]): Decision {
  return { events, private: [] }
}

/** The owner's next private changes, one per sub-question, numbered on. */
export function privateChanges(
  { state, at }: Acting,
  owner: PersonId,
  entries: readonly (readonly [SubQuestionNo, PrivateEntry])[],
): PrivateChange[] {
  const revision = state.sheets.get(owner)?.revision ?? 0
  return entries.map(([subQuestion, entry], index) => ({
    person: owner,
    subQuestion,
    revision: revision + index + 1,
    at,
    entry,
  }))
}

/** The decision, and the reveals that it makes due in these areas: one transaction (C3). */
export function withOpenings(
  { state, person, at }: Acting,
  decision: Decision,
  areas: readonly AreaNo[],
): Decision {
  const changes = [
    ...decision.events.map((event, index) => ({
      seq: state.version + index + 1,
      at,
      actor: person,
      event,
    })),
    ...decision.private,
  ]
  const after = changes.reduce(evolve, state)
  return { ...decision, events: [...decision.events, ...openings(after, areas)] }
}
