import { parseEvaluationId } from '@samsyn/document'
import { WebSocket } from 'ws'
import type { Figures } from '../metrics/figures.ts'
import type { World } from '../world.ts'
import { admitted } from './gate.ts'
import { guarding } from './guarding.ts'
import type { LiveRooms } from './liveRooms.ts'
import { closeFor, type OpenSockets } from './openSockets.ts'
import type { Guest, Opened } from './upgrades.ts'

/** `/live/{evaluation}`: who is here, and this person's view, at once and whenever it changes. */
export function liveSockets(
  { generation, log }: World,
  live: LiveRooms,
  open: OpenSockets,
  figures: Figures,
) {
  const guarded = guarding(log)
  return ({ me, query }: Guest, evaluation = ''): Opened => {
    const gate = admitted(me, Object.fromEntries(query), generation)
    const id = parseEvaluationId(evaluation)
    if ('refused' in gate) {
      figures.turnedAway(gate.refused)
      return (socket) => closeFor(socket, gate.refused)
    }
    if (!id) return (socket) => closeFor(socket, 'noAccess')
    return (socket) => {
      const forget = open.add(gate.me.session, socket)
      const visit = live.enter(id, gate.me, lineOf(socket, figures))
      socket.on(
        'message',
        guarded((data, isBinary) => visit.heard(isBinary ? undefined : String(data))),
      )
      socket.on(
        'close',
        guarded(() => {
          forget()
          visit.left()
        }),
      )
    }
  }
}

/** More than this waiting to be sent: the other side does not read. */
const MOST_WAITING = 4 * 1024 * 1024

function lineOf(socket: WebSocket, figures: Figures) {
  return {
    say(text: string) {
      if (socket.readyState !== WebSocket.OPEN) return
      if (socket.bufferedAmount <= MOST_WAITING) return socket.send(text)
      figures.liveDropped()
      closeFor(socket, 'tooSlow')
    },
    close: (code: number, reason: string) => socket.close(code, reason),
  }
}
