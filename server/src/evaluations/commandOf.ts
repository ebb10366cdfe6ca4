import type {
  Act,
  Command,
  EvaluationState,
  Judgement,
  JudgingEvent,
  Known,
  Recorded,
  SubQuestionNo,
  TeamEvent,
  ValueInput,
} from '@samsyn/scoring'

/**
 * The command that an act's first event tells of; undefined for an event that only ever follows
 * from another. What was handed in is read in the reveal that opened it. Where none did, it counts
 * nowhere, and anything legal stands in for it. `erased`: the numbers of events with a text erased.
 */
export function commandOf(
  state: EvaluationState,
  recorded: readonly Recorded[],
  place: number,
  erased: ReadonlySet<number>,
): Act | undefined {
  const here = recorded[place]
  if (!here) return undefined
  const { event } = here
  switch (event.type) {
    case 'judgementSubmitted':
      return handedIn(event.subQuestion, openedLater(recorded, place, erased))
    case 'judgementWithdrawn':
      return { type: 'withdraw', subQuestion: event.subQuestion }
    case 'proposed': {
      const { subQuestion, stage, rationale } = event
      const standing = state.rows.get(subQuestion)?.standing
      const replaces = standing?.state === 'revealed' ? (standing.proposal?.no ?? null) : null
      return { type: 'propose', subQuestion, value: typed(event.value), stage, rationale, replaces }
    }
    case 'agreed':
      return { type: 'agree', subQuestion: event.subQuestion, proposal: event.proposal }
    case 'takenBack':
      return { type: 'takeBack', subQuestion: event.subQuestion, proposal: event.proposal }
    case 'escalated':
      return { type: 'escalate', subQuestion: event.subQuestion, reason: event.reason }
    case 'adjudicated': {
      const { subQuestion, stage, reason } = event
      return { type: 'adjudicate', subQuestion, value: typed(event.value), stage, reason }
    }
    case 'returned':
      return { type: 'return', subQuestion: event.subQuestion, reason: event.reason }
    case 'recused':
      return { type: 'recuse', person: event.person, area: event.area, reason: event.reason }
    case 'assigned':
      return { type: 'assign', person: event.person }
    case 'appointed':
      return { type: 'appoint', person: event.person, role: event.role }
    case 'dismissed':
      return { type: 'dismiss', person: event.person, reason: event.reason }
    case 'toleranceSet':
      return { type: 'setTolerance', percent: event.percent }
    case 'evaluationCreated':
    case 'revealed':
    case 'consensusReached':
    case 'textsErased':
      return undefined
    default:
      return besideOf(event)
  }
}

type BesideEvent = Exclude<TeamEvent, JudgingEvent>

/** The command behind an event that is not of the judging: each event has one of its own. */
function besideOf(event: BesideEvent): Act {
  switch (event.type) {
    case 'evidenceAdded':
      return { type: 'addEvidence', item: event.item }
    case 'evidenceChanged':
      return { ...event, type: 'changeEvidence' }
    case 'evidenceRemoved':
      return { ...event, type: 'removeEvidence' }
    case 'linked':
      return { type: 'link', from: event.from, to: event.to }
    case 'unlinked':
      return { type: 'unlink', link: event.link }
    case 'threadOpened': {
      const { thread: _, ...comment } = event
      return { ...comment, type: 'comment' }
    }
    case 'suggested': {
      const { thread: _, ...suggestion } = event
      return { ...suggestion, type: 'suggest' }
    }
    case 'replied': {
      const { comment: _, ...reply } = event
      return { ...reply, type: 'reply' }
    }
    case 'commentEdited':
      return { ...event, type: 'editComment' }
    case 'threadResolved':
      return { type: 'resolve', thread: event.thread }
    case 'threadReopened':
      return { type: 'reopen', thread: event.thread }
    case 'blockingSet':
      return { ...event, type: 'setBlocking' }
    case 'threadAssigned':
      return { ...event, type: 'assignThread' }
    case 'suggestionAccepted':
      return { type: 'acceptSuggestion', thread: event.thread }
    case 'suggestionRejected':
      return { ...event, type: 'rejectSuggestion' }
    case 'sectionReady':
      return { type: 'markReady', section: event.section }
    case 'sectionDrafted':
      return { type: 'markDraft', section: event.section }
    case 'sectionReturned':
      return { ...event, type: 'returnSection' }
    case 'sectionApproved':
      return { ...event, type: 'approveSection' }
    case 'approvalFell':
      return { ...event, type: 'noteTextMoved' }
    case 'checkWaived':
      return { ...event, type: 'waive' }
    case 'waiverLifted':
      return { type: 'liftWaiver', finding: event.finding }
    case 'released': {
      const { scores, note, remarksUntil } = event
      return { type: 'release', scores, note, remarksUntil }
    }
    case 'releaseWithdrawn':
      return { ...event, type: 'withdrawRelease' }
    case 'remarksUntilSet':
      return { ...event, type: 'setRemarksUntil' }
    case 'shareOpened':
      return { ...event, type: 'openShare' }
    case 'shareRevoked':
      return { type: 'revokeShare', share: event.share }
    case 'liveSet':
      return { type: 'setLive', on: event.on }
    case 'remarked': {
      const { remark: _, ...said } = event
      return { ...said, type: 'remark' }
    }
    case 'remarkAnswered':
      return { ...event, type: 'answerRemark' }
    case 'finalisingBegan':
      return { type: 'finalise', purgeNotes: event.purgeNotes }
    case 'finalisingAbandoned':
      return { type: 'abandon' }
    case 'finalised':
      return { type: 'finish', digest: event.digest, key: event.key }
    case 'notesPurged':
      return { type: 'notePurge', items: event.items }
    case 'comparisonChosen':
      return { type: 'compare', base: event.base }
    case 'followedUp':
      return { ...event, type: 'followUp' }
    case 'reopened':
      return { type: 'reopenEvaluation', reason: event.reason }
  }
}

/**
 * R1, R8, R9, F1, U1. What the server had read, made or checked then: the rules cannot know it, so the
 * event's word is taken for it.
 */
export function knownThen(recorded: readonly Recorded[], place: number): Known {
  const [here, next] = recorded.slice(place, place + 2).map(({ event }) => event)
  if (here?.type === 'adjudicated' || here?.type === 'sectionApproved')
    return { digest: here.digest }
  if (here?.type === 'released') return { snapshot: here.snapshot }
  if (here?.type === 'comparisonChosen') return { comparable: true }
  if (here?.type === 'finalisingBegan') return { findings: [] }
  // Who was an administrator then stands nowhere: whoever is not the lead must have been one.
  if (here?.type === 'appointed' || here?.type === 'dismissed') return { administrator: true }
  return here?.type === 'agreed' && next?.type === 'consensusReached' ? { digest: next.digest } : {}
}

/** Stands for a rationale that was erased, where S10 asks that there be one. */
const GONE = '–'

function handedIn(subQuestion: SubQuestionNo, judgement: Judgement | undefined): Command {
  if (!judgement) {
    return { type: 'submit', subQuestion, value: typed(0), stage: 'planned', rationale: '' }
  }
  const { person: _, submittedAt: __, value, ...sheet } = judgement
  return { type: 'submit', subQuestion, value: typed(value), ...sheet }
}

/** The judgement that a submission became when it was revealed. */
function openedLater(
  recorded: readonly Recorded[],
  place: number,
  erased: ReadonlySet<number>,
): Judgement | undefined {
  const here = recorded[place]
  if (here?.event.type !== 'judgementSubmitted') return undefined
  const { subQuestion } = here.event
  for (let nth = place + 1; nth < recorded.length; nth++) {
    const { seq, event } = recorded[nth] ?? here
    if (event.type !== 'revealed' || event.subQuestion !== subQuestion) continue
    const found = event.judgements.find(
      ({ person, submittedAt }) => person === here.actor && submittedAt === here.at,
    )
    const isGone = found?.rationale === '' && erased.has(seq)
    return isGone ? { ...found, rationale: GONE } : found
  }
  return undefined
}

/** Thousandths as a person types points. */
function typed(thousandths: number): ValueInput {
  return { points: String(thousandths / 1000) }
}
