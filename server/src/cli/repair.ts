import { parseArgs } from 'node:util'
import { parseEvaluationId, parseRoomAddress, type RoomAddress } from '@samsyn/document'
import { finishSwap } from '../backup/index.ts'
import { holdDataFolder } from '../dataFolder.ts'
import { openStoreRepair, type StoreRepair } from '../store/index.ts'
import { keptDamage } from './keptDamage.ts'
import {
  block,
  counted,
  REGISTER,
  ROOMS_COST,
  roomInWords,
  titleOf,
  trailInWords,
} from './repairInWords.ts'
import { type RoomDamage, roomDamage } from './repairRooms.ts'
import { type TrailDamage, trailDamage } from './repairTrails.ts'
import type { Verified } from './verify.ts'

const USAGE = `samsyn repair                             what is damaged in DATA_DIR; nothing is changed
samsyn repair --room EVALUATION/ROOM …    makes a room of what is whole in it
samsyn repair --rooms                     all damaged ones
samsyn repair --evaluation ID …           seals an evaluation anew whose events are all whole
samsyn repair --register                  registers what there is`

interface Asked {
  rooms: RoomAddress[] | 'all'
  evaluations: string[]
  register: boolean
}

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
  const onlyLooks = asked.rooms.length + asked.evaluations.length === 0 && !asked.register
  try {
    const letGo = onlyLooks ? () => {} : holdDataFolder(dataFolder)
    try {
      // A restore that was cut off: what is there now is what it replaces.
      if (!onlyLooks) await finishSwap(dataFolder)
      const store = openStoreRepair(dataFolder, { readonly: onlyLooks })
      try {
        return onlyLooks ? await looked(store) : await mended(store, asked, { dataFolder, now })
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

function askedFor(args: readonly string[]): Asked | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        room: { type: 'string', multiple: true, default: [] },
        rooms: { type: 'boolean', default: false },
        evaluation: { type: 'string', multiple: true, default: [] },
        register: { type: 'boolean', default: false },
      },
    })
    const named = values.room.map((text) => {
      const [evaluation = '', room = '', ...more] = text.split('/')
      return more.length > 0 ? undefined : parseRoomAddress(evaluation, room)
    })
    const rooms = named.filter((address) => address !== undefined)
    if (rooms.length < named.length || (values.rooms && rooms.length > 0)) return undefined
    return {
      rooms: values.rooms ? 'all' : rooms,
      evaluations: values.evaluation,
      register: values.register,
    }
  } catch {
    return undefined
  }
}

async function looked(store: StoreRepair): Promise<Verified> {
  const rooms = await damagedRooms(store, store.rooms())
  const ids = store.evaluations()
  const trails = ids.flatMap((id) => trailDamage(store, id) ?? [])
  const blocks = [
    ...(store.registerIsWhole() ? [] : [REGISTER]),
    ...trails.map(trailInWords),
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
  { rooms, evaluations, register }: Asked,
  { dataFolder, now }: Surroundings,
): Promise<Verified> {
  const done: { mended: boolean; report: string }[] = []
  const keep = (name: string, what: object) => keptDamage(dataFolder, { name, at: now(), what })
  for (const text of evaluations) done.push(await sealed(store, text, keep))
  if (register) {
    store.renewRegister()
    done.push({ mended: true, report: block('The register', ['Holds what there is now.']) })
  }
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
  if (done.length === 0) return { code: 0, report: 'No room is damaged.' }
  const report = done.map((one) => one.report).join('\n\n')
  return { code: done.every((one) => one.mended) ? 0 : 1, report }
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
