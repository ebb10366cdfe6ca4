import type { EarlierEvaluation } from '@samsyn/scoring'
import type { ImportedReport } from '../published/importedReport.ts'
import { improvementsIn, itemTexts } from './improvementsIn.ts'

/**
 * U2. A published report that was read, as something that a new evaluation starts from: only what
 * could be read (S11). `name` is what its file was called. Undefined where nobody could read whose it
 * is, or of which year.
 */
export function earlierOfImport(
  { municipality, year, template, areas, scores, total }: ImportedReport,
  name: string,
): EarlierEvaluation | undefined {
  if (municipality === null || year === null) return undefined
  const areaPoints = (no: number) =>
    scores.find((table) => table.no === no)?.achieved ??
    areas.find((area) => area.no === no)?.box.points ??
    null
  const numbers = [...new Set([...areas, ...scores].map(({ no }) => no))].sort((a, b) => a - b)
  return {
    found: { kind: 'import', name },
    municipality,
    year,
    template,
    total,
    areas: numbers.flatMap((no) => {
      const points = areaPoints(no)
      return points === null ? [] : [{ no, points }]
    }),
    rows: scores.flatMap(({ rows }) =>
      rows.flatMap(({ no, achieved }) => (achieved === null ? [] : [{ no, points: achieved }])),
    ),
    improvements: areas.flatMap((area) =>
      (area.written ? improvementsIn(area.written.improvements) : itemTexts(area.improvements)).map(
        (text) => ({ area: area.no, text }),
      ),
    ),
  }
}
