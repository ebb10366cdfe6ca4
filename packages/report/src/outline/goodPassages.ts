import type { AreaNo } from '@samsyn/scoring'
import { linesIn } from '../report/linesIn.ts'
import type { ReportArea } from '../report/report.ts'
import type { ReportInline } from '../report/reportBlock.ts'

/** A passage that is marked as one that others may learn from, and the area it stands in. */
export interface GoodPassage {
  area: AreaNo
  passage: string
}

/** In reading order; each is as long as its mark goes on within one paragraph. */
export function goodPassages(areas: readonly ReportArea[]): GoodPassage[] {
  return areas.flatMap(({ no, general, sections, strengths, improvements }) =>
    [general, ...sections.map(({ text }) => text), strengths, improvements]
      .flatMap(({ blocks }) => linesIn(blocks))
      .flatMap(passagesIn)
      .map((passage) => ({ area: no, passage })),
  )
}

function passagesIn(line: readonly ReportInline[]): string[] {
  const passages: string[] = ['']
  for (const one of line) {
    const open = passages.pop() ?? ''
    if (one.type === 'text' && one.marks.goodExample) passages.push(open + one.text)
    else if (one.type === 'break') passages.push(open === '' ? '' : `${open} `)
    else if (one.type === 'footnote') passages.push(open)
    else passages.push(open, '')
  }
  return passages.map((passage) => passage.replace(/\s+/g, ' ').trim()).filter(Boolean)
}
