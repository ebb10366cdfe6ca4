import { chosenTheme } from '../ui/index.ts'

/** Where the report's own page stands, in the look that is chosen in this browser. */
export function pageAddress(id: string, scores: boolean): string {
  const theme = chosenTheme()
  const asked = { scores: scores ? '1' : '0', ...(theme !== 'system' && { theme }) }
  return `/api/evaluations/${id}/report.html?${new URLSearchParams(asked)}`
}
