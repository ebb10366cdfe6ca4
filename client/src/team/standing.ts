import type { AreaNo, AreaView, PersonId, SubQuestionView, TeamView } from '@samsyn/scoring'

/** Where one evaluator judges, as far as the one who looks may know. */
export interface Standing {
  recusedFrom: 'all' | readonly AreaNo[]
  /** Areas that were past judging when this person came. */
  notIn: AreaNo[]
  /** Areas where this person judges some sub-questions and came too late for others. */
  partlyIn: AreaNo[]
}

export function standingOf(view: TeamView, person: PersonId): Standing {
  const member = view.people.find((one) => one.person === person)
  const recusedFrom = member?.recusedFrom ?? []
  const standing: Standing = { recusedFrom, notIn: [], partlyIn: [] }
  for (const area of view.areas) {
    // Of an area that the viewer is recused from nothing is known here.
    if (area.recused || isRecused(recusedFrom, area.no)) continue
    const judged = area.subQuestions.filter((row) => judges(row, person)).length
    if (judged === 0) standing.notIn.push(area.no)
    else if (judged < area.subQuestions.length) standing.partlyIn.push(area.no)
  }
  return standing
}

/** The areas that somebody can still be recused from. */
export function recusableAreas(view: TeamView, person: PersonId): AreaNo[] {
  const member = view.people.find((one) => one.person === person)
  if (member?.role !== 'evaluator') return []
  return view.areas.map(({ no }) => no).filter((no) => !isRecused(member.recusedFrom, no))
}

/** The areas where nothing more opens until the lead has assigned somebody (C8). */
export function lackingEvaluators(view: TeamView): AreaNo[] {
  return view.areas
    .filter(({ subQuestions }) => subQuestions.some(({ next }) => next?.act === 'assign'))
    .map(({ no }) => no)
}

/** Why nobody may be assigned, where nobody may. */
export function whyNobody(view: TeamView): 'allOpened' | 'allThree' | 'nobodyLeft' {
  const judging = view.areas
    .flatMap(({ subQuestions }) => subQuestions)
    .filter(({ state }) => state === 'judging')
  if (judging.length === 0) return 'allOpened'
  const full = judging.every(
    ({ judges }) => judges.filter(({ status }) => status !== 'recused').length >= MOST_JUDGES,
  )
  return full ? 'allThree' : 'nobodyLeft'
}

/** No more than this many judge one sub-question. */
const MOST_JUDGES = 3

/** What a recusal brings with it, beside that it is never undone. */
interface Consequences {
  /** Agreed sub-questions that open again. */
  reopened: number
  /** Open proposals that fall. */
  fallen: number
  /** Sub-questions that open at once: all who remain have handed in. */
  revealed: number
  /** Revealed sub-questions where one person is left, so that the lead must decide. */
  leadDecides: number
  /** Areas where fewer than two are left for what is still judged: the lead must assign somebody. */
  waiting: AreaNo[]
}

export function consequencesOf(
  view: TeamView,
  person: PersonId,
  named: AreaNo | 'all',
): Consequences {
  const fresh = new Set(recusableAreas(view, person))
  const areas = view.areas.filter(({ no }) => fresh.has(no) && (named === 'all' || no === named))
  const rows = areas
    .flatMap(({ subQuestions }) => subQuestions)
    .filter((row) => judges(row, person))
  return {
    reopened: rows.filter(({ state }) => state === 'agreed').length,
    fallen: rows.filter(({ state, proposal }) => state === 'revealed' && proposal !== null).length,
    revealed: areas.reduce((sum, area) => sum + revealedIn(view, area, person), 0),
    leadDecides: rows.filter(
      (row) =>
        (row.state === 'revealed' || row.state === 'agreed') && othersOn(row, person).length < 2,
    ).length,
    waiting: areas
      .filter(({ subQuestions }) =>
        subQuestions.some(
          (row) =>
            row.state === 'judging' && judges(row, person) && othersOn(row, person).length < 2,
        ),
      )
      .map(({ no }) => no),
  }
}

/** C3, as it will stand without this person. */
function revealedIn(view: TeamView, { subQuestions }: AreaView, person: PersonId): number {
  const judging = subQuestions.filter((row) => row.state === 'judging')
  const ready = judging.filter((row) => {
    const others = othersOn(row, person)
    return others.length >= 2 && others.every(({ status }) => status === 'submitted')
  })
  return view.reveal === 'area' && ready.length < judging.length ? 0 : ready.length
}

function othersOn(row: SubQuestionView, person: PersonId) {
  return row.judges.filter((judge) => judge.person !== person && judge.status !== 'recused')
}

function judges(row: SubQuestionView, person: PersonId): boolean {
  return row.judges.some((judge) => judge.person === person && judge.status !== 'recused')
}

function isRecused(from: Standing['recusedFrom'], area: AreaNo): boolean {
  return from === 'all' || from.includes(area)
}

/** 1, 2, 3, 5 as people write it: "1–3" and "5". */
export function runsOf(numbers: readonly number[]): string[] {
  const runs: [number, number][] = []
  for (const no of numbers.toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && last[1] === no - 1) last[1] = no
    else runs.push([no, no])
  }
  return runs.flatMap(([from, to]) => {
    if (from === to) return [`${from}`]
    return to === from + 1 ? [`${from}`, `${to}`] : [`${from}–${to}`]
  })
}
