import { publishedSets, type ResultSet } from '@samsyn/scoring'

/** J1. The published results of this server: those that nobody changes any more. */
export interface Results {
  /** Every version of every set, by id and from the oldest version. */
  all(): readonly ResultSet[]
  find(id: string, version: number): ResultSet | undefined
  latest(id: string): ResultSet | undefined
}

/** The sets of published results of this server: those that come with the product. */
export class ResultSets implements Results {
  readonly #published: ResultSet[] = [...publishedSets]

  all(): readonly ResultSet[] {
    return this.#published
  }

  find(id: string, version: number): ResultSet | undefined {
    return this.#published.find((set) => set.id === id && set.version === version)
  }

  latest(id: string): ResultSet | undefined {
    return this.#published.findLast((set) => set.id === id)
  }
}
