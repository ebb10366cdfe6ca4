import { describe, expect, test } from 'vitest'
import { caretsFrame, type RoomClient } from '../support/roomClient.ts'
import { RoomScene, turn, type } from '../support/roomScene.ts'

/** The state of one id as a client sees it, by the clocks that it has heard. */
function seen(by: RoomClient, client: number): Record<string, unknown> | null | undefined {
  return by.carets.filter((caret) => caret.client === client).at(-1)?.state
}

async function annaAndBert() {
  const scene = new RoomScene()
  const anna = await scene.joined('anna')
  const bert = await scene.joined('bert')
  return { scene, anna, bert }
}

test('a caret reaches the others, not its owner, under the name of the session', async () => {
  const { scene, anna, bert } = await annaAndBert()
  anna.sayCarets({
    client: 7,
    clock: 1,
    state: { cursor: 3, user: { name: 'Lena', role: 'lead' } },
  })
  await scene.flush()
  expect(seen(bert, 7)).toEqual({ cursor: 3, user: { id: 'anna', name: 'ANNA', color: 4 } })
  expect(anna.carets).toEqual([])
})

test('a reader has a caret too', async () => {
  const { scene, anna } = await annaAndBert()
  const lena = await scene.joined('lena')
  lena.sayCarets({ client: 9, clock: 1, state: { cursor: 1 } })
  await scene.flush()
  expect(seen(anna, 9)).toMatchObject({ user: { id: 'lena' } })
})

test('who joins hears of all who are there, in one frame', async () => {
  const { scene, anna, bert } = await annaAndBert()
  anna.sayCarets({ client: 7, clock: 1, state: { cursor: 1 } })
  bert.sayCarets({ client: 8, clock: 1, state: { cursor: 2 } })
  await scene.flush()
  const lena = scene.person('lena').connect(scene.rooms)
  lena.wire.deliverToServer()
  await turn()
  await turn()
  await turn()
  expect(lena.wire.toClient.filter(([kind]) => kind === 1).length).toBe(1)
  await scene.flush()
  expect(lena.carets.map(({ client }) => client).sort()).toEqual([7, 8])
})

test('many words within one turn are told once, with the last state', async () => {
  const { scene, anna, bert } = await annaAndBert()
  for (let clock = 1; clock <= 20; clock++)
    anna.sayCarets({ client: 7, clock, state: { cursor: clock } })
  while (anna.wire.deliverToServer());
  await scene.flush()
  expect(bert.carets.map(({ state }) => state?.cursor)).toEqual([20])
})

test('a caret waits for the text that it stands in', async () => {
  const { scene, anna, bert } = await annaAndBert()
  scene.store.hold()
  type(anna.doc, 'Hej')
  anna.sayCarets({ client: 7, clock: 1, state: { cursor: 3 } })
  await scene.flush()
  expect(bert.carets).toEqual([])
  await scene.store.commit()
  await scene.flush()
  expect(seen(bert, 7)).toMatchObject({ cursor: 3 })
})

describe('experiment C: somebody speaks for another', () => {
  test.each<[string, number, Record<string, unknown> | null]>([
    ['gives her another name', 2 ** 50, { user: { name: 'Somebody else' } }],
    ['is her, come back on another socket', 2, { cursor: 9 }],
    ['removes her', 2 ** 50, null],
  ])('%s, and nothing happens', async (_what, clock, state) => {
    const { scene, anna, bert } = await annaAndBert()
    const lena = await scene.joined('lena')
    anna.sayCarets({ client: 7, clock: 1, state: { cursor: 1 } })
    await scene.flush()
    bert.sayCarets({ client: 7, clock, state })
    await scene.flush()
    expect(bert.closedWith).toBeUndefined() // a stock client does so too, in good faith
    expect(seen(lena, 7)).toMatchObject({ cursor: 1, user: { id: 'anna' } })
    anna.sayCarets({ client: 7, clock: 2, state: { cursor: 2 } })
    await scene.flush()
    expect(seen(lena, 7)).toMatchObject({ cursor: 2, user: { id: 'anna' } })
  })

  test('under the id that another one writes with, before she is there', async () => {
    const { scene, anna, bert } = await annaAndBert()
    type(anna.doc, 'Hej')
    await scene.flush()
    anna.wire.drop()
    bert.sayCarets({ client: anna.doc.clientID, clock: 1, state: { cursor: 1 } })
    const lena = await scene.joined('lena')
    expect(seen(lena, anna.doc.clientID)).toBeUndefined()
  })
})

describe('leaving', () => {
  test('takes away exactly what the connection brought', async () => {
    const { scene, anna, bert } = await annaAndBert()
    const lena = await scene.joined('lena')
    anna.sayCarets({ client: 7, clock: 1, state: { cursor: 1 } })
    bert.sayCarets({ client: 8, clock: 1, state: { cursor: 2 } })
    await scene.flush()
    anna.wire.drop()
    await scene.flush()
    expect(seen(lena, 7)).toBeNull()
    expect(seen(lena, 8)).toMatchObject({ cursor: 2 })
  })

  test('and coming back with the same clock shows again', async () => {
    const { scene, anna, bert } = await annaAndBert()
    anna.sayCarets({ client: 7, clock: 5, state: { cursor: 1 } })
    await scene.flush()
    anna.wire.drop()
    await scene.flush()
    const left = bert.carets.at(-1)
    anna.connect(scene.rooms)
    anna.sayCarets({ client: 7, clock: 5, state: { cursor: 1 } })
    await scene.flush()
    expect(seen(bert, 7)).toMatchObject({ cursor: 1 })
    expect(bert.carets.at(-1)?.clock).toBeGreaterThan(left?.clock ?? Infinity)
  })

  test('a tab that comes back before its old socket is known to be dead keeps its caret', async () => {
    const { scene, anna, bert } = await annaAndBert()
    anna.sayCarets({ client: 7, clock: 5, state: { cursor: 1 } })
    await scene.flush()
    const old = anna.wire
    anna.connect(scene.rooms)
    anna.sayCarets({ client: 7, clock: 5, state: { cursor: 2 } })
    await scene.flush()
    old.drop()
    await scene.flush()
    expect(seen(bert, 7)).toMatchObject({ cursor: 2 })
  })

  test('a repetition by another tab of the same person leaves no ghost', async () => {
    const { scene, anna, bert } = await annaAndBert()
    const second = await scene.joined('anna')
    anna.sayCarets({ client: 7, clock: 5, state: { cursor: 1 } })
    await scene.flush()
    const heard = second.carets.filter(({ client }) => client === 7)
    expect(heard.length).toBe(1)
    anna.wire.drop()
    await scene.flush()
    second.say(caretsFrame(heard)) // what y-websocket does with everything it hears
    await scene.flush()
    expect(seen(bert, 7)).toBeNull()
  })
})

describe('caps', () => {
  test.each([
    ['a state of 5 KB', [{ client: 7, clock: 1, state: { cursor: 'x'.repeat(5000) } }]],
    ['nine ids of one tab', ids(9)],
    ['a thousand ids in a frame', ids(1000)],
  ])('%s is refused', async (_what, carets) => {
    const { scene, anna, bert } = await annaAndBert()
    anna.sayCarets(...carets)
    await scene.flush()
    expect(anna.closedWith).toBe('badMessage')
    expect(bert.closedWith).toBeUndefined()
  })
})

function ids(count: number) {
  return Array.from({ length: count }, (_, at) => ({ client: 100 + at, clock: 1, state: {} }))
}
