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
type Areas = PublishedResult['areas']

/** What of results compares with one questionnaire. The way from each other one is looked for once. */
interface Compared {
  rows(result: Pick<PublishedResult, 'template' | 'rows'>): Rows
  areas(result: Pick<PublishedResult, 'template' | 'areas'>): Areas
}

export function comparedWith(to: TemplateId, crosswalks: readonly Crosswalk[]): Compared {
  const ways = new Map<TemplateId, ReadonlyMap<SubQuestionNo, SubQuestionNo> | undefined>()
  const wayFrom = (from: TemplateId) => {
    if (!ways.has(from)) ways.set(from, comparedNumbers(crosswalkBetween(from, to, crosswalks)))
    return ways.get(from)
  }
  return {
    rows({ template, rows }) {
      if (template === to) return rows
      const numbers = template === null ? undefined : wayFrom(template)
      if (!numbers) return []
      return rows.flatMap(({ no, points }) => {
        const there = numbers.get(no)
        return there === undefined ? [] : { no: there, points }
      })
    },
    // J6. Older questionnaires counted eight areas too, and meant others by the numbers.
    areas: ({ template, areas }) =>
      template === null || template === to || wayFrom(template) ? areas : [],
  }
}

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
  return comparedWith(to, crosswalks).rows(result)
}

/** J6. The areas of a result that compare with this questionnaire's. */
export function comparedAreas(
  result: Pick<PublishedResult, 'template' | 'areas'>,
  to: TemplateId,
  crosswalks: readonly Crosswalk[],
): Areas {
  return comparedWith(to, crosswalks).areas(result)
}

function comparedNumbers(
  way: Crosswalk | undefined,
): ReadonlyMap<SubQuestionNo, SubQuestionNo> | undefined {
  if (!way) return undefined
  return new Map(
    way.rows.flatMap((row) =>
      (row.kind === 'same' || row.kind === 'renamed') && row.sameMaximum
        ? [[row.from, row.to] as const]
        : [],
    ),
  )
}
