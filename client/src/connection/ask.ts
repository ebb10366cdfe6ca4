import type { z } from 'zod'
import { problem as problemSchema } from './answers.ts'
import { pageGeneration } from './generation.ts'
import type { Problem } from './problem.ts'

/** An answer over HTTP: what was asked for, or why not. `away`: nobody answered. */
export type Answer<Value> =
  | { kind: 'value'; value: Value }
  | { kind: 'problem'; problem: Problem }
  | { kind: 'away' }

/** Thrown inside queries, so that a screen can show the problem's own words. */
export class Refused extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.title)
    this.problem = problem
  }
}

const notUnderstood: Problem = { type: 'notUnderstood', title: '', status: 0 }
/** The server has other data than this page. */
const RESTORED = 'urn:samsyn:problem:restored'

const offline: Problem = { type: 'offline', title: '', status: 0 }

/** GET, or where there is a body POST, unless said otherwise. Reads the answer by its schema; never throws. */
export async function ask<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  body?: unknown,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' = body === undefined ? 'GET' : 'POST',
): Promise<Answer<z.infer<Schema>>> {
  const answer = await askRaw(path, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
    headers: headersFor(body),
  })
  return answer.kind === 'value' ? readBy(schema, answer.value) : answer
}

async function readBy<Schema extends z.ZodType>(
  schema: Schema,
  response: Response,
): Promise<Answer<z.infer<Schema>>> {
  const read = schema.safeParse(await response.json().catch(() => undefined))
  return read.success
    ? { kind: 'value', value: read.data }
    : { kind: 'problem', problem: { ...notUnderstood, status: response.status } }
}

/** POST of a file as it is, with its own type. */
export async function bringFile<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  file: Blob,
): Promise<Answer<z.infer<Schema>>> {
  const headers = { ...headersFor(undefined), 'content-type': file.type }
  const answer = await askRaw(path, { method: 'POST', body: file, headers })
  return answer.kind === 'value' ? readBy(schema, answer.value) : answer
}

/** GET of something that is no JSON: the whole response, or why there is none. */
export function askPlain(path: string): Promise<Answer<Response>> {
  return askRaw(path, { headers: headersFor(undefined) })
}

async function askRaw(path: string, init: RequestInit): Promise<Answer<Response>> {
  const response = await fetch(path, init).catch(() => undefined)
  if (!response || response.status >= 502) return { kind: 'away' }
  if (response.ok) return { kind: 'value', value: response }
  const told = problemSchema.safeParse(await response.json().catch(() => undefined))
  if (told.success && told.data.type === RESTORED) pageGeneration.end()
  const problem = told.success ? told.data : { ...notUnderstood, status: response.status }
  return { kind: 'problem', problem }
}

/** As `ask`, for queries: the value, or throws `Refused`. */
export async function askFor<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  body?: unknown,
) {
  const answer = await ask(path, schema, body)
  if (answer.kind === 'value') return answer.value
  throw new Refused(whyNot(answer))
}

/** What to say of an answer that brought nothing. */
export function whyNot(answer: Exclude<Answer<unknown>, { kind: 'value' }>): Problem {
  return answer.kind === 'problem' ? answer.problem : offline
}

function headersFor(body: unknown): Record<string, string> {
  const { boundTo } = pageGeneration
  return {
    accept: 'application/json, application/problem+json',
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(boundTo !== undefined && { 'samsyn-generation': boundTo }),
  }
}
