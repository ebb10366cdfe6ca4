import { createHash } from 'node:crypto'
import {
  checkResults,
  isSameMunicipality,
  type PublishedResult,
  publishedSets,
  type ResultFinding,
  type ResultSet,
  resultSet as resultSetShape,
  type Template,
} from '@samsyn/scoring'
import type { ResultStore, StoredResults } from '../store/index.ts'

/** J1. The published results of this server, in versions that nobody changes any more. */
export interface Results {
  /** Every published version of every set; of one set from the oldest. */
  all(): readonly ResultSet[]
  find(id: string, version: number): ResultSet | undefined
  latest(id: string): ResultSet | undefined
}

/** A version of a set as the administrators see it. */
export interface LibraryResults {
  set: ResultSet
  origin: 'builtIn' | 'imported'
  /** Milliseconds since 1970 UTC; null for a draft and for what came with the product. */
  publishedAt: number | null
  draft: boolean
  /** Hex SHA-256 of what is kept: who publishes says by it which figures they have read. */
  digest: string
}

/** Why something was not done. */
export type ResultsRefusal =
  | { refused: 'noSuchResults' | 'resultsPublished' | 'resultThere' | 'stale' }
  | { refused: 'resultFindings'; findings: ResultFinding[] }

interface Outside {
  store: ResultStore
  now: () => number
  /** Every questionnaire that there is by now. */
  templates: () => readonly Template[]
  /** Told of a version that cannot be read: what was compared with it cannot be made again. */
  unreadable?: ((id: string, version: number) => void) | undefined
}

/**
 * J1. The sets of published results of this server: those that come with the product, and those that
 * administrators brought in. Of each set there are published versions and at most one draft, which is
 * the version after them. What the product brings later has another id: a version is said once.
 */
export class ResultSets implements Results {
  readonly #imported = new Map<string, LibraryResults>()
  readonly #findings = new WeakMap<object, { seenAs: string; findings: ResultFinding[] }>()
  readonly #outside: Outside
  #last: Promise<unknown> = Promise.resolve()

  constructor(outside: Outside) {
    this.#outside = outside
  }

  static async open(outside: Outside): Promise<ResultSets> {
    const opened = new ResultSets(outside)
    for (const stored of await outside.store.all()) {
      const read = libraryResults(stored)
      if (read) opened.#keep(read)
      else outside.unreadable?.(stored.id, stored.version)
    }
    return opened
  }

  all(): readonly ResultSet[] {
    return this.versions().flatMap(({ set, draft }) => (draft ? [] : set))
  }

  find(id: string, version: number): ResultSet | undefined {
    const found = this.version(id, version)
    return found && !found.draft ? found.set : undefined
  }

  latest(id: string): ResultSet | undefined {
    return this.all().findLast((set) => set.id === id)
  }

  /** Drafts too: sets by name, those of the product first, and versions from the oldest. */
  versions(): LibraryResults[] {
    const imported = [...this.#imported.values()].toSorted(
      (a, b) => a.set.id.localeCompare(b.set.id) || a.set.version - b.set.version,
    )
    const isOurs = ({ set }: LibraryResults) => builtIn.some((one) => one.set.id === set.id)
    return [
      ...builtIn.flatMap((one) => [one, ...imported.filter(({ set }) => set.id === one.set.id)]),
      ...imported.filter((one) => !isOurs(one)),
    ]
  }

  /** A draft too. */
  version(id: string, version: number): LibraryResults | undefined {
    return this.versions().find(({ set }) => set.id === id && set.version === version)
  }

  /** J3. What of a set does not fit, as it is seen today. */
  findings(set: Pick<ResultSet, 'results'>): ResultFinding[] {
    const { now } = this.#outside
    const templates = this.#outside.templates()
    const year = new Date(now()).getUTCFullYear()
    // Of templates there are only ever more.
    const seenAs = `${year} ${templates.length}`
    const before = this.#findings.get(set)
    if (before?.seenAs === seenAs) return before.findings
    const findings = checkResults(set, { templates, year })
    this.#findings.set(set, { seenAs, findings })
    return findings
  }

  /**
   * Makes a draft of what was brought, the version after the last, or writes over the one there is.
   * `gone` is what the draft, or else the last version, had and this has not: nobody may have meant it.
   */
  bring(
    set: Omit<ResultSet, 'version'>,
  ): Promise<{ brought: LibraryResults; gone: PublishedResult[] }> {
    return this.#inTurn(async () => {
      const before = this.#newest(set.id)?.results ?? []
      const gone = before.filter((one) => !isAmong(set.results, one))
      return { brought: await this.#putDraft(set), gone }
    })
  }

  /**
   * A draft of a set with one more result: in the draft there is, or behind the last version. Refused
   * where the set has a result of that municipality and year, which may be another.
   */
  propose(
    result: PublishedResult,
    id = defaultSet,
  ): Promise<{ proposed: LibraryResults } | ResultsRefusal> {
    return this.#inTurn(async () => {
      const base = this.#newest(id)
      if (!base) return { refused: 'noSuchResults' }
      if (isAmong(base.results, result)) return { refused: 'resultThere' }
      const dated = new Date(this.#outside.now()).toISOString().slice(0, 10)
      const results = [...base.results, result]
      return { proposed: await this.#putDraft({ ...base, dated, results }) }
    })
  }

  /** @param digest of the draft that was read: another may have been brought in its place since */
  publish(
    id: string,
    version: number,
    digest: string,
  ): Promise<{ published: LibraryResults } | ResultsRefusal> {
    return this.#inTurn(async () => {
      const found = this.version(id, version)
      if (!found) return { refused: 'noSuchResults' }
      if (!found.draft) return { refused: 'resultsPublished' }
      if (found.digest !== digest) return { refused: 'stale' }
      const findings = this.findings(found.set).filter(({ severity }) => severity === 'error')
      if (findings.length > 0) return { refused: 'resultFindings', findings }
      const at = this.#outside.now()
      await this.#outside.store.publish(id, version, at)
      const published = { ...found, draft: false, publishedAt: at }
      this.#keep(published)
      return { published }
    })
  }

  /** Throws a draft away. */
  drop(id: string, version: number): Promise<{ dropped: true } | ResultsRefusal> {
    return this.#inTurn(async () => {
      const found = this.version(id, version)
      if (!found) return { refused: 'noSuchResults' }
      if (!found.draft) return { refused: 'resultsPublished' }
      await this.#outside.store.dropDraft(id, version)
      this.#imported.delete(keyOf(found.set))
      return { dropped: true }
    })
  }

  /** The draft where there is one, or else the last version. */
  #newest(id: string): ResultSet | undefined {
    return this.versions().findLast(({ set }) => set.id === id)?.set
  }

  async #putDraft({
    id,
    name,
    dated,
    results,
  }: Omit<ResultSet, 'version'>): Promise<LibraryResults> {
    const version = (this.latest(id)?.version ?? 0) + 1
    const set: ResultSet = { id, name, version, dated, results }
    const body = JSON.stringify(set)
    await this.#outside.store.putDraft(id, version, body)
    const draft = libraryOf(set, body, null)
    this.#keep(draft)
    return draft
  }

  #keep(one: LibraryResults): void {
    this.#imported.set(keyOf(one.set), one)
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#last.then(act)
    this.#last = done.catch(() => undefined)
    return done
  }
}

function isAmong(results: readonly PublishedResult[], wanted: PublishedResult): boolean {
  return results.some((one) => one.year === wanted.year && isSameMunicipality(one, wanted))
}

/** What comes with the product. */
export const defaultSet = 'skr-publicerade'

function keyOf({ id, version }: Pick<ResultSet, 'id' | 'version'>): string {
  return `${id} ${version}`
}

/** What is stored as a version, read again; undefined where that is none, or another one. */
function libraryResults({ id, version, body, publishedAt }: StoredResults) {
  const set = setIn(body)
  return set?.id === id && set.version === version ? libraryOf(set, body, publishedAt) : undefined
}

function setIn(body: string): ResultSet | undefined {
  try {
    return resultSetShape.safeParse(JSON.parse(body)).data
  } catch {
    return undefined
  }
}

function libraryOf(set: ResultSet, body: string, publishedAt: number | null): LibraryResults {
  const digest = createHash('sha256').update(body).digest('hex')
  return { set, origin: 'imported', publishedAt, draft: publishedAt === null, digest }
}

const builtIn = publishedSets.map(
  (set): LibraryResults => ({
    ...libraryOf(set, JSON.stringify(set), null),
    origin: 'builtIn',
    draft: false,
  }),
)
