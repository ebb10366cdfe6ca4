import { areaNo } from '@samsyn/scoring'
import { outcomesOf } from '../../../outline/followUpAreas.ts'
import type { ReportFollowUp } from '../../../report/comparison.ts'
import type { ReportWords } from '../../../words/reportWords.ts'
import type { Ledger } from '../ledger.ts'
import { type ReadingLine, shown } from '../readingLine.ts'
import { numbered, rowsIn, tablesIn } from './ownTable.ts'

const OUTCOMES = ['done', 'partly', 'not', 'unsaid'] as const

/** What came of earlier improvements: a sentence, and a table for each area under its name. */
export function ownFollowUp(
  { year, lines }: { year: number; lines: readonly ReadingLine[] },
  words: ReportWords,
  ledger: Ledger,
): ReportFollowUp | undefined {
  const { followUp } = words
  const items: ReportFollowUp['items'] = []
  for (const table of tablesIn(lines)) {
    const [first] = table
    const above = first && lines[lines.indexOf(first) - 1]
    const area = areaNo.safeParse(Number(numbered(above?.text ?? '')?.no))
    if (!area.success) return undefined
    for (const { cells, line } of rowsIn(table).slice(1)) {
      const [improvement = '', said = '', comment = ''] = cells
      const outcome = OUTCOMES.find((one) => followUp.outcomes[one] === said)
      if (!outcome) ledger.warn('textLost', line, 'followUp', { found: said })
      items.push({
        area: area.data,
        improvement,
        outcome: outcome === undefined || outcome === 'unsaid' ? null : outcome,
        comment,
      })
    }
  }
  for (const { no } of lines) ledger.put(no, 'followUp')
  const [lead] = lines
  const wanted = followUp.lead(outcomesOf(items))
  if (lead && lead.text !== wanted)
    ledger.warn('sumDiffers', lead.no, 'followUp', { found: shown(lead.text), wanted })
  return { year, items }
}
