import { withServer } from '../load/contestants.ts'
import { crowd, part } from '../load/crowd.ts'
import { evenly, until } from '../load/evenly.ts'
import { Delays } from '../measure/delays.ts'
import { quantile } from '../measure/figures.ts'
import { interleaved, type Row } from './row.ts'

const PEOPLE = 3
/** Of each person. */
const EDITS_PER_SECOND = 2

/** A working day in many rooms. */
export const busy: Row = {
  name: 'busy',
  title: '500 rooms × 3 people × 2 edits/s',
  how: 'Each person types two letters a second. Each edit is one letter and reaches two others. CPU of the server process, all threads.',
  run: (settings) => {
    const rooms = settings.quick ? 50 : 500
    const seconds = settings.quick ? 2 : 8
    const names = [
      { name: 'CPU s per 1000 deliveries', aim: { most: 0.06 } },
      { name: 'p99 ms', aim: { most: 5 } },
      { name: 'memory MB', aim: { most: 120 } },
      { name: 'p50 ms' },
    ]
    return interleaved(settings, settings.quick ? 1 : 3, names, (contestant) =>
      withServer(contestant, { rooms }, async (server) => {
        const people = (await crowd(server, rooms, PEOPLE)).flat()
        const delays = new Delays()
        for (const person of people) delays.watch(person)
        const type = (nth: number) => {
          const person = people[nth % people.length]
          if (!person) return
          delays.typing(person)
          person.type()
        }
        await evenly(rooms * PEOPLE * EDITS_PER_SECOND, settings.quick ? 1000 : 4000, type)
        await until(() => false, 200)
        delays.take()
        const before = await server.usage()
        await evenly(rooms * PEOPLE * EDITS_PER_SECOND, seconds * 1000, type)
        const after = await server.usage()
        const waited = delays.take()
        part(people)
        return [
          (after.cpu - before.cpu) / waited.length,
          quantile(waited, 0.99),
          after.memory / 1e6,
          quantile(waited, 0.5),
        ]
      }),
    )
  },
}
