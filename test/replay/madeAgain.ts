import type { Block, Inline } from '@samsyn/document'
import { type Report, reportOf } from '@samsyn/report'
import { type Points, type SubQuestionNo, type TextRef, templateById } from '@samsyn/scoring'
import { fitting } from './fitting.ts'
import type { PrintedBlock, PrintedReport } from './printedReport.ts'

/** A published report made again by our own hands: from its texts, and from points that give its figures. */
export function madeAgain(printed: PrintedReport): Report {
  const template = templateById(printed.template)
  if (!template) throw new Error(`no template ${printed.template}`)
  const points = new Map<SubQuestionNo, Points>()
  for (const row of printed.scores.flatMap(({ subQuestions }) => subQuestions)) {
    const fits = fitting(row)
    points.set(row.no as SubQuestionNo, (fits[fits.length >> 1] ?? 0) as Points)
  }
  return reportOf(
    {
      municipality: printed.municipality,
      year: printed.year,
      assessmentDate: null,
      template,
      points,
      textOf: (ref) => textOf(printed, ref),
    },
    { edition: { state: 'final', revision: 1 }, scores: true, percent: hasPercent(printed) },
  )
}

function textOf(printed: PrintedReport, { room, root }: TextRef): Block[] {
  const blocks = (all: readonly PrintedBlock[]) => all.map((one) => blockOf(one, printed))
  if (room === 'summary')
    return blocks(Object.entries(printed.summary).find(([name]) => name === root)?.[1] ?? [])
  const area = printed.areas.find(({ no }) => room === `area-${no}`)
  if (!area) return []
  if (root === 'general') return blocks(area.general)
  if (root === 'strengths' || root === 'improvements')
    return blocks([{ type: 'list', items: area[root] }])
  const section = area.sections.find(
    ({ subQuestions }) => root === `section/${subQuestions.join('+')}`,
  )
  return blocks(section?.blocks ?? [])
}

function blockOf(block: PrintedBlock, printed: PrintedReport): Block {
  if (block.type === 'paragraph')
    return { type: 'paragraph', content: contentOf(block.text, printed) }
  return {
    type: 'list',
    ordered: false,
    items: block.items.map((item) => ({
      blocks: [{ type: 'paragraph', content: contentOf(item, printed) }],
    })),
  }
}

/** "… 2022–2032[^1] och …" */
function contentOf(text: string, { footnotes }: PrintedReport): Inline[] {
  return text.split(/(\[\^\d+\])/).flatMap((part): Inline[] => {
    const no = /^\[\^(\d+)\]$/.exec(part)?.[1]
    if (no !== undefined)
      return [
        { type: 'footnote', text: footnotes.find((one) => String(one.no) === no)?.text ?? '' },
      ]
    return part === '' ? [] : [{ type: 'text', text: part, marks: {} }]
  })
}

/** Not every report prints it. */
export function hasPercent({ scores }: PrintedReport): boolean {
  return scores.some(({ percent }) => percent !== null)
}
