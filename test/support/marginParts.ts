import { type MarginPart, personId, type ReleasesPart, type SectionsPart } from '@samsyn/scoring'

type Thread = MarginPart['threads'][number]
type Comment = Thread['comments'][number]
type Section = SectionsPart['sections'][number]
type Remark = ReleasesPart['remarks'][number]
type Release = ReleasesPart['releases'][number]
type Share = ReleasesPart['shares'][number]

export const [annika, bjorn, lena] = ['annika', 'bjorn', 'lena'].map((id) =>
  personId.parse(id),
) as [Comment['by'], Comment['by'], Comment['by']]

/** What one person said; the number of its event is ten times its own. */
export function comment(no: number, by: Comment['by'], wanted: Partial<Comment> = {}): Comment {
  return { no, by, at: no, seq: no * 10, text: 'Ord', mentions: [], editedAt: null, ...wanted }
}

/** An open thread of one comment on a whole text. */
export function thread(no: number, wanted: Partial<Thread> = {}): Thread {
  const comments = wanted.comments ?? [comment(1, annika, { seq: no * 100 })]
  const last = comments.at(-1)
  return {
    no,
    on: { room: 'area-1', root: 'general' },
    current: null,
    state: 'open',
    resolved: null,
    blocking: false,
    assignee: null,
    suggestion: null,
    version: 1,
    last: { seq: last?.seq ?? 0, by: last?.by ?? annika, at: last?.at ?? 0 },
    may: [],
    ...wanted,
    comments,
  }
}

export function margin(threads: Thread[], room = 'area-1'): MarginPart {
  return { part: 'margin', room, version: 1, threads, may: ['comment'] }
}

/** A draft that nobody has touched. */
export function section(root: string, wanted: Partial<Section> = {}): Section {
  return {
    section: { room: 'area-1', root },
    state: 'draft',
    since: null,
    reason: null,
    approved: null,
    fell: null,
    blocking: 0,
    version: 0,
    may: [],
    ...wanted,
  }
}

export function sectionsPart(sections: Section[]): SectionsPart {
  return { part: 'sections', version: 1, sections, waivers: [], decided: [], may: [] }
}

/** What a reader of draft 1 by a link said of the whole of it. */
export function remark(no: number, wanted: Partial<Remark> = {}): Remark {
  return {
    no,
    release: 1,
    by: personId.parse('samsyn'),
    at: no,
    seq: no * 10,
    from: { kind: 'share', share: 'abcdefghijklmnop', name: 'Karin' },
    on: null,
    text: 'Siffran är från fel år.',
    source: '',
    answer: null,
    answeredIn: null,
    ...wanted,
  }
}

/** A draft without scores that takes no remarks. */
export function release(no: number, wanted: Partial<Release> = {}): Release {
  return {
    no,
    by: lena,
    at: no,
    seq: no,
    scores: false,
    note: '',
    remarksUntil: null,
    withdrawn: null,
    ...wanted,
  }
}

/** A link that leads somewhere until 100. */
export function share(no: number, wanted: Partial<Share> = {}): Share {
  return {
    share: `abcdefghijklmno${no}`,
    name: 'Kommunstyrelsen',
    until: 100,
    passcode: false,
    by: lena,
    at: no,
    seq: no * 10,
    revoked: null,
    ...wanted,
  }
}

export function releasesPart(wanted: Partial<ReleasesPart> = {}): ReleasesPart {
  return {
    part: 'releases',
    version: 1,
    releases: [],
    shares: [],
    live: false,
    remarks: [],
    may: [],
    ...wanted,
  }
}
