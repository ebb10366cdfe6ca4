import type {
  ArchiveStore,
  DeletionStore,
  ImportStore,
  OpeningStore,
  ResultStore,
  SettingStore,
  ShareStore,
  SnapshotStore,
  TemplateStore,
} from './outside.ts'
import { askingOf } from './sqliteAsking.ts'
import type { SqliteThread } from './sqliteThread.ts'

/** What is kept of reports that went out, and what holds for the whole server, as callers see it. */
export function outsideOn(thread: SqliteThread): {
  snapshots: SnapshotStore
  shares: ShareStore
  openings: OpeningStore
  archives: ArchiveStore
  settings: SettingStore
  templates: TemplateStore
  results: ResultStore
  imports: ImportStore
  deletions: DeletionStore
} {
  const { read, write } = askingOf(thread)
  return {
    snapshots: {
      put: (id, digest, body) => write('putSnapshot', id, digest, body),
      get: (id, digest) => read('snapshot', id, digest),
      digests: (id) => read('snapshotDigests', id),
      drop: (id, digest) => write('dropSnapshot', id, digest),
    },
    shares: {
      add: (key) => write('addShare', key),
      find: (tokenHash) => read('share', tokenHash),
      drop: (id, share) => write('dropShare', id, share),
    },
    openings: {
      add: (id, opening) => write('addOpening', id, opening),
      newest: (id, most) => read('openings', id, most),
    },
    archives: {
      put: (head, file) => write('putArchive', head, file),
      get: (id, revision) => read('archive', id, revision),
      of: (id) => read('archivesOf', id),
      all: () => read('archives'),
      drop: (id, revision) => write('dropArchive', id, revision),
    },
    settings: {
      get: (name) => read('setting', name),
      put: (name, json) => write('putSetting', name, json),
    },
    templates: {
      all: () => read('templates'),
      putDraft: (id, body) => write('putTemplateDraft', id, body),
      publish: (id, at) => write('publishTemplate', id, at),
      dropDraft: (id) => write('dropTemplateDraft', id),
    },
    results: {
      all: () => read('results'),
      putDraft: (id, version, body) => write('putResultsDraft', id, version, body),
      publish: (id, version, at) => write('publishResults', id, version, at),
      dropDraft: (id, version) => write('dropResultsDraft', id, version),
    },
    imports: {
      all: () => read('imports'),
      get: (id) => read('imported', id),
      put: (head, body) => write('putImport', head, body),
      drop: (id) => write('dropImport', id),
    },
    deletions: { all: () => read('deletions') },
  }
}
