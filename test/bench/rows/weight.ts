import { withServer } from '../load/contestants.ts'
import { atOnce, part } from '../load/crowd.ts'
import { Person } from '../load/person.ts'
import { interleaved, type Row } from './row.ts'

const ROOMS = 100

/** What somebody who is only there costs. */
export const weight: Row = {
  name: 'weight',
  title: 'Memory of a connection and of a further room',
  how: 'Resident memory after a collection: 900 more people in 100 rooms that are open, then 300 more in a room of their own each, less what 300 connections cost.',
  run: (settings) => {
    const [more, further] = settings.quick ? [200, 100] : [900, 300]
    const names = [
      { name: 'KiB per connection', aim: { most: 32 } },
      { name: 'KiB per further room', aim: { most: 16 } },
    ]
    return interleaved(settings, settings.quick ? 1 : 2, names, (contestant) =>
      withServer(contestant, { rooms: ROOMS + further }, async (server) => {
        const people: Person[] = []
        const joinAll = (many: number, roomOf: (nth: number) => number) =>
          atOnce(
            Array.from({ length: many }, (_, nth) => async () => {
              const person = new Person(server, roomOf(nth), nth)
              people.push(await person.join())
              person.forgetState()
            }),
            20,
          )
        const memory = async () => (await server.usage('tidied usage')).memory / 1024
        await joinAll(ROOMS * 2, (nth) => nth % ROOMS)
        const before = await memory()
        await joinAll(more, (nth) => nth % ROOMS)
        const connected = await memory()
        await joinAll(further, (nth) => ROOMS + nth)
        const after = await memory()
        part(people)
        const each = (connected - before) / more
        return [each, Math.max(0, (after - connected) / further - each)]
      }),
    )
  },
}
