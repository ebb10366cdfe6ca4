import type { ResultStore, StoredResults } from '@samsyn/server/store'

/** Versions of sets of results, in memory. `rows` is what a disk would hold. */
export function memoryResults(
  after: <T>(act: () => T) => Promise<T>,
  rows: StoredResults[] = [],
): ResultStore {
  const find = (id: string, version: number) =>
    rows.findIndex((one) => one.id === id && one.version === version)
  const draft = (id: string, version: number) => {
    const place = find(id, version)
    const isPublished = (rows[place]?.publishedAt ?? null) !== null
    if (isPublished) throw new Error(`Version ${version} of ${id} is published`)
    return place
  }
  return {
    all: () => after(() => structuredClone(rows)),
    putDraft: (id, version, body) =>
      after(() => {
        const place = draft(id, version)
        const row = { id, version, body, publishedAt: null }
        rows.splice(place < 0 ? rows.length : place, 1, row)
      }),
    publish: (id, version, at) =>
      after(() => {
        const found = rows[find(id, version)]
        if (!found) throw new Error(`There is no version ${version} of ${id}`)
        found.publishedAt ??= at
      }),
    dropDraft: (id, version) =>
      after(() => {
        const place = draft(id, version)
        if (place >= 0) rows.splice(place, 1)
      }),
  }
}
