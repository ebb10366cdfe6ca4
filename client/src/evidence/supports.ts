import type {
  Anchor,
  EvidenceNo,
  EvidencePart,
  LinkNo,
  PersonId,
  PointRef,
  SubQuestionNo,
} from '@samsyn/scoring'

/** What rests on one item of the register. */
export interface Supported {
  subQuestions: { subQuestion: SubQuestionNo; link: LinkNo }[]
  points: { point: PointRef; link: LinkNo }[]
  passages: { passage: Anchor; link: LinkNo }[]
  /** Judgements that name it; of those that are revealed (C1). */
  judgements: { subQuestion: SubQuestionNo; person: PersonId }[]
}

export function supportedBy(part: EvidencePart, no: EvidenceNo): Supported {
  const supported: Supported = { subQuestions: [], points: [], passages: [], judgements: [] }
  for (const { no: link, from, to } of part.links) {
    if (from.kind !== 'evidence' || from.evidence !== no) continue
    if (to.kind === 'subQuestion') supported.subQuestions.push({ ...to, link })
    else if (to.kind === 'point') supported.points.push({ point: to, link })
    else supported.passages.push({ passage: to.passage, link })
  }
  for (const { evidence, ...judgement } of part.judged)
    if (evidence === no) supported.judgements.push(judgement)
  return supported
}

/** Whether nothing rests on an item that this person may know of. */
export function isUnused(part: EvidencePart, no: EvidenceNo): boolean {
  return (
    !part.links.some(({ from }) => from.kind === 'evidence' && from.evidence === no) &&
    !part.judged.some(({ evidence }) => evidence === no)
  )
}

/** An item that a sub-question rests on, and in which ways. */
export interface Support {
  no: EvidenceNo
  /** That it was said of the sub-question itself. */
  link: LinkNo | undefined
  /** In whose revealed judgements it is named. */
  judgedBy: PersonId[]
  /** Passages of its section that rest on it. */
  passages: { passage: Anchor; link: LinkNo }[]
}

/** What there is for a sub-question, in the register's order. */
export function supportFor(part: EvidencePart, subQuestion: SubQuestionNo): Support[] {
  return part.items.flatMap(({ no }) => {
    const own = supportedBy(part, no)
    const support: Support = {
      no,
      link: own.subQuestions.find((one) => one.subQuestion === subQuestion)?.link,
      judgedBy: own.judgements
        .filter((one) => one.subQuestion === subQuestion)
        .map(({ person }) => person),
      passages: own.passages.filter(({ passage }) => isAbout(passage, subQuestion)),
    }
    const some = support.link !== undefined || support.judgedBy.length > 0
    return some || support.passages.length > 0 ? [support] : []
  })
}

/** Whether a passage stands in the section of a sub-question: `section/3.2+3.3` is both's. */
function isAbout({ root }: Pick<Anchor, 'root'>, subQuestion: SubQuestionNo): boolean {
  const [, key = ''] = /^section\/(.+)$/.exec(root) ?? []
  return key.split('+').includes(subQuestion)
}

/** What a strength or an improvement rests on: evidence, and passages of the text. */
export function supportOfPoint(part: EvidencePart, { room, point }: PointRef) {
  const links = part.links.filter(
    ({ to }) => to.kind === 'point' && to.room === room && to.point === point,
  )
  return {
    evidence: links.flatMap(({ no: link, from }) =>
      from.kind === 'evidence' ? [{ no: from.evidence, link }] : [],
    ),
    passages: links.flatMap(({ no: link, from }) =>
      from.kind === 'passage' ? [{ passage: from.passage, link }] : [],
    ),
  }
}

/** A passage with what it rests on, or with what rests on it. */
export type Tied = { link: LinkNo; passage: Anchor } & (
  | { evidence: EvidenceNo; point?: undefined }
  | { point: PointRef; evidence?: undefined }
)

/** Every passage that something is tied to: with what it rests on, or what rests on it. */
export function tiedPassages(part: EvidencePart): Tied[] {
  return part.links.flatMap(({ no: link, from, to }): Tied[] => {
    if (from.kind === 'evidence' && to.kind === 'passage')
      return [{ link, passage: to.passage, evidence: from.evidence }]
    if (from.kind === 'passage' && to.kind === 'point')
      return [{ link, passage: from.passage, point: { room: to.room, point: to.point } }]
    return []
  })
}

/** What a revealed judgement rests on. */
export function judgedOn(
  part: EvidencePart | undefined,
  subQuestion: SubQuestionNo,
  person: PersonId,
): EvidenceNo[] {
  const named = part?.judged.filter(
    (one) => one.subQuestion === subQuestion && one.person === person,
  )
  return named?.map(({ evidence }) => evidence) ?? []
}
