import { appendPlain, type EvaluationId, type RoomName, textOf } from '@samsyn/document'
import { templateById, textsOf } from '@samsyn/scoring'
import { openFindings, openHouse } from '@samsyn/server'
import * as Y from 'yjs'
import { personIdOf } from './appScene.ts'
import { copies } from './copiedFolder.ts'
import { roomAddress } from './storedRows.ts'
import { said, toldEvaluation } from './toldEvaluation.ts'

export type EndingHouse = Awaited<ReturnType<typeof openHouse>>
type Watching = Pick<Parameters<typeof openHouse>[0], 'reached' | 'fileProcessStarted'>

export const lena = personIdOf('lena')
const quiet = { debug() {}, info() {}, warn() {}, error() {} }

/** Who judges and who leads, by their ids, and whether the folder is a demo's. */
interface Cast {
  judges: string[]
  lead: string
  demo: boolean
}
const usual: Cast = { judges: ['anna', 'bjorn'], lead: 'lena', demo: false }

export function houseIn(
  dataFolder: string,
  { demo = false, ...watching }: { demo?: boolean } & Watching = {},
): Promise<EndingHouse> {
  return openHouse({
    dataFolder,
    demo,
    baseUrls: ['http://localhost'],
    log: quiet,
    ...watching,
  })
}

/** A folder with an evaluation of which nothing is lacking, and whose lead has not finalised it yet. */
export async function wholeFolder(): Promise<{ folder: string; id: EvaluationId }> {
  const { folder, told } = await whole()
  return { folder, id: told }
}

const whole = copies((folder) => wholeEvaluation(folder, usual))

/** The same in a folder that there is, while no server has it. */
export async function wholeEvaluation(folder: string, cast: Cast): Promise<EvaluationId> {
  const template = templateById('kommunkompassen-2023')
  if (!template) throw new Error('no template')
  const { demo } = cast
  const lead = personIdOf(cast.lead)
  const rows = template.areas.flatMap(({ subQuestions }) =>
    subQuestions.map(({ no }): [string, number[], number] => [no, [5, 6], 5.5]),
  )
  const id = await inHouse(
    folder,
    async (house) => {
      const made = await toldEvaluation(house, { ...cast, rows, isFinal: false })
      await writeIn(house, made, 'area-1', 'Så är det här.', cast.judges[0])
      return made
    },
    demo,
  )
  // Another start: what is written past the rooms is not heard of.
  await inHouse(
    folder,
    async (house) => {
      for (const section of textsOf(template)) await approve(house, id, section, lead)
      await waiveAll(house, id, lead)
    },
    demo,
  )
  return id
}

export async function inHouse<T>(
  folder: string,
  act: (house: EndingHouse) => Promise<T>,
  demo = false,
): Promise<T> {
  const house = await houseIn(folder, { demo })
  try {
    return await act(house)
  } finally {
    await house.close()
  }
}

export async function approve(
  { evaluations, narratives }: EndingHouse,
  id: EvaluationId,
  section: { room: string; root: string },
  lead = lena,
): Promise<void> {
  const digest = (await narratives.digestOf(id, section)) ?? ''
  await said(evaluations, id, lead, { type: 'approveSection', section, digest })
}

/** Whatever the checks find, the lead lets it stand. */
export async function waiveAll(house: EndingHouse, id: EvaluationId, lead = lena): Promise<void> {
  const found = await openFindings({ ...house, unread: () => {} }, id)
  for (const finding of found ?? [])
    await said(house.evaluations, id, lead, { type: 'waive', finding, reason: 'så får det vara' })
}

/** Into the log alone, as if the server had died with it: nobody has read it yet. */
export async function writeIn(
  { store, evaluations }: EndingHouse,
  id: EvaluationId,
  room: RoomName,
  words: string,
  writer = 'anna',
): Promise<void> {
  const address = roomAddress(id, room)
  const shape = await evaluations.shapeOf(address)
  if (!shape) throw new Error(`no room ${room}`)
  const doc = new Y.Doc()
  const { updates } = await store.rooms.open(address, shape.seed)
  for (const update of updates) Y.applyUpdate(doc, update)
  const before = Y.encodeStateVector(doc)
  appendPlain(textOf(doc, 'general'), words)
  const update = Y.encodeStateAsUpdate(doc, before)
  await store.rooms.append(address, { update, by: personIdOf(writer), newClients: [doc.clientID] })
}

/** Resolves when the evaluation is in another phase than finalising. */
export async function ended({ evaluations }: EndingHouse, id: EvaluationId): Promise<string> {
  for (;;) {
    const phase = (await evaluations.outward(id))?.phase
    if (phase !== 'finalising') return phase ?? 'gone'
    await new Promise((again) => setImmediate(again))
  }
}
