import type { EvaluationId } from '@samsyn/document'
import type { Database } from 'better-sqlite3'
import type { FileHead, StoredVersion } from './beside.ts'
import {
  anchorChecksum,
  archiveBodyChecksum,
  archiveChecksum,
  deletionChecksum,
  fileChecksum,
  importChecksum,
  type OpeningRow,
  openingChecksum,
  partChecksum,
  resultsChecksum,
  settingChecksum,
  shareChecksum,
  snapshotChecksum,
  templateChecksum,
  textChecksum,
  versionChecksum,
} from './besideSums.ts'
import { isCorrupt } from './corrupt.ts'
import type {
  ArchiveHead,
  Deletion,
  ImportHead,
  ShareKey,
  StoredResults,
  StoredTemplate,
} from './outside.ts'

/** A row beside rooms and streams that is not what was written. */
export interface BrokenBeside {
  table: string
  /** Its number in the table; null where the table's pages cannot be read from there on. */
  number: number | null
  /** In words, and without what stands in it. */
  what: string
}

interface Checked {
  number: number
  checksum: number
}
type Of = { evaluation: EvaluationId }

interface Table {
  name: string
  broken(db: Database): Iterable<BrokenBeside>
}

const tables: readonly Table[] = [
  table<Of & { room: string; key: string; body: string }>('anchor', {
    sum: ({ evaluation, room, key, body }) => anchorChecksum(evaluation, room, key, body),
    what: ({ evaluation, room }) => `evaluation ${evaluation}: an anchor in ${room} is damaged`,
  }),
  table<Of & Omit<StoredVersion, 'number'> & { version: number }>('version', {
    columns: '*, person AS by',
    sum: ({ evaluation, version, ...rest }) =>
      versionChecksum(evaluation, { ...rest, number: version }),
    what: ({ evaluation, version }) => `evaluation ${evaluation}: version ${version} is damaged`,
  }),
  table<Of & { digest: string; body: string }>('version_text', {
    sum: ({ evaluation, digest, body }) => textChecksum(evaluation, digest, body),
    what: ({ evaluation }) => `evaluation ${evaluation}: a text of a version is damaged`,
  }),
  table<Of & FileHead>('file', {
    sum: ({ evaluation, ...head }) => fileChecksum(evaluation, head),
    what: ({ evaluation }) => `evaluation ${evaluation}: a file is damaged`,
  }),
  table<Of & { sha256: string; nth: number; body: Uint8Array }>('file_part', {
    sum: ({ evaluation, sha256, nth, body }) => partChecksum(evaluation, sha256, nth, body),
    what: ({ evaluation }) => `evaluation ${evaluation}: a file is damaged`,
  }),
  table<Of & { digest: string; body: Uint8Array }>('snapshot', {
    sum: ({ evaluation, digest, body }) => snapshotChecksum(evaluation, digest, body),
    what: ({ evaluation }) => `evaluation ${evaluation}: a release is damaged`,
  }),
  table<ShareKey>('share', {
    columns: '*, token_hash AS tokenHash, passcode_hash AS passcodeHash',
    sum: shareChecksum,
    what: ({ evaluation }) => `evaluation ${evaluation}: the key to a link is damaged`,
  }),
  table<Of & OpeningRow>('opening', {
    sum: ({ evaluation, ...opening }) => openingChecksum(evaluation, opening),
    what: ({ evaluation }) => `evaluation ${evaluation}: a line on who opened what is damaged`,
  }),
  table<ArchiveHead & { body: Uint8Array; body_checksum: number }>('archive', {
    sum: ({ body, body_checksum, ...head }) =>
      body_checksum === archiveBodyChecksum(head, body) ? archiveChecksum(head) : undefined,
    what: ({ evaluation, revision }) =>
      `evaluation ${evaluation}: the archive of revision ${revision} is damaged`,
  }),
  table<{ name: string; body: string }>('setting', {
    sum: ({ name, body }) => settingChecksum(name, body),
    what: ({ name }) => `the setting ${name} is damaged`,
  }),
  table<StoredTemplate>('template', {
    columns: '*, published_at AS publishedAt',
    sum: templateChecksum,
    what: ({ id }) => `the template ${id} is damaged`,
  }),
  table<StoredResults>('result_set', {
    columns: '*, published_at AS publishedAt',
    sum: resultsChecksum,
    what: ({ id, version }) => `version ${version} of the results ${id} is damaged`,
  }),
  table<ImportHead & { body: string }>('imported_report', {
    columns: '*, person AS by',
    sum: importChecksum,
    what: ({ municipality, year }) =>
      `the report that was read of ${municipality} ${year} is damaged`,
  }),
  table<Deletion>('deletion', {
    columns: '*, person AS by',
    sum: deletionChecksum,
    what: ({ evaluation }) => `the line on the deletion of ${evaluation} is damaged`,
  }),
]

function table<Row>(
  name: string,
  {
    columns = '*',
    sum,
    what,
  }: {
    columns?: string
    sum: (row: Row) => number | undefined
    what: (row: Row) => string
  },
): Table {
  return {
    name,
    *broken(db) {
      const rows = db.prepare<[], Row & Checked>(`SELECT ${columns} FROM ${name} ORDER BY number`)
      try {
        for (const row of rows.iterate())
          if (row.checksum !== sum(row)) yield { table: name, number: row.number, what: what(row) }
      } catch (error) {
        if (!isCorrupt(error)) throw error
        yield { table: name, number: null, what: `what is kept as ${name} cannot be read` }
      }
    },
  }
}

/** Every row beside rooms and streams that is not what was written, as they are met. */
export function* brokenBeside(db: Database): Generator<BrokenBeside> {
  for (const one of tables) yield* one.broken(db)
}
