import {
  consensusOf,
  createEvaluation,
  decide,
  type EvaluationState,
  emptyState,
  evolve,
  isRefused,
  type Recorded,
  type SubQuestionNo,
  scoreTable,
  type TeamEvent,
  type Template,
} from '@samsyn/scoring'
import { commandOf, knownThen } from './commandOf.ts'
import { textsIn, withTexts } from './texts.ts'
import { canonical } from './trail.ts'

/** What a legal history came to. */
interface Legal {
  legal: true
  decided: number
  subQuestions: number
  /** The printed points of all that is decided, and the maximum of all that there is (S6, S7). */
  points: number
  maximum: number
}

interface Illegal {
  legal: false
  /** The first event that the rules do not give. */
  seq: number
  why: string
}

/**
 * Carries the events out again by the rules: for each act the command that its first event tells
 * of, judged by `decide` in the state before, must give the very events that stand there. So a
 * score that changed after a decision without having been returned is found, and a consensus on
 * another value than the one proposed. A text that was erased (T3) matches any.
 */
export function replayed(template: Template, recorded: readonly Recorded[]): Legal | Illegal {
  const [first] = recorded
  if (first?.event.type !== 'evaluationCreated' || !isMade(first.event, template)) {
    return illegal(1, 'this is not how an evaluation begins')
  }
  const erased = new Set(
    recorded.flatMap(({ event }) => (event.type === 'textsErased' ? event.rows : [])),
  )
  let state = evolve(emptyState(template), first)
  for (let place = 1; place < recorded.length; ) {
    const act = carriedOut(state, recorded, place, erased)
    if ('legal' in act) return act
    state = act.state
    place += act.events
  }
  return summed(state, recorded)
}

function isMade(event: Extract<TeamEvent, { type: 'evaluationCreated' }>, template: Template) {
  const { country, municipalityCode: code } = event
  const official = country && code !== undefined ? { country, code } : undefined
  const made = createEvaluation({ ...event, official }, template)
  return !isRefused(made) && canonical(made) === canonical(event)
}

function carriedOut(
  before: EvaluationState,
  recorded: readonly Recorded[],
  place: number,
  erased: ReadonlySet<number>,
): { state: EvaluationState; events: number } | Illegal {
  const here = recorded[place]
  if (!here) throw new Error(`no event at ${place}`)
  const { seq, at, actor, event } = here
  const apart = apartFromCommands(before, here)
  if (apart) return typeof apart === 'string' ? illegal(seq, apart) : { state: apart, events: 1 }
  if (lacksReason(event) && !erased.has(seq)) {
    return illegal(seq, `${event.type} without a reason`)
  }
  const command = commandOf(before, recorded, place, erased)
  if (!command) return illegal(seq, `${event.type} comes of nothing before it`)
  const decision = decide(before, command, actor, at, knownThen(recorded, place))
  if (isRefused(decision))
    return illegal(seq, `${event.type} is against the rules (${decision.refused})`)
  let state = before
  for (const [nth, made] of decision.events.entries()) {
    const found = recorded[place + nth]
    if (!found || found.at !== at || found.actor !== actor || found.event.type !== made.type) {
      return illegal(seq + nth, `by the rules ${made.type} comes here`)
    }
    if (!same(made, found.event, erased.has(found.seq))) {
      return illegal(seq + nth, `${made.type} says something else than what led to it`)
    }
    state = evolve(state, found)
  }
  for (const change of decision.private) state = evolve(state, change)
  return { state, events: decision.events.length }
}

/** What is taken out of the register may go without a word; whatever else has a reason gives it. */
function lacksReason(event: TeamEvent): boolean {
  if (event.type === 'evidenceRemoved') return false
  return 'reason' in event && event.reason.trim() === ''
}

/** What an event that no command makes comes to, or what is wrong with it. */
function apartFromCommands(
  before: EvaluationState,
  here: Recorded,
): EvaluationState | string | undefined {
  const { seq, event } = here
  if (event.type !== 'textsErased') return undefined
  return event.rows.every((row) => row < seq) ? evolve(before, here) : 'it erases what comes later'
}

/** Whether two events say the same; where texts were erased, as far as is left of them. */
function same(made: TeamEvent, found: TeamEvent, erased: boolean): boolean {
  if (!erased) return canonical(made) === canonical(found)
  const texts = textsIn(found)
  let nth = 0
  const asLeft = withTexts(made, (text) => (texts[nth++] === '' ? '' : text))
  return canonical(asLeft) === canonical(found)
}

/** The scores, once by the state and once by the last decision of each row in the events. */
function summed(state: EvaluationState, recorded: readonly Recorded[]): Legal | Illegal {
  const last = new Map<SubQuestionNo, { seq: number; value: number }>()
  for (const { seq, event } of recorded) {
    if (event.type !== 'consensusReached' && event.type !== 'adjudicated') continue
    last.set(event.subQuestion, { seq, value: event.value })
  }
  const consensus = consensusOf(state)
  const values = [...consensus].filter(([, value]) => value !== null)
  for (const [no, value] of values) {
    const decision = last.get(no)
    if (decision?.value !== value) {
      return illegal(decision?.seq ?? 1, `${no} stands at another value than this one`)
    }
  }
  const { total } = scoreTable(state.template, consensus)
  const points = total.state === 'complete' ? total.points : total.soFar
  return {
    legal: true,
    decided: values.length,
    subQuestions: consensus.size,
    points,
    maximum: total.maximum,
  }
}

function illegal(seq: number, why: string): Illegal {
  return { legal: false, seq, why }
}
