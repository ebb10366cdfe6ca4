import type { ImportHead, ImportStore } from '@samsyn/server/store'

/** Reports that were read, in memory. */
export function memoryImports(after: <T>(act: () => T) => Promise<T>): ImportStore {
  const rows = new Map<string, { head: ImportHead; body: string }>()
  return {
    all: () => after(() => [...rows.values()].map(({ head }) => structuredClone(head))),
    get: (id) => after(() => rows.get(id)?.body),
    put: (head, body) =>
      after(() => {
        if (!rows.has(head.id)) rows.set(head.id, { head: structuredClone(head), body })
      }),
    drop: (id) => after(() => void rows.delete(id)),
  }
}
