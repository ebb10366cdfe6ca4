import { type EvaluationId, parseEvaluationId } from './ids.ts'

type AreaNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/**
 * The co-written documents of one evaluation. Each is one Yjs document, and so one secret: that is
 * why each area has a talk of its own, which whoever is recused from it does not read.
 */
export type RoomName = `${'area' | 'talk'}-${AreaNumber}` | 'summary' | 'evidence'

export interface RoomAddress {
  evaluation: EvaluationId
  room: RoomName
}

export function parseRoomName(text: string): RoomName | undefined {
  return /^((area|talk)-[1-8]|summary|evidence)$/.test(text) ? (text as RoomName) : undefined
}

export function parseRoomAddress(evaluation: string, room: string): RoomAddress | undefined {
  const id = parseEvaluationId(evaluation)
  const name = parseRoomName(room)
  return id && name ? { evaluation: id, room: name } : undefined
}

/** The number of the area that a room is about; undefined for the rooms that belong to no area. */
export function areaOf(room: RoomName): number | undefined {
  const [, no] = room.split('-')
  return no === undefined ? undefined : Number(no)
}

/** Whether a room is where the team talks about an area's judgements. */
export function isTalk(room: RoomName): boolean {
  return room.startsWith('talk-')
}
