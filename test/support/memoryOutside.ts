import type { EvaluationId, PersonId } from '@samsyn/document'
import type {
  ArchiveHead,
  Deletion,
  Opening,
  ShareKey,
  Store,
  StoredTemplate,
} from '@samsyn/server/store'
import { memoryImports } from './memoryImports.ts'
import { memoryResults } from './memoryResults.ts'

type Outside = Pick<
  Store,
  | 'snapshots'
  | 'shares'
  | 'openings'
  | 'archives'
  | 'settings'
  | 'templates'
  | 'results'
  | 'imports'
  | 'deletions'
>

/** What is kept of reports that went out, in the plainest way there is. */
export function memoryOutside(
  exists: (id: EvaluationId) => boolean,
  after: <T>(act: () => T) => Promise<T>,
) {
  let snapshots: { id: EvaluationId; digest: string; body: Uint8Array }[] = []
  let shares: ShareKey[] = []
  let openings: (Opening & { id: EvaluationId })[] = []
  let archives: { head: ArchiveHead; file: Uint8Array }[] = []
  const settings = new Map<string, string>()
  let templates: StoredTemplate[] = []
  const deletions: Deletion[] = []

  function assertExists(id: EvaluationId): void {
    if (!exists(id)) throw new Error(`Evaluation ${id} does not exist`)
  }

  function assertNotPublished(id: string): void {
    if (templates.some((one) => one.id === id && one.publishedAt !== null))
      throw new Error(`Template ${id} is published`)
  }

  function heads(): ArchiveHead[] {
    const found = archives.map(({ head }) => ({ ...head }))
    return found.sort(
      (one, other) =>
        (one.evaluation < other.evaluation ? -1 : one.evaluation > other.evaluation ? 1 : 0) ||
        one.revision - other.revision,
    )
  }

  const snapshotOf = (id: EvaluationId, digest: string) =>
    snapshots.find((one) => one.id === id && one.digest === digest)
  const archiveOf = (id: EvaluationId, revision: number) =>
    archives.find(({ head }) => head.evaluation === id && head.revision === revision)

  const parts: Outside = {
    snapshots: {
      put(id, digest, given) {
        const body = given.slice()
        return after(() => {
          assertExists(id)
          if (!snapshotOf(id, digest)) snapshots.push({ id, digest, body })
        })
      },
      get: (id, digest) => after(() => snapshotOf(id, digest)?.body.slice()),
      digests: (id) =>
        after(() => snapshots.filter((one) => one.id === id).map(({ digest }) => digest)),
      drop: (id, digest) =>
        after(() => {
          snapshots = snapshots.filter((one) => one.id !== id || one.digest !== digest)
        }),
    },
    shares: {
      add(given) {
        const key = { ...given }
        return after(() => {
          assertExists(key.evaluation)
          const isTaken = shares.some(
            ({ tokenHash, evaluation, share }) =>
              tokenHash === key.tokenHash || (evaluation === key.evaluation && share === key.share),
          )
          if (isTaken) throw new Error('UNIQUE')
          shares.push(key)
        })
      },
      find: (tokenHash) =>
        after(() => structuredClone(shares.find((one) => one.tokenHash === tokenHash))),
      drop: (id, share) =>
        after(() => {
          shares = shares.filter((one) => one.evaluation !== id || one.share !== share)
        }),
    },
    openings: {
      add(id, given) {
        const opening = structuredClone(given)
        return after(() => {
          assertExists(id)
          openings.push({ ...opening, id })
        })
      },
      newest: (id, most) =>
        after(() => {
          const found = openings.filter((one) => one.id === id).toReversed()
          return structuredClone(found.slice(0, most).map(({ id: _, ...opening }) => opening))
        }),
    },
    archives: {
      put(given, bytes) {
        const head = { ...given }
        const file = bytes.slice()
        return after(() => {
          assertExists(head.evaluation)
          const found = archiveOf(head.evaluation, head.revision)
          if (found?.head.digest === head.digest) return
          if (found) throw new Error('another archive')
          archives.push({ head, file })
        })
      },
      get: (id, revision) => after(() => archiveOf(id, revision)?.file.slice()),
      of: (id) => after(() => heads().filter(({ evaluation }) => evaluation === id)),
      all: () => after(heads),
      drop: (id, revision) =>
        after(() => {
          archives = archives.filter(
            ({ head }) => head.evaluation !== id || head.revision !== revision,
          )
        }),
    },
    settings: {
      get: (name) => after(() => settings.get(name)),
      put: (name, json) => after(() => void settings.set(name, json)),
    },
    results: memoryResults(after),
    imports: memoryImports(after),
    templates: {
      all: () => after(() => structuredClone(templates)),
      putDraft: (id, body) =>
        after(() => {
          assertNotPublished(id)
          const found = templates.find((one) => one.id === id)
          if (found) found.body = body
          else templates.push({ id, body, publishedAt: null })
        }),
      publish: (id, at) =>
        after(() => {
          const found = templates.find((one) => one.id === id)
          if (!found) throw new Error(`There is no template ${id}`)
          found.publishedAt ??= at
        }),
      dropDraft: (id) =>
        after(() => {
          assertNotPublished(id)
          templates = templates.filter((one) => one.id !== id)
        }),
    },
    deletions: { all: () => after(() => structuredClone(deletions)) },
  }
  return {
    parts,
    remove(id: EvaluationId, told: Deletion | undefined): void {
      snapshots = snapshots.filter((one) => one.id !== id)
      shares = shares.filter(({ evaluation }) => evaluation !== id)
      openings = openings.filter((one) => one.id !== id)
      if (told) deletions.push({ ...told })
    },
    forget(person: PersonId): void {
      openings = openings.filter(({ by }) => !('person' in by) || by.person !== person)
    },
  }
}
