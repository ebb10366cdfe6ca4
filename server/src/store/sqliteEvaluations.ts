import type { CommandId, EvaluationId, PersonId } from '@samsyn/document'
import type { Database } from 'better-sqlite3'
import { combined, privateChecksum, teamChecksum } from './checksums.ts'
import { assertFollows } from './commitOrder.ts'
import { isCorrupt } from './corrupt.ts'
import { registerIn } from './sqliteRegister.ts'
import type {
  Commit,
  Erasure,
  EvaluationDamage,
  PrivateRow,
  StoredAnswer,
  StoredEvaluation,
  TeamRow,
} from './store.ts'

/** What an evaluation's rows as a whole have to come to: a row lost at the end is missed by it. */
interface EvaluationHead {
  number: number
  /** The number of the last team row. */
  last: number
  /** The team rows' checksums, combined. */
  sum: number
  /** The private rows'. */
  private: number
}

interface Checked {
  checksum: number
}

interface Within {
  evaluation: number
}

const TEAM = 'seq, at, actor, type, body, salt, digest, chain, checksum'

const NO_ROWS: Pick<StoredEvaluation, 'team' | 'private'> = { team: [], private: [] }

/** The evaluations' tables. Everything here runs inside the caller's transaction. */
export function evaluationTables(db: Database) {
  const register = registerIn(db)
  const sql = {
    ids: db.prepare<[], EvaluationId>('SELECT id FROM evaluation ORDER BY number').pluck(),
    // Also behind the rows of evaluations that are lost: nobody's rows shall become another's.
    freeNumber: db
      .prepare<[], number>(
        `SELECT 1 + max(coalesce((SELECT max(number) FROM evaluation), 0),
                        coalesce((SELECT max(evaluation) FROM team_event), 0),
                        coalesce((SELECT max(evaluation) FROM private_entry), 0))`,
      )
      .pluck(),
    head: db.prepare<[EvaluationId], EvaluationHead>(
      'SELECT number, last, sum, private FROM evaluation WHERE id = ?',
    ),
    newEvaluation: db.prepare<[number, EvaluationId]>(
      'INSERT INTO evaluation (number, id) VALUES (?, ?)',
    ),
    newHead: db.prepare<[EvaluationHead]>(
      `UPDATE evaluation SET last = :last, sum = :sum, private = :private
       WHERE number = :number`,
    ),
    teamAfter: db.prepare<[number, number], TeamRow & Checked>(
      `SELECT ${TEAM} FROM team_event WHERE evaluation = ? AND seq > ? ORDER BY seq`,
    ),
    teamRow: db.prepare<[number, number], TeamRow & Checked>(
      `SELECT ${TEAM} FROM team_event WHERE evaluation = ? AND seq = ?`,
    ),
    newTeamRow: db.prepare<[TeamRow & Checked & Within]>(
      `INSERT INTO team_event (evaluation, ${TEAM})
       VALUES (:evaluation, :seq, :at, :actor, :type, :body, :salt, :digest, :chain, :checksum)`,
    ),
    privateOf: db.prepare<[number], PrivateRow & Checked>(
      `SELECT person, sub_question AS subQuestion, revision, at, kind, body, checksum
       FROM private_entry WHERE evaluation = ? ORDER BY number`,
    ),
    dropSaved: db
      .prepare<[PrivateRow & Within], number>(
        `DELETE FROM private_entry WHERE evaluation = :evaluation AND person = :person
         AND sub_question = :subQuestion AND kind = 'saved' RETURNING checksum`,
      )
      .pluck(),
    newPrivateRow: db.prepare<[PrivateRow & Checked & Within]>(
      `INSERT INTO private_entry
       (evaluation, person, sub_question, revision, at, kind, body, checksum)
       VALUES (:evaluation, :person, :subQuestion, :revision, :at, :kind, :body, :checksum)`,
    ),
    answerTo: db.prepare<[number, CommandId], StoredAnswer>(
      `SELECT person, body_digest AS bodyDigest, answer FROM command_answer
       WHERE evaluation = ? AND command = ?`,
    ),
    newAnswer: db.prepare<[StoredAnswer & Within & { command: CommandId }]>(
      `INSERT INTO command_answer (evaluation, command, person, body_digest, answer)
       VALUES (:evaluation, :command, :person, :bodyDigest, :answer)`,
    ),
    replaceContent: db.prepare<
      [Pick<TeamRow, 'seq'> & { body: string; salt: string } & Checked & Within]
    >(
      `UPDATE team_event SET body = :body, salt = :salt, checksum = :checksum
       WHERE evaluation = :evaluation AND seq = :seq`,
    ),
    dropPrivate: db
      .prepare<[number, PersonId], number>(
        'DELETE FROM private_entry WHERE evaluation = ? AND person = ? RETURNING checksum',
      )
      .pluck(),
    dropBodyDigests: db.prepare<[number]>(
      "UPDATE command_answer SET body_digest = '' WHERE evaluation = ?",
    ),
    removals: [
      'DELETE FROM command_answer WHERE evaluation = ?',
      'DELETE FROM private_entry WHERE evaluation = ?',
      'DELETE FROM team_event WHERE evaluation = ?',
      'DELETE FROM evaluation WHERE number = ?',
    ].map((sql) => db.prepare<[number]>(sql)),
  }

  /** Writes rows, and what all of them come to. */
  function write(
    id: EvaluationId,
    head: EvaluationHead,
    team: readonly TeamRow[],
    entries: readonly PrivateRow[],
  ): void {
    const { number: evaluation } = head
    for (const row of team) {
      const checksum = teamChecksum(id, row)
      sql.newTeamRow.run({ ...row, checksum, evaluation })
      head.last = row.seq
      head.sum = combined(head.sum, checksum)
    }
    for (const row of entries) {
      if (row.kind === 'saved')
        head.private = sql.dropSaved.all({ ...row, evaluation }).reduce(combined, head.private)
      const checksum = privateChecksum(id, row)
      sql.newPrivateRow.run({ ...row, checksum, evaluation })
      head.private = combined(head.private, checksum)
    }
    sql.newHead.run(head)
  }

  /** Its head, or a mere number where that is lost; without one where that is lost as well. */
  function headOrLost(id: EvaluationId): EvaluationHead | { lost: number | undefined } | undefined {
    try {
      const head = sql.head.get(id)
      if (head) return head
    } catch (error) {
      if (!isCorrupt(error)) throw error
    }
    const lost = register.lostEvaluation(id)
    return lost && { lost: lost.number }
  }

  /** The rows before the first that is not what was written, and which that is. */
  function wholeTeam(id: EvaluationId, { number, last, sum }: EvaluationHead) {
    const team: TeamRow[] = []
    let all = 0
    try {
      for (const { checksum, ...row } of sql.teamAfter.iterate(number, 0)) {
        const seq = team.length + 1
        if (row.seq !== seq || seq > last || checksum !== teamChecksum(id, row))
          return { team, damaged: seq }
        all = combined(all, checksum)
        team.push(row)
      }
    } catch (error) {
      if (!isCorrupt(error)) throw error
      return { team, damaged: team.length + 1 }
    }
    if (team.length < last) return { team, damaged: team.length + 1 }
    return { team, damaged: all === sum ? undefined : ('head' as const) }
  }

  function wholePrivate(id: EvaluationId, head: EvaluationHead) {
    const rows: PrivateRow[] = []
    let damaged: number | 'head' | undefined
    let seen = 0
    let all = 0
    try {
      for (const { checksum, ...row } of sql.privateOf.iterate(head.number)) {
        seen += 1
        all = combined(all, checksum)
        if (checksum === privateChecksum(id, row)) rows.push(row)
        else damaged ??= seen
      }
    } catch (error) {
      if (!isCorrupt(error)) throw error
      damaged ??= seen + 1
    }
    return { rows, damaged: damaged ?? (all === head.private ? undefined : ('head' as const)) }
  }

  /** What its rows say by themselves, without what they have to come to. */
  function rowsOfLost(id: EvaluationId, number: number): typeof NO_ROWS {
    const unknown = { ...newHead(number), last: Number.POSITIVE_INFINITY }
    return { team: wholeTeam(id, unknown).team, private: wholePrivate(id, unknown).rows }
  }

  function made(id: EvaluationId): EvaluationHead {
    const number = sql.freeNumber.get() ?? 1
    register.addEvaluation(id, number)
    sql.newEvaluation.run(number, id)
    return newHead(number)
  }

  /** Those in the table; none where its pages are no pages. */
  function listed(): EvaluationId[] {
    try {
      return sql.ids.all()
    } catch (error) {
      if (!isCorrupt(error)) throw error
      return []
    }
  }

  return {
    /** Not inside a transaction that writes: see `roomLogs`. So for `load`. */
    ids(): EvaluationId[] {
      const registered = register.evaluations()
      return [...new Set([...listed(), ...registered])]
    },

    load(id: EvaluationId): StoredEvaluation | undefined {
      const found = headOrLost(id)
      if (!found) return undefined
      if ('lost' in found) {
        const { lost: number } = found
        const rows = number === undefined ? NO_ROWS : rowsOfLost(id, number)
        return { ...rows, damaged: { stream: 'team', row: 'head' } }
      }
      const head = found
      const { team, damaged: inTeam } = wholeTeam(id, head)
      const { rows, damaged: inPrivate } = wholePrivate(id, head)
      const damaged = damageOf('team', inTeam) ?? damageOf('private', inPrivate)
      return { team, private: rows, ...(damaged && { damaged }) }
    },

    teamAfter(id: EvaluationId, after: number): TeamRow[] {
      const head = sql.head.get(id)
      return head ? sql.teamAfter.all(head.number, after).map(({ checksum: _, ...row }) => row) : []
    },

    commit(id: EvaluationId, change: Commit): 'committed' | 'conflict' {
      const found = sql.head.get(id)
      if ((found?.last ?? 0) !== change.expectedSeq) return 'conflict'
      if (!found && register.lostEvaluation(id)) throw new Error(`Evaluation ${id} is lost`)
      const { answer } = change
      if (answer && found && sql.answerTo.get(found.number, answer.command)) return 'conflict'
      assertFollows(id, change)
      const head = found ?? made(id)
      write(id, head, change.team, change.private)
      if (answer) sql.newAnswer.run({ ...answer, evaluation: head.number })
      return 'committed'
    },

    erase(id: EvaluationId, erasure: Erasure): 'erased' | 'conflict' {
      const { expectedSeq, rows, person, private: left, team } = erasure
      const head = sql.head.get(id)
      if (head?.last !== expectedSeq) return 'conflict'
      assertFollows(id, { expectedSeq, team })
      for (const { seq, body, salt } of rows) {
        const found = sql.teamRow.get(head.number, seq)
        if (!found) throw new Error(`Evaluation ${id}: no event ${seq} to erase from`)
        const { checksum: before, ...row } = found
        const checksum = teamChecksum(id, { ...row, body, salt })
        sql.replaceContent.run({ evaluation: head.number, seq, body, salt, checksum })
        head.sum = combined(combined(head.sum, before), checksum)
      }
      head.private = sql.dropPrivate.all(head.number, person).reduce(combined, head.private)
      sql.dropBodyDigests.run(head.number)
      write(id, head, team, left)
      return 'erased'
    },

    answerTo(id: EvaluationId, command: CommandId): StoredAnswer | undefined {
      const head = sql.head.get(id)
      return head && sql.answerTo.get(head.number, command)
    },

    remove(id: EvaluationId): void {
      const number = sql.head.get(id)?.number ?? register.lostEvaluation(id)?.number
      if (number !== undefined) for (const removal of sql.removals) removal.run(number)
      register.remove(id)
    },
  }
}

function newHead(number: number): EvaluationHead {
  return { number, last: 0, sum: 0, private: 0 }
}

function damageOf(
  stream: EvaluationDamage['stream'],
  row: EvaluationDamage['row'] | undefined,
): EvaluationDamage | undefined {
  return row === undefined ? undefined : { stream, row }
}
