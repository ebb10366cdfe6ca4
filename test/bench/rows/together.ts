import { type Contestant, withServer } from '../load/contestants.ts'
import { crowd, part } from '../load/crowd.ts'
import { evenly, until } from '../load/evenly.ts'
import { Delays } from '../measure/delays.ts'
import { quantile } from '../measure/figures.ts'
import { interleaved, type Row, type Settings } from './row.ts'

/** How long somebody waits for what another types, where little else happens. */
function together(people: number, perSecond: number, name: string, most: number): Row {
  return {
    name,
    title: `${people} people in a room`,
    how: `They type ${perSecond} letters a second between them; each reaches all others.`,
    run: (settings: Settings) => {
      const measure = (contestant: Contestant) =>
        withServer(contestant, { rooms: 1 }, async (server) => {
          const [inRoom = []] = await crowd(server, 1, people)
          const delays = new Delays()
          for (const person of inRoom) delays.watch(person)
          const type = (nth: number) => {
            const person = inRoom[nth % people]
            if (!person) return
            delays.typing(person)
            person.type()
          }
          await evenly(perSecond * 4, 1000, type)
          await until(() => false, 200)
          delays.take()
          await evenly(perSecond, settings.quick ? 1000 : 3000, type)
          await until(() => false, 100)
          part(inRoom)
          const waited = delays.take()
          return [quantile(waited, 0.5), quantile(waited, 0.99)]
        })
      const names = [{ name: 'p50 ms', aim: { most } }, { name: 'p99 ms' }]
      return interleaved(settings, settings.quick ? 1 : 3, names, measure)
    },
  }
}

export const two = together(2, 20, 'two', 2)
export const manyInARoom = together(200, 10, 'manyInARoom', 5.4)
