import { withServer } from '../load/contestants.ts'
import { crowd, part } from '../load/crowd.ts'
import { evenly, until } from '../load/evenly.ts'
import { Delays } from '../measure/delays.ts'
import { quantile } from '../measure/figures.ts'
import { interleaved, type Row, type Settings } from './row.ts'

const PEOPLE = 2
/** Longest wait that is borne, milliseconds. */
const PATIENCE = 100
/** What disturbs the machine for a moment is not the server's limit. */
const TRIES = 4
/** Edits a second, each step some 1.4 times the one before. */
const steps = [1000, 2000, 4000, 5600, 8000, 11_000, 16_000, 22_000, 32_000, 45_000, 64_000, 90_000]

/** How much can be written before those who wait notice. */
function borne(rooms: number, name: string): Row {
  return {
    name,
    title: `Edits borne in ${rooms === 1 ? 'one room' : `${rooms} rooms`}`,
    how: `Two people in each room; a second at each rate, up in steps of 1.4, until p99 is past ${PATIENCE} ms in each of ${TRIES} seconds.`,
    run: (settings: Settings) => {
      const names = [{ name: 'thousands of edits/s', aim: { least: 16 } }]
      return interleaved(settings, 1, names, (contestant) =>
        withServer(contestant, { rooms }, async (server) => {
          const people = (await crowd(server, rooms, PEOPLE)).flat()
          const delays = new Delays()
          for (const person of people) delays.watch(person)
          let typed = 0
          const type = (nth: number) => {
            const person = people[nth % people.length]
            if (!person) return
            typed++
            person.socket.together()
            delays.typing(person)
            person.type()
          }
          const isBorne = async (rate: number) => {
            typed = 0
            await evenly(rate, settings.quick ? 300 : 1000, type)
            const came = await until(() => delays.count >= typed, 5000)
            return quantile(delays.take(), 0.99) <= PATIENCE && came
          }
          await until(() => false, 300)
          delays.take()
          let most = 0
          for (const rate of settings.quick ? steps.slice(0, 3) : steps) {
            let tries = TRIES
            while (tries > 0 && !(await isBorne(rate))) tries--
            if (tries === 0) break
            most = rate
          }
          part(people)
          return [most / 1000]
        }),
      )
    },
  }
}

export const borneInOne = borne(1, 'borneInOne')
export const borneInMany = borne(100, 'borneInMany')
