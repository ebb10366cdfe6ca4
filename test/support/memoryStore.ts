import type { EvaluationId, PersonId, RoomAddress } from '@samsyn/document'
import {
  type Commit,
  type DamagedPlace,
  DamagedRow,
  type Erasure,
  type EvaluationDamage,
  type PrivateRow,
  type RoomEntry,
  type RoomLog,
  type Store,
  type StoredAnswer,
  type StoredEvaluation,
  type StoredRoom,
  type TeamRow,
} from '@samsyn/server/store'
import { memoryBeside } from './memoryBeside.ts'
import { memoryOutside } from './memoryOutside.ts'
import type { StoreDamage } from './storeDamage.ts'

interface Evaluation extends StoredEvaluation {
  isLost?: boolean
  answers: Map<string, StoredAnswer>
}

interface Room {
  /** Whatever was made is another room than one made before it under the same name. */
  made: number
  first: number
  /** Undefined where a row is lost or not what was written. */
  rows: (Uint8Array | undefined)[]
  clients: Map<number, PersonId>
  ownersLost: boolean
  isLost: boolean
}

export interface FragileStore extends Store {
  /** From now on this is damaged. */
  damage(damage: StoreDamage): void
}

let generations = 0

/** The store contract in the plainest way there is, for tests that need no disk. */
export function memoryStore(): Store {
  return fragileStore()
}

/** The same, and it can be damaged. */
export function fragileStore(): FragileStore {
  const rooms = new Map<EvaluationId, Map<string, Room>>()
  let made = 0
  const evaluations = new Map<EvaluationId, Evaluation>()
  const beside = memoryBeside((id) => evaluations.has(id), after)
  const outside = memoryOutside((id) => evaluations.has(id), after)
  let closed = false

  /** Answers later, like a store with a disk, and in order. */
  async function after<T>(act: () => T): Promise<T> {
    if (closed) throw new Error('The store is closed')
    return act()
  }

  function roomsOf(id: EvaluationId): Map<string, Room> {
    const found = rooms.get(id) ?? new Map<string, Room>()
    rooms.set(id, found)
    return found
  }

  function open({ evaluation, room }: RoomAddress, seed: Uint8Array): StoredRoom {
    const siblings = roomsOf(evaluation)
    if (!siblings.has(room)) {
      const rows = [seed.slice()]
      siblings.set(room, {
        made: ++made,
        first: 1,
        rows,
        clients: new Map(),
        ownersLost: false,
        isLost: false,
      })
    }
    const found = log({ evaluation, room })
    if (!found) throw new Error('it has just been made')
    const { mark: _, ...stored } = found
    return stored
  }

  function log({ evaluation, room }: RoomAddress): RoomLog | undefined {
    const found = rooms.get(evaluation)?.get(room)
    if (!found) return undefined
    const { first, rows, clients } = found
    const updates = structuredClone(rows.flatMap((row) => row ?? []))
    const damaged = damagedIn(found)
    const mark = markOf(found, rows.length)
    return { updates, first, clients: new Map(clients), mark, ...(damaged && { damaged }) }
  }

  function compact(
    { evaluation, room }: RoomAddress,
    mark: string,
    state: Uint8Array,
  ): 'compacted' | 'stale' {
    const found = rooms.get(evaluation)?.get(room)
    if (!found || damagedIn(found)) return 'stale'
    const count = found.rows.findIndex((_, index) => markOf(found, index + 1) === mark) + 1
    if (count === 0) return 'stale'
    found.rows.splice(0, count, state.slice())
    found.first += count - 1
    found.made = ++made
    return 'compacted'
  }

  function append({ evaluation, room }: RoomAddress, { update, by, newClients }: RoomEntry): void {
    const found = rooms.get(evaluation)?.get(room)
    if (!found) throw new Error(`Room ${room} of ${evaluation} has never been opened`)
    const damaged = damagedIn(found)
    if (damaged) throw new DamagedRow({ evaluation, room }, damaged)
    for (const client of newClients) {
      const owner: PersonId = found.clients.get(client) ?? by
      if (owner !== by) throw new Error(`Client id ${client} belongs to another person`)
    }
    for (const client of newClients) found.clients.set(client, by)
    found.rows.push(update.slice())
  }

  function commit(id: EvaluationId, change: Commit): 'committed' | 'conflict' {
    const found = evaluations.get(id)
    const { expectedSeq, answer } = change
    if (found?.isLost) throw new Error(`Evaluation ${id} is lost`)
    if ((found?.team.length ?? 0) !== expectedSeq) return 'conflict'
    if (answer && found?.answers.has(answer.command)) return 'conflict'
    if (!found && change.team.length === 0) throw new Error(`Evaluation ${id} does not exist`)
    const gap = change.team.findIndex(({ seq }, index) => seq !== expectedSeq + index + 1)
    if (gap >= 0) throw new Error(`Evaluation ${id}: events are numbered without gaps`)
    const kept = found ?? { team: [], private: [], answers: new Map<string, StoredAnswer>() }
    const { team, private: rows } = structuredClone(change)
    kept.team.push(...team)
    for (const row of rows) kept.private = [...withoutReplaced(kept.private, row), row]
    if (answer) {
      const { command, ...rest } = answer
      kept.answers.set(command, { ...rest })
    }
    evaluations.set(id, kept)
    return 'committed'
  }

  function erase(id: EvaluationId, erasure: Erasure): 'erased' | 'conflict' {
    const found = evaluations.get(id)
    const { expectedSeq, rows, person, private: left, team } = structuredClone(erasure)
    if (!found || found.team.length !== expectedSeq) return 'conflict'
    const gap = team.findIndex(({ seq }, index) => seq !== expectedSeq + index + 1)
    if (gap >= 0) throw new Error(`Evaluation ${id}: events are numbered without gaps`)
    const missing = rows.find(({ seq }) => !found.team.some((row) => row.seq === seq))
    if (missing) throw new Error(`Evaluation ${id}: no event ${missing.seq} to erase from`)
    const emptied = found.team.map((row) => ({
      ...row,
      ...rows.find(({ seq }) => seq === row.seq),
    }))
    found.team = [...emptied, ...team]
    found.private = [...found.private.filter((row) => row.person !== person), ...left]
    for (const answer of found.answers.values()) answer.bodyDigest = ''
    return 'erased'
  }

  return {
    generation: `memory ${++generations}`,
    rooms: {
      open: (address, seed) => after(() => open(address, seed)),
      log: (address) => after(() => log(address)),
      append: (address, entry) => after(() => append(address, entry)),
      compact: (address, mark, state) => after(() => compact(address, mark, state)),
    },
    evaluations: {
      ids: () => after(() => [...evaluations.keys()]),
      load: (id) => after(() => loaded(evaluations.get(id))),
      teamAfter: (id, seq) =>
        after((): TeamRow[] => structuredClone(evaluations.get(id)?.team.slice(seq) ?? [])),
      commit: (id, change) => after(() => commit(id, change)),
      erase: (id, erasure) => after(() => erase(id, erasure)),
      answerTo: (id, command) =>
        after(() => structuredClone(evaluations.get(id)?.answers.get(command))),
    },
    ...beside.parts,
    ...outside.parts,
    forget: (person) =>
      after(() => {
        beside.forget(person)
        outside.forget(person)
      }),
    remove(id, told) {
      const line = told && { ...told }
      return after(() => {
        rooms.delete(id)
        evaluations.delete(id)
        beside.remove(id)
        outside.remove(id, line)
      })
    },
    purge: () => after(() => undefined),
    async close() {
      closed = true
    },
    damage(damage) {
      if ('address' in damage) {
        const found = rooms.get(damage.address.evaluation)?.get(damage.address.room)
        if (damage.what === 'room lost') {
          if (found) found.isLost = true
        } else if (damage.what === 'owner lost') {
          found?.clients.clear()
          if (found) found.ownersLost = true
        } else found?.rows.splice(damage.row - found.first, 1, undefined)
        return
      }
      const found = evaluations.get(damage.evaluation)
      if (!found) throw new Error('no such evaluation')
      if (damage.what === 'evaluation lost') {
        found.isLost = true
        found.damaged = { stream: 'team', row: 'head' }
        return
      }
      const { stream, row } = damage
      // Whatever came behind a damaged team row rests on it; private rows stand for themselves.
      found[stream].splice(row - 1, stream === 'team' ? Number.POSITIVE_INFINITY : 1)
      const lost = stream === 'private' && damage.what === 'lost'
      found.damaged = { stream, row: lost ? 'head' : row }
    },
  }
}

function damagedIn({ first, rows, ownersLost, isLost }: Room): DamagedPlace | undefined {
  if (isLost) return 'lost'
  const index = rows.indexOf(undefined)
  return index >= 0 ? first + index : ownersLost ? 'owners' : undefined
}

function markOf({ made }: Room, rows: number): string {
  return `${made} ${rows}`
}

function withoutReplaced(rows: PrivateRow[], { kind, person, subQuestion }: PrivateRow) {
  if (kind !== 'saved') return rows
  return rows.filter(
    (row) => row.kind !== 'saved' || row.person !== person || row.subQuestion !== subQuestion,
  )
}

function loaded(found: Evaluation | undefined): StoredEvaluation | undefined {
  if (!found) return undefined
  const { team, private: rows, damaged } = found
  const whole: StoredEvaluation & { damaged?: EvaluationDamage } = { team, private: rows }
  return structuredClone(damaged ? { ...whole, damaged } : whole)
}
