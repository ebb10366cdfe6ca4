import { template } from '@samsyn/scoring'
import { z } from 'zod'
import { templateFaultKinds } from '../../templates/index.ts'

/** The bodies of the templates' library, for administrators. */

const fault = z.object({
  what: z.enum(templateFaultKinds),
  /** A place in the file, or the number of what breaks a rule. */
  at: z.string(),
  found: z.string().optional(),
  wanted: z.string().optional(),
})

const line = z.object({
  id: z.string(),
  title: z.string(),
  language: z.enum(['sv', 'nb']),
  origin: z.enum(['builtIn', 'imported']),
  draft: z.boolean(),
  /** ms since 1970 UTC; null for a draft and for what came with the product. */
  publishedAt: z.int().nullable(),
  /** Evaluations that were made from it. */
  evaluations: z.int(),
  /** What keeps it a draft. */
  faults: z.array(fault),
})

/** `GET /api/template-library`: every template there is, drafts too. */
export const library = z.object({ templates: z.array(line) })

/**
 * `POST /api/template-library`, the template itself as the body: it becomes a draft, in the place of
 * the draft with its id. 201; 422 `templateFaults` with `faults` where it has no template's form;
 * 409 `templateTaken` where its id is that of a published one.
 */
export const broughtIn = line

/** `GET /api/template-library/:template`: one of them, whole. */
export const libraryTemplate = line.extend({
  template,
  /** Hex SHA-256 of what it says now. */
  digest: z.string(),
})

/**
 * `POST /api/template-library/:template/publish`: from now on evaluations can be made from it, and it
 * never changes. 409 `stale` where the draft is not the one by this digest any more.
 */
export const publication = z.strictObject({ digest: z.string().regex(/^[0-9a-f]{64}$/) })

/** `DELETE /api/template-library/:template`: throws a draft away. */
export const thrownAway = z.object({})
