import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { DamagedEvaluation } from '../evaluations/index.ts'
import { languageOf } from './language.ts'
import { type ProblemCode, problems, problemType } from './problems.ts'

/**
 * Ends a request with problem details (RFC 9457). Thrown, so that a route's type says only what it
 * answers when all is well. `more` is for programs and never holds what somebody wrote.
 */
export class Refused extends Error {
  readonly code: ProblemCode
  readonly more: Record<string, unknown>

  constructor(code: ProblemCode, more: Record<string, unknown> = {}) {
    super(code)
    this.code = code
    this.more = more
  }
}

/** The problem code of something thrown on the way through Hono; undefined where it is our fault. */
export function codeOf(thrown: Error): ProblemCode | undefined {
  if (thrown instanceof Refused) return thrown.code
  if (thrown instanceof DamagedEvaluation) return 'damaged'
  if (!(thrown instanceof HTTPException)) return undefined
  return thrown.status === 413 ? 'tooLarge' : thrown.status < 500 ? 'badRequest' : undefined
}

export function problemResponse(
  c: Context,
  code: ProblemCode,
  more: Record<string, unknown> = {},
): Response {
  const { status, words } = problems[code]
  const language = languageOf(c.req.header('accept-language'))
  const body = { ...more, type: problemType(code), title: words[language], status }
  return c.body(JSON.stringify(body), status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': language,
    'cache-control': 'no-store',
  })
}
