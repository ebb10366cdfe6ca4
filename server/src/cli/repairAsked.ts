import { parseArgs } from 'node:util'
import { parseRoomAddress, type RoomAddress } from '@samsyn/document'

export const USAGE = `samsyn repair                             what is damaged in DATA_DIR; nothing is changed
samsyn repair --room EVALUATION/ROOM …    makes a room of what is whole in it
samsyn repair --rooms                     all damaged ones
samsyn repair --evaluation ID …           seals an evaluation anew whose events are all whole
samsyn repair --file                      writes the file anew where its pages cannot be read
samsyn repair --beside                    drops what is damaged beside rooms and events
samsyn repair --register                  registers what there is`

export interface Asked {
  rooms: RoomAddress[] | 'all'
  evaluations: string[]
  beside: boolean
  register: boolean
  file: boolean
}

/** What is wished for, undefined where that cannot be understood. */
export function askedFor(args: readonly string[]): Asked | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        room: { type: 'string', multiple: true, default: [] },
        rooms: { type: 'boolean', default: false },
        evaluation: { type: 'string', multiple: true, default: [] },
        beside: { type: 'boolean', default: false },
        register: { type: 'boolean', default: false },
        file: { type: 'boolean', default: false },
      },
    })
    const named = values.room.map((text) => {
      const [evaluation = '', room = '', ...more] = text.split('/')
      return more.length > 0 ? undefined : parseRoomAddress(evaluation, room)
    })
    const rooms = named.filter((address) => address !== undefined)
    if (rooms.length < named.length || (values.rooms && rooms.length > 0)) return undefined
    return {
      rooms: values.rooms ? 'all' : rooms,
      evaluations: values.evaluation,
      beside: values.beside,
      register: values.register,
      file: values.file,
    }
  } catch {
    return undefined
  }
}
