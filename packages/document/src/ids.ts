/**
 * Text from outside becomes an id here, and only here. The brand has the same shape as that of
 * `packages/scoring`, so a PersonId of one is a PersonId of the other; neither imports the other.
 */
type Id<Kind extends string> = string & { readonly __kind: Kind }

export type EvaluationId = Id<'evaluation'>
export type PersonId = Id<'person'>
/** The idempotency key of a command: a UUID made by its sender. */
export type CommandId = Id<'command'>

export function parseEvaluationId(text: string): EvaluationId | undefined {
  return /^[a-z0-9-]{8,40}$/.test(text) ? (text as EvaluationId) : undefined
}

export function parsePersonId(text: string): PersonId | undefined {
  return /^[A-Za-z0-9_-]{4,64}$/.test(text) ? (text as PersonId) : undefined
}

export function parseCommandId(text: string): CommandId | undefined {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
    ? (text as CommandId)
    : undefined
}
