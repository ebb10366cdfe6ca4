import type { PersonId } from '@samsyn/document'
import { type SocketLimits, socketLimits } from './limits.ts'
import { Turnstile } from './turnstile.ts'

/** The connection that a socket is to be. */
interface Connection {
  readonly destroyed: boolean
  once(event: 'close', closed: () => void): unknown
}

/**
 * Whether somebody may have one more socket; false where they have, or open, more than anybody can
 * use. Refused at the upgrade, y-websocket takes it for a bad line and tries again by itself, later
 * and later.
 */
export function notTooMany(given: Partial<SocketLimits> = {}) {
  const { openPerPerson, openedPerPerson } = { ...socketLimits, ...given }
  const ofPerson = new Turnstile(openPerPerson, openedPerPerson, Date.now)
  return (person: PersonId, connection: Connection): boolean => {
    const leave = ofPerson.enter(person)
    if (!leave) return false
    if (connection.destroyed) leave()
    else connection.once('close', leave)
    return true
  }
}
