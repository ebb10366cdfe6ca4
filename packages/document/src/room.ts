import { type EvaluationId, parseEvaluationId } from './ids.ts'

/** The co-written documents of one evaluation. Each is one Yjs document, and so one secret. */
export type RoomName = `area-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}` | 'summary' | 'talk' | 'evidence'

export interface RoomAddress {
  evaluation: EvaluationId
  room: RoomName
}

export function parseRoomName(text: string): RoomName | undefined {
  return /^(area-[1-8]|summary|talk|evidence)$/.test(text) ? (text as RoomName) : undefined
}

export function parseRoomAddress(evaluation: string, room: string): RoomAddress | undefined {
  const id = parseEvaluationId(evaluation)
  const name = parseRoomName(room)
  return id && name ? { evaluation: id, room: name } : undefined
}

/** The number of an area's room; undefined for the rooms that belong to no area. */
export function areaOf(room: RoomName): number | undefined {
  return room.startsWith('area-') ? Number(room.slice('area-'.length)) : undefined
}
