import { relay, withServer } from '../load/contestants.ts'
import { crowd, part } from '../load/crowd.ts'
import { still, until } from '../load/evenly.ts'
import { Person } from '../load/person.ts'
import { interleaved, type Row } from './row.ts'

/** The network was gone for a moment and everybody comes back. */
export const reconnect: Row = {
  name: 'reconnect',
  title: '300 people in a room reconnect at once',
  how: 'Each says where its caret is as it joins, and hears of all others. CPU until nothing more is said.',
  run: (settings) => {
    const people = settings.quick ? 50 : 300
    const names = [
      { name: 'ms until all synced', aim: { most: 500 } },
      { name: 'CPU s', aim: { most: 0.6 } },
    ]
    const servers = settings.servers.filter((one) => one !== relay)
    return interleaved({ ...settings, servers }, settings.quick ? 1 : 4, names, (contestant) =>
      withServer(contestant, { rooms: 1 }, async (server) => {
        const [before = []] = await crowd(server, 1, people)
        for (const [nth, person] of before.entries()) person.say(caret(nth))
        await still(() => before.reduce((sum, { frames }) => sum + frames, 0), 300)
        part(before)
        await until(() => false, 500)
        const used = await server.usage()
        const began = performance.now()
        const again = Array.from({ length: people }, (_, nth) => new Person(server, 0, nth))
        await Promise.all(again.map((person, nth) => person.join(caret(nth))))
        const synced = performance.now() - began
        await still(() => again.reduce((sum, { frames }) => sum + frames, 0), 300)
        const after = await server.usage()
        part(again)
        return [synced, (after.cpu - used.cpu) / 1000]
      }),
    )
  },
}

function caret(nth: number): string {
  const at = { type: { client: 1, clock: 2 }, tname: null, item: { client: 1, clock: nth } }
  return JSON.stringify({ user: { name: `Person ${nth}`, color: '#336699' }, cursor: at })
}
