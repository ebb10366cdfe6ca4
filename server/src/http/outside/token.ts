import { createHash, randomBytes } from 'node:crypto'

/** R2. So many random bits stand in a link. */
const TOKEN_BYTES = 16
const TOKEN = /^[A-Za-z0-9_-]{22}$/

export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url')
}

/**
 * Hex SHA-256, by which a link is looked up: the lookup compares digests, so that how long it takes
 * tells nothing of a token. Undefined where it can be none of ours.
 */
export function tokenHash(token: string): string | undefined {
  if (!TOKEN.test(token)) return undefined
  return createHash('sha256').update(token).digest('hex')
}
