import type { EvaluationId, PersonId, RoomAddress } from '@samsyn/document'
import type {
  Commit,
  Erasure,
  PrivateRow,
  RoomEntry,
  Store,
  StoredAnswer,
  StoredEvaluation,
  StoredRoom,
  TeamRow,
} from '@samsyn/server/store'

interface Evaluation extends StoredEvaluation {
  answers: Map<string, StoredAnswer>
}

/** The store contract in the plainest way there is, for tests that need no disk. */
export function memoryStore(): Store {
  const rooms = new Map<EvaluationId, Map<string, StoredRoom>>()
  const evaluations = new Map<EvaluationId, Evaluation>()
  let closed = false

  /** Answers later, like a store with a disk, and in order. */
  async function after<T>(act: () => T): Promise<T> {
    if (closed) throw new Error('The store is closed')
    return act()
  }

  function roomsOf(id: EvaluationId): Map<string, StoredRoom> {
    const found = rooms.get(id) ?? new Map<string, StoredRoom>()
    rooms.set(id, found)
    return found
  }

  function open({ evaluation, room }: RoomAddress, seed: Uint8Array): StoredRoom {
    const siblings = roomsOf(evaluation)
    const found = siblings.get(room) ?? { updates: [seed.slice()], clients: new Map() }
    siblings.set(room, found)
    return structuredClone(found)
  }

  function append({ evaluation, room }: RoomAddress, { update, by, newClients }: RoomEntry): void {
    const found = rooms.get(evaluation)?.get(room)
    if (!found) throw new Error(`Room ${room} of ${evaluation} has never been opened`)
    for (const client of newClients) {
      const owner: PersonId = found.clients.get(client) ?? by
      if (owner !== by) throw new Error(`Client id ${client} belongs to another person`)
    }
    for (const client of newClients) found.clients.set(client, by)
    found.updates.push(update.slice())
  }

  function commit(id: EvaluationId, change: Commit): 'committed' | 'conflict' {
    const found = evaluations.get(id)
    const { expectedSeq, answer } = change
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
    rooms: {
      open: (address, seed) => after(() => open(address, seed)),
      append: (address, entry) => after(() => append(address, entry)),
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
    remove: (id) =>
      after(() => {
        rooms.delete(id)
        evaluations.delete(id)
      }),
    purge: () => after(() => undefined),
    async close() {
      closed = true
    },
  }
}

function withoutReplaced(rows: PrivateRow[], { kind, person, subQuestion }: PrivateRow) {
  if (kind !== 'saved') return rows
  return rows.filter(
    (row) => row.kind !== 'saved' || row.person !== person || row.subQuestion !== subQuestion,
  )
}

function loaded(found: Evaluation | undefined): StoredEvaluation | undefined {
  return found && structuredClone({ team: found.team, private: found.private })
}
