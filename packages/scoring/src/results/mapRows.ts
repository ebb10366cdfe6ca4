import type { SubQuestionNo } from '../ids.ts'
import type { Template } from '../template.ts'
import type { Crosswalk, PublishedResult } from './resultSet.ts'

type TemplateId = Template['id']

/** J4. The crosswalk from one questionnaire to another, turned round where it is kept so. */
export function crosswalkBetween(
  from: TemplateId,
  to: TemplateId,
  crosswalks: readonly Crosswalk[],
): Crosswalk | undefined {
  const found = crosswalks.find((one) => one.from === from && one.to === to)
  if (found) return found
  const other = crosswalks.find((one) => one.from === to && one.to === from)
  return other && { from, to, rows: other.rows.map(turned) }
}

type CrosswalkRow = Crosswalk['rows'][number]

function turned(row: CrosswalkRow): CrosswalkRow {
  switch (row.kind) {
    case 'same':
    case 'renamed':
      return { ...row, from: row.to, to: row.from }
    case 'split':
      return { ...row, from: row.to, to: row.from }
    case 'noCounterpart':
      return { ...row, side: row.side === 'from' ? 'to' : 'from' }
  }
}

type Rows = PublishedResult['rows']

/**
 * J5. The rows of a result that compare with this questionnaire's, under its numbers and in the
 * result's order: all of its own, and of another's those that the crosswalk calls same or renamed
 * with the same maximum. None where nobody knows the questionnaire, or no crosswalk leads there.
 */
export function mapRows(
  result: Pick<PublishedResult, 'template' | 'rows'>,
  to: TemplateId,
  crosswalks: readonly Crosswalk[],
): Rows {
  if (result.template === to) return result.rows
  if (result.template === null) return []
  const way = crosswalkBetween(result.template, to, crosswalks)
  if (!way) return []
  const numbers = comparedNumbers(way)
  return result.rows.flatMap(({ no, points }) => {
    const there = numbers.get(no)
    return there === undefined ? [] : { no: there, points }
  })
}

function comparedNumbers({ rows }: Crosswalk): Map<SubQuestionNo, SubQuestionNo> {
  return new Map(
    rows.flatMap((row) =>
      (row.kind === 'same' || row.kind === 'renamed') && row.sameMaximum
        ? [[row.from, row.to] as const]
        : [],
    ),
  )
}

/**
 * J6. The areas of a result that compare with this questionnaire's. Older questionnaires counted
 * eight areas too, and meant others by the numbers.
 */
export function comparedAreas(
  { template, areas }: Pick<PublishedResult, 'template' | 'areas'>,
  to: TemplateId,
  crosswalks: readonly Crosswalk[],
): PublishedResult['areas'] {
  const compares =
    template === null || template === to || crosswalkBetween(template, to, crosswalks) !== undefined
  return compares ? areas : []
}
