import { createHash, randomBytes } from 'node:crypto'

/** What stands in a link that lets somebody in: 128 bits. Only its hash is ever kept. */
export function newToken(): string {
  return randomBytes(16).toString('base64url')
}

/** As a token is kept. Looked up by it, so the time that takes tells nothing of the token. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
