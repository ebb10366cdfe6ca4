import { publishedResult, template } from '@samsyn/scoring'
import { z } from 'zod'

/** The bodies of published reports that are read, for administrators. */

/** A text of the report, as the report's own JSON has it. */
const blocks = z.array(z.unknown())
const figure = z.int().nullable()

const imported = z.object({
  municipality: z.string().nullable(),
  country: z.enum(['SE', 'NO']),
  year: figure,
  evaluated: z.string().nullable(),
  compiled: z.string().nullable(),
  template: template.shape.id.nullable(),
  about: blocks,
  summary: z.object({ evaluation: blocks, result: blocks, comparisons: blocks, comments: blocks }),
  areas: z.array(
    z.object({
      no: z.int(),
      name: z.string(),
      box: z.object({ labels: z.array(z.string()), points: figure }),
      general: blocks,
      sections: z.array(
        z.object({ heading: z.string(), subQuestions: z.array(z.string()), blocks }),
      ),
      strengths: blocks,
      improvements: blocks,
    }),
  ),
  footnotes: z.array(z.object({ no: z.int(), text: z.string() })),
  scores: z.array(
    z.object({
      no: z.int(),
      name: z.string(),
      achieved: figure,
      maximum: figure,
      percent: figure,
      rows: z.array(
        z.object({
          no: z.string(),
          name: z.string(),
          achieved: figure,
          maximum: figure,
          percent: figure,
        }),
      ),
    }),
  ),
  total: figure,
  unplaced: z.array(z.object({ line: z.int(), text: z.string() })),
  places: z.array(z.object({ from: z.int(), to: z.int(), at: z.string() })),
  warnings: z.array(
    z.object({
      what: z.string(),
      line: z.int().nullable(),
      at: z.string().nullable(),
      found: z.string().optional(),
      wanted: z.string().optional(),
    }),
  ),
})

const read = z.object({
  /** What the file was called. */
  name: z.string(),
  /** Hex SHA-256 of the file. */
  sha256: z.string(),
  imported,
  source: z.object({
    lines: z.array(z.object({ no: z.int(), text: z.string(), page: z.int().optional() })),
  }),
  /** What was made of it, place by place, in plain lines. */
  parts: z.array(
    z.object({ at: z.string(), heading: z.string().nullable(), lines: z.array(z.string()) }),
  ),
  /** What a new evaluation would start from; null where nobody could read whose it is, or when. */
  start: z.unknown().nullable(),
  /** What it would be as a published result; null where it lacks what one cannot be without. */
  result: publishedResult.nullable(),
  /** What that is. */
  lacking: z.array(z.enum(['municipality', 'year', 'total'])),
})

const line = z.object({
  /** Hex SHA-256 of the file that it was read from. */
  id: z.string(),
  municipality: z.string(),
  year: z.int(),
  name: z.string(),
  /** ms since 1970 UTC. */
  at: z.int(),
  /** Who kept it. */
  by: z.object({ name: z.string() }),
})

/**
 * `POST /api/reports/import?name=`: the body is the file's bytes (.txt, .pdf, .docx; up to 20 MB).
 * Nothing is kept. 422 where it cannot be read.
 */
export const preview = read

/** Where the report does not say them; where it does, what somebody says instead. */
export const whose = z.object({
  name: z.string().max(300).optional(),
  municipality: z.string().trim().min(1).max(80).optional(),
  year: z.coerce.number().int().min(1990).max(2200).optional(),
})

/** `POST /api/reports?name=&municipality=&year=`: the same, kept as a past evaluation. */
export const kept = line

/** `GET /api/reports`: the past evaluations that were kept, the newest first. */
export const pastReports = z.object({ reports: z.array(line) })

/** `GET /api/reports/:report`: one of them, as it was read. */
export const pastReport = read.extend({ kept: line })

/**
 * `POST /api/reports/result?name=&municipality=&year=`: its figures become one more result in a draft
 * of the published results. 409 `resultThere` where there is one of that municipality and year.
 */
export const proposed = z.object({ set: z.string(), version: z.int() })

/** `DELETE /api/reports/:report` */
export const dropped = z.object({})
