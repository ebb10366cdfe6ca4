import type { AreaNo, PersonId, Recorded, SubQuestionNo, TeamEvent } from '@samsyn/scoring'

export const kinds = ['judgements', 'proposals', 'decisions', 'people'] as const
/** What an event is about, as one looks for it. */
export type Kind = (typeof kinds)[number]

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
    case 'finalised':
      return 'decisions'
    case 'evaluationCreated':
    case 'recused':
    case 'assigned':
    case 'textsErased':
      return 'people'
  }
}

/** The area of a sub-question: "4.1" is of 4. */
function areaNoOf(subQuestion: SubQuestionNo): AreaNo {
  return Number(subQuestion.split('.')[0]) as AreaNo
}

/**
 * What happened to this sub-question: on its row, or to who judges in its area. Who is assigned
 * after its reveal does not judge it.
 */
export function eventsOfRow(events: readonly Recorded[], no: SubQuestionNo): Recorded[] {
  const area = areaNoOf(no)
  let open = false
  return events.filter(({ event }) => {
    if (!('subQuestion' in event))
      return isAboutArea(event, area) && !(open && event.type === 'assigned')
    if (event.subQuestion !== no) return false
    if (event.type === 'revealed') open = true
    return true
  })
}

export function isAboutArea(event: TeamEvent, area: AreaNo): boolean {
  if ('subQuestion' in event) return areaNoOf(event.subQuestion) === area
  if (event.type === 'recused') return event.area === 'all' || event.area === area
  return event.type === 'assigned' && event.areas.includes(area)
}

/** Whether this person did it, or it was done to them. */
export function concerns(actor: PersonId, event: TeamEvent, person: PersonId): boolean {
  if (actor === person) return true
  if (event.type === 'recused' || event.type === 'assigned' || event.type === 'textsErased')
    return event.person === person
  if (event.type === 'revealed') return event.judgements.some((one) => one.person === person)
  return event.type === 'evaluationCreated' && event.people.some((one) => one.person === person)
}
