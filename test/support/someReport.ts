import type { Block, Inline } from '@samsyn/document'
import { type Report, type ReportChoices, type Reported, reportOf } from '@samsyn/report'
import { type Points, type SubQuestionNo, templateById, textsOf } from '@samsyn/scoring'

const known = templateById('kommunkompassen-2023')
if (!known) throw new Error('no template')
export const theTemplate = known

/** A report of Ekbacka 2026, but for what is said. Without texts, all rows at half their maximum. */
export function someReport(said: Partial<Reported & ReportChoices> = {}): Report {
  const { edition = { state: 'working' }, scores = true, percent = true, ...reported } = said
  return reportOf(
    {
      municipality: 'Ekbacka',
      year: 2026,
      assessmentDate: '2026-05-12',
      template: theTemplate,
      textOf: () => undefined,
      points: halfOfAll(),
      ...reported,
    },
    { edition, scores, percent },
  )
}

function halfOfAll(): Map<SubQuestionNo, Points> {
  const rows = theTemplate.areas.flatMap(({ subQuestions }) => subQuestions)
  return new Map(rows.map(({ no, maximum }) => [no, (maximum * 500) as Points]))
}

/** The texts of the template one after the other, as far as they reach. */
export function textsBy(all: readonly (readonly Block[])[]): Reported['textOf'] {
  const refs = textsOf(theTemplate).map(({ room, root }) => `${room}/${root}`)
  return ({ room, root }) => all[refs.indexOf(`${room}/${root}`)]
}

export function paragraph(
  ...content: readonly (string | Inline)[]
): Extract<Block, { content: unknown }> {
  return {
    type: 'paragraph',
    content: content.map((one) =>
      typeof one === 'string' ? { type: 'text', text: one, marks: {} } : one,
    ),
  }
}

export function footnote(text: string): Inline {
  return { type: 'footnote', text }
}

/** A list of points of one paragraph each. */
export function list(...points: readonly string[]): Extract<Block, { items: unknown }> {
  return {
    type: 'list',
    ordered: false,
    items: points.map((one) => ({ blocks: [paragraph(one)] })),
  }
}
