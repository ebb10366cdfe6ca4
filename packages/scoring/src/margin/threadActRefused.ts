import type { PersonId } from '../ids.ts'
import type { Refusal } from '../refusal.ts'
import { seesRoom } from '../roomRight.ts'
import { roleOf, type Team } from '../team.ts'
import { textRight } from '../textRight.ts'
import { areaOfRoom } from '../texts.ts'
import type { Thread } from './marginState.ts'
import type { threadActs } from './marginView.ts'

export type ThreadAct = (typeof threadActs)[number]

/** M1. Whoever sees a margin says something in it, while the evaluation is open. */
export function commentRefused(team: Team, person: PersonId, room: string): Refusal | undefined {
  if (team.phase !== 'open') return { refused: 'notOpen' }
  const role = roleOf(team, person)
  if (role === undefined || role === 'municipality') return { refused: 'notYourRole' }
  return seesRoom(team, person, room) ? undefined : { refused: 'recused' }
}

/** M2. The lead and evaluators keep a text from being approved; observers ask them to. */
export function blockRefused(team: Team, person: PersonId): Refusal | undefined {
  const role = roleOf(team, person)
  return role === 'lead' || role === 'evaluator' ? undefined : { refused: 'notYourRole' }
}

/**
 * What a person may do with a thread, and when. The rules and what a screen offers both ask here.
 * `editComment` is of somebody's own comments, so of which ones is asked apart.
 */
export function threadActRefused(
  team: Team,
  thread: Thread,
  act: ThreadAct,
  person: PersonId,
): Refusal | undefined {
  const refused = commentRefused(team, person, thread.on.room)
  if (refused) return refused
  if (act === 'reopen') {
    if (!thread.resolved) return { refused: 'threadNotResolved' }
    // It would block again.
    return thread.blocking ? blockRefused(team, person) : undefined
  }
  if (thread.resolved) return { refused: 'threadResolved' }
  switch (act) {
    case 'reply':
    case 'assignThread':
      return undefined
    case 'editComment':
      return thread.comments.some(({ by }) => by === person) ? undefined : { refused: 'notTheirs' }
    case 'setBlocking':
      return thread.blocking ? notTheBlockers(team, thread, person) : blockRefused(team, person)
    case 'resolve':
      // M5. A suggestion that waits is withdrawn by this, and that is its author's to do.
      if (thread.suggestion?.state === 'open' && thread.by !== person)
        return { refused: 'notTheirs' }
      return notTheBlockers(team, thread, person)
    case 'acceptSuggestion':
      return notWaiting(thread) ?? notWriting(team, thread, person)
    case 'rejectSuggestion': {
      const waits = notWaiting(thread)
      if (waits) return waits
      return roleOf(team, person) === 'lead' ? undefined : notWriting(team, thread, person)
    }
  }
}

/** M2. Lifted by whoever set it, or by the lead. */
function notTheBlockers(team: Team, { blocking }: Thread, person: PersonId): Refusal | undefined {
  if (blocking === null || blocking === person) return undefined
  return roleOf(team, person) === 'lead' ? undefined : { refused: 'notTheirs' }
}

function notWaiting({ suggestion }: Thread): Refusal | undefined {
  if (!suggestion) return { refused: 'noSuggestion' }
  return suggestion.state === 'open' ? undefined : { refused: 'suggestionAnswered' }
}

/** M5. The words are changed by whoever may write them, and by nobody else. */
function notWriting(team: Team, { on }: Thread, person: PersonId): Refusal | undefined {
  return textRight(team, person, areaOfRoom(on.room)) === 'write'
    ? undefined
    : { refused: 'notYourRole' }
}
