import type { ClosingReason, RoomName } from '@samsyn/document'
import type { Role } from '@samsyn/scoring'

/**
 * Who may do what where: the rule that the matrix compares the server with, said once more and
 * apart from it. A role, phase or room that is new has no place here, and then nothing compiles.
 */

/** Everybody who may come: the roles, who is recused from area 3, and who has no part in it. */
export type Who = Role | 'recused' | 'administrator' | 'stranger' | 'nobody'

const insiders: Record<Role, boolean> = {
  evaluator: true,
  lead: true,
  observer: true,
  municipality: false,
}

export const everybody: readonly Who[] = [
  ...(Object.keys(insiders) as Role[]),
  'recused',
  'administrator',
  'stranger',
  'nobody',
]

/** The phases of an evaluation. */
export const phases = ['open', 'finalising', 'final'] as const
export type Met = (typeof phases)[number]

/** `area-3` is an area. */
export type RoomKind = RoomName extends infer Name
  ? Name extends `${infer Kind}-${number}`
    ? Kind
    : Name
  : never

/** Where a socket may knock. Area 3 stands for every area. */
export const rooms: Record<RoomKind, string> = {
  area: 'area-3',
  talk: 'talk-3',
  summary: 'summary',
  evidence: 'evidence',
}

/** What is no room of this evaluation, whatever it looks like. */
export const elsewhere = {
  'a number too far': { path: '/rooms/HERE/area-9', reason: 'noSuchRoom' },
  'capital letters': { path: '/rooms/HERE/AREA-1', reason: 'noSuchRoom' },
  'a way around': { path: '/rooms/HERE/area-1%2F..%2Ftalk-3', reason: 'noSuchRoom' },
  'a name with an end': { path: '/rooms/HERE/talk-3%00', reason: 'noSuchRoom' },
  'an evaluation that is no name': { path: '/rooms/%2A/talk-3', reason: 'noSuchRoom' },
  'an evaluation that is not': { path: '/rooms/nothing-at-all/talk-3', reason: 'noAccess' },
  'the area of another': { path: '/rooms/OTHER/area-3', reason: 'noAccess' },
  'the talk of another': { path: '/rooms/OTHER/talk-3', reason: 'noAccess' },
} as const satisfies Record<string, { path: string; reason: ClosingReason }>

export type Standing = 'write' | 'read' | ClosingReason

/** What somebody may do in a room: or why they are sent away, without a byte, whatever they say. */
export function standing(who: Who, room: RoomKind, phase: Met): Standing {
  if (who === 'nobody') return 'signIn'
  if (who === 'administrator' || who === 'stranger' || who === 'municipality') return 'noAccess'
  if (who === 'recused' && room === 'talk') return 'noAccess'
  if (who === 'recused' && room === 'area') return 'read'
  const writes = who === 'evaluator' || who === 'recused'
  if (!writes) return 'read'
  return phase === 'open' ? 'write' : 'frozen'
}

export type LiveStanding = 'team' | 'watches' | ClosingReason

/** The same for `/live/{evaluation}`, in every phase. */
export function liveStanding(who: Who): LiveStanding {
  if (who === 'nobody') return 'signIn'
  if (who === 'administrator') return 'watches'
  return who === 'stranger' || who === 'municipality' ? 'noAccess' : 'team'
}
