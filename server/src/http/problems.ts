import type { RefusalReason } from '@samsyn/scoring'
import { importProblems } from './imports/problems.ts'
import type { Language } from './language.ts'
import { refusalProblems } from './refusalProblems.ts'
import { requestProblems } from './requestProblems.ts'
import { signInProblems } from './signIn/problems.ts'

/**
 * One way the server says no: 409 where the world has moved on or stands otherwise, 422 where what
 * was asked for can never be. In words that tell a person what to do about it.
 */
export interface Problem {
  status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503
  words: Record<Language, string>
}

export type ProblemCode =
  | keyof typeof requestProblems
  | keyof typeof importProblems
  | keyof typeof signInProblems
  | RefusalReason

export const problems: Record<ProblemCode, Problem> = {
  ...requestProblems,
  ...importProblems,
  ...signInProblems,
  ...refusalProblems,
}

/** The stable name of a problem: what programs go by. */
export function problemType(code: ProblemCode): string {
  return `urn:samsyn:problem:${code}`
}
