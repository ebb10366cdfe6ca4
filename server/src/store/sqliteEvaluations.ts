import type { CommandId, EvaluationId, PersonId } from '@samsyn/document'
import type { Database } from 'better-sqlite3'
import { assertFollows } from './commitOrder.ts'
import type {
  Commit,
  Erasure,
  PrivateRow,
  StoredAnswer,
  StoredEvaluation,
  TeamRow,
} from './store.ts'

const TEAM = 'seq, at, actor, type, body, salt, digest, chain'
const PRIVATE = 'person, sub_question AS subQuestion, revision, at, kind, body'

/** The evaluations' tables. Everything here runs inside the caller's transaction. */
export function evaluationTables(db: Database) {
  const allIds = db.prepare<[], EvaluationId>('SELECT id FROM evaluation ORDER BY number').pluck()
  const numberOf = db
    .prepare<[EvaluationId], number>('SELECT number FROM evaluation WHERE id = ?')
    .pluck()
  const newEvaluation = db.prepare<[EvaluationId]>('INSERT INTO evaluation (id) VALUES (?)')
  const lastSeq = db
    .prepare<[number], number | null>('SELECT max(seq) FROM team_event WHERE evaluation = ?')
    .pluck()
  const teamAfter = db.prepare<[number, number], TeamRow>(
    `SELECT ${TEAM} FROM team_event WHERE evaluation = ? AND seq > ? ORDER BY seq`,
  )
  const newTeamRow = db.prepare<[TeamRow & { evaluation: number }]>(
    `INSERT INTO team_event (evaluation, seq, at, actor, type, body, salt, digest, chain)
     VALUES (:evaluation, :seq, :at, :actor, :type, :body, :salt, :digest, :chain)`,
  )
  const privateOf = db.prepare<[number], PrivateRow>(
    `SELECT ${PRIVATE} FROM private_entry WHERE evaluation = ? ORDER BY number`,
  )
  const dropSaved = db.prepare<[PrivateRow & { evaluation: number }]>(
    `DELETE FROM private_entry WHERE evaluation = :evaluation AND person = :person
     AND sub_question = :subQuestion AND kind = 'saved'`,
  )
  const newPrivateRow = db.prepare<[PrivateRow & { evaluation: number }]>(
    `INSERT INTO private_entry (evaluation, person, sub_question, revision, at, kind, body)
     VALUES (:evaluation, :person, :subQuestion, :revision, :at, :kind, :body)`,
  )
  const answerTo = db.prepare<[number, CommandId], StoredAnswer>(
    `SELECT person, body_digest AS bodyDigest, answer FROM command_answer
     WHERE evaluation = ? AND command = ?`,
  )
  const newAnswer = db.prepare<[StoredAnswer & { evaluation: number; command: CommandId }]>(
    `INSERT INTO command_answer (evaluation, command, person, body_digest, answer)
     VALUES (:evaluation, :command, :person, :bodyDigest, :answer)`,
  )
  const replaceContent = db.prepare<[Erasure['rows'][number] & { evaluation: number }]>(
    `UPDATE team_event SET body = :body, salt = :salt
     WHERE evaluation = :evaluation AND seq = :seq`,
  )
  const dropPrivate = db.prepare<[number, PersonId]>(
    'DELETE FROM private_entry WHERE evaluation = ? AND person = ?',
  )
  const dropBodyDigests = db.prepare<[number]>(
    "UPDATE command_answer SET body_digest = '' WHERE evaluation = ?",
  )
  const removals = [
    'DELETE FROM command_answer WHERE evaluation = ?',
    'DELETE FROM private_entry WHERE evaluation = ?',
    'DELETE FROM team_event WHERE evaluation = ?',
    'DELETE FROM evaluation WHERE number = ?',
  ].map((sql) => db.prepare<[number]>(sql))

  return {
    ids: (): EvaluationId[] => allIds.all(),

    load(id: EvaluationId): StoredEvaluation | undefined {
      const evaluation = numberOf.get(id)
      if (evaluation === undefined) return undefined
      return { team: teamAfter.all(evaluation, 0), private: privateOf.all(evaluation) }
    },

    teamAfter(id: EvaluationId, after: number): TeamRow[] {
      const evaluation = numberOf.get(id)
      return evaluation === undefined ? [] : teamAfter.all(evaluation, after)
    },

    commit(id: EvaluationId, change: Commit): 'committed' | 'conflict' {
      const found = numberOf.get(id)
      const last = found === undefined ? 0 : (lastSeq.get(found) ?? 0)
      if (last !== change.expectedSeq) return 'conflict'
      const { answer } = change
      if (answer && found !== undefined && answerTo.get(found, answer.command)) return 'conflict'
      assertFollows(id, change)
      const evaluation = found ?? Number(newEvaluation.run(id).lastInsertRowid)
      for (const row of change.team) newTeamRow.run({ ...row, evaluation })
      for (const row of change.private) {
        if (row.kind === 'saved') dropSaved.run({ ...row, evaluation })
        newPrivateRow.run({ ...row, evaluation })
      }
      if (answer) newAnswer.run({ ...answer, evaluation })
      return 'committed'
    },

    erase(id: EvaluationId, erasure: Erasure): 'erased' | 'conflict' {
      const { expectedSeq, rows, person, private: left, team } = erasure
      const evaluation = numberOf.get(id)
      if (evaluation === undefined) return 'conflict'
      if ((lastSeq.get(evaluation) ?? 0) !== expectedSeq) return 'conflict'
      assertFollows(id, { expectedSeq, team })
      for (const row of rows) {
        if (replaceContent.run({ ...row, evaluation }).changes === 1) continue
        throw new Error(`Evaluation ${id}: no event ${row.seq} to erase from`)
      }
      dropPrivate.run(evaluation, person)
      for (const row of left) newPrivateRow.run({ ...row, evaluation })
      dropBodyDigests.run(evaluation)
      for (const row of team) newTeamRow.run({ ...row, evaluation })
      return 'erased'
    },

    answerTo(id: EvaluationId, command: CommandId): StoredAnswer | undefined {
      const evaluation = numberOf.get(id)
      return evaluation === undefined ? undefined : answerTo.get(evaluation, command)
    },

    remove(id: EvaluationId): void {
      const evaluation = numberOf.get(id)
      if (evaluation !== undefined) for (const removal of removals) removal.run(evaluation)
    },
  }
}
