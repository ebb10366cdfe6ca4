import type { z } from 'zod'
import type { evaluationFrame } from './answers.ts'

/** What the screens show of an evaluation beside its view: the template and who people are. */
export type EvaluationFrame = z.infer<typeof evaluationFrame>

/** Somebody in an evaluation, and their colour: an index into the client's set of eight. */
export type FramePerson = EvaluationFrame['people'][number]

/** The person behind an id, or undefined for somebody who has left the evaluation. */
export function personOf(frame: EvaluationFrame, id: string): FramePerson | undefined {
  return frame.people.find((person) => person.id === id)
}
