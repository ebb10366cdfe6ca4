import { upgradeWebSocket } from '@hono/node-server'
import { type ClosingReason, parseRoomAddress, type RoomAddress } from '@samsyn/document'
import { Hono } from 'hono'
import type { WSEvents } from 'hono/ws'
import type { SignedIn } from '../../identity/index.ts'
import type { Visit } from '../../rooms/index.ts'
import { colorAt } from '../evaluationOf.ts'
import type { Figures } from '../metrics/figures.ts'
import type { Env, World } from '../world.ts'
import { bytesOn } from './bytesOn.ts'
import { failing } from './failing.ts'
import { admitted } from './gate.ts'
import { closeFor, type OpenSockets } from './openSockets.ts'

/** `/rooms/{evaluation}/{room}`: y-websocket's protocol. What is said there is the rooms' own. */
export function roomSockets(world: World, open: OpenSockets, figures: Figures) {
  const failed = failing(world.log)
  return new Hono<Env>().get(
    '/:evaluation/:room',
    upgradeWebSocket(async (c) => {
      const { evaluation, room } = c.req.param()
      const address = parseRoomAddress(evaluation ?? '', room ?? '')
      const gate = admitted(c.var.me, c.req.query(), world.generation)
      if ('refused' in gate) return turnedAway(gate.refused)
      if (!address) return turnedAway('noSuchRoom')
      const { me } = gate
      const place = await placeIn(world, address, me)
      return place === undefined
        ? turnedAway('noAccess')
        : visiting({ address, me, ...place, hearsWord: c.req.query('samsyn') === '1' })
    }, failed),
  )

  interface Arrival {
    address: RoomAddress
    me: SignedIn
    color: number
    role: string
    hearsWord: boolean
  }

  function turnedAway(reason: ClosingReason): WSEvents<object> {
    figures.turnedAway(reason)
    return { onOpen: (_, ws) => closeFor(ws, reason) }
  }

  function visiting({ address, me, color, role, hearsWord }: Arrival): WSEvents<object> {
    let visit: Visit | undefined
    let forget = () => {}
    let leave = () => {}
    return {
      onOpen(_, ws) {
        forget = open.add(me.session, ws)
        leave = figures.entered(role)
        const line = bytesOn(
          ws,
          (bytes) => {
            if (bytes) visit?.heard(bytes)
            else closeFor(ws, 'badMessage')
          },
          failed,
        )
        visit = world.rooms.visit(line, {
          address,
          user: { id: me.id, name: me.name, color },
          hearsWord,
        })
      },
      onClose() {
        forget()
        leave()
        visit?.left()
      },
    }
  }
}

async function placeIn({ evaluations }: World, { evaluation }: RoomAddress, { id }: SignedIn) {
  const place = await evaluations.placeOf(evaluation, id)
  return place && { color: colorAt(place.nth), role: place.role }
}
