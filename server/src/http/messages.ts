import {
  appointedRole,
  areaNo,
  command,
  country,
  importedStart,
  part,
  personId,
  phase,
  role,
  teamEvent,
  template,
  text,
} from '@samsyn/scoring'
import { z } from 'zod'

/** The bodies of the HTTP surface. Each schema validates, documents (OpenAPI) and types one. */

const demoPeople = [
  'evaluator-1',
  'evaluator-2',
  'evaluator-3',
  'lead',
  'observer',
  'municipality',
  'administrator',
] as const
export type DemoPerson = (typeof demoPeople)[number]
export const demoSignIn = z.strictObject({ person: z.enum(demoPeople) })

/** `GET /api/demo`, and what changing it answers. Where this is no demo there is none. */
export const demoNow = z.object({
  /** The demo's evaluation; another after every reset. */
  evaluation: z.string(),
  /** The evaluator whom the product plays while they are not here themselves. */
  colleague: z.object({
    person: z.string(),
    name: z.string(),
    rests: z.boolean(),
    plays: z.boolean(),
  }),
})
export const colleagueRest = z.strictObject({ rests: z.boolean() })

const person = z.object({ id: z.string(), name: z.string() })

/** `GET /api/me`. Without a session `person` is null; that is no error. */
export const me = z.object({
  person: person.extend({ email: z.string(), administrator: z.boolean() }).nullable(),
  /** The demo's door to sign-in is open, and these may come in by it. */
  demo: z
    .array(z.object({ person: z.enum(demoPeople), name: z.string(), part: z.string() }))
    .nullable(),
  /** The narrative's schema version that this server speaks. */
  schemaVersion: z.int(),
  /** Which telling of events the data is: another after a restore. A page names it wherever it writes. */
  generation: z.string(),
})

/** One line of the first screen. */
const evaluationLine = z.object({
  id: z.string(),
  municipality: z.string(),
  year: z.int(),
  template: z.string(),
  phase,
  /** Null for an administrator without a role. */
  role: role.nullable(),
  people: z.array(person.extend({ role })),
  progress: z.object({ subQuestions: z.int(), decided: z.int() }),
  /** How many sub-questions wait for an act of this person. */
  waitingForMe: z.int(),
  /** When the last team event happened; ms since 1970 UTC. */
  changedAt: z.int(),
})
export const evaluationLines = z.object({ evaluations: z.array(evaluationLine) })

/** One of those that could be started from. The year tells the results of a set apart. */
const listedStart = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('evaluation'), evaluation: text }),
  /** One that was read and kept. */
  z.strictObject({ kind: z.literal('report'), report: text }),
  z.strictObject({
    kind: z.literal('result'),
    set: text,
    version: z.int().min(1),
    year: z.int(),
  }),
])
const startChosen = z.discriminatedUnion('kind', [
  ...listedStart.options,
  z.strictObject({ kind: z.literal('import'), report: importedStart }),
])
export type StartChosen = z.infer<typeof startChosen>

/** `GET /api/evaluations/earlier?municipality=Åvik&country=SE&template=kommunkompassen-2023` */
export const earlierAsked = z.object({
  municipality: text.trim().min(1).max(80),
  country: country.optional(),
  template: template.shape.id,
})

/** What a new evaluation of a municipality could start from, the newest first. */
export const earlierStarts = z.object({
  earlier: z.array(
    z.object({
      from: listedStart,
      municipality: z.string(),
      year: z.int(),
      template: template.shape.id.nullable(),
      /** How many there are to follow up. */
      improvements: z.int(),
      /** How many sub-questions have printed points. */
      rows: z.int(),
      /**
       * How its sub-questions are found in the template asked for; null where nobody knows. Then only
       * the total and, it may be, the areas compare.
       */
      mapping: z
        .object({
          same: z.int(),
          renamed: z.int(),
          reweighed: z.int(),
          split: z.int(),
          none: z.int(),
        })
        .nullable(),
    }),
  ),
})

/** `POST /api/evaluations`, by an administrator. */
export const newEvaluation = z.strictObject({
  /** Its idempotency key: sent again, the same evaluation is answered and none is made. */
  id: z.uuid().optional(),
  template: template.shape.id,
  municipality: text.trim().min(1).max(80),
  /**
   * Which one of a country's official list it is; the name must be that one's. Without them it is
   * one that is in no list of today, as before a merger.
   */
  country: country.optional(),
  municipalityCode: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  year: z.int().min(2000).max(2100),
  assessmentDate: z.iso.date().nullable().default(null),
  tolerance: z.int().min(0).max(100).default(10),
  reveal: z.enum(['subQuestion', 'area']).default('subQuestion'),
  people: z.array(z.strictObject({ person: text, role })).min(1),
  /** U2. The earlier one that it starts from: one of `GET /api/evaluations/earlier`, or a report that was read. */
  from: startChosen.optional(),
})

export const evaluationCreated = z.object({ id: z.string() })

/** `GET /api/evaluations/:id/comparisons?since=2020`: without it, all years. */
export const comparisonsAsked = z.object({
  since: z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number)
    .optional(),
})

/** A mean of printed points, in whole thousandths, and of how many it is one. */
const mean = { mean: z.int(), n: z.int() }

export const comparisonsToChoose = z.object({
  comparisons: z.array(
    z.object({
      set: z.string(),
      name: z.string(),
      version: z.int(),
      /** ISO date on which it was put together. */
      dated: z.string(),
      /** Of its results, from the oldest. */
      years: z.array(z.int()),
      /** What it comes to since the year asked for; null where no result counts. */
      comparison: z
        .object({
          evaluations: z.int(),
          total: z.object(mean),
          areas: z.array(z.object({ no: areaNo, ...mean })),
          /** How many sub-questions compare; none where it is only areas. */
          rows: z.int(),
        })
        .nullable(),
    }),
  ),
})

/** What the client shows of an evaluation beside its view: the template and who people are. */
export const evaluationFrame = z.object({
  id: z.string(),
  template,
  people: z.array(person.extend({ role, color: z.int() })),
})

/** `POST /api/evaluations/:id/commands`: an idempotency key and, if wanted, the row's version. */
const commandEnvelope = z.object({
  id: z.uuid(),
  /** Refused as stale (409) when the sub-question has moved on. */
  expected: z.int().optional(),
})
const [first, ...others] = command.options

/** The body is the envelope's fields and the command's, in one object. */
export const commandBody = z.discriminatedUnion('type', [
  first.extend(commandEnvelope.shape),
  ...others.map((one) => one.extend(commandEnvelope.shape)),
])

/** `POST /api/evaluations/:id/files`: what an item of the register names it by. */
export const fileFiled = z.object({
  /** Hex. */
  sha256: z.string(),
  /** As it will be called when somebody takes it out. */
  name: z.string(),
  /** Bytes. */
  size: z.int(),
})

export const commandAnswer = z.object({ version: z.int(), ownVersion: z.int() })

/** What stands beside the judging, each part whole. */
export const evaluationParts = z.object({ parts: z.array(part) })

/** The team's stream as far as the asker may read it; `seq` may have gaps for who is recused. */
export const evaluationEvents = z.object({
  events: z.array(z.object({ seq: z.int(), at: z.int(), actor: personId, event: teamEvent })),
  /** Every event up to this number that the asker may read has now been read. */
  upTo: z.int(),
})
export const eventsAfter = z.object({
  after: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .default(0),
})

/** T2. Whether the trail verifies, with how many events; or the number of the first bad one. */
export const trailVerdict = z.discriminatedUnion('whole', [
  z.object({ whole: z.literal(true), events: z.int() }),
  z.object({ whole: z.literal(false), seq: z.int() }),
])

/** Who may be assigned now, and the areas each would judge in, for the lead. */
export const candidates = z.object({
  candidates: z.array(person.extend({ areas: z.array(areaNo) })),
})

/** Who may be appointed now, and to what, for the lead and administrators. */
export const appointable = z.object({
  people: z.array(person.extend({ roles: z.array(appointedRole) })),
})

export const templateLines = z.object({
  templates: z.array(z.object({ id: z.string(), title: z.string(), language: z.string() })),
})

/** `GET /api/health`: the process answers. `GET /api/ready`: its store does too. */
export const health = z.object({ status: z.literal('ok') })

/** RFC 9457. `type` is stable and what programs go by; the words are the reader's. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  /** Of what failed on our side: by this it is found in the log. */
  instance: z.string().optional(),
})
