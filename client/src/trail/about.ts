import {
  type AreaNo,
  areaOfRoom,
  isJudging,
  type JudgingEvent,
  type LinkTo,
  type PersonId,
  type Recorded,
  type SubQuestionNo,
  type TeamEvent,
} from '@samsyn/scoring'

export const kinds = [
  'judgements',
  'proposals',
  'decisions',
  'evidence',
  'margin',
  'sections',
  'releases',
  'people',
] as const
/** What an event is about, as one looks for it. */
export type Kind = (typeof kinds)[number]

/** What happens to the evidence, in the margin, and to the texts on their way to a release. */
export type BesideEvent = Exclude<TeamEvent, JudgingEvent>

const outside = [
  'released',
  'releaseWithdrawn',
  'remarksUntilSet',
  'shareOpened',
  'shareRevoked',
  'liveSet',
  'remarked',
  'remarkAnswered',
  'finalisingBegan',
  'finalisingAbandoned',
  'finalised',
  'notesPurged',
  'reopened',
] as const satisfies readonly TeamEvent['type'][]
/** What goes out to the municipality and comes back, and the end of the report. */
export type OutsideEvent = Extract<TeamEvent, { type: (typeof outside)[number] }>

export function isOutside(event: TeamEvent): event is OutsideEvent {
  return (outside as readonly TeamEvent['type'][]).includes(event.type)
}

export function isBeside(event: TeamEvent): event is BesideEvent {
  return !isJudging(event)
}

export function kindOf(event: TeamEvent): Kind {
  switch (event.type) {
    case 'judgementSubmitted':
    case 'judgementWithdrawn':
    case 'revealed':
      return 'judgements'
    case 'proposed':
    case 'agreed':
    case 'takenBack':
      return 'proposals'
    case 'consensusReached':
    case 'escalated':
    case 'adjudicated':
    case 'returned':
    case 'toleranceSet':
    case 'comparisonChosen':
    case 'followedUp':
    case 'finalisingBegan':
    case 'finalisingAbandoned':
    case 'finalised':
    case 'reopened':
      return 'decisions'
    case 'evaluationCreated':
    case 'recused':
    case 'assigned':
    case 'appointed':
    case 'dismissed':
    case 'textsErased':
    case 'notesPurged':
      return 'people'
    case 'evidenceAdded':
    case 'evidenceChanged':
    case 'evidenceRemoved':
    case 'linked':
    case 'unlinked':
      return 'evidence'
    case 'threadOpened':
    case 'suggested':
    case 'replied':
    case 'commentEdited':
    case 'threadResolved':
    case 'threadReopened':
    case 'blockingSet':
    case 'threadAssigned':
    case 'suggestionAccepted':
    case 'suggestionRejected':
      return 'margin'
    case 'sectionReady':
    case 'sectionDrafted':
    case 'sectionReturned':
    case 'sectionApproved':
    case 'approvalFell':
    case 'checkWaived':
    case 'waiverLifted':
      return 'sections'
    case 'released':
    case 'releaseWithdrawn':
    case 'remarksUntilSet':
    case 'shareOpened':
    case 'shareRevoked':
    case 'liveSet':
    case 'remarked':
    case 'remarkAnswered':
      return 'releases'
  }
}

/** The area of a sub-question: "4.1" is of 4. */
function areaNoOf(subQuestion: SubQuestionNo): AreaNo {
  return Number(subQuestion.split('.')[0]) as AreaNo
}

/**
 * What happened to this sub-question: on its row, to what is linked to it, or to who judges in its
 * area. Who is assigned after its reveal does not judge it.
 */
export function eventsOfRow(events: readonly Recorded[], no: SubQuestionNo): Recorded[] {
  const area = areaNoOf(no)
  const subjects = subjectsIn(events)
  let open = false
  return events.filter(({ event }) => {
    if (isBeside(event)) return linkedTo(event, subjects) === no
    if (!('subQuestion' in event))
      return isAboutArea(event, area, subjects) && !(open && event.type === 'assigned')
    if (event.subQuestion !== no) return false
    if (event.type === 'revealed') open = true
    return true
  })
}

/**
 * What later events name by number only: the room of a thread, what a link leads to, and the area of
 * an improvement that was asked for earlier.
 */
export interface Subjects {
  threads: ReadonlyMap<number, string>
  links: ReadonlyMap<number, LinkTo>
  improvements: ReadonlyMap<number, AreaNo>
}

export function subjectsIn(events: readonly Recorded[]): Subjects {
  const threads = new Map<number, string>()
  const links = new Map<number, LinkTo>()
  const improvements = new Map<number, AreaNo>()
  for (const { event } of events) {
    if (event.type === 'threadOpened' || event.type === 'suggested')
      threads.set(event.thread, event.on.room)
    if (event.type === 'linked') links.set(event.link, event.to)
    if (event.type === 'evaluationCreated')
      for (const [place, { area }] of (event.startedFrom?.improvements ?? []).entries())
        improvements.set(place + 1, area)
  }
  return { threads, links, improvements }
}

export function isAboutArea(event: TeamEvent, area: AreaNo, subjects: Subjects): boolean {
  if ('subQuestion' in event) return areaNoOf(event.subQuestion) === area
  if (event.type === 'recused') return event.area === 'all' || event.area === area
  if (event.type === 'assigned') return event.areas.includes(area)
  if ('section' in event) return areaOfRoom(event.section.room) === area
  if ('thread' in event) {
    const room = subjects.threads.get(event.thread)
    return room !== undefined && areaOfRoom(room) === area
  }
  if (event.type === 'followedUp') return subjects.improvements.get(event.improvement) === area
  return 'link' in event && areaOfLink(subjects.links.get(event.link)) === area
}

function areaOfLink(to: LinkTo | undefined): AreaNo | undefined {
  switch (to?.kind) {
    case undefined:
      return undefined
    case 'subQuestion':
      return areaNoOf(to.subQuestion)
    case 'point':
      return areaOfRoom(to.room)
    case 'passage':
      return areaOfRoom(to.passage.room)
  }
}

function linkedTo(event: BesideEvent, { links }: Subjects): SubQuestionNo | undefined {
  const to = 'link' in event ? links.get(event.link) : undefined
  return to?.kind === 'subQuestion' ? to.subQuestion : undefined
}

/** Whether this person did it, or it was done to them. */
export function concerns(actor: PersonId, event: TeamEvent, person: PersonId): boolean {
  if (actor === person) return true
  if ('person' in event && typeof event.person === 'string') return event.person === person
  if ('assignee' in event && event.assignee === person) return true
  if ('mentions' in event) return event.mentions.includes(person)
  if (event.type === 'revealed') return event.judgements.some((one) => one.person === person)
  return event.type === 'evaluationCreated' && event.people.some((one) => one.person === person)
}
