import { cpSync } from 'node:fs'
import type { EvaluationId } from '@samsyn/document'
import { appendPlain, textOf } from '@samsyn/document'
import { openHouse } from '@samsyn/server'
import { openSqliteStore, type Store } from '@samsyn/server/store'
import * as Y from 'yjs'
import { copies } from './copiedFolder.ts'
import { personId, roomAddress } from './storedRows.ts'
import { said, toldEvaluation } from './toldEvaluation.ts'

const judges = ['anna', 'bjorn']
const quiet = { debug() {}, info() {}, warn() {}, error() {} }

export interface FilledFolder {
  folder: string
  evaluation: EvaluationId
}

type House = Awaited<ReturnType<typeof openHouse>>

/** A data folder that no server has: people, an evaluation with agreed and unopened rows, and text. */
export async function filledFolder({ demo = false } = {}): Promise<FilledFolder> {
  const { folder, told } = await (demo ? filledDemo() : filled())
  return { folder, evaluation: told }
}

const filled = copies((folder) => fill(folder, false))
const filledDemo = copies((folder) => fill(folder, true))

function fill(folder: string, demo: boolean): Promise<EvaluationId> {
  return inHouse(folder, demo, async (house) => {
    for (const name of judges) await house.identity.ensurePerson(personCalled(name))
    const rows: [string, number[], number][] = [['1.1', [5, 6], 5.5]]
    const id = await toldEvaluation(house, { judges, rows, isFinal: false })
    await judge(house, id, '1.2', 'Oöppnad')
    await write(house.store, id, 'Före')
    return id
  })
}

/**
 * What happens after the backup: more text, a judgement, and somebody new. `dead`: a folder to be as
 * one that is killed then leaves it, with what is in no file but the logs.
 */
export async function goOn({ folder, evaluation }: FilledFolder, dead?: string): Promise<void> {
  await inHouse(folder, false, async (house) => {
    await house.identity.ensurePerson(personCalled('cecilia'))
    await judge(house, evaluation, '1.3', 'Senare')
    await write(house.store, evaluation, 'Efter')
    if (dead !== undefined) cpSync(folder, dead, { recursive: true })
  })
}

/** All that lies in a data folder, to be compared; as the next start of a server finds it. */
export async function insideOf(folder: string, demo = false) {
  return inHouse(folder, demo, async ({ store, identity }) => {
    const people = (await identity.people()).map(({ id, name, email }) => ({ id, name, email }))
    return { generation: store.generation, people, ...(await contentOf(store)) }
  })
}

/** The same of a store alone. */
export async function insideOfStore(folder: string) {
  const store = await openSqliteStore(folder)
  try {
    return { generation: store.generation, ...(await contentOf(store)) }
  } finally {
    await store.close()
  }
}

async function contentOf(store: Store) {
  const ids = await store.evaluations.ids()
  const evaluations = await Promise.all(ids.map((id) => store.evaluations.load(id)))
  const rooms = await Promise.all(ids.map((id) => store.rooms.log(roomAddress(id, 'area-1'))))
  return {
    ids,
    evaluations,
    rooms: rooms.map((log) => log && { ...log, updates: log.updates.map((one) => [...one]) }),
  }
}

async function inHouse<T>(folder: string, demo: boolean, act: (house: House) => Promise<T>) {
  const house = await openHouse({
    dataFolder: folder,
    demo,
    baseUrls: ['http://localhost'],
    log: quiet,
  })
  try {
    return await act(house)
  } finally {
    await house.close()
  }
}

function personCalled(name: string) {
  return { name, email: `${name}@samsyn.invalid`, administrator: false }
}

async function judge(
  { evaluations }: House,
  id: EvaluationId,
  subQuestion: '1.2' | '1.3',
  rationale: string,
): Promise<void> {
  const value = { points: 4 }
  const submit = { type: 'submit', subQuestion, value, stage: 'approach', rationale } as const
  await said(evaluations, id, personId('anna'), submit)
}

async function write(store: Store, id: EvaluationId, words: string): Promise<void> {
  const address = roomAddress(id, 'area-1')
  const doc = new Y.Doc()
  const { updates } = await store.rooms.open(address, Y.encodeStateAsUpdate(new Y.Doc()))
  for (const update of updates) Y.applyUpdate(doc, update)
  const before = Y.encodeStateVector(doc)
  appendPlain(textOf(doc, 'general'), words)
  const update = Y.encodeStateAsUpdate(doc, before)
  await store.rooms.append(address, { update, by: personId('anna'), newClients: [doc.clientID] })
}
