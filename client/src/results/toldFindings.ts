import type { ResultSetWhole } from '../connection/index.ts'

export type Finding = ResultSetWhole['findings'][number] & { line?: number | null }

/** As they are told: all that is missing of one kind in one result is one of them. */
export function toldFindings(findings: readonly Finding[]): Finding[] {
  const told = new Map<string, Finding>()
  for (const finding of findings) {
    const { what, result, at } = finding
    const isMissing = what === 'areaMissing' || what === 'rowMissing'
    const key = isMissing ? `${result} ${what}` : `${result} ${what} ${at} ${told.size}`
    const before = told.get(key)
    told.set(key, before ? { ...before, at: `${before.at}, ${at}` } : finding)
  }
  return [...told.values()]
}
