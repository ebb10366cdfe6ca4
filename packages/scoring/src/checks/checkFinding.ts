import { z } from 'zod'
import { areaNo, subQuestionNo } from '../ids.ts'
import { textRef } from '../textRef.ts'

/** `stops`: a report with it is not whole. `warns`: most likely a mistake. `asks`: look once more. */
export const checkSeverities = ['stops', 'warns', 'asks'] as const

/** Where to look. A quote is of one sentence; the text may have changed since. */
const inText = z.object({ ref: textRef, quote: z.string().nullable() })

const about = { subQuestion: subQuestionNo }
const quoted = { at: inText }

/** What a check found. Every kind says just what its sentence needs. */
const facts = z.discriminatedUnion('rule', [
  z.object({ rule: z.literal('noText'), ...quoted }),
  z.object({ rule: z.literal('noConsensus'), ...about }),
  z.object({ rule: z.literal('noStrength'), ...about, percent: z.int() }),
  z.object({ rule: z.literal('noImprovement'), ...about, percent: z.int() }),
  z.object({ rule: z.literal('unsupportedImprovement'), ...quoted, point: z.string().nullable() }),
  z.object({ rule: z.literal('repeatedText'), ...quoted, also: inText }),
  /** `found` as written; `printed` are the figures that it could have meant. */
  z.object({
    rule: z.literal('otherFigure'),
    ...quoted,
    found: z.string(),
    unit: z.enum(['points', 'percent']),
    printed: z.array(z.int()),
  }),
  z.object({ rule: z.literal('namedInterviewee'), ...quoted, name: z.string() }),
  z.object({ rule: z.literal('otherMunicipality'), ...quoted, name: z.string() }),
  z.object({ rule: z.literal('openSuggestion'), ...quoted, thread: z.int() }),
  z.object({ rule: z.literal('blockingThread'), ...quoted, thread: z.int() }),
  z.object({ rule: z.literal('emptyFootnote'), ...quoted, number: z.int() }),
  /** Written by hand, "see footnote 12", where there are fewer. */
  z.object({ rule: z.literal('footnoteOutOfOrder'), ...quoted, number: z.int(), of: z.int() }),
  z.object({ rule: z.literal('textMovedSinceConsensus'), ...about }),
  /** U6. `text` is what was asked for earlier, of which nobody has said what came of it. */
  z.object({
    rule: z.literal('followUpOpen'),
    area: areaNo,
    improvement: z.int(),
    text: z.string(),
  }),
])
export type FindingFacts = z.infer<typeof facts>
export type CheckRule = FindingFacts['rule']

/** One finding; `finding` names it for as long as it is the same one, so that it can be waived. */
export const checkFinding = z
  .object({ finding: z.string(), severity: z.enum(checkSeverities) })
  .and(facts)
export type CheckFinding = z.infer<typeof checkFinding>
