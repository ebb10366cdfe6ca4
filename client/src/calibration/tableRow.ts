import type { AreaView, SubQuestionNo, SubQuestionView, TeamView, Template } from '@samsyn/scoring'

/** One line of the table: a sub-question as this person may see it, under the template's name. */
export interface TableRow {
  no: SubQuestionNo
  name: string
  /** Whole points. */
  maximum: number
  area: AreaView
  row: SubQuestionView
}

/** Every sub-question of the evaluation, in the template's order. */
export function tableRows(view: TeamView, template: Template): TableRow[] {
  return template.areas.flatMap(({ no: areaNo, subQuestions }) => {
    const area = view.areas.find(({ no }) => no === areaNo)
    if (!area) return []
    return subQuestions.flatMap(({ no, name, maximum }) => {
      const row = area.subQuestions.find((candidate) => candidate.no === no)
      return row ? [{ no, name, maximum, area, row }] : []
    })
  })
}

export function isDecided({ state }: SubQuestionView): boolean {
  return state === 'agreed' || state === 'adjudicated'
}

/** Whether the judgements lie open and nothing is agreed: what a meeting can talk about. */
export function isOpen({ state }: SubQuestionView): boolean {
  return state === 'revealed'
}

export function isDivergent({ spread }: SubQuestionView): boolean {
  return spread?.word === 'divergent'
}

/** Whether somebody whose judgement counts was unsure, or wants to talk. Nothing before the reveal. */
export function isFlagged({ judgements }: SubQuestionView): boolean {
  return (judgements ?? []).some(({ counts, flags }) => counts && flags.length > 0)
}

export function waitsForPerson({ next }: SubQuestionView, person: string): boolean {
  return next?.who.some((who) => who === person) ?? false
}
