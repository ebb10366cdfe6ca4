/**
 * Which telling of events this page is about. A restore puts older data in the place of newer: what a
 * page knows from before must then not be mixed into it. The page is bound to the generation in which
 * it first opened something; until then it goes by what the server says last.
 */
export class PageGeneration {
  readonly #watchers = new Set<() => void>()
  #known: string | undefined
  #bound = false
  #over = false
  #changes = 0

  /** The server said which one its data is. */
  heard(generation: string): void {
    if (!this.#bound) this.#known = generation
    else if (generation !== this.#known) this.end()
  }

  /** The one to name when something is opened or asked for that belongs to it: from now on it stays. */
  bind(): string | undefined {
    this.#bound = true
    return this.#known
  }

  /** The one that the page is bound to. */
  get boundTo(): string | undefined {
    return this.#bound ? this.#known : undefined
  }

  /** The server has other data than this page: nothing is sent any more, and a copy is kept. */
  get isOver(): boolean {
    return this.#over
  }

  end(): void {
    this.#over = true
    this.changed()
  }

  /** Counts what has happened to the page's end or to what it keeps: for whoever shows it. */
  get changes(): number {
    return this.#changes
  }

  changed(): void {
    this.#changes += 1
    for (const watcher of this.#watchers) watcher()
  }

  watch(changed: () => void): () => void {
    this.#watchers.add(changed)
    return () => void this.#watchers.delete(changed)
  }
}

/** This page's. */
export const pageGeneration = new PageGeneration()
