import { join } from 'node:path'
import { type EvaluationId, parseEvaluationId } from '@samsyn/document'
import type { Template } from '@samsyn/scoring'
import SqliteDatabase from 'better-sqlite3'
import { checkTrail, Evaluations } from '../evaluations/index.ts'
import { peopleIn } from '../identity/index.ts'
import { replay } from '../rooms/replay.ts'
import {
  DamagedRow,
  damagedBeside,
  openSqliteStore,
  type SqliteStore,
  storeInside,
} from '../store/index.ts'
import { templatesAmong } from '../templates/index.ts'
import type { About } from './about.ts'
import { NotWhole } from './notWhole.ts'
import { parts } from './parts.ts'
import type { Progress } from './progress.ts'
import { scoresDigest } from './scoresDigest.ts'

/**
 * Proves a folder with the parts of a backup against what the backup says of itself: the databases'
 * own order, every row's checksum, every log replayed, every trail with the rules carried out again
 * (T2), the heads, and the scores computed anew. Brings older data forward on the way. Throws
 * `NotWhole` with the first thing that is wrong, by its place and never by what stands there (C1).
 */
export async function prove(folder: string, told: About, progress: Progress): Promise<void> {
  let done = 0
  const step = () => {
    done += 1
    progress(done, told.rooms + told.evaluations.length, 'proved')
  }
  for (const name of parts) proveOrder(folder, name)
  if (peopleIn(join(folder, 'people.sqlite')).length !== told.people)
    throw new NotWhole('it has not as many people as it says')
  const store = await opened(folder)
  try {
    if (!store.registerIsWhole)
      throw new NotWhole('the register of what there is is not what was written')
    await proveRooms(store, folder, told, step)
    await proveEvaluations(store, told, step)
    const damaged = damagedBeside(folder)
    if (damaged !== undefined) throw new NotWhole(damaged)
  } finally {
    await store.close()
  }
}

function proveOrder(folder: string, name: string): void {
  const wrong = () => new NotWhole(`its ${name} is no whole SQLite database`)
  try {
    const db = new SqliteDatabase(join(folder, name), { readonly: true, fileMustExist: true })
    try {
      if (db.pragma('integrity_check', { simple: true }) !== 'ok') throw wrong()
    } finally {
      db.close()
    }
  } catch (error) {
    throw error instanceof NotWhole ? error : wrong()
  }
}

async function opened(folder: string): Promise<SqliteStore> {
  try {
    return await openSqliteStore(folder)
  } catch (error) {
    // "Cannot use …: the data has version 4 and this program knows up to 3", say.
    throw new NotWhole(error instanceof Error ? error.message : String(error))
  }
}

async function proveRooms(
  store: SqliteStore,
  folder: string,
  told: About,
  step: () => void,
): Promise<void> {
  const { generation, rooms } = storeInside(folder)
  if (generation !== told.generation) throw new NotWhole('its data is of another generation')
  if (rooms.length !== told.rooms) throw new NotWhole('it has not as many rooms as it says')
  for (const address of rooms) {
    const log = await store.rooms.log(address)
    const damaged = log ? replay(log).damaged : 'lost'
    if (damaged !== undefined) throw new NotWhole(new DamagedRow(address, damaged).message)
    step()
  }
}

async function proveEvaluations(store: SqliteStore, told: About, step: () => void): Promise<void> {
  const ids = await store.evaluations.ids()
  const said = told.evaluations.map(({ id }) => id)
  if (ids.toSorted().join() !== said.toSorted().join())
    throw new NotWhole('it has not the evaluations that it says')
  const templateById = templatesAmong(await store.templates.all())
  // As the server will: with every private row read as well.
  const evaluations = new Evaluations({
    store: store.evaluations,
    now: Date.now,
    salt: () => '',
    randomId: () => {
      throw new Error('nothing is made here')
    },
    templateById,
  })
  for (const one of told.evaluations) {
    const id = parseEvaluationId(one.id)
    const why = id && (await wrongWith({ store, evaluations, templateById }, { ...one, id }))
    if (why !== undefined) throw new NotWhole(`evaluation ${one.id}: ${why}`)
    step()
  }
}

interface Asked {
  store: SqliteStore
  evaluations: Evaluations
  templateById: (id: string) => Template | undefined
}

async function wrongWith(
  { store, evaluations, templateById }: Asked,
  { id, events, head, scores }: About['evaluations'][number] & { id: EvaluationId },
): Promise<string | undefined> {
  const stored = await store.evaluations.load(id)
  if (!stored) return 'it is gone'
  const { team, damaged } = stored
  // Of the private streams not which row: that tells how much somebody has judged.
  if (damaged)
    return damaged.stream === 'team'
      ? `event ${damaged.row} is damaged`
      : 'a private row is damaged'
  const check = checkTrail(id, team, { templateById, end: head })
  if (!check.whole) return `event ${check.seq}: ${check.why}`
  if (check.rules === 'notAsked') return 'its template is not one that this version knows'
  if (team.length !== events) return 'it has not as many events as it says'
  if (scoresDigest(id, team, templateById) !== scores) return 'its scores are not those it says'
  const reads = await evaluations.exists(id).catch(() => false)
  return reads ? undefined : 'its private rows cannot be read'
}
