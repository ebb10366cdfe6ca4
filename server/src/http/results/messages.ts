import { publishedResult, resultErrors, resultSetId, resultWarnings } from '@samsyn/scoring'
import { z } from 'zod'

/** The bodies of the published results: read by teams, brought in by administrators. */

/** J3. What of a result does not fit. */
const finding = z.object({
  what: z.enum([...resultErrors, ...resultWarnings]),
  /** An error keeps a draft from being published; a warning stays as it was printed. */
  severity: z.enum(['error', 'warning']),
  /** Which result, by its place among them. */
  result: z.int(),
  /** "total", the number of an area or of a row; null where it is about all of it. */
  at: z.string().nullable(),
  found: z.string().optional(),
  wanted: z.string().optional(),
})

const line = z.object({
  id: z.string(),
  name: z.string(),
  version: z.int(),
  /** ISO date on which it was put together. */
  dated: z.string(),
  origin: z.enum(['builtIn', 'imported']),
  draft: z.boolean(),
  /** ms since 1970 UTC; null for a draft and for what came with the product. */
  publishedAt: z.int().nullable(),
  /** How many results it has. */
  count: z.int(),
  errors: z.int(),
  warnings: z.int(),
})

/** `GET /api/results`: every version of every set; drafts for administrators alone. */
export const resultSets = z.object({ sets: z.array(line) })

/** `GET /api/results/:set/:version`: one of them, whole. */
export const wholeSet = line.extend({
  /** Hex SHA-256 of what it says now. */
  digest: z.string(),
  results: z.array(publishedResult),
  findings: z.array(finding),
})

/** J1. The file of `GET /api/results/:set/:version/file.json`, which can be brought in again. */
export { resultSet as resultsFile } from '@samsyn/scoring'

/**
 * `POST /api/results`: brings a set in, as the draft after its last version. The body is the set as
 * JSON (its version is not asked for), or a table as `text/csv` with a line for each printed figure;
 * then `set` says its id, `name` its name and `dated` its date, where they are not as before and today.
 */
export const bringAsked = z.object({
  set: resultSetId.optional(),
  name: z.string().trim().min(1).max(200).optional(),
  dated: z.iso.date().optional(),
})

/** 201; 422 `resultFaults` with `faults`, the first of them, where it cannot be read. */
export const broughtSet = wholeSet.extend({
  /** With the line of the table that it is about. */
  findings: z.array(finding.extend({ line: z.int().nullable() })),
  /** Where this is not UTF-8, somebody has to look at å, ä and ö. */
  encoding: z.enum(['utf-8', 'utf-16', 'windows-1252']),
  /** What the set had before and the file has not. */
  gone: z.array(publishedResult.pick({ municipality: true, year: true })),
})

/**
 * `POST /api/results/:set/:version/publish`: from now on evaluations compare themselves with it, and
 * it never changes. 409 `stale` where the draft is not the one by this digest any more; 422
 * `resultFindings` where it has errors.
 */
export const publication = z.strictObject({ digest: z.string().regex(/^[0-9a-f]{64}$/) })

/** `DELETE /api/results/:set/:version`: throws a draft away. */
export const thrownAway = z.object({})
