import { closing } from '@samsyn/document'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ProviderClient } from '../support/providerClient.ts'
import { evaluation, letters, RoomScene, type } from '../support/roomScene.ts'
import { RoomServer } from '../support/roomServer.ts'

/** The published y-websocket client, unchanged, against the rooms behind a real port. */
let scene: RoomScene
let server: RoomServer
let clients: ProviderClient[]

beforeEach(async () => {
  scene = new RoomScene()
  server = await RoomServer.open(() => scene.rooms)
  clients = []
})

afterEach(async () => {
  for (const client of clients) client.close()
  await server.kill()
  await scene.rooms.close()
})

function connect(cookie: string, params = {}): ProviderClient {
  const address = `ws://127.0.0.1:${server.port}/${evaluation}`
  const client = new ProviderClient({ server: address, room: 'area-3', cookie, params })
  clients.push(client)
  return client
}

async function annaAndBert(params = {}) {
  const anna = connect('anna', params)
  const bert = connect('bert', params)
  await Promise.all([anna.synced(), bert.synced()])
  return { anna, bert }
}

test('two stock clients write in one text, and the log has it', async () => {
  const { anna, bert } = await annaAndBert({ samsyn: '' })
  type(anna.doc, 'Hej')
  await bert.until('told', () => letters(bert.doc) === 'Hej')
  type(bert.doc, ' du')
  await anna.until('told', () => letters(anna.doc) === 'Hej du')
  expect(letters(await scene.stored())).toBe('Hej du')
  expect(anna.words).toEqual([])
})

test('who asks for it hears what is saved', async () => {
  const { anna } = await annaAndBert()
  for (const letter of 'abcdef') type(anna.doc, letter)
  expect(anna.isSaved).toBe(false)
  await anna.saved()
  expect(letters(await scene.stored())).toBe('abcdef')
})

test('presence goes both ways, and ends with the connection', async () => {
  const { anna, bert } = await annaAndBert()
  const of = (client: ProviderClient) => client.doc.clientID
  anna.provider.awareness.setLocalStateField('cursor', 1)
  bert.provider.awareness.setLocalStateField('user', { name: 'Somebody else' })
  const seenBy = (who: ProviderClient, whom: ProviderClient) =>
    who.provider.awareness.getStates().get(of(whom))
  await anna.until('told', () => seenBy(anna, bert) !== undefined)
  await bert.until('told', () => seenBy(bert, anna)?.cursor === 1)
  expect(seenBy(anna, bert)).toMatchObject({ user: { id: 'bert', name: 'bert' } })
  bert.provider.disconnect()
  await anna.until('alone', () => seenBy(anna, bert) === undefined)
  bert.provider.connect()
  await anna.until('together', () => seenBy(anna, bert) !== undefined)
})

test('who may only read reads, and is sent away for good when they write', async () => {
  const anna = connect('anna')
  const lena = connect('lena')
  await Promise.all([anna.synced(), lena.synced()])
  type(anna.doc, 'Hej')
  await lena.until('told', () => letters(lena.doc) === 'Hej')
  await lena.saved()
  type(lena.doc, 'x')
  await lena.until('closed', () => lena.closedFor !== undefined)
  expect(lena.closedFor).toBe(closing.noAccess.code)
  expect(lena.provider.shouldConnect).toBe(false)
  expect(lena.refused).toBe('noAccess')
  expect(letters(anna.doc)).toBe('Hej')
})

test('a stranger is told once, and does not come back', async () => {
  const stranger = connect('mallory')
  await stranger.until('closed', () => stranger.closedFor !== undefined)
  expect(stranger.closedFor).toBe(closing.noAccess.code)
  expect([stranger.sockets, stranger.provider.shouldConnect]).toEqual([1, false])
})

test('a changed right lets them come back by themselves with the new one', async () => {
  const { anna, bert } = await annaAndBert()
  scene.rights.set('bert', 'read')
  scene.rooms.rightsChanged(evaluation)
  await bert.until('back', () => bert.sockets === 2 && bert.provider.synced)
  type(anna.doc, 'Hej')
  await bert.until('told', () => letters(bert.doc) === 'Hej')
  expect(bert.closedFor).toBeUndefined()
})

test('after a restart all come back, with what they typed meanwhile', async () => {
  const { anna, bert } = await annaAndBert()
  type(anna.doc, 'före ')
  await anna.saved()
  await bert.until('told', () => letters(bert.doc) === 'före ')
  await server.kill()
  await bert.until('offline', () => !bert.provider.wsconnected)
  type(bert.doc, 'under ')
  scene.restart()
  server = await RoomServer.open(() => scene.rooms, server.port)
  await Promise.all([anna.synced(), bert.synced()])
  type(anna.doc, 'efter')
  await Promise.all([anna.saved(), bert.saved()])
  const stored = letters(await scene.stored())
  for (const word of ['före ', 'under ', 'efter']) expect(stored).toContain(word)
  for (const client of [anna, bert])
    await client.until('told', () => letters(client.doc) === stored)
})
