import { type Contestant, relay, withServer } from '../load/contestants.ts'
import { crowd, part } from '../load/crowd.ts'
import { evenly, until } from '../load/evenly.ts'
import { Person } from '../load/person.ts'
import { Delays } from '../measure/delays.ts'
import { DIED, quantile } from '../measure/figures.ts'
import { type Attack, attacks } from './attacks.ts'
import { interleaved, type Measured, type Row } from './row.ts'

const ROOMS = 20
const PER_SECOND = 100

/** What one who may write in one room can do to those in the others. */
export const hostile: Row = {
  name: 'hostile',
  onDemand: true,
  title: 'What an attacker does to others',
  how: `Two people write in each of ${ROOMS} other rooms while it happens, and four seconds at least. How long they wait, and the most memory that the server had more than before. Our limits are the usual ones here. Milliseconds: without an attack, those of the first line.`,
  run: async (settings) => {
    const servers = settings.servers.filter((one) => one !== relay)
    const calm: Attack = { name: 'no attack', carryOut: async () => {} }
    const measured: Measured = { figures: [], taken: { stolen: 0, beside: 0 } }
    for (const attack of [calm, ...attacks]) {
      const names = [
        { name: `${attack.name}: p99 of others, ms`, aim: { most: 100 } },
        { name: `${attack.name}: MB more` },
      ]
      const { figures, taken } = await interleaved({ ...settings, servers }, 1, names, (one) =>
        suffered(one, attack, settings.quick ? 1000 : 4000),
      )
      measured.figures.push(...figures)
      if (taken.beside + taken.stolen > measured.taken.beside + measured.taken.stolen)
        measured.taken = taken
    }
    return measured
  },
}

function suffered(contestant: Contestant, attack: Attack, millis: number): Promise<number[]> {
  return withServer(contestant, { rooms: ROOMS + 1, limits: 'usual' }, async (server) => {
    let died = false
    void server.gone.then(() => {
      died = true
    })
    const people = (await crowd(server, ROOMS + 1, 2)).flatMap((inRoom, nth) =>
      nth === 0 ? [] : inRoom,
    )
    const delays = new Delays()
    for (const person of people) delays.watch(person)
    let typed = 0
    const type = (nth: number) => {
      const person = people[nth % people.length]
      if (!person || died) return
      typed++
      delays.typing(person)
      person.type()
    }
    await evenly(PER_SECOND, 1500, type)
    const before = await server.usage('tidied usage')
    await until(() => delays.count >= typed, 5000)
    delays.take()
    typed = 0

    const attacker = await new Person(server, 0, 0).join()
    let carriedOut = false
    const writing = (async () => {
      const began = performance.now()
      while (!died && (!carriedOut || performance.now() - began < millis))
        await evenly(PER_SECOND, 1000, type)
    })()
    let most = 0
    let over = false
    const watching = (async () => {
      while (!over && !died) {
        const asked = server.usage()
        const answer = await Promise.race([asked, server.gone])
        if (typeof answer !== 'string') most = Math.max(most, answer.memory)
        await until(() => over, 100)
      }
    })()
    await attack.carryOut(server, attacker).catch(() => {}) // it was closed in the middle of it
    carriedOut = true
    await writing
    await until(() => died || delays.count >= typed, 20_000)
    over = true
    await watching
    part([...people, attacker])
    if (died) return [DIED, DIED]
    return [quantile(delays.take(), 0.99), (most - before.memory) / 1e6]
  })
}
