import type { I18n } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import type { Recorded, TeamView } from '@samsyn/scoring'
import type { EvaluationFrame } from '../connection/index.ts'
import { agendaOf } from './agenda.ts'
import { minutesWords, type Speaking } from './minutesWords.ts'
import { reasonWords } from './reasonWords.ts'
import { agreedProposal, agreementsTo, decidedIn, eventsSince, type Since } from './since.ts'
import { isDecided, type TableRow, tableRows } from './tableRow.ts'

/** What minutes are made of: what this person may see, and nothing of their own sheets. */
export interface Meeting {
  view: TeamView
  frame: EvaluationFrame
  /** All that this person may read of the team's stream, not only the meeting's. */
  events: readonly Recorded[]
  since: Since
  /** When the minutes are taken. */
  now: number
}

/**
 * The minutes of a meeting as text, in one language: what was decided and why, what else happened,
 * what is left, and the sums. Only what is revealed stands in them, since nothing else is in events;
 * of the view, judgements are taken from where they lie open.
 */
export function minutesOf(i18n: I18n, meeting: Meeting): string {
  const speaking = minutesWords(i18n, meeting)
  const rows = tableRows(meeting.view, meeting.frame.template)
  const happened = eventsSince(meeting.events, meeting.since)
  const sections = [
    head(speaking, meeting, happened),
    titled(i18n._(msg`Beslutat`), decided(speaking, meeting, rows, happened)),
    titled(i18n._(msg`Återlämnat och lämnat till ledaren`), disputed(speaking, happened)),
    titled(i18n._(msg`Kvar att samtala om`), left(speaking, rows)),
    titled(i18n._(msg`Summor`), sums(speaking, meeting)),
  ]
  return `${sections.filter(Boolean).join('\n\n')}\n`
}

function head(
  { i18n, moment, dateAndTime, who }: Speaking,
  { view, since, now }: Meeting,
  happened: Recorded[],
) {
  const place = `${view.municipality} ${view.year}`
  const from = dateAndTime(since.at)
  const until = moment(now)
  const actors = [...new Set(happened.map(({ actor }) => actor))].map(who).join(', ')
  return [
    i18n._(msg`Protokoll från kalibreringen av ${place}`),
    i18n._(msg`Från ${from} till ${until}`),
    ...(actors ? [i18n._(msg`Deltog: ${actors}`)] : []),
  ].join('\n')
}

function decided(
  speaking: Speaking,
  { events }: Meeting,
  rows: readonly TableRow[],
  happened: readonly Recorded[],
): string {
  const found = decidedIn(happened).flatMap(
    (no) => rows.find((row) => row.no === no && isDecided(row.row)) ?? [],
  )
  if (found.length === 0) return speaking.i18n._(msg`Inget beslutades.`)
  return found.map((row) => decision(speaking, row, events)).join('\n\n')
}

function decision(speaking: Speaking, place: TableRow, events: readonly Recorded[]): string {
  const { i18n, both, stage, moment, who } = speaking
  const { no, name, row, maximum } = place
  const { consensus, printed } = row
  if (!consensus) throw new Error(`${no} is decided without a consensus`)
  const value = both(consensus.value, maximum)
  const reached = stage(consensus.stage)
  const at = moment(consensus.at)
  const by = consensus.people.map(who).join(', ')
  const verdict =
    consensus.by === 'agreement'
      ? i18n._(msg`Samsyn: ${value}, ${reached}.`)
      : i18n._(msg`Avgjort av ledaren (${by}, ${at}): ${value}, ${reached}.`)
  const proposal = consensus.by === 'agreement' ? agreedProposal(events, no) : undefined
  const agreed = proposal === undefined ? [] : agreementsTo(events, no, proposal)
  return [
    `${no} ${name}`,
    `  ${verdict}${printed ? ` ${inPrint(speaking, printed)}` : ''}`,
    ...judged(speaking, place),
    ...(consensus.rationale
      ? [`  ${i18n._(msg`Motivering:`)} ${indented(consensus.rationale)}`]
      : []),
    ...(agreed.length > 0 ? [`  ${agreedBy(speaking, agreed)}`] : []),
  ].join('\n')
}

function inPrint(
  { i18n, share }: Speaking,
  { points, percent }: { points: number; percent: number },
): string {
  const whole = share(percent * 10)
  return i18n._(
    msg`Skrivs ut som ${plural(points, { one: '# poäng', other: '# poäng' })}, ${whole}.`,
  )
}

function judged({ i18n, points, stage, who, share }: Speaking, { row }: TableRow): string[] {
  if (!row.judgements || row.judgements.length === 0) return []
  const each = row.judgements
    .map((one) => `${who(one.person)} ${points(one.value)} (${stage(one.stage)})`)
    .join(', ')
  const judgements = i18n._(msg`Bedömningar: ${each}.`)
  const apart = row.spread && share(row.spread.share)
  return [`  ${judgements}${apart ? ` ${i18n._(msg`Spridning ${apart}.`)}` : ''}`]
}

function agreedBy(
  { i18n, moment, who }: Speaking,
  agreed: ReturnType<typeof agreementsTo>,
): string {
  const each = agreed.map(({ person, at, proposed }) => {
    const name = who(person)
    const time = moment(at)
    return proposed ? i18n._(msg`${name} (föreslog, ${time})`) : `${name} (${time})`
  })
  const all = each.join(', ')
  return i18n._(msg`Överens: ${all}.`)
}

/** What came back and what went to the lead: part of how a figure was reached, and seldom asked. */
function disputed({ i18n, moment, who }: Speaking, happened: readonly Recorded[]): string {
  return happened
    .flatMap(({ at, actor, event }) => {
      if (event.type !== 'returned' && event.type !== 'escalated') return []
      const name = who(actor)
      const time = moment(at)
      const said =
        event.type === 'returned'
          ? i18n._(msg`${name} återlämnade, ${time}`)
          : i18n._(msg`${name} bad ledaren avgöra, ${time}`)
      return [`${event.subQuestion} ${said}: ${indented(event.reason)}`]
    })
    .join('\n')
}

function left({ i18n, both }: Speaking, rows: readonly TableRow[]): string {
  const items = agendaOf(rows)
  if (items.length === 0) return i18n._(msg`Inget är kvar.`)
  return items
    .map(({ no, name, why, row, maximum }) => {
      const reason = i18n._(reasonWords[why])
      const value = row.proposal && both(row.proposal.value, maximum)
      return `${no} ${name}: ${reason}${value ? `, ${i18n._(msg`förslag ${value}`)}` : ''}`
    })
    .join('\n')
}

function sums({ i18n, figure, unrounded }: Speaking, { view, frame }: Meeting): string {
  const areas = view.areas.map((area) => {
    const name = frame.template.areas.find(({ no }) => no === area.no)?.name ?? ''
    return `${area.no} ${name}: ${figure(area.figure)}${unrounded(area.unrounded)}`
  })
  const total = i18n._(msg`Totalt`)
  return [...areas, `${total}: ${figure(view.total)}${unrounded(view.unrounded)}`].join('\n')
}

function titled(title: string, text: string): string {
  return text && `${title.toLocaleUpperCase()}\n${text}`
}

/** A text of several lines stays under its own line. */
function indented(text: string): string {
  return text.replaceAll('\n', '\n    ')
}
