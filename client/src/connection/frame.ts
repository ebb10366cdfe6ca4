import type { Role, Template } from '@samsyn/scoring'

/** Somebody in an evaluation, and their colour: an index into the client's set of eight. */
export interface FramePerson {
  id: string
  name: string
  role: Role
  color: number
}

/** What the screens show of an evaluation beside its view: the template and who people are. */
export interface EvaluationFrame {
  id: string
  template: Template
  people: FramePerson[]
}

/** The person behind an id. Somebody who has left the evaluation keeps a line in the trail, no name. */
export function personOf(frame: EvaluationFrame, id: string): FramePerson | undefined {
  return frame.people.find((person) => person.id === id)
}
