import type { StoredTemplate, TemplateStore } from '@samsyn/server/store'

/** Templates that were brought in, in memory. `rows` is what a disk would hold. */
export function memoryTemplates(rows = new Map<string, StoredTemplate>()): TemplateStore {
  const draft = (id: string) => {
    const found = rows.get(id)
    if (found && found.publishedAt !== null) throw new Error(`${id} is published`)
    return found
  }
  return {
    all: async () => [...rows.values()].map((row) => ({ ...row })),
    putDraft: async (id, body) => {
      draft(id)
      rows.set(id, { id, body, publishedAt: null })
    },
    publish: async (id, at) => {
      const found = draft(id)
      if (!found) throw new Error(`no draft ${id}`)
      rows.set(id, { ...found, publishedAt: at })
    },
    dropDraft: async (id) => {
      if (draft(id)) rows.delete(id)
    },
  }
}
