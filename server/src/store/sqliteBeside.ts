import type { EvaluationId, PersonId, RoomName } from '@samsyn/document'
import type { Database } from 'better-sqlite3'
import type { FileHead, StoredVersion, VersionText } from './beside.ts'
import {
  anchorChecksum,
  fileChecksum,
  partChecksum,
  textChecksum,
  versionChecksum,
} from './besideSums.ts'

interface Checked {
  checksum: number
}

/** Each has a column `evaluation`: what goes when the evaluation goes. */
export const besideTables = ['anchor', 'version', 'version_text', 'seen', 'file', 'file_part']

/** What is kept beside rooms and trail. Everything here runs inside the caller's transaction. */
export function besideIn(db: Database) {
  const sql = {
    exists: db.prepare<[EvaluationId], number>('SELECT 1 FROM evaluation WHERE id = ?').pluck(),
    anchors: db.prepare<[EvaluationId, RoomName], { key: string; body: string } & Checked>(
      'SELECT key, body, checksum FROM anchor WHERE evaluation = ? AND room = ? ORDER BY key',
    ),
    putAnchor: db.prepare<[EvaluationId, RoomName, string, string, number]>(
      `INSERT INTO anchor (evaluation, room, key, body, checksum) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET body = excluded.body, checksum = excluded.checksum`,
    ),
    dropAnchor: db.prepare<[EvaluationId, RoomName, string]>(
      'DELETE FROM anchor WHERE evaluation = ? AND room = ? AND key = ?',
    ),
    versions: db.prepare<[EvaluationId], StoredVersion & Checked>(
      `SELECT version AS number, at, person AS by, name, body, checksum FROM version
       WHERE evaluation = ? ORDER BY version`,
    ),
    hasVersion: db
      .prepare<[EvaluationId, number], number>(
        'SELECT 1 FROM version WHERE evaluation = ? AND version = ?',
      )
      .pluck(),
    addVersion: db.prepare<[StoredVersion & Checked & { evaluation: EvaluationId }]>(
      `INSERT INTO version (evaluation, version, at, person, name, body, checksum)
       VALUES (:evaluation, :number, :at, :by, :name, :body, :checksum)`,
    ),
    dropVersion: db.prepare<[EvaluationId, number]>(
      'DELETE FROM version WHERE evaluation = ? AND version = ?',
    ),
    namedBy: db.prepare<[PersonId], StoredVersion & Checked & { evaluation: EvaluationId }>(
      `SELECT evaluation, version AS number, at, person AS by, name, body, checksum FROM version
       WHERE person = ? AND name IS NOT NULL`,
    ),
    rename: db.prepare<[string, number, EvaluationId, number]>(
      'UPDATE version SET name = ?, checksum = ? WHERE evaluation = ? AND version = ?',
    ),
    text: db.prepare<[EvaluationId, string], VersionText & Checked>(
      'SELECT digest, body, checksum FROM version_text WHERE evaluation = ? AND digest = ?',
    ),
    addText: db.prepare<[EvaluationId, string, string, number]>(
      `INSERT INTO version_text (evaluation, digest, body, checksum) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET body = excluded.body, checksum = excluded.checksum`,
    ),
    dropText: db.prepare<[EvaluationId, string]>(
      'DELETE FROM version_text WHERE evaluation = ? AND digest = ?',
    ),
    seen: db
      .prepare<[EvaluationId, PersonId], number>(
        'SELECT seq FROM seen WHERE evaluation = ? AND person = ?',
      )
      .pluck(),
    putSeen: db.prepare<[EvaluationId, PersonId, number]>(
      `INSERT INTO seen (evaluation, person, seq) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET seq = max(seq, excluded.seq)`,
    ),
    forgetSeen: db.prepare<[PersonId]>('DELETE FROM seen WHERE person = ?'),
    forgetOpenings: db.prepare<[PersonId]>('DELETE FROM opening WHERE person = ?'),
    files: db.prepare<[EvaluationId], FileHead & Checked>(
      `SELECT sha256, type, size, at, checksum FROM file
       WHERE evaluation = ? AND is_whole = 1 ORDER BY number`,
    ),
    addFile: db.prepare<[FileHead & Checked & { evaluation: EvaluationId }]>(
      `INSERT INTO file (evaluation, sha256, type, size, at, is_whole, checksum)
       VALUES (:evaluation, :sha256, :type, :size, :at, 0, :checksum) ON CONFLICT DO NOTHING`,
    ),
    endFile: db.prepare<[EvaluationId, string]>(
      'UPDATE file SET is_whole = 1 WHERE evaluation = ? AND sha256 = ?',
    ),
    part: db.prepare<[EvaluationId, string, number], { body: Uint8Array } & Checked>(
      'SELECT body, checksum FROM file_part WHERE evaluation = ? AND sha256 = ? AND nth = ?',
    ),
    addPart: db.prepare<[EvaluationId, string, number, Uint8Array, number]>(
      `INSERT INTO file_part (evaluation, sha256, nth, body, checksum) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET body = excluded.body, checksum = excluded.checksum`,
    ),
    dropFile: ['file', 'file_part'].map((table) =>
      db.prepare<[EvaluationId, string]>(
        `DELETE FROM ${table} WHERE evaluation = ? AND sha256 = ?`,
      ),
    ),
    removals: besideTables.map((table) =>
      db.prepare<[EvaluationId]>(`DELETE FROM ${table} WHERE evaluation = ?`),
    ),
    unfinished: db.prepare<[], { evaluation: EvaluationId; sha256: string }>(
      'SELECT evaluation, sha256 FROM file WHERE is_whole = 0',
    ),
  }

  function assertExists(id: EvaluationId): void {
    if (sql.exists.get(id) === undefined) throw new Error(`Evaluation ${id} does not exist`)
  }

  function files(id: EvaluationId): FileHead[] {
    return sql.files.all(id).flatMap(({ checksum, ...head }) => {
      return checksum === fileChecksum(id, head) ? head : []
    })
  }

  function dropFile(id: EvaluationId, sha256: string): void {
    for (const drop of sql.dropFile) drop.run(id, sha256)
  }

  const reading = {
    anchors(id: EvaluationId, room: RoomName): Map<string, string> {
      const rows = sql.anchors.all(id, room)
      const whole = rows.filter(
        (row) => row.checksum === anchorChecksum(id, room, row.key, row.body),
      )
      return new Map(whole.map(({ key, body }) => [key, body]))
    },

    versions(id: EvaluationId): StoredVersion[] {
      return sql.versions.all(id).flatMap(({ checksum, ...version }) => {
        return checksum === versionChecksum(id, version) ? version : []
      })
    },

    texts(id: EvaluationId, digests: readonly string[]): VersionText[] {
      return digests.flatMap((digest) => {
        const { checksum, ...text } = sql.text.get(id, digest) ?? { checksum: -1, digest, body: '' }
        return checksum === textChecksum(id, digest, text.body) ? text : []
      })
    },

    seen: (id: EvaluationId, person: PersonId): number => sql.seen.get(id, person) ?? 0,

    files,

    file: (id: EvaluationId, sha256: string): FileHead | undefined =>
      files(id).find((head) => head.sha256 === sha256),

    filePart(id: EvaluationId, sha256: string, nth: number): Uint8Array | undefined {
      const found = sql.part.get(id, sha256, nth)
      if (
        found?.checksum !== undefined &&
        found.checksum === partChecksum(id, sha256, nth, found.body)
      )
        return found.body
      return undefined
    },
  }

  const writing = {
    putAnchors(
      id: EvaluationId,
      room: RoomName,
      anchors: ReadonlyMap<string, string | null>,
    ): void {
      assertExists(id)
      for (const [key, body] of anchors) {
        if (body === null) sql.dropAnchor.run(id, room, key)
        else sql.putAnchor.run(id, room, key, body, anchorChecksum(id, room, key, body))
      }
    },

    addVersion(
      id: EvaluationId,
      version: StoredVersion,
      texts: readonly VersionText[],
    ): 'added' | 'conflict' {
      assertExists(id)
      if (sql.hasVersion.get(id, version.number) !== undefined) return 'conflict'
      const checksum = versionChecksum(id, version)
      sql.addVersion.run({ ...version, checksum, evaluation: id })
      for (const { digest, body } of texts)
        sql.addText.run(id, digest, body, textChecksum(id, digest, body))
      return 'added'
    },

    dropVersions(id: EvaluationId, numbers: readonly number[], digests: readonly string[]): void {
      for (const number of numbers) sql.dropVersion.run(id, number)
      for (const digest of digests) sql.dropText.run(id, digest)
    },

    putSeen(id: EvaluationId, person: PersonId, seq: number): void {
      assertExists(id)
      sql.putSeen.run(id, person, seq)
    },

    beginFile(id: EvaluationId, head: FileHead): void {
      assertExists(id)
      sql.addFile.run({ ...head, checksum: fileChecksum(id, head), evaluation: id })
    },

    /** The last one, once all are there, makes it a file. */
    addFilePart(
      id: EvaluationId,
      sha256: string,
      nth: number,
      body: Uint8Array,
      last: boolean,
    ): void {
      assertExists(id)
      sql.addPart.run(id, sha256, nth, body, partChecksum(id, sha256, nth, body))
      if (last) sql.endFile.run(id, sha256)
    },

    dropFile,

    forget(person: PersonId): void {
      sql.forgetSeen.run(person)
      sql.forgetOpenings.run(person)
      for (const { evaluation, checksum: _, ...version } of sql.namedBy.all(person)) {
        const checksum = versionChecksum(evaluation, { ...version, name: '' })
        sql.rename.run('', checksum, evaluation, version.number)
      }
    },
  }

  return {
    reading,
    writing,

    remove(id: EvaluationId): void {
      for (const removal of sql.removals) removal.run(id)
    },

    /** What a server that was killed had begun to write. */
    sweep(): void {
      for (const { evaluation, sha256 } of sql.unfinished.all()) dropFile(evaluation, sha256)
    },
  }
}

type Beside = ReturnType<typeof besideIn>
export type BesideReading = Beside['reading']
export type BesideWriting = Beside['writing']
