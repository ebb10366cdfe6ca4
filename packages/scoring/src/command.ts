import { z } from 'zod'
import { checkCommands } from './checks/checkCommand.ts'
import { comparingCommands } from './comparing/comparingCommand.ts'
import { criterionAnswer, flag } from './criterionAnswer.ts'
import { type endingActs, endingCommands } from './ending/endingCommand.ts'
import { appointedRole } from './event.ts'
import { evidenceCommands } from './evidence/evidenceCommand.ts'
import { followUpCommands } from './followUp/followUpCommand.ts'
import { areaNo, evidenceNo, personId, proposalNo, subQuestionNo } from './ids.ts'
import { marginCommands } from './margin/marginCommand.ts'
import { type openShare, releaseCommands, type remark } from './releases/releaseCommand.ts'
import { sectionCommands, type textMoved } from './sections/sectionCommand.ts'
import { stage } from './stage.ts'
import { text } from './text.ts'

/**
 * What a person typed, with its unit (S2): points with at most three decimals, or percent of the
 * maximum with at most one. Comma or point as the decimal sign. What does not fit is refused by
 * `exactPoints`, never rounded in silence.
 */
export const valueInput = z.union([
  z.strictObject({ points: z.union([z.number(), text.max(20)]) }),
  z.strictObject({ percent: z.union([z.number(), text.max(20)]) }),
])
export type ValueInput = z.infer<typeof valueInput>

const LONGEST_RATIONALE = 20_000
const rationale = text.max(LONGEST_RATIONALE)
const reason = text.trim().min(1).max(LONGEST_RATIONALE)

/** S10 and what else stands on a sheet; what is left out is empty. */
const besideIt = {
  answers: z.array(criterionAnswer).max(40).optional(),
  flags: z.array(flag).max(2).optional(),
  note: text.max(LONGEST_RATIONALE).optional(),
  /** E6. What the points rest on. */
  evidence: z.array(evidenceNo).max(40).optional(),
}

/** What only its owner sees before the reveal; any part may be missing while it is a draft. */
export const draftInput = z.strictObject({
  value: valueInput.nullable(),
  stage: stage.nullable(),
  rationale,
  ...besideIt,
})
export type DraftInput = z.infer<typeof draftInput>

const on = { subQuestion: subQuestionNo }

/** DESIGN's command table. */
const judgingCommands = [
  z.strictObject({ type: z.literal('save'), ...on, draft: draftInput }),
  z.strictObject({
    type: z.literal('submit'),
    ...on,
    value: valueInput,
    stage,
    rationale,
    ...besideIt,
  }),
  z.strictObject({ type: z.literal('withdraw'), ...on }),
  z.strictObject({
    type: z.literal('propose'),
    ...on,
    value: valueInput,
    stage,
    rationale,
    /** The proposal the sender believes is open, or null where they believe none is. */
    replaces: proposalNo.nullable(),
  }),
  z.strictObject({ type: z.literal('agree'), ...on, proposal: proposalNo }),
  z.strictObject({ type: z.literal('takeBack'), ...on, proposal: proposalNo }),
  z.strictObject({ type: z.literal('escalate'), ...on, reason }),
  z.strictObject({ type: z.literal('adjudicate'), ...on, value: valueInput, stage, reason }),
  z.strictObject({ type: z.literal('return'), ...on, reason }),
  z.strictObject({
    type: z.literal('recuse'),
    person: personId,
    area: z.union([areaNo, z.literal('all')]),
    reason,
  }),
  z.strictObject({ type: z.literal('assign'), person: personId }),
  z.strictObject({ type: z.literal('appoint'), person: personId, role: appointedRole }),
  z.strictObject({ type: z.literal('dismiss'), person: personId, reason }),
  z.strictObject({ type: z.literal('setTolerance'), percent: z.int().min(0).max(100) }),
] as const
export type JudgingCommand = z.infer<(typeof judgingCommands)[number]>

/** What a person may ask for. `decide` says whether it happens. */
export const command = z.discriminatedUnion('type', [
  ...judgingCommands,
  ...evidenceCommands,
  ...marginCommands,
  ...sectionCommands,
  ...checkCommands,
  ...releaseCommands,
  ...endingCommands,
  ...comparingCommands,
  ...followUpCommands,
])
export type Command = z.infer<typeof command>
export type CommandType = Command['type']

/**
 * What may be carried out: a person's command, what the server itself noticed (R5) or does (F2), and
 * what comes by another door than the team's (R2, R4).
 */
export type Act =
  | Command
  | z.infer<typeof textMoved>
  | z.infer<typeof openShare>
  | z.infer<typeof remark>
  | z.infer<(typeof endingActs)[number]>
