/** Which two states of the report stand beside each other: a version's number each, or `now`. */
export interface VersionsSearch {
  a?: string
  b?: string
}

/** What of an address is a choice of versions. */
export function versionsSearch({ a, b }: Record<string, unknown>): VersionsSearch {
  const [one, other] = [stateNamed(a), stateNamed(b)]
  return { ...(one !== undefined && { a: one }), ...(other !== undefined && { b: other }) }
}

function stateNamed(text: unknown): string | undefined {
  const name = String(text)
  return name === 'now' || /^[1-9]\d{0,6}$/.test(name) ? name : undefined
}
