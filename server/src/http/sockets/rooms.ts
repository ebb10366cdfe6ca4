import { parseRoomAddress, type RoomAddress } from '@samsyn/document'
import type { WebSocket } from 'ws'
import type { SignedIn } from '../../identity/index.ts'
import { colorAt } from '../evaluationOf.ts'
import type { Figures } from '../metrics/figures.ts'
import type { World } from '../world.ts'
import { bytesOn } from './bytesOn.ts'
import { admitted } from './gate.ts'
import { Gathering, type Outlet } from './gathering.ts'
import { guarding } from './guarding.ts'
import { closeFor, type OpenSockets } from './openSockets.ts'
import type { Guest, Opened } from './upgrades.ts'

/** `/rooms/{evaluation}/{room}`: y-websocket's protocol. What is said there is the rooms' own. */
export function roomSockets(world: World, open: OpenSockets, figures: Figures) {
  const guarded = guarding(world.log)
  const gathering = new Gathering()
  return async ({ me, query, connection }: Guest, evaluation = '', room = ''): Promise<Opened> => {
    const address = parseRoomAddress(evaluation, room)
    const gate = admitted(me, Object.fromEntries(query), world.generation)
    if ('refused' in gate) return turnedAway(gate.refused)
    if (!address) return turnedAway('noSuchRoom')
    const place = await world.evaluations.placeOf(address.evaluation, gate.me.id)
    if (!place) return turnedAway('noAccess')
    const { role, nth } = place
    const color = colorAt(nth)
    const hearsWord = query.get('samsyn') === '1'
    const arrival = { address, me: gate.me, color, role, hearsWord }
    return (socket) => enter({ socket, connection }, arrival)
  }

  function turnedAway(reason: Parameters<typeof closeFor>[1]): Opened {
    figures.turnedAway(reason)
    return (socket) => closeFor(socket, reason)
  }

  interface Arrival {
    address: RoomAddress
    me: SignedIn
    color: number
    role: string
    hearsWord: boolean
  }

  function enter(
    outlet: Outlet & { socket: WebSocket },
    { address, me, color, role, hearsWord }: Arrival,
  ): void {
    const { socket } = outlet
    const forget = open.add(me.session, socket)
    const leave = figures.entered(role)
    const hear = (bytes: Uint8Array | undefined) => {
      if (bytes) visit.heard(bytes)
      else closeFor(socket, 'badMessage')
    }
    const line = bytesOn(socket, gathering.line(outlet), guarded(hear))
    const user = { id: me.id, name: me.name, color }
    const visit = world.rooms.visit(line, { address, user, hearsWord })
    const left = () => {
      forget()
      leave()
      visit.left()
    }
    socket.on('close', guarded(left))
  }
}
