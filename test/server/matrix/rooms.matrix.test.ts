import { frame, parseRoomName, sync } from '@samsyn/document'
import { phase as phaseOf, role as roleOf } from '@samsyn/scoring'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Far } from '../../support/far.ts'
import { contentFrame } from '../../support/roomClient.ts'
import { type House, known, openHouse, secretOf } from './house.ts'
import { ending, type Kind, messages } from './said.ts'
import {
  elsewhere,
  everybody,
  type Met,
  phases,
  type RoomKind,
  rooms,
  standing,
  type Who,
} from './standing.ts'

/** Every word of the protocol in each of its ways. */
const said = Object.entries(messages).flatMap(([word, ways]) =>
  Object.entries(ways).map(([way, message]) => ({ name: `${word} ${way}`, ...message })),
)
const kinds = Object.keys(rooms) as RoomKind[]
let client = 1000

describe('the matrix is whole', () => {
  test('every word of the protocol is in it', () => {
    const words = Object.keys(frame).filter((word) => word !== 'sync')
    const syncs = Object.keys(sync).map((word) => `sync ${word}`)
    expect(Object.keys(messages).sort()).toEqual([...words, ...syncs, 'no word'].sort())
  })

  test('every role and every phase is in it', () => {
    expect(everybody).toEqual(expect.arrayContaining([...roleOf.options]))
    expect([...phases].sort()).toEqual([...phaseOf.options].sort())
  })

  test('every room has a name, and what is no room has none', () => {
    for (const room of Object.values(rooms)) expect(parseRoomName(room)).toBe(room)
  })
})

describe.each<Met>(phases)('while the evaluation is %s', (phase) => {
  let house: House

  beforeAll(async () => {
    house = await openHouse(phase)
  })
  afterAll(() => house?.scene.close())

  describe.each(kinds)('in the room %s', (room) => {
    test.each(everybody)('as %s', async (who) => {
      const right = standing(who, room, phase)
      if (right === 'write' || right === 'read' || right === 'frozen')
        await isServed(house, who, room, phase)
      else expect(await sentAway(house, who, `/rooms/HERE/${rooms[room]}`)).toEqual([right, 0])
    })
  })

  test.each(Object.entries(elsewhere))('%s: nobody gets in', async (_what, { path, reason }) => {
    for (const who of everybody)
      expect([who, ...(await sentAway(house, who, path))]).toEqual([
        who,
        who === 'nobody' ? 'signIn' : reason,
        0,
      ])
  })
})

/** Says everything at once, and gives why it was sent away and how many frames it heard. */
async function sentAway(house: House, who: Who, path: string) {
  const far = house.socket(who, path)
  await far.opened()
  const state = await house.state('area-3')
  for (const { bytes } of said) far.say(bytes(known('area', state, 'mark', client++)))
  await far.end()
  return [far.reason, far.heard.length]
}

/** Every message on a socket of its own: how it ends, who else hears of it, and what it leaves. */
async function isServed(house: House, who: Who, kind: RoomKind, phase: Met): Promise<void> {
  const right = standing(who, kind, phase)
  const room = rooms[kind]
  const watcher = await house.watching(room)
  const state = await house.state(room)
  const possible = said.filter(
    ({ kind: said }) => kind === 'talk' || kind === 'evidence' || !isTooEarly(said),
  )
  const outcomes = possible.map(async ({ name, kind: said, bytes }) => {
    const mark = `${who} ${phase} ${name}.`
    const far = house.socket(who, `/rooms/HERE/${room}`)
    await far.ask()
    far.say(contentFrame(sync.step2, Uint8Array.of(0, 0)))
    far.say(bytes(known(kind, state, mark, client++)))
    await far.ask()
    const came = { name, mark, said, ended: far.ended === undefined ? 'stays' : far.reason }
    expect(secretsIn(far), name).toEqual([secretOf('HERE', room)])
    far.cut()
    return came
  })
  const ended = await Promise.all(outcomes)
  expect(Object.fromEntries(ended.map(({ name, ended }) => [name, ended]))).toEqual(
    Object.fromEntries(possible.map(({ name, kind: said }) => [name, ending(right, said)])),
  )
  // What somebody else hears, and what is left, is exactly what may be.
  await watcher.ask()
  const letters = await house.letters(room)
  const heard = allHeard(watcher)
  const left = ended.filter(({ mark }) => letters.includes(mark)).map(({ name }) => name)
  const told = ended.filter(({ mark }) => heard.includes(mark)).map(({ name }) => name)
  const taken = (kinds: Kind[]) =>
    possible.flatMap(({ name, kind: said }) =>
      kinds.includes(said) && ending(right, said) === 'stays' ? [name] : [],
    )
  expect(left).toEqual(taken(['news']))
  expect(told).toEqual(taken(['news', 'presence']))
  expect(secretsIn(watcher)).toEqual([secretOf('HERE', room)])
  watcher.cut()
}

function isTooEarly(kind: Kind): boolean {
  return typeof kind === 'object' && kind.news === 'notOpenYet'
}

function allHeard({ heard }: Far): string {
  return Buffer.concat(heard).toString('latin1')
}

/** The rooms' own texts that came out, each once. */
function secretsIn(far: Far): string[] {
  return [...new Set(allHeard(far).match(/secret of [^.]*\./g))]
}
