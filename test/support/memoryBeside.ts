import type { EvaluationId, PersonId } from '@samsyn/document'
import { FILE_PART, type FileHead, type Store, type StoredVersion } from '@samsyn/server/store'

type Beside = Pick<Store, 'anchors' | 'versions' | 'seen' | 'files'>

/** What a store keeps of one evaluation beside rooms and trail. */
interface Kept {
  /** By room and key. */
  anchors: Map<string, Map<string, string>>
  versions: StoredVersion[]
  texts: Map<string, string>
  seen: Map<PersonId, number>
  files: Map<string, FileHead & { bytes: Uint8Array }>
}

/** What is kept beside rooms and trail, in the plainest way there is. */
export function memoryBeside(
  exists: (id: EvaluationId) => boolean,
  after: <T>(act: () => T) => Promise<T>,
): { parts: Beside; remove: (id: EvaluationId) => void; forget: (person: PersonId) => void } {
  const all = new Map<EvaluationId, Kept>()

  function kept(id: EvaluationId): Kept {
    return (
      all.get(id) ?? {
        anchors: new Map(),
        versions: [],
        texts: new Map(),
        seen: new Map(),
        files: new Map(),
      }
    )
  }

  /** For writing: only in an evaluation that exists. */
  async function write<T>(id: EvaluationId, act: (of: Kept) => T): Promise<T> {
    return after(() => {
      if (!exists(id)) throw new Error(`Evaluation ${id} does not exist`)
      const of = kept(id)
      all.set(id, of)
      return act(of)
    })
  }

  const headOf = ({ bytes: _, ...head }: FileHead & { bytes: Uint8Array }): FileHead => head

  const parts: Beside = {
    anchors: {
      of: (id, room) => after(() => new Map(kept(id).anchors.get(room))),
      put(id, room, anchors) {
        const given = [...anchors]
        return write(id, (of) => {
          const there = of.anchors.get(room) ?? new Map<string, string>()
          of.anchors.set(room, there)
          for (const [key, body] of given) {
            if (body === null) there.delete(key)
            else there.set(key, body)
          }
        })
      },
    },
    versions: {
      all: (id) => after(() => structuredClone(kept(id).versions)),
      add(id, version, texts) {
        const given = structuredClone({ version, texts })
        return write(id, (of) => {
          if (of.versions.some(({ number }) => number === given.version.number)) return 'conflict'
          of.versions = [...of.versions, given.version].sort(
            (one, other) => one.number - other.number,
          )
          for (const { digest, body } of given.texts) of.texts.set(digest, body)
          return 'added'
        })
      },
      texts: (id, digests) =>
        after(() =>
          digests.flatMap((digest) => {
            const body = kept(id).texts.get(digest)
            return body === undefined ? [] : { digest, body }
          }),
        ),
      drop: (id, numbers, digests) =>
        after(() => {
          const of = kept(id)
          of.versions = of.versions.filter(({ number }) => !numbers.includes(number))
          for (const digest of digests) of.texts.delete(digest)
        }),
    },
    seen: {
      of: (id, person) => after(() => kept(id).seen.get(person) ?? 0),
      put: (id, person, seq) =>
        write(id, ({ seen }) => void seen.set(person, Math.max(seq, seen.get(person) ?? 0))),
    },
    files: {
      put(id, head, bytes) {
        const given = { ...head, bytes: bytes.slice() }
        return write(id, ({ files }) => {
          if (!files.has(head.sha256)) files.set(head.sha256, given)
        })
      },
      head: (id, sha256) =>
        after(() => {
          const found = kept(id).files.get(sha256)
          return found && headOf(found)
        }),
      part: (id, sha256, nth) =>
        after(() => {
          const bytes = kept(id).files.get(sha256)?.bytes
          const isThere = bytes && (nth === 0 || nth * FILE_PART < bytes.length)
          return isThere ? bytes.slice(nth * FILE_PART, (nth + 1) * FILE_PART) : undefined
        }),
      all: (id) => after(() => [...kept(id).files.values()].map(headOf)),
      drop: (id, sha256) => after(() => void kept(id).files.delete(sha256)),
    },
  }
  return {
    parts,
    remove: (id) => void all.delete(id),
    forget(person) {
      for (const { seen, versions } of all.values()) {
        seen.delete(person)
        for (const version of versions)
          if (version.by === person && version.name !== null) version.name = ''
      }
    },
  }
}
