import type { PersonId } from '../ids.ts'
import { type Places, threadPlace } from '../places.ts'
import { seesRoom } from '../roomRight.ts'
import type { Team } from '../team.ts'
import type { MarginState, Thread } from './marginState.ts'
import { type MarginPart, type ThreadView, threadActs } from './marginView.ts'
import { blockRefused, commentRefused, threadActRefused } from './threadActRefused.ts'

/** The margin of a room as a member of the team sees it; empty to who is recused there (M7). */
export function marginPartFor(
  team: Team,
  { rooms }: MarginState,
  room: string,
  person: PersonId,
  version: number,
  places: Places,
): MarginPart {
  const threads = seesRoom(team, person, room) ? (rooms.get(room)?.threads.values() ?? []) : []
  const commenting = commentRefused(team, person, room) === undefined
  const blocking = commenting && blockRefused(team, person) === undefined
  return {
    part: 'margin',
    room,
    version,
    threads: [...threads].map((thread) => threadView(team, thread, person, places)),
    may: commenting ? ['comment', 'suggest', ...(blocking ? (['block'] as const) : [])] : [],
  }
}

function threadView(team: Team, thread: Thread, person: PersonId, places: Places): ThreadView {
  const { by: _, blocking, resolved, suggestion, comments, last, ...rest } = thread
  return {
    ...rest,
    current: places.get(threadPlace(thread.no)) ?? null,
    state: resolved ? 'resolved' : 'open',
    resolved: resolved && { ...resolved },
    blocking: blocking !== null,
    suggestion: suggestion && {
      ...suggestion,
      answered: suggestion.answered && { ...suggestion.answered },
    },
    comments: comments.map((comment) => ({ ...comment, mentions: [...comment.mentions] })),
    last: { ...last },
    may: threadActs.filter((act) => threadActRefused(team, thread, act, person) === undefined),
  }
}
