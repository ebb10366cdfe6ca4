import type { z } from 'zod'
import { fileFiled, problem as problemSchema } from './answers.ts'
import type { Answer } from './ask.ts'
import { pageGeneration } from './generation.ts'

type Filed = z.infer<typeof fileFiled>

export interface Upload {
  /** Resolves when it is filed, refused, stopped or lost on its way. */
  done: Promise<Answer<Filed> | { kind: 'stopped' }>
  stop: () => void
}

/** Files something in an evaluation's register. `told` hears how much has left, 0 to 1. */
export function upload(evaluation: string, file: File, told: (share: number) => void): Upload {
  // `fetch` does not tell how much has left.
  const request = new XMLHttpRequest()
  const path = `/api/evaluations/${evaluation}/files?name=${encodeURIComponent(file.name)}`
  const done = new Promise<Answer<Filed> | { kind: 'stopped' }>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => told(total > 0 ? loaded / total : 0)
    request.onabort = () => resolve({ kind: 'stopped' })
    request.onerror = () => resolve({ kind: 'away' })
    request.ontimeout = () => resolve({ kind: 'away' })
    request.onload = () => resolve(answerOf(request))
  })
  request.open('POST', path)
  request.setRequestHeader('content-type', 'application/octet-stream')
  request.setRequestHeader('accept', 'application/json, application/problem+json')
  const { boundTo } = pageGeneration
  if (boundTo !== undefined) request.setRequestHeader('samsyn-generation', boundTo)
  request.send(file)
  return { done, stop: () => request.abort() }
}

function answerOf({ status, responseText }: XMLHttpRequest): Answer<Filed> {
  if (status === 502 || status === 504) return { kind: 'away' }
  const json = jsonOf(responseText)
  const filed = fileFiled.safeParse(json)
  if (status === 201 && filed.success) return { kind: 'value', value: filed.data }
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
