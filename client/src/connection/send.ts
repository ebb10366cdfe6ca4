import type { Command } from '@samsyn/scoring'
import type { Problem } from './problem.ts'

/** What became of a command: taken and stored, or not, and why. */
export type Sent = { ok: true } | { ok: false; problem: Problem }

/**
 * Asks the server for something. Each call is one command with one idempotency key, sent again
 * under the same key while the network fails, in the order asked; the promise waits meanwhile and
 * never rejects. `expected` is the row's version that the person saw (409 when it has moved on).
 * The outcome itself arrives as the next view.
 */
export type SendCommand = (command: Command, seen?: { expected: number }) => Promise<Sent>
