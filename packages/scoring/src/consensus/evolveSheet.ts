import type { PrivateChange, PrivateEntry } from '../event.ts'
import type { EvaluationState, Sheet } from './state.ts'

/**
 * What one private change does. Drafts that a later one overwrote may be missing from the stream:
 * every entry with content carries all of it.
 */
export function evolveSheet(state: EvaluationState, change: PrivateChange): EvaluationState {
  const own = state.sheets.get(change.person)
  const bySubQuestion = new Map(own?.bySubQuestion)
  const before = bySubQuestion.get(change.subQuestion)
  bySubQuestion.set(change.subQuestion, sheetAfter(before, change.entry, change.revision))
  const revision = Math.max(own?.revision ?? 0, change.revision)
  return {
    ...state,
    sheets: new Map(state.sheets).set(change.person, { revision, bySubQuestion }),
  }
}

function sheetAfter(before: Sheet | undefined, entry: PrivateEntry, revision: number): Sheet {
  switch (entry.type) {
    case 'saved': {
      const { type: _, ...content } = entry
      return { state: 'draft', revision, ...content }
    }
    case 'submitted': {
      const { type: _, ...content } = entry
      return { state: 'submitted', revision, ...content }
    }
    case 'withdrawn':
      if (before?.state !== 'submitted') throw new Error('withdrew what was not submitted')
      return { ...before, state: 'draft', revision }
    case 'sealed':
      return { state: 'sealed', revision }
  }
}
