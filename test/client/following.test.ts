import { firstArea, firstRow, rowForSection, waitingIn } from '@samsyn/client/workspace'
import type { AreaView, PersonId, SubQuestionNo, TeamView, TemplateSection } from '@samsyn/scoring'
import { describe, expect, test } from 'vitest'

const [me, other] = ['person-me', 'person-other'] as PersonId[]

/** An area whose rows wait for whom is said: "3.1" for nobody, or for a person. */
function areaOf(no: number, waits: (PersonId | undefined)[]): AreaView {
  return {
    no,
    figure: {
      state: 'incomplete',
      soFar: 0,
      missing: waits.length,
      of: waits.length,
      maximum: 100,
    },
    unrounded: null,
    recused: false,
    subQuestions: waits.map((who, index) => ({
      no: `${no}.${index + 1}` as SubQuestionNo,
      version: 0,
      state: 'judging',
      judges: [],
      mine: null,
      judgements: null,
      spread: null,
      proposal: null,
      escalated: null,
      returned: null,
      consensus: null,
      rationaleNeeded: null,
      judgedRange: null,
      suggested: null,
      printed: null,
      may: [],
      next: who ? { act: 'submit', who: [who] } : null,
    })),
  }
}

const section = (...nos: string[]): TemplateSection => ({
  key: nos.join('+'),
  heading: 'Politisk styrning, uppföljning och analys',
  subQuestions: nos as SubQuestionNo[],
})

describe('what the panel shows', () => {
  const area = areaOf(3, [undefined, other, me, me])

  test('on entering, the first row that waits for me; else the first', () => {
    expect(firstRow(area, `${me}`)).toBe('3.3')
    expect(firstRow(areaOf(3, [undefined, other]), `${me}`)).toBe('3.1')
    expect(firstRow(areaOf(3, []), `${me}`)).toBeUndefined()
  })

  test('the caret in a section of the row at hand does not turn the page', () => {
    const two = section('3.2', '3.3')
    expect(rowForSection(two, '3.2' as SubQuestionNo, area, `${me}`)).toBe('3.2')
    expect(rowForSection(two, '3.3' as SubQuestionNo, area, `${me}`)).toBe('3.3')
  })

  test('the caret in another section shows its row that waits for me, else its first', () => {
    const first = '3.1' as SubQuestionNo
    expect(rowForSection(section('3.2', '3.3'), first, area, `${me}`)).toBe('3.3')
    expect(rowForSection(section('3.2'), first, area, `${me}`)).toBe('3.2')
    expect(rowForSection(section('3.2', '3.3'), undefined, areaOf(3, []), `${me}`)).toBe('3.2')
  })

  test('the evaluation opens where something waits', () => {
    const view = { me: { person: me }, areas: [areaOf(1, [other]), area] } as unknown as TeamView
    expect(waitingIn(area, `${me}`)).toBe(2)
    expect(firstArea(view)).toBe(3)
    expect(firstArea({ ...view, areas: [areaOf(1, [other])] })).toBe(1)
  })
})
