import { type ClosingReason, SCHEMA_VERSION } from '@samsyn/document'
import type { SignedIn } from '../../identity/index.ts'

export type Admitted = { me: SignedIn } | { refused: ClosingReason }

/**
 * Whether a socket may go on: with a session, and with our narrative schema if it names one (stock
 * clients name none). A browser never sees why an upgrade failed and would try again for ever, so
 * the answer is given on an open socket, by its close code.
 */
export function admitted(me: SignedIn | undefined, schema: string | undefined): Admitted {
  if (!me) return { refused: 'signIn' }
  if (schema !== undefined && schema !== String(SCHEMA_VERSION)) return { refused: 'reload' }
  return { me }
}
