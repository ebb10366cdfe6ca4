import type { TeamRow } from '../store/store.ts'
import { namesAmong } from './texts.ts'
import { withoutTexts } from './trail.ts'

/**
 * E8. A row as it leaves the team: without the name of who was interviewed, which is taken out as an
 * erasure does it (T3), so that the chain can still be checked.
 */
export function withoutNames(row: TeamRow): TeamRow {
  if (row.body === null) return row
  const among = namesAmong(JSON.parse(row.body) as { type: string })
  const left = among.includes(true) && withoutTexts(row, (place) => among[place] ?? false)
  return left ? { ...row, ...left } : row
}
