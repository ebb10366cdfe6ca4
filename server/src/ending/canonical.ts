import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** F2. RFC 8785 of something JSON can hold. */
export function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('not JSON')
  return text
}

/** The value of a text that is its own canonical form; undefined where it is not. */
export function fromCanonical(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return canonical(value) === text ? value : undefined
  } catch {
    return undefined
  }
}

/** Hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
