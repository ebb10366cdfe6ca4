import { z } from 'zod'
import { report } from '../report/report.ts'
import { reportBlock } from '../report/reportBlock.ts'

/** What parts of a report are called where they are pointed at, and what they are. */
const named = z.registry<{ id: string; description: string }>()
const { summary, areas, scores } = report.shape
named.add(reportBlock, {
  id: 'Block',
  description:
    'A paragraph, heading, list, quotation or table. Footnotes stand where they are referred to and are numbered through the whole report.',
})
named.add(summary.shape.evaluation, {
  id: 'Text',
  description: 'One text and which one it is. It has no blocks where nothing is written yet.',
})
named.add(areas.element, {
  id: 'Area',
  description: 'Chapter 3, an area: its texts in the order in which they are read.',
})
named.add(scores.unwrap(), {
  id: 'Scores',
  description: 'Chapter 4: whole points and percent as they are printed.',
})
named.add(scores.unwrap().shape.total, {
  id: 'Sum',
  description:
    'A sum over rows. While rows are missing, nothing is printed; soFar and missing then say how much there is and how many rows are not there.',
})

/**
 * The JSON Schema (2020-12) of a report, for whoever reads one without us. It is as strict as we are:
 * what it has no place for is no report.
 */
export function reportJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(report, { metadata: named, io: 'input' })
  return {
    $schema,
    $id: 'urn:samsyn:report:1',
    title: 'Samsyn report',
    description:
      'A report of an evaluation with Kommunkompassen, as every form of it is made of: texts, printed figures and what they are shown beside. There is no place in it for people, judgements, exact points, comments or evidence.',
    ...schema,
  }
}
