import type { ImportedPlace, ImportWarning, ImportWarningKind } from '../importedReport.ts'

/**
 * What became of every line, and what a reader should look at. A line that nobody has placed is
 * unplaced: so none is lost.
 */
export class Ledger {
  readonly #places = new Map<number, string | undefined>()
  readonly #warnings: ImportWarning[] = []
  readonly #said = new Set<string>()

  /** From now on it matters where this line goes. */
  expect(line: number): void {
    this.#places.set(line, undefined)
  }

  put(line: number, at: string): void {
    if (this.#places.has(line)) this.#places.set(line, at)
  }

  isPlaced(line: number): boolean {
    return this.#places.get(line) !== undefined
  }

  warn(
    what: ImportWarningKind,
    line: number | null,
    at: string | null,
    figures: { found?: string | undefined; wanted?: string | undefined } = {},
  ): void {
    const warning: ImportWarning = { what, line, at, ...figures }
    const said = JSON.stringify(warning)
    if (this.#said.has(said)) return
    this.#said.add(said)
    this.#warnings.push(warning)
  }

  /** What another has placed and said, as if it had been done here. */
  take(other: Ledger): void {
    for (const [line, at] of other.#places) if (at !== undefined) this.put(line, at)
    for (const { what, line, at, ...figures } of other.#warnings) this.warn(what, line, at, figures)
  }

  /** Lines from the first, each with its place. */
  *places(): Generator<[line: number, at: string]> {
    for (const [line, at] of this.#places) yield [line, at ?? 'unplaced']
  }

  /** Neighbours with the same place as one. */
  runs(): ImportedPlace[] {
    const runs: ImportedPlace[] = []
    for (const [line, at] of this.places()) {
      const last = runs.at(-1)
      if (last?.at === at) last.to = line
      else runs.push({ from: line, to: line, at })
    }
    return runs
  }

  /** Sorted by line; what is about the whole comes first. */
  warnings(): ImportWarning[] {
    return this.#warnings.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0))
  }
}
