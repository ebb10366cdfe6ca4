import type { PersonId } from '../ids.ts'
import type { Refusal } from '../refusal.ts'
import { seesRoom } from '../roomRight.ts'
import type { Team } from '../team.ts'
import { hasText } from '../texts.ts'
import type { MarginCommand } from './marginCommand.ts'
import type { MarginEvent } from './marginEvent.ts'
import { type MarginState, type Thread, threadOf } from './marginState.ts'
import { blockRefused, commentRefused, threadActRefused } from './threadActRefused.ts'

/** So that a part can always be sent whole. */
const MOST_THREADS = 1_000
const MOST_COMMENTS = 200

/** The group M of the rules: what a command in the margin makes happen. */
export function decideMargin(
  team: Team,
  margin: MarginState,
  command: MarginCommand,
  person: PersonId,
): MarginEvent | Refusal {
  if (command.type === 'comment' || command.type === 'suggest')
    return opened(team, margin, command, person)
  const thread = threadOf(margin, command.thread)
  if (!thread) return { refused: 'noSuchThread' }
  const refused = threadActRefused(team, thread, command.type, person)
  if (refused) return refused
  const { no } = thread
  switch (command.type) {
    case 'reply':
      if (thread.comments.length >= MOST_COMMENTS) return { refused: 'tooMany' }
      return (
        unseen(team, thread.on.room, command.mentions) ?? {
          ...command,
          type: 'replied',
          comment: thread.comments.length + 1,
        }
      )
    case 'editComment':
      return editRefused(thread, command.comment, person) ?? { ...command, type: 'commentEdited' }
    case 'resolve':
      return { type: 'threadResolved', thread: no }
    case 'reopen':
      return { type: 'threadReopened', thread: no }
    case 'setBlocking':
      if ((thread.blocking !== null) === command.blocking) return { refused: 'alreadySo' }
      return { type: 'blockingSet', thread: no, blocking: command.blocking }
    case 'assignThread': {
      const { assignee } = command
      if (assignee === thread.assignee) return { refused: 'alreadySo' }
      return (
        unseen(team, thread.on.room, assignee ? [assignee] : []) ?? {
          type: 'threadAssigned',
          thread: no,
          assignee,
        }
      )
    }
    case 'acceptSuggestion':
      return { type: 'suggestionAccepted', thread: no }
    case 'rejectSuggestion':
      return { type: 'suggestionRejected', thread: no, reason: command.reason }
  }
}

function opened(
  team: Team,
  margin: MarginState,
  command: Extract<MarginCommand, { type: 'comment' | 'suggest' }>,
  person: PersonId,
): MarginEvent | Refusal {
  const { room } = command.on
  const asks = command.type === 'comment' ? command : undefined
  const refused =
    commentRefused(team, person, room) ??
    (asks?.blocking ? blockRefused(team, person) : undefined) ??
    (hasText(team.template, command.on) ? undefined : ({ refused: 'noSuchText' } as const)) ??
    unseen(team, room, [...command.mentions, ...(asks?.assignee ? [asks.assignee] : [])])
  if (refused) return refused
  if ((margin.rooms.get(room)?.threads.size ?? 0) >= MOST_THREADS) return { refused: 'tooMany' }
  const thread = margin.threads + 1
  return command.type === 'comment'
    ? { ...command, type: 'threadOpened', thread }
    : { ...command, type: 'suggested', thread }
}

/** M3. Nobody is called to what they cannot read. */
function unseen(team: Team, room: string, named: readonly PersonId[]): Refusal | undefined {
  return named.every((each) => seesRoom(team, each, room)) ? undefined : { refused: 'cannotReadIt' }
}

/** M6. */
function editRefused(thread: Thread, no: number, person: PersonId): Refusal | undefined {
  const comment = thread.comments.find((one) => one.no === no)
  if (!comment) return { refused: 'noSuchComment' }
  return comment.by === person ? undefined : { refused: 'notTheirs' }
}
