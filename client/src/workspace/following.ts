import type { AreaView, SubQuestionNo, TeamView, TemplateSection } from '@samsyn/scoring'

/** Whether somebody is the one that a row waits for. */
export function waitsFor(row: AreaView['subQuestions'][number], person: string): boolean {
  return row.next?.who.some((who) => who === person) ?? false
}

/** How many rows of an area wait for an act of this person. */
export function waitingIn(area: AreaView, person: string): number {
  return area.subQuestions.filter((row) => waitsFor(row, person)).length
}

/** The row to show on entering an area: the first that waits for this person, else the first. */
export function firstRow(area: AreaView, person: string): SubQuestionNo | undefined {
  const waiting = area.subQuestions.find((row) => waitsFor(row, person))
  return (waiting ?? area.subQuestions[0])?.no
}

/**
 * The row that the panel shows when the caret comes into a section. A section may be about several
 * rows: the one at hand stays if it is among them, so that the panel does not turn the page on
 * somebody who writes on.
 */
export function rowForSection(
  section: TemplateSection,
  atHand: SubQuestionNo | undefined,
  area: AreaView,
  person: string,
): SubQuestionNo | undefined {
  if (atHand && section.subQuestions.includes(atHand)) return atHand
  const waiting = area.subQuestions.find(
    (row) => section.subQuestions.includes(row.no) && waitsFor(row, person),
  )
  return waiting?.no ?? section.subQuestions[0]
}

/**
 * The row to begin with: one where the others have handed in and only this person is missing, else
 * the first that waits for them. Undefined where nothing does.
 */
export function toBegin(view: TeamView): { area: number; row: SubQuestionNo } | undefined {
  const { person } = view.me
  const waiting = view.areas.flatMap((area) =>
    area.subQuestions.filter((row) => waitsFor(row, person)).map((row) => ({ area, row })),
  )
  const last = waiting.find(({ row }) => row.next?.act === 'submit' && row.next.who.length === 1)
  const found = last ?? waiting[0]
  return found && { area: found.area.no, row: found.row.no }
}

/** The area to begin in: the first where something waits for this person, else the first. */
export function firstArea(view: TeamView): number {
  const waiting = view.areas.find((area) => waitingIn(area, view.me.person) > 0)
  return (waiting ?? view.areas[0])?.no ?? 1
}
