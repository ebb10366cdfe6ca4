import type { TemplateFault } from './libraryAnswers.ts'

/**
 * Why something was not done, as the server says it (RFC 9457). `type` is stable; `title` and
 * `detail` are words for people. `offline` and `notUnderstood` are the client's own.
 */
export interface Problem {
  type: string
  title: string
  status: number
  detail?: string | undefined
  /** Who was there already, where somebody was to be invited. */
  person?: { id: string; name: string } | undefined
  /** What is wrong with what was brought in. */
  faults?: TemplateFault[] | undefined
  /** How many there are, where those are the first of them. */
  all?: number | undefined
}
