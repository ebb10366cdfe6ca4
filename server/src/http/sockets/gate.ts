import { type ClosingReason, SCHEMA_VERSION } from '@samsyn/document'
import type { SignedIn } from '../../identity/index.ts'

export type Admitted = { me: SignedIn } | { refused: ClosingReason }

/** What a client says of itself in its address. Stock ones name nothing. */
interface Named {
  schema?: string
  generation?: string
}

/**
 * Whether a socket may go on: with a session, and with our narrative schema and this generation of the
 * data if it names them. A document of another generation must not be merged into this one, whoever
 * brings it: this is asked first, for a restore has ended every session as well, and to sign in again
 * would not help. A browser never sees why an upgrade failed and would try again for ever, so the
 * answer is given on an open socket, by its close code.
 */
export function admitted(
  me: SignedIn | undefined,
  { schema, generation }: Named,
  here: string,
): Admitted {
  if (generation !== undefined && generation !== here) return { refused: 'restored' }
  if (!me) return { refused: 'signIn' }
  if (schema !== undefined && schema !== String(SCHEMA_VERSION)) return { refused: 'reload' }
  return { me }
}
