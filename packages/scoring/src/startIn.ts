import { type StartedFrom, startedFrom } from './followUp/startedFrom.ts'
import { comparedAreas, crosswalkBetween, mapRows } from './results/mapRows.ts'
import { type Crosswalk, type PublishedResult, publishedResult } from './results/resultSet.ts'
import type { Template } from './template.ts'

/** An earlier evaluation as it was printed, wherever it was found: under its own numbers. */
export interface EarlierEvaluation extends Omit<StartedFrom, 'rows'> {
  rows: PublishedResult['rows']
}

/** An earlier evaluation that somebody read in a published report, as it comes from outside. */
export const importedStart = startedFrom.extend({
  found: startedFrom.shape.found.options[2],
  rows: publishedResult.shape.rows.max(100),
})

/** U2. What a new evaluation by this questionnaire starts from. */
export function startIn(
  earlier: EarlierEvaluation,
  { id }: Pick<Template, 'id'>,
  crosswalks: readonly Crosswalk[],
): StartedFrom {
  const { template, rows } = earlier
  const nowOf = (row: PublishedResult['rows'][number]) =>
    mapRows({ template, rows: [row] }, id, crosswalks)[0]?.no ?? null
  return {
    ...earlier,
    areas: comparedAreas(earlier, id, crosswalks),
    rows: rows.map((row) => ({ ...row, now: nowOf(row) })),
  }
}

/** A published result as something to start from: nobody knows what it asked for. */
export function earlierOfResult(
  { municipality, year, template, total, areas, rows }: PublishedResult,
  { id, version }: { id: string; version: number },
): EarlierEvaluation {
  const found = { kind: 'result', set: id, version } as const
  return { found, municipality, year, template, total, areas, rows, improvements: [] }
}

/** How the sub-questions of one questionnaire are found in another, counted in the other. */
export interface Mapping {
  /** The same question under the same name, and under another; worth as much as before. */
  same: number
  renamed: number
  /** The same question, worth more or less than before: its points do not compare. */
  reweighed: number
  /** Those that one became, or that became one. */
  split: number
  /** Those that are new, or that nothing there compares with. */
  none: number
}

/** Undefined where nobody knows the one it comes from, or what the two have in common. */
export function mappingBetween(
  from: Template['id'] | null,
  { id, areas }: Template,
  crosswalks: readonly Crosswalk[],
): Mapping | undefined {
  const all = areas.flatMap(({ subQuestions }) => subQuestions).length
  if (from === id) return { same: all, renamed: 0, reweighed: 0, split: 0, none: 0 }
  const way = from === null ? undefined : crosswalkBetween(from, id, crosswalks)
  if (!way) return undefined
  const count = (is: (row: Crosswalk['rows'][number]) => number) =>
    way.rows.reduce((sum, row) => sum + is(row), 0)
  const same = count((row) => Number(row.kind === 'same' && row.sameMaximum))
  const renamed = count((row) => Number(row.kind === 'renamed' && row.sameMaximum))
  const reweighed = count((row) =>
    Number((row.kind === 'same' || row.kind === 'renamed') && !row.sameMaximum),
  )
  const split = count((row) => (row.kind === 'split' ? row.to.length : 0))
  return { same, renamed, reweighed, split, none: all - same - renamed - reweighed - split }
}
