import { halfUp } from '../halfUp.ts'
import type { Template } from '../template.ts'
import { comparedWith } from './mapRows.ts'
import type { Crosswalk, PublishedResult, ResultSet } from './resultSet.ts'
import { isSameMunicipality, type Municipality } from './sameMunicipality.ts'

/** A mean of printed points in whole thousandths, and of how many it is one. */
interface Mean {
  mean: number
  n: number
}

/** What a result is shown beside; a plain value, as the report takes it. */
export interface Comparison {
  base: {
    set: string
    version: number
    dated: string
    since: number | null
    evaluations: number
  }
  total: Mean
  areas: (Mean & { no: PublishedResult['areas'][number]['no'] })[]
  rows: (Mean & { no: PublishedResult['rows'][number]['no'] })[]
  /** Ascending. */
  totals: number[]
}

export interface ComparisonAsked {
  /** The first year that counts; null for all. */
  since: number | null
  /** The questionnaire whose numbers are asked for. */
  template: Template['id']
  /** J7. Whose evaluation it is that is compared, and of which year. */
  except: Municipality & { year: number }
}

/**
 * J5–J8. What the published results of a set come to beside one evaluation. Undefined where none of
 * them counts. Areas and rows in the order of their numbers; what none of them prints is left out.
 */
export function comparisonOf(
  { name, version, dated, results }: Pick<ResultSet, 'name' | 'version' | 'dated' | 'results'>,
  { since, template, except }: ComparisonAsked,
  crosswalks: readonly Crosswalk[],
): Comparison | undefined {
  const base = results.filter(
    (result) =>
      (since === null || result.year >= since) &&
      !(result.year === except.year && isSameMunicipality(result, except)),
  )
  const totals = base.map(({ total }) => total).toSorted((a, b) => a - b)
  if (totals.length === 0) return undefined
  const compared = comparedWith(template, crosswalks)
  return {
    base: { set: name, version, dated, since, evaluations: totals.length },
    total: meanOfPrinted(totals),
    areas: meansByNo(base.flatMap(compared.areas)),
    rows: meansByNo(base.flatMap(compared.rows)),
    totals,
  }
}

/** J8. From the sum of whole numbers, so that nothing is rounded twice. */
function meanOfPrinted(points: readonly number[]): Mean {
  const sum = points.reduce((all, one) => all + one, 0)
  return { mean: halfUp(1000 * sum, points.length), n: points.length }
}

function meansByNo<No extends string | number>(
  figures: readonly { no: No; points: number }[],
): (Mean & { no: No })[] {
  const byNo = new Map<No, number[]>()
  for (const { no, points } of figures) {
    const all = byNo.get(no)
    if (all) all.push(points)
    else byNo.set(no, [points])
  }
  return [...byNo]
    .toSorted(([a], [b]) => inOrder(String(a), String(b)))
    .map(([no, all]) => ({ no, ...meanOfPrinted(all) }))
}

/** "3.2" before "3.10". */
function inOrder(a: string, b: string): number {
  const [areaOfA = 0, rowOfA = 0] = a.split('.').map(Number)
  const [areaOfB = 0, rowOfB = 0] = b.split('.').map(Number)
  return areaOfA - areaOfB || rowOfA - rowOfB
}
