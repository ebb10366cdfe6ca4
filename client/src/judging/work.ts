import type { Points, Stage } from '@samsyn/scoring'
import { readingOf } from './reading.ts'

/** A decision being worked on by one person: words in fields, not yet said to anybody. */
export interface Work {
  text: string
  stage: Stage | null
  rationale: string
}

/** The value worked on, S8 included; null while the field cannot be read. */
export function workingValue({ text, stage }: Work, maximum: number): Points | null {
  if (stage === 'planned') return 0 as Points
  const reading = readingOf(text, maximum)
  return reading.state === 'read' ? reading.value : null
}
