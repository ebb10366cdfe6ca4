import { type ClosingReason, liveSaying, sync } from '@samsyn/document'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentFrame } from '../../support/roomClient.ts'
import { type House, openHouse } from './house.ts'
import {
  everybody,
  type LiveStanding,
  liveStanding,
  type Met,
  phases,
  type Who,
} from './standing.ts'

type Kind = 'saying' | 'nonsense' | 'too long'

/** What may be said on the live socket, by its type, and what may not. */
const said: Record<`a saying: ${string}` | `no saying: ${string}`, [Kind, string | Uint8Array]> = {
  'a saying: at no row': ['saying', at(null)],
  'a saying: at a row that is open': ['saying', at('3.1')],
  'a saying: at a row that is not': ['saying', at('3.2')],
  'a saying: at no row that there is': ['saying', at('9.9')],
  'a saying: leading': ['saying', at(null, true)],
  'no saying: bytes': ['nonsense', Uint8Array.of(1, 2, 3)],
  'no saying: y-websocket': ['nonsense', contentFrame(sync.step1, Uint8Array.of(0))],
  'no saying: no JSON': ['nonsense', 'hello'],
  'no saying: nothing': ['nonsense', ''],
  'no saying: a view, as the server says it': ['nonsense', '{"type":"view","view":{}}'],
  'no saying: an unknown type': ['nonsense', '{"type":"shout"}'],
  'no saying: more than is asked': [
    'nonsense',
    '{"type":"at","row":null,"guiding":false,"person":"lead"}',
  ],
  'no saying: long': ['too long', at('x'.repeat(200))],
}

test('every type of saying is in the matrix', () => {
  expect(liveSaying.shape.type.value).toBe('at')
})

describe.each<Met>(phases)('while the evaluation is %s', (phase) => {
  let house: House

  beforeAll(async () => {
    house = await openHouse(phase)
  })
  afterAll(() => house?.scene.close())

  test.each(everybody)('as %s', async (who) => {
    const right = liveStanding(who)
    const ended = Object.entries(said).map(async ([name, [, frame]]) => [
      name,
      await says(house, who, frame),
    ])
    expect(Object.fromEntries(await Promise.all(ended))).toEqual(
      Object.fromEntries(Object.entries(said).map(([name, [kind]]) => [name, ending(right, kind)])),
    )
  })

  test.each([
    ['/live/nothing-at-all', everybody],
    ['/live/no%20name', everybody],
    ['/live/OTHER', everybody.filter((who) => who !== 'administrator')],
  ] as const)('%s: nobody gets in', async (path, people) => {
    for (const who of people) {
      const far = house.socket(who, path)
      await far.end()
      expect([who, far.reason, far.heard.length]).toEqual([
        who,
        who === 'nobody' ? 'signIn' : 'noAccess',
        0,
      ])
    }
  })
})

function ending(right: LiveStanding, kind: Kind): 'stays' | ClosingReason {
  if (right !== 'team' && right !== 'watches') return right
  if (kind === 'too long') return 'tooLarge'
  if (kind === 'nonsense') return 'badMessage'
  return right === 'team' ? 'stays' : 'noAccess'
}

/** Says it, and gives how that ends. Who is sent away unheard has heard not one frame. */
async function says(house: House, who: Who, frame: string | Uint8Array) {
  const far = house.socket(who, '/live/HERE')
  const right = liveStanding(who)
  if (right === 'team' || right === 'watches') await far.until(() => far.heard.length > 0)
  else await far.opened()
  far.say(frame)
  await far.answered()
  const kinds = new Set(far.heard.map((bytes) => kindOf(bytes)))
  if (right === 'watches') expect([...kinds]).toEqual(['administrator'])
  else if (right === 'team') expect(kinds.has('team')).toBe(true)
  else expect(far.heard).toEqual([])
  const ended = far.ended === undefined ? 'stays' : far.reason
  far.cut()
  return ended
}

/** Whose view it is; the type of what is no view. */
function kindOf(bytes: Uint8Array): string {
  const message = JSON.parse(Buffer.from(bytes).toString()) as {
    type: string
    view?: { kind: string }
  }
  return message.view?.kind ?? message.type
}

function at(row: string | null, guiding = false): string {
  return JSON.stringify({ type: 'at', row, guiding })
}
