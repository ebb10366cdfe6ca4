import { csv } from './csv.ts'
import type { ScoresFile } from './scoresJson.ts'

const HEAD = ['Nr', 'Område eller delfråga', 'Uppnått', 'Max', 'Procent', 'Saknas']

/**
 * Chapter 4 as a table for spreadsheets: a line a sub-question, each area's sum after its rows, the
 * total last. What has no consensus prints as "–" (S7), and a sum with something missing is left
 * without figures and says how many are missing.
 */
export function scoresCsv({ areas, total }: ScoresFile): string {
  const lines = areas.flatMap(({ no, name, subQuestions, sum }) => [
    ...subQuestions.map((row) => [
      row.no,
      row.name,
      row.printed?.achieved ?? '–',
      row.maximum,
      row.printed?.percent ?? '–',
      row.printed ? '' : 1,
    ]),
    sumLine(String(no), name, sum),
  ])
  return csv([HEAD, ...lines, sumLine('', 'Totalt', total)])
}

function sumLine(no: string, name: string, { printed, maximum, missing }: ScoresFile['total']) {
  return [
    no,
    name,
    printed?.achieved ?? '–',
    maximum,
    printed?.percent ?? '–',
    missing === 0 ? '' : missing,
  ]
}
