import type { FindingFacts } from '@samsyn/scoring'
import type { CheckedReport } from './checkedReport.ts'

export function openSuggestion({ threads }: CheckedReport): FindingFacts[] {
  return threads
    .filter(({ kind }) => kind === 'suggestion')
    .map(({ no, ref }) => ({ rule: 'openSuggestion', at: { ref, quote: null }, thread: no }))
}

export function blockingThread({ threads }: CheckedReport): FindingFacts[] {
  return threads
    .filter(({ kind }) => kind === 'blocking')
    .map(({ no, ref }) => ({ rule: 'blockingThread', at: { ref, quote: null }, thread: no }))
}
