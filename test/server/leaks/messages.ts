import { frame, liveMessage, type RoomName, sync } from '@samsyn/document'
import { evaluationView, part } from '@samsyn/scoring'

/**
 * Every co-written room: `written` in the story while all listen, `read` by all at its end, `none`
 * where there is no such room yet. The type names them all, so a new one does not compile before
 * somebody says here how it is proved.
 */
export const rooms: Record<RoomName, 'written' | 'read' | 'none'> = {
  'area-1': 'written',
  'area-2': 'read',
  'area-3': 'written',
  'area-4': 'read',
  'area-5': 'read',
  'area-6': 'read',
  'area-7': 'read',
  'area-8': 'read',
  'talk-1': 'read',
  'talk-2': 'read',
  'talk-3': 'written',
  'talk-4': 'read',
  'talk-5': 'read',
  'talk-6': 'written',
  'talk-7': 'read',
  'talk-8': 'read',
  summary: 'written',
  evidence: 'written',
}

export function roomsThatAre(what: (typeof rooms)[RoomName]): RoomName[] {
  return (Object.keys(rooms) as RoomName[]).filter((room) => rooms[room] === what)
}

/** Each kind of message of a socket, and how what a socket heard begins where it is one. */
export function kindsOfMessage(): Record<string, string> {
  const live = liveMessage(evaluationView, part).options.map(({ shape }) => shape.type.value)
  const frames = Object.entries(frame).filter(([name]) => name !== 'sync')
  return {
    ...Object.fromEntries(live.map((name) => [`live ${name}`, `text {"type":"${name}"`])),
    ...Object.fromEntries(frames.map(([name, no]) => [`room ${name}`, bytes(no)])),
    ...Object.fromEntries(
      Object.entries(sync).map(([name, no]) => [`room sync ${name}`, bytes(frame.sync, no)]),
    ),
  }
}

/** In y-websocket's protocol, and nothing that this server ever says. */
export const neverSaid = ['room auth']

function bytes(...numbers: number[]): string {
  return `bytes ${String.fromCharCode(...numbers)}`
}
