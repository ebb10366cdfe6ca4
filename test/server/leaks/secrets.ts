import type { Said } from '../../support/callers.ts'
import { mark } from './marks.ts'
import { kommunkompassen } from './template.ts'

/** The two runs. Nothing differs between them but what stands in this file. */
export type Side = 'one' | 'other'

type Draft = Extract<Said, { type: 'save' }>['draft']
type Sheet = Omit<Extract<Said, { type: 'submit' }>, 'type' | 'subQuestion'>

const plain: Draft = { value: { points: 5 }, stage: 'deployed', rationale: '' }

/** The same sheet with another of its parts in the other run, and the number of times it was saved. */
export const drafts: Record<Side, Record<string, readonly Draft[]>> = {
  one: {
    '1.1': [{ ...plain, value: { points: '7,177' } }],
    '1.2': [{ ...plain, stage: 'effect' }],
    '1.3': [{ ...plain, rationale: mark('draft-rationale') }],
    '1.4': [{ ...plain, answers: answersTo('1.4', 817) }],
    '1.5': [{ ...plain, flags: ['unsure', 'discuss'] }],
    '2.1': [{ ...plain, note: mark('draft-note') }],
    '5.2': [{ ...plain, evidence: [2] }],
    '2.2': [plain, { ...plain, rationale: mark('overwritten') }, plain, plain],
    '2.3': [plain],
    '8.1': [{ ...plain, rationale: mark('sealed-draft') }],
  },
  other: {
    '1.1': [{ ...plain, value: { percent: 20 } }],
    '1.2': [{ ...plain, stage: 'approach' }],
    '1.3': [
      { ...plain, rationale: 'En helt annan och mycket längre motivering, för säkerhets skull.' },
    ],
    '1.4': [{ ...plain, answers: [] }],
    '1.5': [{ ...plain, flags: [] }],
    '2.1': [{ ...plain, note: '' }],
    '5.2': [{ ...plain, evidence: [1, 2] }],
    '2.2': [plain],
    // 2.3 and 8.1 are not touched at all
  },
}

/** Handed in, and not opened. */
export function handedIn(side: Side, subQuestion: string): Sheet {
  if (side === 'other') return { value: { points: 4 }, stage: 'approach', rationale: '' }
  return {
    value: { points: '6,191' },
    stage: 'effect',
    rationale: mark('submitted-rationale'),
    answers: answersTo(subQuestion, 823),
    flags: ['discuss'],
    note: mark('submitted-note'),
    evidence: [2, 1],
  }
}

/** What the owner's page asks that cannot be done; only its words differ. */
export const failing: Record<Side, string> = {
  one: mark('failing'),
  other: 'något helt annat, som också är längre',
}

/** In front of which rows the owner sits while none of them is open. */
export const wanderings: Record<Side, readonly (string | null)[]> = {
  one: ['1.1', '1.2', '2.4', null, '2.4'],
  other: [null],
}

function answersTo(subQuestion: string, share: number) {
  const rows = kommunkompassen.areas.flatMap(({ subQuestions }) => subQuestions)
  const criteria = rows.find(({ no }) => no === subQuestion)?.criteria ?? []
  if (criteria.length === 0) throw new Error(`${subQuestion} asks nothing`)
  return criteria.map(({ id }) => ({ criterion: id, stage: 'effect' as const, share }))
}
