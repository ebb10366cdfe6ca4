import type { PersonId, SubQuestionNo, TeamView } from '@samsyn/scoring'

/** Where a newcomer stands in one row, and what is next. */
export type Guidance =
  | { step: 'judge' | 'propose' | 'answer'; no: SubQuestionNo }
  /** Somebody else is to act; `after` says what this person did last. */
  | { step: 'wait'; no: SubQuestionNo; who: readonly PersonId[]; after: 'judging' | 'proposing' }
  | { step: 'agreed'; no: SubQuestionNo }

/** What to tell an evaluator about the row before them; undefined where there is nothing to lead to. */
export function guidance(view: TeamView, shown: string | undefined): Guidance | undefined {
  const row = view.areas.flatMap(({ subQuestions }) => subQuestions).find(({ no }) => no === shown)
  if (view.me.role !== 'evaluator' || !row) return undefined
  const { no, state, next } = row
  if (state === 'agreed') return { step: 'agreed', no }
  if (!next) return undefined
  const { act, who } = next
  const isMine = who.some((person) => person === view.me.person)
  switch (act) {
    case 'submit':
      return isMine ? { step: 'judge', no } : { step: 'wait', no, who, after: 'judging' }
    case 'propose':
      return isMine ? { step: 'propose', no } : undefined
    case 'agree':
      return isMine ? { step: 'answer', no } : { step: 'wait', no, who, after: 'proposing' }
    case 'adjudicate':
    case 'assign':
      return undefined
  }
}
