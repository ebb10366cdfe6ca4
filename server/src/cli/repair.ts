import { join } from 'node:path'
import { parseEvaluationId, type RoomAddress } from '@samsyn/document'
import { finishSwap } from '../backup/index.ts'
import { holdDataFolder } from '../dataFolder.ts'
import { openStoreRepair, rebuildStore, type StoreRepair } from '../store/index.ts'
import { keptDamage, placeToKeep } from './keptDamage.ts'
import { type Asked, askedFor, USAGE } from './repairAsked.ts'
import {
  BESIDE,
  besideInWords,
  block,
  counted,
  FILE,
  REGISTER,
  ROOMS_COST,
  roomInWords,
  titleOf,
  trailInWords,
} from './repairInWords.ts'
import { type RoomDamage, roomDamage } from './repairRooms.ts'
import { type TrailDamage, trailDamage } from './repairTrails.ts'
import type { Verified } from './verify.ts'

interface Surroundings {
  dataFolder: string
  /** Milliseconds since 1970. */
  now: () => number
}

/**
 * Looks for damage, also while a server runs, and mends what is asked for, while none does.
 * 0: all is whole, or all that was asked for is mended. 1: something is not. 2: nothing could be
 * looked at.
 */
export async function repair(
  args: readonly string[],
  { dataFolder, now }: Surroundings,
): Promise<Verified> {
  const asked = askedFor(args)
  if (!asked) return { code: 2, report: USAGE }
  const { rooms, evaluations, beside, register, file } = asked
  const onlyLooks = rooms.length + evaluations.length === 0 && !beside && !register && !file
  try {
    const letGo = onlyLooks ? () => {} : holdDataFolder(dataFolder)
    try {
      // A restore that was cut off: what is there now is what it replaces.
      if (!onlyLooks) await finishSwap(dataFolder)
      const written = file ? [await writtenAnew({ dataFolder, now })] : []
      const store = openStoreRepair(dataFolder, { readonly: onlyLooks })
      try {
        if (onlyLooks) return await looked(store)
        if (!store.fileIsSound()) return { code: 1, report: FILE }
        return told([...written, ...(await mended(store, asked, { dataFolder, now }))])
      } finally {
        store.close()
      }
    } finally {
      letGo()
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { code: 2, report: `${dataFolder} could not be looked at: ${reason}` }
  }
}

async function looked(store: StoreRepair): Promise<Verified> {
  const rooms = await damagedRooms(store, store.rooms())
  const ids = store.evaluations()
  const trails = ids.flatMap((id) => trailDamage(store, id) ?? [])
  const besides = store.brokenBeside()
  const blocks = [
    ...(store.fileIsSound() ? [] : [FILE]),
    ...(store.registerIsWhole() ? [] : [REGISTER]),
    ...trails.map(trailInWords),
    ...(besides.length > 0 ? [besideInWords(besides)] : []),
    ...rooms.map(roomInWords),
    ...(rooms.length > 0 ? [ROOMS_COST.join('\n')] : []),
  ]
  if (blocks.length > 0) return { code: 1, report: blocks.join('\n\n') }
  const all = `${counted(ids.length, 'evaluation')}, ${counted(store.rooms().length, 'room')}`
  return { code: 0, report: `Nothing is damaged: ${all}.` }
}

async function damagedRooms(store: StoreRepair, addresses: readonly RoomAddress[]) {
  const found: RoomDamage[] = []
  for (const address of addresses) {
    const damage = await roomDamage(store, address)
    if (damage) found.push(damage)
  }
  return found
}

/** Evaluations first: a room asks its own what it begins with. */
async function mended(
  store: StoreRepair,
  { rooms, evaluations, beside, register }: Asked,
  { dataFolder, now }: Surroundings,
): Promise<Mended[]> {
  const done: Mended[] = []
  const keep = (name: string, what: object) => keptDamage(dataFolder, { name, at: now(), what })
  for (const text of evaluations) done.push(await sealed(store, text, keep))
  if (register) {
    store.renewRegister()
    done.push({ mended: true, report: block('The register', ['Holds what there is now.']) })
  }
  if (beside) done.push(await dropped(store, keep))
  const all = store.rooms()
  for (const address of rooms === 'all' ? all : rooms) {
    const isThere = all.some(({ evaluation, room }) => {
      return evaluation === address.evaluation && room === address.room
    })
    const damage = isThere ? await roomDamage(store, address) : undefined
    if (damage) done.push(await madeWhole(store, damage, keep))
    else if (rooms !== 'all') {
      const report = block(titleOf({ address }), [isThere ? 'Is whole.' : 'There is no such room.'])
      done.push({ mended: isThere, report })
    }
  }
  if (rooms === 'all' && done.length === 0) return [{ mended: true, report: 'No room is damaged.' }]
  return done
}

interface Mended {
  mended: boolean
  report: string
}

function told(done: readonly Mended[]): Verified {
  const report = done.map((one) => one.report).join('\n\n')
  return { code: done.every(({ mended }) => mended) ? 0 : 1, report }
}

async function writtenAnew({ dataFolder, now }: Surroundings): Promise<Mended> {
  const place = await placeToKeep(dataFolder, { name: 'samsyn', at: now(), ending: 'sqlite' })
  rebuildStore(dataFolder, join(dataFolder, place))
  const lines = [
    'Written anew with every row that can be read; ask samsyn repair what is missed in it now.',
    `What it was lies in ${place}`,
  ]
  return { mended: true, report: block('The file samsyn.sqlite', lines) }
}

type Keep = (name: string, what: object) => Promise<string>

async function madeWhole(store: StoreRepair, damage: RoomDamage, keep: Keep) {
  const { address, found, keeps, state, owners, applied, seed } = damage
  if (!state) return { mended: false, report: roomInWords(damage) }
  const kept = new Set(found.rows.flatMap(({ seq }, index) => (keeps[index] ? seq : [])))
  const { head, rows } = found.raw
  const whole = new Set(found.rows.map(({ seq }) => seq))
  const file = await keep(`${address.evaluation}.${address.room}`, {
    ...address,
    head,
    owners: found.raw.owners,
    rows: rows.map(({ body, ...row }) => ({
      ...row,
      isWhole: whole.has(row.seq),
      isKept: kept.has(row.seq),
      body: Buffer.from(body).toString('base64'),
    })),
  })
  store.replaceLog(address, state, owners)
  const begins =
    seed === 'anew' ? 'as empty as a new room' : `with ${counted(applied, 'row')} as one state`
  const lines = [`Repaired: it begins ${begins}.`, `What it was lies in ${file}`]
  return { mended: true, report: block(titleOf(damage), lines) }
}

async function sealed(store: StoreRepair, text: string, keep: Keep) {
  const id = parseEvaluationId(text)
  if (!id || !store.evaluations().includes(id))
    return { mended: false, report: block(text, ['There is no such evaluation.']) }
  const damage: TrailDamage | undefined = trailDamage(store, id)
  if (!damage) return { mended: true, report: block(id, ['Is whole.']) }
  if (damage.cannot !== undefined) return { mended: false, report: trailInWords(damage) }
  const { head, checksums } = store.trail(id).raw
  const file = await keep(id, { evaluation: id, last: head?.last, sum: head?.sum, checksums })
  store.seal(id)
  const lines = ['Sealed anew: every event is as it was.', `The checksums of before lie in ${file}`]
  return { mended: true, report: block(id, lines) }
}

/** What counts as if it were not there is not there any more. */
async function dropped(store: StoreRepair, keep: Keep): Promise<Mended> {
  const rows = store.droppedBeside()
  if (rows.length === 0) return { mended: true, report: block(BESIDE, ['Nothing is damaged.']) }
  const file = await keep('beside', rows.map(withBase64))
  store.dropBeside(rows)
  const lines = [
    ...new Set(rows.map(({ what }) => `Dropped: ${what}.`)),
    `What it was lies in ${file}`,
  ]
  return { mended: true, report: block(BESIDE, lines) }
}

function withBase64({ table, row }: ReturnType<StoreRepair['droppedBeside']>[number]): object {
  const bytes = Object.entries(row).map(([column, value]) => [
    column,
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  ])
  return { table, row: Object.fromEntries(bytes) }
}
