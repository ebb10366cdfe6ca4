import type { EvaluationId } from '@samsyn/document'
import type { Database } from 'better-sqlite3'
import {
  archiveBodyChecksum,
  archiveChecksum,
  deletionChecksum,
  type OpeningRow,
  openingChecksum,
  settingChecksum,
  shareChecksum,
  snapshotChecksum,
  templateChecksum,
} from './besideSums.ts'
import type { ArchiveHead, Deletion, Opening, ShareKey, StoredTemplate } from './outside.ts'
import { importsOn } from './sqliteImports.ts'
import { resultsOn } from './sqliteResults.ts'
import { type Checked, whole } from './wholeRows.ts'

/** Each has a column `evaluation`: what goes when the evaluation goes. */
export const outsideTables = ['snapshot', 'share', 'opening']

/** What stays whatever is removed. */
export const houseTables = [
  'archive',
  'setting',
  'template',
  'result_set',
  'imported_report',
  'deletion',
]

type ArchiveBody = { body: Uint8Array; bodyChecksum: number }

const HEAD = 'evaluation, revision, municipality, year, at, digest, size, checksum'

/**
 * What is kept of reports that went out, and what holds for the whole server. Everything here runs
 * inside the caller's transaction.
 */
export function outsideIn(db: Database) {
  const sql = {
    exists: db.prepare<[EvaluationId], number>('SELECT 1 FROM evaluation WHERE id = ?').pluck(),
    snapshot: db.prepare<[EvaluationId, string], { body: Uint8Array } & Checked>(
      'SELECT body, checksum FROM snapshot WHERE evaluation = ? AND digest = ?',
    ),
    digests: db
      .prepare<[EvaluationId], string>(
        'SELECT digest FROM snapshot WHERE evaluation = ? ORDER BY number',
      )
      .pluck(),
    putSnapshot: db.prepare<[EvaluationId, string, Uint8Array, number]>(
      `INSERT INTO snapshot (evaluation, digest, body, checksum) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET body = excluded.body, checksum = excluded.checksum`,
    ),
    dropSnapshot: db.prepare<[EvaluationId, string]>(
      'DELETE FROM snapshot WHERE evaluation = ? AND digest = ?',
    ),
    share: db.prepare<[string], ShareKey & Checked>(
      `SELECT evaluation, share, token_hash AS tokenHash, passcode_hash AS passcodeHash, checksum
       FROM share WHERE token_hash = ?`,
    ),
    addShare: db.prepare<[ShareKey & Checked]>(
      `INSERT INTO share (evaluation, share, token_hash, passcode_hash, checksum)
       VALUES (:evaluation, :share, :tokenHash, :passcodeHash, :checksum)`,
    ),
    dropShare: db.prepare<[EvaluationId, string]>(
      'DELETE FROM share WHERE evaluation = ? AND share = ?',
    ),
    openings: db.prepare<[EvaluationId], OpeningRow & Checked>(
      `SELECT at, share, person, what, checksum FROM opening
       WHERE evaluation = ? ORDER BY number DESC`,
    ),
    addOpening: db.prepare<[OpeningRow & Checked & { evaluation: EvaluationId }]>(
      `INSERT INTO opening (evaluation, at, share, person, what, checksum)
       VALUES (:evaluation, :at, :share, :person, :what, :checksum)`,
    ),
    archives: db.prepare<[], ArchiveHead & Checked>(
      `SELECT ${HEAD} FROM archive ORDER BY evaluation, revision`,
    ),
    archive: db.prepare<[EvaluationId, number], ArchiveHead & Checked & ArchiveBody>(
      `SELECT ${HEAD}, body, body_checksum AS bodyChecksum FROM archive
       WHERE evaluation = ? AND revision = ?`,
    ),
    putArchive: db.prepare<[ArchiveHead & Checked & ArchiveBody]>(
      `INSERT INTO archive (${HEAD}, body, body_checksum) VALUES (:evaluation, :revision,
       :municipality, :year, :at, :digest, :size, :checksum, :body, :bodyChecksum)`,
    ),
    dropArchive: db.prepare<[EvaluationId, number]>(
      'DELETE FROM archive WHERE evaluation = ? AND revision = ?',
    ),
    setting: db.prepare<[string], { body: string } & Checked>(
      'SELECT body, checksum FROM setting WHERE name = ?',
    ),
    putSetting: db.prepare<[string, string, number]>(
      `INSERT INTO setting (name, body, checksum) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET body = excluded.body, checksum = excluded.checksum`,
    ),
    templates: db.prepare<[], StoredTemplate & Checked>(
      'SELECT id, body, published_at AS publishedAt, checksum FROM template ORDER BY number',
    ),
    template: db.prepare<[string], StoredTemplate & Checked>(
      'SELECT id, body, published_at AS publishedAt, checksum FROM template WHERE id = ?',
    ),
    putTemplate: db.prepare<[StoredTemplate & Checked]>(
      `INSERT INTO template (id, body, published_at, checksum)
       VALUES (:id, :body, :publishedAt, :checksum)
       ON CONFLICT DO UPDATE SET body = :body, published_at = :publishedAt, checksum = :checksum`,
    ),
    dropTemplate: db.prepare<[string]>('DELETE FROM template WHERE id = ?'),
    deletions: db.prepare<[], Deletion & Checked>(
      `SELECT evaluation, municipality, year, at, person AS by, events, head, checksum
       FROM deletion ORDER BY number`,
    ),
    addDeletion: db.prepare<[Deletion & Checked]>(
      `INSERT INTO deletion (evaluation, municipality, year, at, person, events, head, checksum)
       VALUES (:evaluation, :municipality, :year, :at, :by, :events, :head, :checksum)`,
    ),
    removals: outsideTables.map((table) =>
      db.prepare<[EvaluationId]>(`DELETE FROM ${table} WHERE evaluation = ?`),
    ),
  }

  const results = resultsOn(db)
  const imports = importsOn(db)

  function assertExists(id: EvaluationId): void {
    if (sql.exists.get(id) === undefined) throw new Error(`Evaluation ${id} does not exist`)
  }

  /** Undefined where it is not there or is not what was written. */
  function archive(id: EvaluationId, revision: number) {
    const found = sql.archive.get(id, revision)
    if (!found || found.checksum !== archiveChecksum(found)) return undefined
    return found.bodyChecksum === archiveBodyChecksum(found, found.body) ? found : undefined
  }

  function archives(): ArchiveHead[] {
    return whole(sql.archives.all(), archiveChecksum)
  }

  /** A draft that may be written over, or nothing. Also of a damaged row: what is published stays. */
  function assertNotPublished(id: string): void {
    const publishedAt = sql.template.get(id)?.publishedAt ?? null
    if (publishedAt !== null) throw new Error(`Template ${id} is published`)
  }

  const reading = {
    snapshot(id: EvaluationId, digest: string): Uint8Array | undefined {
      const found = sql.snapshot.get(id, digest)
      return found && found.checksum === snapshotChecksum(id, digest, found.body)
        ? found.body
        : undefined
    },

    snapshotDigests: (id: EvaluationId): string[] =>
      sql.digests.all(id).filter((digest) => reading.snapshot(id, digest) !== undefined),

    share(tokenHash: string): ShareKey | undefined {
      const found = sql.share.get(tokenHash)
      return found && whole([found], shareChecksum)[0]
    },

    openings(id: EvaluationId, most: number): Opening[] {
      const found: Opening[] = []
      for (const row of sql.openings.iterate(id)) {
        if (found.length >= most) break
        if (row.checksum === openingChecksum(id, row)) found.push(openingOf(row))
      }
      return found
    },

    archive: (id: EvaluationId, revision: number): Uint8Array | undefined =>
      archive(id, revision)?.body,

    archivesOf: (id: EvaluationId): ArchiveHead[] =>
      archives().filter(({ evaluation }) => evaluation === id),

    archives,

    setting(name: string): string | undefined {
      const found = sql.setting.get(name)
      return found?.checksum === settingChecksum(name, found?.body ?? '') ? found?.body : undefined
    },

    results: results.all,

    imports: imports.all,
    imported: imports.body,

    templates: (): StoredTemplate[] => whole(sql.templates.all(), templateChecksum),

    deletions: (): Deletion[] => whole(sql.deletions.all(), deletionChecksum),
  }

  const writing = {
    putSnapshot(id: EvaluationId, digest: string, body: Uint8Array): void {
      assertExists(id)
      if (reading.snapshot(id, digest)) return
      sql.putSnapshot.run(id, digest, body, snapshotChecksum(id, digest, body))
    },

    dropSnapshot: (id: EvaluationId, digest: string): void => void sql.dropSnapshot.run(id, digest),

    addShare(key: ShareKey): void {
      assertExists(key.evaluation)
      sql.addShare.run({ ...key, checksum: shareChecksum(key) })
    },

    dropShare: (id: EvaluationId, share: string): void => void sql.dropShare.run(id, share),

    addOpening(id: EvaluationId, { at, by, what }: Opening): void {
      assertExists(id)
      const share = 'share' in by ? by.share : null
      const person = 'person' in by ? by.person : null
      const row = { at, share, person, what: JSON.stringify(what) }
      sql.addOpening.run({ ...row, evaluation: id, checksum: openingChecksum(id, row) })
    },

    putArchive(head: ArchiveHead, body: Uint8Array): void {
      const { evaluation, revision, digest } = head
      assertExists(evaluation)
      const found = archive(evaluation, revision)
      if (found?.digest === digest) return
      if (found)
        throw new Error(`Evaluation ${evaluation} has another archive of revision ${revision}`)
      sql.dropArchive.run(evaluation, revision)
      const bodyChecksum = archiveBodyChecksum(head, body)
      sql.putArchive.run({ ...head, checksum: archiveChecksum(head), body, bodyChecksum })
    },

    dropArchive: (id: EvaluationId, revision: number): void =>
      void sql.dropArchive.run(id, revision),

    putSetting: (name: string, json: string): void =>
      void sql.putSetting.run(name, json, settingChecksum(name, json)),

    putResultsDraft: results.putDraft,
    publishResults: results.publish,
    dropResultsDraft: results.dropDraft,

    putImport: imports.put,
    dropImport: imports.drop,

    putTemplateDraft(id: string, body: string): void {
      assertNotPublished(id)
      const template = { id, body, publishedAt: null }
      sql.putTemplate.run({ ...template, checksum: templateChecksum(template) })
    },

    /** One that is published stays published when it was. */
    publishTemplate(id: string, at: number): void {
      const found = reading.templates().find((template) => template.id === id)
      if (!found) throw new Error(`There is no template ${id}`)
      if (found.publishedAt !== null) return
      const template = { ...found, publishedAt: at }
      sql.putTemplate.run({ ...template, checksum: templateChecksum(template) })
    },

    dropTemplateDraft(id: string): void {
      assertNotPublished(id)
      sql.dropTemplate.run(id)
    },
  }

  return {
    reading,
    writing,

    remove(id: EvaluationId, told: Deletion | undefined): void {
      for (const removal of sql.removals) removal.run(id)
      if (told) sql.addDeletion.run({ ...told, checksum: deletionChecksum(told) })
    },
  }
}

type Outside = ReturnType<typeof outsideIn>
export type OutsideReading = Outside['reading']
export type OutsideWriting = Outside['writing']

function openingOf({ at, share, person, what }: OpeningRow): Opening {
  const by = person !== null ? { person } : { share: share ?? '' }
  return { at, by, what: JSON.parse(what) }
}
