import type { EvaluationId } from '@samsyn/document'
import type { Database } from 'better-sqlite3'
import { combined, privateChecksum, teamChecksum } from './checksums.ts'
import { isCorrupt } from './corrupt.ts'
import { evaluationTables } from './sqliteEvaluations.ts'
import { registerIn } from './sqliteRegister.ts'
import type { EvaluationDamage, PrivateRow, TeamRow } from './store.ts'

/** The team's stream of an evaluation as it lies in the file, whole or not. */
export interface BrokenTrail {
  damaged: EvaluationDamage['row'] | undefined
  /** Every row that can be read, whatever its checksum. */
  rows: TeamRow[]
  /** C1. Whether some private entry is not what was written or is gone; never which, nor how many. */
  privateDamaged: boolean
  /** Whether what all entries come to is known: not where the evaluation's own row is lost. */
  headIsLost: boolean
  /** How many events there were at least, by the head and by the answers to commands. */
  atLeast: number
  /** The checksums that sealing it writes over. */
  raw: { head: Head | undefined; checksums: [seq: number, checksum: number][] }
}

interface Head {
  number: number
  last: number
  sum: number
  private: number
}

type Checked<Row> = Row & { checksum: number }

/** Reads damaged streams, and seals the team's inside the caller's transaction. */
export function trailRepair(db: Database) {
  const tables = evaluationTables(db)
  const register = registerIn(db)
  const headOf = db.prepare<[EvaluationId], Head>(
    'SELECT number, last, sum, private FROM evaluation WHERE id = ?',
  )
  const teamOf = db.prepare<[number], Checked<TeamRow>>(
    `SELECT seq, at, actor, type, body, salt, digest, chain, checksum FROM team_event
     WHERE evaluation = ? ORDER BY seq`,
  )
  const entriesOf = db.prepare<[number], Checked<PrivateRow>>(
    `SELECT person, sub_question AS subQuestion, revision, at, kind, body, checksum
     FROM private_entry WHERE evaluation = ? ORDER BY number`,
  )
  const lastAnswered = db
    .prepare<[number], number | null>(
      `SELECT max(json_extract(answer, '$.version')) FROM command_answer
       WHERE evaluation = ? AND json_valid(answer)`,
    )
    .pluck()
  const sealRow = db.prepare<[number, number, number]>(
    'UPDATE team_event SET checksum = ? WHERE evaluation = ? AND seq = ?',
  )
  const newHead = db.prepare<[Head & { id: EvaluationId }]>(
    `INSERT INTO evaluation (number, id, last, sum, private)
     VALUES (:number, :id, :last, :sum, :private)
     ON CONFLICT DO UPDATE SET last = :last, sum = :sum`,
  )

  function headFound(id: EvaluationId): Head | undefined {
    try {
      return headOf.get(id)
    } catch (error) {
      if (isCorrupt(error)) return undefined
      throw error
    }
  }

  function numberOf(id: EvaluationId): number | undefined {
    return headFound(id)?.number ?? register.lostEvaluation(id)?.number
  }

  function trail(id: EvaluationId): BrokenTrail {
    const head = headFound(id)
    const number = numberOf(id) ?? -1
    const stored = readAll(() => teamOf.all(number))
    const entries = readAll(() => entriesOf.all(number))
    const sum = (rows: readonly { checksum: number }[]) =>
      rows.reduce((all, { checksum }) => combined(all, checksum), 0)
    const privateDamaged =
      !entries ||
      entries.some(({ checksum, ...row }) => checksum !== privateChecksum(id, row)) ||
      (head !== undefined && sum(entries) !== head.private)
    const rows = (stored ?? []).map(({ checksum: _, ...row }) => row)
    // Where all rows there are come to what all came to, none is gone, whatever the head's number.
    const anew = rows.map((row) => ({ checksum: teamChecksum(id, row) }))
    const said = head && sum(anew) !== head.sum ? head.last : 0
    const damaged = tables.load(id)?.damaged
    return {
      damaged: damaged?.stream === 'team' ? damaged.row : undefined,
      rows,
      privateDamaged,
      headIsLost: head === undefined,
      atLeast: Math.max(said, readAll(() => lastAnswered.get(number)) ?? 0),
      raw: {
        head,
        checksums: (stored ?? []).map(({ seq, checksum }) => [seq, checksum]),
      },
    }
  }

  function seal(id: EvaluationId): void {
    const number = numberOf(id)
    if (number === undefined) throw new Error('nobody knows under which number its rows stand')
    const sums = { last: 0, sum: 0, private: 0 }
    for (const { checksum: _, ...row } of teamOf.all(number)) {
      const checksum = teamChecksum(id, row)
      sealRow.run(checksum, number, row.seq)
      sums.last = row.seq
      sums.sum = combined(sums.sum, checksum)
    }
    for (const { checksum } of entriesOf.all(number))
      sums.private = combined(sums.private, checksum)
    newHead.run({ id, number, ...sums })
    if (tables.load(id)?.damaged) throw new Error('it is not what was written')
  }

  return { trail, seal }
}

/** Undefined where a page of it is no page. */
function readAll<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (isCorrupt(error)) return undefined
    throw error
  }
}
