import { upgradeWebSocket } from '@hono/node-server'
import { parseEvaluationId } from '@samsyn/document'
import { Hono } from 'hono'
import type { WSContext } from 'hono/ws'
import type { Figures } from '../metrics/figures.ts'
import type { Env, World } from '../world.ts'
import { failing } from './failing.ts'
import { admitted } from './gate.ts'
import type { LiveRooms } from './liveRooms.ts'
import { closeFor, type OpenSockets } from './openSockets.ts'
import { waitingOn } from './waitingOn.ts'

/** `/live/{evaluation}`: who is here, and this person's view, at once and whenever it changes. */
export function liveSockets(
  { generation, log }: World,
  live: LiveRooms,
  open: OpenSockets,
  figures: Figures,
) {
  return new Hono<Env>().get(
    '/:evaluation',
    upgradeWebSocket((c) => {
      const gate = admitted(c.var.me, c.req.query(), generation)
      if ('refused' in gate) figures.turnedAway(gate.refused)
      const id = parseEvaluationId(c.req.param('evaluation') ?? '')
      let visit: ReturnType<LiveRooms['enter']> | undefined
      let forget = () => {}
      return {
        onOpen(_, ws) {
          if ('refused' in gate) return closeFor(ws, gate.refused)
          if (!id) return closeFor(ws, 'noAccess')
          forget = open.add(gate.me.session, ws)
          visit = live.enter(id, gate.me, lineOf(ws, figures))
        },
        onMessage: ({ data }) => visit?.heard(data),
        onClose() {
          forget()
          visit?.left()
        },
      }
    }, failing(log)),
  )
}

/** More than this waiting to be sent: the other side does not read. */
const MOST_WAITING = 4 * 1024 * 1024

function lineOf(ws: WSContext<object>, figures: Figures) {
  return {
    say(text: string) {
      if (ws.readyState !== WebSocket.OPEN) return
      if (waitingOn(ws) <= MOST_WAITING) return ws.send(text)
      figures.liveDropped()
      closeFor(ws, 'tooSlow')
    },
    close: (code: number, reason: string) => ws.close(code, reason),
  }
}
