import { type EvaluationFrame, personOf } from '../connection/frame.ts'

/**
 * The first name where nobody else in the evaluation has it, else the whole name. What stands in
 * brackets behind a name is said of the person, and stays.
 */
export function shortName(frame: EvaluationFrame, id: string): string | undefined {
  const name = personOf(frame, id)?.name
  if (name === undefined) return undefined
  const first = firstName(name)
  const shared = frame.people.some((other) => other.id !== id && firstName(other.name) === first)
  return shared ? name : first + saidOf(name)
}

function firstName(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? name
}

function saidOf(name: string): string {
  return /\s\([^()]+\)$/u.exec(name.trim())?.[0] ?? ''
}
