import {
  type CommandId,
  type EvaluationId,
  type PersonId,
  parseCommandId,
  parseEvaluationId,
  parsePersonId,
  parseRoomAddress,
  type RoomAddress,
} from '@samsyn/document'
import type { Commit, PrivateRow, TeamRow } from '@samsyn/server/store'

/** Small builders of what a store keeps. What they hold means nothing; a store does not look. */

export function evaluationId(text: string): EvaluationId {
  return known(parseEvaluationId(text), text)
}

export function personId(text: string): PersonId {
  return known(parsePersonId(text), text)
}

/** The nth command id. */
export function commandId(nth: number): CommandId {
  const text = `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`
  return known(parseCommandId(text), text)
}

export function roomAddress(evaluation: string, room: string): RoomAddress {
  return known(parseRoomAddress(evaluation, room), `${evaluation} ${room}`)
}

export function teamRow(seq: number, overrides: Partial<TeamRow> = {}): TeamRow {
  return {
    seq,
    at: 1_700_000_000_000 + seq,
    actor: personId('anna'),
    type: 'submitted',
    body: `{"n":${seq}}`,
    salt: 'a0'.repeat(16),
    digest: 'd1'.repeat(32),
    chain: 'c2'.repeat(32),
    ...overrides,
  }
}

export function privateRow(overrides: Partial<PrivateRow> = {}): PrivateRow {
  return {
    person: personId('anna'),
    subQuestion: '1.1',
    revision: 1,
    at: 1_700_000_000_000,
    kind: 'saved',
    body: '{"value":12}',
    ...overrides,
  }
}

/** A commit of `events` events after `expectedSeq`. */
export function commitOf(
  expectedSeq: number,
  events: number,
  rest: Partial<Omit<Commit, 'expectedSeq' | 'team'>> = {},
): Commit {
  const team = Array.from({ length: events }, (_, index) => teamRow(expectedSeq + index + 1))
  return { expectedSeq, team, private: [], ...rest }
}

export function commandAnswer(nth: number, answer = '{}'): NonNullable<Commit['answer']> {
  return {
    command: commandId(nth),
    person: personId('anna'),
    bodyDigest: 'b3'.repeat(32),
    answer,
  }
}

function known<T>(value: T | undefined, text: string): T {
  if (value === undefined) throw new Error(`Not an id: ${text}`)
  return value
}
