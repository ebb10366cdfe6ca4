import { block } from '@samsyn/document'
import {
  areaNo,
  checkFinding,
  personId,
  phase,
  role,
  teamEvent,
  template,
  textRef,
} from '@samsyn/scoring'
import { z } from 'zod'
import { reading } from './api.ts'
import { templateFault } from './libraryAnswers.ts'

/**
 * What the client reads of the server's answers. Only the fields it uses are named, so that a
 * server that says more is still understood.
 */
const person = z.object({ id: z.string(), name: z.string() })

export const me = reading('me')(
  z.object({
    person: person.extend({ email: z.string(), administrator: z.boolean() }).nullable(),
    demo: z.array(z.object({ person: z.string(), name: z.string(), part: z.string() })).nullable(),
    schemaVersion: z.int(),
    generation: z.string(),
  }),
)
export type Me = z.infer<typeof me>

/** The demo's evaluation, another after every reset, and the evaluator whom the product plays. */
export const demoNow = reading('demo')(
  z.object({
    evaluation: z.string(),
    colleague: z.object({
      person: z.string(),
      name: z.string(),
      rests: z.boolean(),
      plays: z.boolean(),
    }),
  }),
)

const evaluationLine = z.object({
  id: z.string(),
  municipality: z.string(),
  year: z.int(),
  template: z.string(),
  phase,
  role: role.nullable(),
  people: z.array(person.extend({ role })),
  progress: z.object({ subQuestions: z.int(), decided: z.int() }),
  waitingForMe: z.int(),
  changedAt: z.int(),
})
export type EvaluationLine = z.infer<typeof evaluationLine>
export const evaluationLines = reading('evaluations')(
  z.object({ evaluations: z.array(evaluationLine) }),
)

export const evaluationFrame = reading('evaluation')(
  z.object({
    id: z.string(),
    template,
    people: z.array(person.extend({ role, color: z.int() })),
  }),
)

export const evaluationMade = reading('evaluationMade')(z.object({ id: z.string() }))

/** Whom the lead may assign, and the numbers of the areas each would judge in. */
export const candidates = reading('candidates')(
  z.object({ candidates: z.array(person.extend({ areas: z.array(areaNo) })) }),
)

export const people = reading('people')(z.object({ people: z.array(person) }))

export const templates = reading('templates')(
  z.object({ templates: z.array(z.object({ id: z.string(), title: z.string() })) }),
)

/** The team's stream after a number, as far as one may read it; `upTo` is how far that goes. */
export const events = reading('events')(
  z.object({
    events: z.array(z.object({ seq: z.int(), at: z.int(), actor: personId, event: teamEvent })),
    upTo: z.int(),
  }),
)

/** Whether the trail is whole, or its first bad event. */
export const trailVerdict = reading('trailVerdict')(
  z.discriminatedUnion('whole', [
    z.object({ whole: z.literal(true), events: z.int() }),
    z.object({ whole: z.literal(false), seq: z.int() }),
  ]),
)

/** What final evaluations say together; percent of the maximum as printed, offsets as shares of it. */
const fiveNumbers = z.object({
  least: z.number(),
  lowerQuartile: z.number(),
  median: z.number(),
  upperQuartile: z.number(),
  most: z.number(),
})
const templateStatistics = z.object({
  id: z.string(),
  title: z.string(),
  evaluations: z.int(),
  subQuestions: z.array(
    z.object({
      no: z.string(),
      name: z.string(),
      n: z.int(),
      percent: fiveNumbers.nullable(),
    }),
  ),
})
export type TemplateStatistics = z.infer<typeof templateStatistics>
const offsets = z.object({
  byName: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      offset: z.number(),
      rows: z.int(),
      evaluations: z.int(),
    }),
  ),
  byNameFrom: z.int(),
  others: z
    .discriminatedUnion('state', [
      z.object({ state: z.literal('tooFew'), from: z.int() }),
      z.object({
        state: z.literal('shown'),
        evaluators: z.int(),
        lowerQuartile: z.number(),
        median: z.number(),
        upperQuartile: z.number(),
      }),
    ])
    .nullable(),
})
const statisticsSchema = z.object({
  evaluations: z.int(),
  templates: z.array(templateStatistics),
  offsets,
})
export type StatisticsAnswer = z.infer<typeof statisticsSchema>
export const statistics = reading('statistics')(statisticsSchema)

/** A page of the passages that were marked for others to learn from; `total` is of all pages. */
export const goodExamples = reading('goodExamples')(
  z.object({
    examples: z.array(
      z.object({
        evaluation: z.string(),
        municipality: z.string(),
        year: z.int(),
        on: textRef,
        area: z.object({ no: areaNo, name: z.string() }).nullable(),
        section: z.object({ subQuestions: z.array(z.string()), heading: z.string() }).nullable(),
        passage: z.string(),
      }),
    ),
    total: z.int(),
  }),
)

/** Earlier states of the texts, each text by its digest; `now` is as one would be made now. */
const digests = z.record(z.string(), z.record(z.string(), z.string()))
export const versions = reading('versions')(
  z.object({
    versions: z.array(
      z.object({
        number: z.int(),
        at: z.int(),
        by: person.nullable(),
        name: z.string().nullable(),
        why: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('automatic') }),
          z.object({ kind: z.literal('named') }),
          z.object({ kind: z.literal('approval'), approved: textRef }),
          z.object({ kind: z.literal('restore'), restored: z.int() }),
        ]),
        writers: z.array(person),
        texts: digests,
      }),
    ),
    now: digests,
    may: z.object({ keep: z.boolean(), restore: z.boolean() }),
  }),
)
/** The texts of one room; null where what was kept cannot be read any more. */
export const textsOfVersion = reading('textsOfVersion')(
  z.object({ texts: z.array(z.object({ root: z.string(), blocks: z.array(block).nullable() })) }),
)
export const versionKept = reading('versionKept')(z.object({ number: z.int() }))

export const commandAnswer = reading('command')(z.object({ version: z.int(), ownVersion: z.int() }))

/** What an item of the register names a file by. */
export const fileFiled = reading('fileFiled')(
  z.object({ sha256: z.string(), name: z.string(), size: z.int() }),
)

/** A link for readers outside, told this one time. */
export const shareMade = reading('shareMade')(z.object({ link: z.string() }))

const opening = z.object({
  at: z.int(),
  by: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('share'), share: z.string(), name: z.string() }),
    z.object({ kind: z.literal('contact'), person }),
  ]),
  what: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('release'), release: z.int() }),
    z.object({ kind: z.literal('final'), revision: z.int() }),
    z.object({ kind: z.literal('live') }),
  ]),
})
export type OpeningLine = z.infer<typeof opening>
/** What was opened by those outside, the newest first. */
export const openings = reading('openings')(z.object({ openings: z.array(opening) }))

/** What somebody reads as a municipality's contact; `path`: where that begins. */
export const readings = reading('readings')(
  z.object({
    evaluations: z.array(
      z.object({ id: z.string(), municipality: z.string(), year: z.int(), path: z.string() }),
    ),
  }),
)

/** How far one has looked at what concerns one: the number of an event. */
export const seenSoFar = reading('seen')(z.object({ seq: z.int() }))

/** What to look at before the report goes out. */
export const checkFindings = reading('checks')(z.object({ findings: z.array(checkFinding) }))

export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  person: person.optional().catch(undefined),
  faults: z.array(templateFault).optional().catch(undefined),
  all: z.int().optional().catch(undefined),
})

const mean = { mean: z.int(), n: z.int() }
const comparisonToChoose = z.object({
  set: z.string(),
  name: z.string(),
  version: z.int(),
  dated: z.string(),
  years: z.array(z.int()),
  comparison: z
    .object({
      evaluations: z.int(),
      total: z.object(mean),
      areas: z.array(z.object({ no: areaNo, ...mean })),
      rows: z.int(),
    })
    .nullable(),
})
/** A set of published results, and what it comes to beside an evaluation; null where nothing counts. */
export type ComparisonToChoose = z.infer<typeof comparisonToChoose>
export const comparisons = reading('comparisons')(
  z.object({ comparisons: z.array(comparisonToChoose) }),
)

/** Names one of the earlier evaluations that a new one could start from. */
export const startedFrom = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('evaluation'), evaluation: z.string() }),
  z.object({ kind: z.literal('report'), report: z.string() }),
  z.object({
    kind: z.literal('result'),
    set: z.string(),
    version: z.int(),
    year: z.int(),
  }),
])

const earlierStart = z.object({
  from: startedFrom,
  municipality: z.string(),
  year: z.int(),
  template: z.string().nullable(),
  improvements: z.int(),
  rows: z.int(),
  mapping: z
    .object({
      same: z.int(),
      renamed: z.int(),
      reweighed: z.int(),
      split: z.int(),
      none: z.int(),
    })
    .nullable(),
})
/** What a new evaluation could start from. */
export type EarlierStart = z.infer<typeof earlierStart>
export const earlierStarts = reading('earlier')(z.object({ earlier: z.array(earlierStart) }))
