import type { Crosswalk, PublishedResult, Template } from '@samsyn/scoring'

/** The rules J5–J8 once more, slowly: each figure looked for by itself, and summed without halves. */
export function obviousMean(
  asked: { part: 'total' | number | string; template: Template; since: number | null },
  results: readonly PublishedResult[],
  known: { crosswalks: readonly Crosswalk[]; templates: readonly Template[] },
): { mean: number; n: number } | undefined {
  const { part, template, since } = asked
  const points: number[] = []
  for (const result of results) {
    if (since !== null && result.year < since) continue
    if (part === 'total') points.push(result.total)
    else if (typeof part === 'number') {
      if (!areasCompare(result.template, template.id, known.crosswalks)) continue
      for (const { no, points: printed } of result.areas) if (no === part) points.push(printed)
    } else
      for (const { no, points: printed } of result.rows)
        if (rowsCompare(result.template, no, template, part, known)) points.push(printed)
  }
  if (points.length === 0) return undefined
  let sum = 0n
  for (const one of points) sum += BigInt(one)
  // The whole thousandth that is nearest, and of two the higher.
  const n = BigInt(points.length)
  let mean = (1000n * sum) / n
  if (2n * (1000n * sum - mean * n) >= n) mean += 1n
  return { mean: Number(mean), n: points.length }
}

function areasCompare(from: string | null, to: string, crosswalks: readonly Crosswalk[]): boolean {
  if (from === null || from === to) return true
  return crosswalks.some(
    (one) => (one.from === from && one.to === to) || (one.from === to && one.to === from),
  )
}

function rowsCompare(
  from: string | null,
  no: string,
  to: Template,
  asked: string,
  { crosswalks, templates }: { crosswalks: readonly Crosswalk[]; templates: readonly Template[] },
): boolean {
  if (from === to.id) return no === asked
  const maximumIn = (template: Template | undefined, row: string) =>
    template?.areas.flatMap((area) => area.subQuestions).find((one) => one.no === row)?.maximum
  const there = templates.find(({ id }) => id === from)
  if (!there || maximumIn(there, no) !== maximumIn(to, asked)) return false
  for (const crosswalk of crosswalks)
    for (const row of crosswalk.rows) {
      if (row.kind !== 'same' && row.kind !== 'renamed') continue
      const ahead = crosswalk.from === from && crosswalk.to === to.id
      const back = crosswalk.to === from && crosswalk.from === to.id
      if (ahead && row.from === no && row.to === asked) return true
      if (back && row.to === no && row.from === asked) return true
    }
  return false
}
