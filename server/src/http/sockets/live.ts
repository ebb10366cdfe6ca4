import { upgradeWebSocket } from '@hono/node-server'
import { parseEvaluationId } from '@samsyn/document'
import { Hono } from 'hono'
import type { WSContext } from 'hono/ws'
import type { Figures } from '../metrics/figures.ts'
import type { Env } from '../world.ts'
import { admitted } from './gate.ts'
import type { LiveRooms } from './liveRooms.ts'
import { closeFor, type OpenSockets } from './openSockets.ts'
import { waitingOn } from './waitingOn.ts'

/** `/live/{evaluation}`: who is here, and this person's view, at once and whenever it changes. */
export function liveSockets(live: LiveRooms, open: OpenSockets, figures: Figures) {
  return new Hono<Env>().get(
    '/:evaluation',
    upgradeWebSocket((c) => {
      const gate = admitted(c.var.me, c.req.query('schema'))
      if ('refused' in gate) figures.turnedAway(gate.refused)
      const id = parseEvaluationId(c.req.param('evaluation') ?? '')
      let visit: ReturnType<LiveRooms['enter']> | undefined
      let forget = () => {}
      return {
        onOpen(_, ws) {
          if ('refused' in gate) return closeFor(ws, gate.refused)
          if (!id) return closeFor(ws, 'noAccess')
          forget = open.add(gate.me.session, ws)
          visit = live.enter(id, gate.me, lineOf(ws))
        },
        onMessage: ({ data }) => visit?.heard(data),
        onClose() {
          forget()
          visit?.left()
        },
      }
    }),
  )
}

/** More than this waiting to be sent: the other side does not read. */
const MOST_WAITING = 4 * 1024 * 1024

function lineOf(ws: WSContext<object>) {
  return {
    say(text: string) {
      if (waitingOn(ws) > MOST_WAITING) closeFor(ws, 'tooSlow')
      else if (ws.readyState === WebSocket.OPEN) ws.send(text)
    },
    close: (code: number, reason: string) => ws.close(code, reason),
  }
}
