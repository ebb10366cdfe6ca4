import type { SubQuestionNo, Template } from '@samsyn/scoring'
import type { FoundOutline } from './foundOutline.ts'
import type { KnownNames } from './names.ts'
import { likeness, skeleton, skeletonWords } from './skeleton.ts'

/** So much of what the report names has to be the questionnaire's, and of so many rows at least. */
const ENOUGH = 0.8
const FEWEST = 10

/**
 * The questionnaire whose names and maxima the report has: the one that fits best, if it fits well.
 * Two that fit alike are told apart by nothing, so then it is none.
 */
export function templateOf(
  { scores, areas }: FoundOutline,
  labels: ReadonlyMap<number, readonly string[]>,
  templates: readonly Template[],
): Template | null {
  const rows = new Map(
    [...scores.tables.values()].flatMap(({ rows }) => rows).map((row) => [row.no, row]),
  )
  const named = Math.max(
    FEWEST,
    rows.size,
    [...labels.values()].flat().length,
    [...areas.values()].flatMap(({ sections }) => sections).length,
  )
  const fits = templates.map((template) => {
    const wanted = template.areas.flatMap(({ no, subQuestions, sections }) =>
      subQuestions.map((row) => ({ ...row, area: no, sections })),
    )
    const points = wanted.map((row): number => {
      const printed = rows.get(row.no)
      if (printed) {
        const maximum = printed.maximum?.value ?? null
        const named = likeness(skeletonWords(printed.name), skeletonWords(row.name)) >= 0.6
        if (!named) return 0
        return maximum === row.maximum ? 1 : maximum === null ? 0.8 : 0.5
      }
      const names = [row.boxLabel ?? row.name, row.name]
      const inBox = (labels.get(row.area) ?? []).some((label) =>
        names.some((name) => skeleton(name) === skeleton(label)),
      )
      if (inBox) return 0.9
      const inText = (areas.get(row.area)?.sections ?? []).some(({ known }) =>
        known.some(
          ({ template: of, subQuestions }) => of === template.id && subQuestions.includes(row.no),
        ),
      )
      return inText ? 0.9 : 0
    })
    const more = [...rows.keys()].filter((no) => !wanted.some((row) => row.no === no)).length
    const sum = points.reduce((all, one) => all + one, 0)
    return { template, fit: (sum - more) / named }
  })
  const [best, second] = fits.toSorted((one, other) => other.fit - one.fit)
  if (!best || best.fit < ENOUGH) return null
  return second && second.fit >= best.fit ? null : best.template
}

/** The sub-questions that a narrative's heading is about. */
export function subQuestionsOf(
  heading: string,
  area: number,
  names: KnownNames,
  template: Template | null,
  rows: readonly { no: SubQuestionNo; name: string }[],
  labels: readonly string[],
): SubQuestionNo[] {
  const words = skeletonWords(heading)
  if (template) {
    const own = (place: string) =>
      names.like(
        heading,
        (known) => known.template === template.id && known.area === area && known.place === place,
      )[0]
    const best = [own('section'), own('row'), own('box')]
      .flatMap((one) => one ?? [])
      .toSorted((one, other) => other.like - one.like)[0]
    return best && best.like >= 0.6 ? [...best.known.subQuestions] : []
  }
  const likest = rows
    .map((row) => ({ row, like: likeness(words, skeletonWords(row.name)) }))
    .toSorted((one, other) => other.like - one.like)[0]
  if (likest && likest.like >= 0.6) return [likest.row.no]
  // A box names the rows in their order.
  const place = labels.findIndex((label) => likeness(words, skeletonWords(label)) >= 0.6)
  const row = labels.length === rows.length ? rows[place] : undefined
  return row ? [row.no] : []
}
