import type { MessageDescriptor } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import type { PersonId, Recorded, Role, TeamEvent } from '@samsyn/scoring'
import { isBeside, isOutside } from './about.ts'
import type { PointsOf } from './proposals.ts'
import { sentenceBeside } from './sentenceBeside.ts'
import { sentenceOutside } from './sentenceOutside.ts'
import type { Speaker } from './speaker.ts'
import { plain, quoting, type Sentence } from './wording.ts'

type EventOf<Type extends TeamEvent['type']> = Extract<TeamEvent, { type: Type }>

/** What is said of an event. An event without words is a type error here. */
export function sentenceOf({ actor, event }: Recorded, to: Speaker, pointsOf: PointsOf): Sentence {
  if (isOutside(event)) return sentenceOutside(actor, event, to)
  if (isBeside(event)) return sentenceBeside(actor, event, to)
  const who = to.who(actor, 'first')
  const mine = actor === to.me
  switch (event.type) {
    case 'evaluationCreated':
      return created(actor, event, to)
    case 'judgementSubmitted':
      return plain(mine ? msg`Du lämnade in din bedömning` : msg`${who} lämnade in sin bedömning`)
    case 'judgementWithdrawn':
      return plain(
        mine ? msg`Du tog tillbaka din bedömning` : msg`${who} tog tillbaka sin bedömning`,
      )
    case 'revealed': {
      const each = event.judgements.map(
        ({ person, value }) => `${to.who(person, 'subject')} ${to.points(value)}`,
      )
      const judgements = to.list(each)
      return plain(msg`Bedömningarna öppnades: ${judgements}`)
    }
    case 'proposed': {
      const { points, stage } = figures(event, to)
      return quoting(msg`${who} föreslog ${points} (${stage})`, event.rationale)
    }
    case 'agreed': {
      const value = pointsOf(event.subQuestion, event.proposal)
      if (value === undefined) return plain(msg`${who} höll med om förslaget`)
      const points = to.points(value)
      return plain(msg`${who} höll med om ${points}`)
    }
    case 'consensusReached': {
      const { points, stage } = figures(event, to)
      const said = msg`Samsyn: ${points} (${stage})`
      // The rationale is the proposal's; it is said again only to those who may not read that.
      const known = pointsOf(event.subQuestion, event.proposal) !== undefined
      return known ? plain(said) : quoting(said, event.rationale)
    }
    case 'takenBack': {
      const value = pointsOf(event.subQuestion, event.proposal)
      if (value === undefined)
        return plain(mine ? msg`Du tog tillbaka ditt ja` : msg`${who} tog tillbaka sitt ja`)
      const points = to.points(value)
      return plain(
        mine
          ? msg`Du tog tillbaka ditt ja till ${points}`
          : msg`${who} tog tillbaka sitt ja till ${points}`,
      )
    }
    case 'escalated':
      return quoting(msg`${who} bad ledaren avgöra`, event.reason)
    case 'adjudicated': {
      const { points, stage } = figures(event, to)
      return quoting(msg`${who} avgjorde: ${points} (${stage})`, event.reason)
    }
    case 'returned':
      return quoting(msg`${who} återlämnade delfrågan`, event.reason)
    case 'recused':
      return recused(actor, event, to)
    case 'assigned': {
      const person = to.who(event.person, 'object')
      const areas = to.areas(event.areas)
      return plain(msg`${who} utsåg ${person} till utvärderare i ${areas}`)
    }
    case 'toleranceSet': {
      const percent = to.percent(event.percent)
      return plain(msg`${who} ändrade toleransen till ${percent}`)
    }
    case 'appointed': {
      const person = to.who(event.person, 'object')
      const appointed = {
        lead: msg`${who} utsåg ${person} till granskningsledare`,
        observer: msg`${who} utsåg ${person} till observatör`,
        municipality: msg`${who} utsåg ${person} till kommunens kontakt`,
      }
      return plain(appointed[event.role])
    }
    case 'dismissed': {
      const person = to.who(event.person, 'object')
      return quoting(msg`${who} tog bort ${person} ur utvärderingen`, event.reason)
    }
    case 'textsErased': {
      const person = to.who(event.person, 'subject')
      return quoting(msg`Det som ${person} hade skrivit raderades ur historiken`, event.reason)
    }
  }
}

function recused(actor: PersonId, event: EventOf<'recused'>, to: Speaker): Sentence {
  const { area, reason } = event
  const who = to.who(actor, 'first')
  if (actor !== event.person) {
    const person = to.who(event.person, 'object')
    const taken =
      area === 'all'
        ? msg`${who} tog ut ${person} ur bedömningen i alla områden`
        : msg`${who} tog ut ${person} ur bedömningen i område ${area}`
    return quoting(taken, reason)
  }
  if (actor === to.me) {
    const mine =
      area === 'all' ? msg`Du anmälde jäv i alla områden` : msg`Du anmälde jäv i område ${area}`
    return quoting(mine, reason)
  }
  const theirs =
    area === 'all'
      ? msg`${who} anmälde jäv i alla områden`
      : msg`${who} anmälde jäv i område ${area}`
  return quoting(theirs, reason)
}

/** Whoever made it may have no part in it: then it was an administrator. */
function created(actor: PersonId, event: EventOf<'evaluationCreated'>, to: Speaker): Sentence {
  const place = `${event.municipality} ${event.year}`
  const who = to.who(actor, 'first')
  const known = actor === to.me || to.isKnown(actor)
  const said = known
    ? msg`${who} skapade utvärderingen av ${place}`
    : msg`En administratör skapade utvärderingen av ${place}`
  const percent = to.percent(event.tolerance)
  const date = event.assessmentDate && to.date(event.assessmentDate)
  const from = event.startedFrom
  const earlier = from && `${from.municipality} ${from.year}`
  return {
    kind: 'listing',
    said,
    facts: [
      ...partsIn(event, to),
      msg`Tolerans: ${percent}`,
      event.reveal === 'area'
        ? msg`Bedömningarna öppnas ett område i taget`
        : msg`Bedömningarna öppnas en delfråga i taget`,
      ...(date ? [msg`Bedömningsdatum: ${date}`] : []),
      ...(earlier ? [msg`Utgår från ${earlier}`] : []),
    ],
  }
}

function partsIn({ people }: EventOf<'evaluationCreated'>, to: Speaker): MessageDescriptor[] {
  const having = (role: Role) =>
    people.filter((one) => one.role === role).map(({ person }) => person)
  const said = (role: Role, word: (names: string, count: number) => MessageDescriptor) => {
    const all = having(role)
    return all.length > 0 ? [word(to.people(all), all.length)] : []
  }
  return [
    ...said('evaluator', (names) => msg`Utvärderare: ${names}`),
    ...said('lead', (names) => msg`Granskningsledare: ${names}`),
    ...said(
      'observer',
      (names, count) =>
        msg`${plural(count, { one: 'Observatör', other: 'Observatörer' })}: ${names}`,
    ),
    ...said(
      'municipality',
      (names, count) =>
        msg`${plural(count, { one: 'Kommunens kontaktperson', other: 'Kommunens kontaktpersoner' })}: ${names}`,
    ),
  ]
}

type Figures = Pick<EventOf<'proposed'>, 'value' | 'stage'>

function figures({ value, stage }: Figures, to: Speaker): { points: string; stage: string } {
  return { points: to.points(value), stage: to.stage(stage) }
}
