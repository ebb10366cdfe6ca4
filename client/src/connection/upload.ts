import type { z } from 'zod'
import { fileFiled, problem as problemSchema } from './answers.ts'
import type { Answer } from './ask.ts'
import { pageGeneration } from './generation.ts'

export interface Sending<Value> {
  /** Resolves when it is there, refused, stopped or lost on its way. */
  done: Promise<Answer<Value> | { kind: 'stopped' }>
  stop: () => void
}

export type Upload = Sending<z.infer<typeof fileFiled>>

/** Files something in an evaluation's register. `told` hears how much has left, 0 to 1. */
export function upload(evaluation: string, file: File, told: (share: number) => void): Upload {
  const path = `/api/evaluations/${evaluation}/files?name=${encodeURIComponent(file.name)}`
  return sendFile(path, file, fileFiled, told)
}

/** Sends a file's bytes, and reads the answer by its schema. */
export function sendFile<Schema extends z.ZodType>(
  path: string,
  file: File,
  schema: Schema,
  told: (share: number) => void,
): Sending<z.infer<Schema>> {
  // `fetch` does not tell how much has left.
  const request = new XMLHttpRequest()
  const done = new Promise<Answer<z.infer<Schema>> | { kind: 'stopped' }>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => told(total > 0 ? loaded / total : 0)
    request.onabort = () => resolve({ kind: 'stopped' })
    request.onerror = () => resolve({ kind: 'away' })
    request.ontimeout = () => resolve({ kind: 'away' })
    request.onload = () => resolve(answerOf(request, schema))
  })
  request.open('POST', path)
  request.setRequestHeader('content-type', 'application/octet-stream')
  request.setRequestHeader('accept', 'application/json, application/problem+json')
  const { boundTo } = pageGeneration
  if (boundTo !== undefined) request.setRequestHeader('samsyn-generation', boundTo)
  request.send(file)
  return { done, stop: () => request.abort() }
}

function answerOf<Schema extends z.ZodType>(
  { status, responseText }: XMLHttpRequest,
  schema: Schema,
): Answer<z.infer<Schema>> {
  if (status === 502 || status === 504) return { kind: 'away' }
  const json = jsonOf(responseText)
  const read = schema.safeParse(json)
  if (status < 300 && read.success) return { kind: 'value', value: read.data }
  const told = problemSchema.safeParse(json)
  return {
    kind: 'problem',
    problem: told.success ? told.data : { type: 'notUnderstood', title: '', status },
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
