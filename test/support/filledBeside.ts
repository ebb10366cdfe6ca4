import type { EvaluationId } from '@samsyn/document'
import type { Store } from '@samsyn/server/store'
import { personId } from './storedRows.ts'

export const fileDigest = 'ab'.repeat(32)
export const archiveDigest = 'cd'.repeat(32)

/** Keeps one row and more in every table beside rooms and events. Gives how many of each. */
export async function fillBeside(
  store: Store,
  id: EvaluationId,
): Promise<readonly (readonly [table: string, rows: number])[]> {
  const by = personId('anna')
  const bytes = Uint8Array.of(1, 2, 3)
  await store.anchors.put(id, 'area-1', new Map([['thread/1', '{}']]))
  const version = { number: 1, at: 1, by, name: 'Före', body: '{}' }
  await store.versions.add(id, version, [{ digest: fileDigest, body: '[]' }])
  await store.files.put(id, { sha256: fileDigest, type: 'image/png', size: 3, at: 2 }, bytes)
  await store.snapshots.put(id, fileDigest, bytes)
  const key = { evaluation: id, share: 's1', tokenHash: 'hash', passcodeHash: null }
  await store.shares.add(key)
  await store.openings.add(id, { at: 3, by: { share: 's1' }, what: 'live' })
  const named = { evaluation: id, municipality: 'Älvhamra', year: 2026, at: 4 }
  await store.archives.put({ ...named, revision: 1, digest: archiveDigest, size: 3 }, bytes)
  await store.settings.put('retention', '{"months":24}')
  await store.templates.putDraft('kk-draft', '{}')
  await store.results.putDraft('egna-resultat', 1, '{}')
  const kept = { id: archiveDigest, municipality: 'Ekbacka', year: 2019, name: 'a.pdf', at: 1, by }
  await store.imports.put(kept, '{}')
  const other = 'gone-1' as EvaluationId
  await store.remove(other, { ...named, evaluation: other, by, events: 1, head: archiveDigest })
  return [
    ['anchor', 1],
    ['version', 1],
    ['version_text', 1],
    ['file', 1],
    ['file_part', 1],
    ['snapshot', 1],
    ['share', 1],
    ['opening', 1],
    ['archive', 1],
    ['setting', 1],
    ['template', 1],
    ['result_set', 1],
    ['imported_report', 1],
    ['deletion', 1],
  ]
}
