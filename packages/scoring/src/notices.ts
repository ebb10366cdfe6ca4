import type { Role } from './event.ts'
import type { Instant, PersonId } from './ids.ts'
import type { MarginPart, ThreadView } from './margin/marginView.ts'
import type { Part } from './part.ts'
import type { RemarkNo } from './releases/releaseCommand.ts'
import type { ReleasesPart } from './releases/releaseView.ts'
import type { SectionsPart } from './sections/sectionView.ts'
import type { TextRef } from './textRef.ts'

/** Something that others did and that concerns one person. */
export interface Notice {
  kind:
    | 'mentioned'
    | 'replied'
    | 'assigned'
    | 'suggestionAccepted'
    | 'suggestionRejected'
    | 'sectionReturned'
    | 'sectionReady'
    | 'approvalFell'
    | 'remarked'
  /** Null for a remark on the report as a whole. */
  on: TextRef | null
  /** Of the kinds that are about a thread. */
  thread?: number
  /** Of a remark: its number, and what who came by a link calls themselves. */
  remark?: { no: RemarkNo; name: string | null }
  by: PersonId
  at: Instant
  /** The number of the event. What somebody has seen is told by it. */
  seq: number
}

/**
 * What concerns somebody, the newest first. Made of nothing but the parts that this person may
 * read, so it can tell no more than these, whether on a screen or by mail.
 */
export function noticesFor(
  parts: readonly Part[],
  { person, role }: { person: PersonId; role: Role },
): Notice[] {
  return parts
    .flatMap((part) => inPart(part, person, role))
    .filter(({ by }) => by !== person)
    .toSorted((one, other) => other.seq - one.seq)
}

/** Those that happened after what was seen last. */
export function unseenNotices(notices: readonly Notice[], seen: number): Notice[] {
  return notices.filter(({ seq }) => seq > seen)
}

function inPart(part: Part, me: PersonId, role: Role): Notice[] {
  switch (part.part) {
    case 'margin':
      return inMargin(part, me)
    case 'sections':
      return inSections(part, role)
    case 'releases':
      return inReleases(part, role)
    case 'evidence':
    case 'ending':
    case 'comparing':
    case 'followUp':
      return []
  }
}

function inMargin({ threads }: MarginPart, me: PersonId): Notice[] {
  return threads.flatMap((thread) => [
    ...inComments(thread, me),
    ...assigned(thread, me),
    ...answered(thread, me),
  ])
}

function inComments(thread: ThreadView, me: PersonId): Notice[] {
  let mine = thread.assignee === me
  return thread.comments.flatMap(({ no, by, at, seq, mentions }): Notice[] => {
    const was = mine
    mine ||= by === me
    const about = { ...place(thread), by, at, seq }
    if (mentions.includes(me)) return [{ kind: 'mentioned', ...about }]
    return was && no > 1 ? [{ kind: 'replied', ...about }] : []
  })
}

/** Of an open thread that lies with somebody, what was done with it last, unless that was a reply. */
function assigned(thread: ThreadView, me: PersonId): Notice[] {
  if (thread.state !== 'open' || thread.assignee !== me) return []
  const { last, comments } = thread
  const said = comments.find(({ seq }) => seq === last.seq)
  if (said && (said.no > 1 || said.mentions.includes(me))) return []
  return [{ kind: 'assigned', ...place(thread), ...last }]
}

function answered(thread: ThreadView, me: PersonId): Notice[] {
  const answer = thread.suggestion?.answered
  if (!answer || thread.comments[0]?.by !== me) return []
  const kind = thread.suggestion?.state === 'accepted' ? 'suggestionAccepted' : 'suggestionRejected'
  return [{ kind, ...place(thread), by: answer.by, at: answer.at, seq: thread.last.seq }]
}

/** A lead hears of what is ready and of approvals that fell; evaluators of what came back. */
function inSections({ sections }: SectionsPart, role: Role): Notice[] {
  return sections.flatMap(({ section: on, state, since, fell }): Notice[] => {
    if (!since) return []
    if (role === 'evaluator')
      return state === 'returned' ? [{ kind: 'sectionReturned', on, ...since }] : []
    if (role !== 'lead') return []
    if (state === 'ready') return [{ kind: 'sectionReady', on, ...since }]
    return state === 'draft' && fell ? [{ kind: 'approvalFell', on, ...since }] : []
  })
}

/**
 * R4. Those who answer remarks hear of each that came; what is about an area that somebody is
 * recused from is not in their part.
 */
function inReleases({ remarks }: ReleasesPart, role: Role): Notice[] {
  if (role !== 'evaluator' && role !== 'lead') return []
  return remarks.map(({ no, on, from, by, at, seq }) => ({
    kind: 'remarked',
    on: on && { room: on.room, root: on.root },
    remark: { no, name: from.kind === 'share' ? from.name : null },
    by,
    at,
    seq,
  }))
}

function place({ on: { room, root }, no }: ThreadView) {
  return { on: { room, root }, thread: no }
}
