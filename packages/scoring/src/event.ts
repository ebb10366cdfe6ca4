import { z } from 'zod'
import { checkEvents } from './checks/checkEvent.ts'
import { comparingEvents } from './comparing/comparingEvent.ts'
import { country } from './country.ts'
import { criterionAnswer, flag } from './criterionAnswer.ts'
import { endingEvents } from './ending/endingEvent.ts'
import { evidenceEvents } from './evidence/evidenceEvent.ts'
import { followUpEvents } from './followUp/followUpEvent.ts'
import { startedFrom } from './followUp/startedFrom.ts'
import { areaNo, evidenceNo, instant, personId, proposalNo, subQuestionNo } from './ids.ts'
import { marginEvents } from './margin/marginEvent.ts'
import { points } from './points.ts'
import { releaseEvents } from './releases/releaseEvent.ts'
import { sectionEvents } from './sections/sectionEvent.ts'
import { stage } from './stage.ts'
import { textDigest } from './textRef.ts'

export const roles = ['evaluator', 'lead', 'observer', 'municipality'] as const
export const role = z.enum(roles)
/** A person's part in one evaluation. Administrators are server-wide and have none. */
export type Role = z.infer<typeof role>

/** What somebody may be appointed to; evaluators are assigned. */
export const appointedRole = z.enum(['lead', 'observer', 'municipality'])
export type AppointedRole = z.infer<typeof appointedRole>

const phases = ['open', 'finalising', 'final'] as const
export const phase = z.enum(phases)
export type Phase = z.infer<typeof phase>

export const revealBy = z.enum(['subQuestion', 'area'])
export type RevealBy = z.infer<typeof revealBy>

const said = { value: points, stage, rationale: z.string() }

/** What else stands on a sheet: hidden with the value until the reveal, opened with it. */
const besideIt = {
  answers: z.array(criterionAnswer).default([]),
  flags: z.array(flag).default([]),
  note: z.string().default(''),
  evidence: z.array(evidenceNo).default([]),
}

/** A judgement as it stands frozen after the reveal, C3. */
export const judgement = z.object({
  person: personId,
  ...said,
  ...besideIt,
  submittedAt: instant,
})
export type Judgement = z.infer<typeof judgement>

const date = z.iso.date()

/** R5. What the sub-question's section said when it was decided, where the server knew it. */
const ofText = { digest: textDigest.optional() }

/**
 * T1. No event here says anything of a
 * judgement's content before `revealed`, which carries all that it opens. Points are whole
 * thousandths of a point.
 */
const judgingEvents = [
  z.object({
    type: z.literal('evaluationCreated'),
    template: z.string(),
    /** Its name, as it was called when the evaluation was made. */
    municipality: z.string(),
    /** The country and the municipality's code there; missing where it is in no official list. */
    country: country.optional(),
    municipalityCode: z.string().optional(),
    year: z.int(),
    /** S12. ISO date, or null while it is not decided. */
    assessmentDate: date.nullable(),
    tolerance: z.int(),
    reveal: revealBy,
    people: z.array(z.object({ person: personId, role })),
    /** U2. The earlier one that it starts from, where there is one. */
    startedFrom: startedFrom.optional(),
  }),
  z.object({ type: z.literal('judgementSubmitted'), subQuestion: subQuestionNo }),
  z.object({ type: z.literal('judgementWithdrawn'), subQuestion: subQuestionNo }),
  z.object({
    type: z.literal('revealed'),
    subQuestion: subQuestionNo,
    judgements: z.array(judgement),
  }),
  z.object({
    type: z.literal('proposed'),
    subQuestion: subQuestionNo,
    proposal: proposalNo,
    ...said,
  }),
  z.object({ type: z.literal('agreed'), subQuestion: subQuestionNo, proposal: proposalNo }),
  z.object({
    type: z.literal('consensusReached'),
    subQuestion: subQuestionNo,
    proposal: proposalNo,
    ...said,
    ...ofText,
  }),
  z.object({ type: z.literal('takenBack'), subQuestion: subQuestionNo, proposal: proposalNo }),
  z.object({ type: z.literal('escalated'), subQuestion: subQuestionNo, reason: z.string() }),
  z.object({
    type: z.literal('adjudicated'),
    subQuestion: subQuestionNo,
    value: points,
    stage,
    reason: z.string(),
    ...ofText,
  }),
  z.object({ type: z.literal('returned'), subQuestion: subQuestionNo, reason: z.string() }),
  z.object({
    type: z.literal('recused'),
    person: personId,
    area: z.union([areaNo, z.literal('all')]),
    reason: z.string(),
  }),
  z.object({ type: z.literal('assigned'), person: personId, areas: z.array(areaNo) }),
  z.object({ type: z.literal('toleranceSet'), percent: z.int() }),
  /** Another part than an evaluator's. A new lead takes over from the one before. */
  z.object({ type: z.literal('appointed'), person: personId, role: appointedRole }),
  z.object({ type: z.literal('dismissed'), person: personId, reason: z.string() }),
  /**
   * T3. What this person wrote was taken out of the events with these numbers, at an
   * administrator's wish; their figures stand.
   */
  z.object({
    type: z.literal('textsErased'),
    person: personId,
    reason: z.string(),
    rows: z.array(z.int().min(1)),
  }),
] as const
/** What happens to the judging, and to the evaluation as a whole. */
export type JudgingEvent = z.infer<(typeof judgingEvents)[number]>

const judgingTypes: ReadonlySet<string> = new Set(
  judgingEvents.map(({ shape }) => shape.type.value),
)

export function isJudging(event: TeamEvent): event is JudgingEvent {
  return judgingTypes.has(event.type)
}

/** The team's stream, T1: all that everybody in the team may know. */
export const teamEvent = z.discriminatedUnion('type', [
  ...judgingEvents,
  ...evidenceEvents,
  ...marginEvents,
  ...sectionEvents,
  ...checkEvents,
  ...releaseEvents,
  ...endingEvents,
  ...comparingEvents,
  ...followUpEvents,
])
export type TeamEvent = z.infer<typeof teamEvent>

/** A team event with who and when. `seq` counts from 1 without gaps in one evaluation. */
export interface Recorded {
  seq: number
  at: number
  actor: z.infer<typeof personId>
  event: TeamEvent
}

/**
 * The private streams, T1: one per evaluator and sub-question, and nobody's but the owner's. A
 * draft overwrites the draft before it; what was submitted is kept. `sealed` closes the stream of
 * someone recused before the reveal: what it holds is never opened.
 */
export const privateEntry = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('saved'),
    value: points.nullable(),
    stage: stage.nullable(),
    rationale: z.string(),
    ...besideIt,
  }),
  z.object({ type: z.literal('submitted'), ...said, ...besideIt }),
  z.object({ type: z.literal('withdrawn') }),
  z.object({ type: z.literal('sealed') }),
])
export type PrivateEntry = z.infer<typeof privateEntry>

/**
 * One entry, the stream it belongs to, and when. `revision` counts the owner's private changes in
 * this evaluation, drafts that were overwritten included, so that it only ever grows.
 */
export interface PrivateChange {
  person: z.infer<typeof personId>
  subQuestion: z.infer<typeof subQuestionNo>
  revision: number
  at: number
  entry: PrivateEntry
}
