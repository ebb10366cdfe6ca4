import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { evaluationView } from '@samsyn/scoring'
import type { Caller, Heard, Said } from '../support/callers.ts'
import { typedPoints } from './fitting.ts'
import type { Course } from './judging.ts'

export interface Team {
  evaluation: string
  evaluators: readonly [Caller, Caller]
  lead: Caller
}

/** Takes one sub-question from the first judgement to what prints, by the commands of its course. */
export async function judgeRow(team: Team, course: Course): Promise<void> {
  const { evaluation, evaluators, lead } = team
  const [first, second] = evaluators
  const { no, agreed, judged, word, way } = course
  const rationale = word === 'divergent' || way === 'returned' ? `Samlad motivering ${no}` : ''

  await submitBoth(team, course)
  const row = await rowOf(lead, evaluation, no)
  if (row.state !== 'revealed' || row.spread?.word !== word)
    throw new Error(`${no} is ${row.state} and ${row.spread?.word}, expected ${word}`)
  if (word === 'divergent') await refusedWithoutRationale(team, course)

  switch (way) {
    case 'straight':
    case 'secondThoughts':
      await agreeOn(team, course, agreed, rationale)
      return
    case 'counter': {
      const proposal = await propose(team, first, course, judged[0], rationale, null)
      const countered = await propose(team, second, course, agreed, rationale, proposal)
      await act(team, first, { type: 'agree', subQuestion: no, proposal: countered })
      return
    }
    case 'returned':
      await agreeOn(team, course, judged[0], rationale)
      await act(team, lead, { type: 'return', subQuestion: no, reason: `Se över ${no} igen` })
      await agreeOn(team, course, agreed, rationale)
      return
    case 'adjudicated':
      await propose(team, first, course, judged[0], `Första förslaget ${no}`, null)
      await act(team, second, {
        type: 'escalate',
        subQuestion: no,
        reason: `Vi står stilla i ${no}`,
      })
      await act(team, lead, {
        type: 'adjudicate',
        subQuestion: no,
        value: typed(agreed, course),
        stage: 'deployed',
        reason: `Avgörande ${no}`,
      })
  }
}

/** C1: until the second one has submitted, nothing of the first one's judgement is anywhere. */
async function submitBoth(team: Team, course: Course): Promise<void> {
  const [first, second] = team.evaluators
  const { no, judged, way } = course
  const secret = `egen-${randomUUID()}`
  const submit = (exact: number, rationale: string): Said => ({
    type: 'submit',
    subQuestion: no,
    value: typed(exact, course),
    stage: 'approach',
    rationale,
  })
  if (way === 'secondThoughts') {
    await act(team, first, submit(500, secret))
    await act(team, first, { type: 'withdraw', subQuestion: no })
  }
  await act(team, first, submit(judged[0], secret))
  for (const other of [second, team.lead]) {
    for (const part of ['view', 'events?after=0', 'scores'])
      await persistently(() => other.get(`/api/evaluations/${team.evaluation}/${part}`))
    if (other.received.some((text) => text.includes(secret)))
      throw new Error(`${other.name} has read ${first.name}'s judgement of ${no}`)
    // What has been searched need not be searched again for every row.
    other.received.length = 0
  }
  await act(team, second, submit(judged[1], `Motivering ${no}`))
}

/** C6. */
async function refusedWithoutRationale(team: Team, course: Course): Promise<void> {
  const said = proposal(course, course.agreed, '', null)
  const { status, text } = await heard(team, team.evaluators[1], said)
  if (status !== 422 || !text.includes('rationale'))
    throw new Error(`${course.no} without a rationale: ${status} ${text}`)
}

async function agreeOn(team: Team, course: Course, exact: number, rationale: string) {
  const [first, second] = team.evaluators
  const no = await propose(team, first, course, exact, rationale, null)
  await act(team, second, { type: 'agree', subQuestion: course.no, proposal: no })
}

/** The number of the proposal that is open then. */
async function propose(
  team: Team,
  by: Caller,
  course: Course,
  exact: number,
  rationale: string,
  replaces: number | null,
): Promise<number> {
  await act(team, by, proposal(course, exact, rationale, replaces))
  const { proposal: open } = await rowOf(by, team.evaluation, course.no)
  if (open?.value !== exact)
    throw new Error(`${course.no}: ${open?.value} is proposed, not ${exact}`)
  return open.no
}

function proposal(course: Course, exact: number, rationale: string, replaces: number | null): Said {
  const value = typed(exact, course)
  return { type: 'propose', subQuestion: course.no, value, stage: 'deployed', rationale, replaces }
}

/** In percent where it can be said so and the row's number is odd, else in points. */
function typed(exact: number, { no, maximum }: Course): { points: string } | { percent: string } {
  const tenths = exact / maximum
  return Number.isInteger(tenths) && Number(no.at(-1)) % 2 === 1
    ? { percent: typedPoints(tenths * 100) }
    : { points: typedPoints(exact) }
}

async function rowOf(caller: Caller, evaluation: string, no: string) {
  const { body } = await persistently(() => caller.get(`/api/evaluations/${evaluation}/view`))
  const view = evaluationView.parse(body)
  if (view.kind !== 'team') throw new Error(`a view for ${view.kind}`)
  const row = view.areas.flatMap((area) => area.subQuestions).find((each) => each.no === no)
  if (!row) throw new Error(`no row ${no}`)
  return row
}

async function act(team: Team, caller: Caller, said: Said): Promise<void> {
  const { status, text } = await heard(team, caller, said)
  if (status !== 200) throw new Error(`${caller.name}, ${said.type}: ${status} ${text}`)
}

/**
 * Where the connection breaks, the same command again under the same id, as a client does that
 * cannot know whether the first one arrived.
 */
function heard({ evaluation }: Team, caller: Caller, said: Said): Promise<Heard> {
  const id = randomUUID()
  return persistently(() => caller.command(evaluation, said, { id }))
}

/** Again and again while nobody is at the other end, or not ready yet. */
async function persistently(ask: () => Promise<Heard>): Promise<Heard> {
  const latest = performance.now() + 60_000
  for (;;) {
    const heard = await ask().catch((error: unknown) => {
      // What fetch throws when the connection breaks; everything else is a fault.
      if (!(error instanceof TypeError) || performance.now() > latest) throw error
      return undefined
    })
    if (heard && (heard.status !== 503 || performance.now() > latest)) return heard
    await setTimeout(20)
  }
}
