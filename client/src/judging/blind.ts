import type { AreaView, PersonId, SubQuestionView, TeamView } from '@samsyn/scoring'

/**
 * What the team may know before the reveal (C2): who has handed in and when, and when it opens.
 * People ask "do I lack a right?" when something is hidden without a reason, so there is always one.
 */
export interface Blind {
  submitted: { person: PersonId; at: number }[]
  opens: Opening
}

export type Opening =
  /** C3, per sub-question: when these have handed in. */
  | { when: 'allSubmit'; waitsFor: PersonId[] }
  /** C3, per area: when everybody has handed in all of it. Those who are done are not listed. */
  | { when: 'areaDone'; left: { person: PersonId; count: number }[] }
  /** Fewer than two evaluators are left; these may assign somebody, and must first. */
  | { when: 'moreAssigned'; remain: PersonId[]; assign: PersonId[] }
  /** Nothing is handed in or opened while the evaluation is being finalised, or is final. */
  | { when: 'notNow' }

export function blindOf(view: TeamView, area: AreaView, row: SubQuestionView): Blind {
  const submitted = row.judges.flatMap((judge) =>
    judge.status === 'submitted' ? [{ person: judge.person, at: judge.at }] : [],
  )
  return { submitted, opens: openingOf(view, area, row) }
}

function openingOf(view: TeamView, area: AreaView, row: SubQuestionView): Opening {
  if (view.phase !== 'open') return { when: 'notNow' }
  const remaining = row.judges.filter((judge) => judge.status !== 'recused')
  const people = remaining.map(({ person }) => person)
  if (people.length < 2) {
    const leads = view.people.filter(({ role }) => role === 'lead')
    return { when: 'moreAssigned', remain: people, assign: leads.map(({ person }) => person) }
  }
  switch (view.reveal) {
    case 'subQuestion':
      return { when: 'allSubmit', waitsFor: people.filter((person) => judges(row, person)) }
    case 'area':
      return {
        when: 'areaDone',
        left: people
          .map((person) => ({
            person,
            count: area.subQuestions.filter((other) => judges(other, person)).length,
          }))
          .filter(({ count }) => count > 0),
      }
  }
}

/** Whether this person still owes a judgement on the row. */
function judges(row: SubQuestionView, person: PersonId): boolean {
  return (
    row.state === 'judging' &&
    row.judges.some((judge) => judge.person === person && judge.status === 'judging')
  )
}
