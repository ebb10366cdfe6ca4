import type { Environment } from '../environment.ts'
import { everySoOften } from '../http/everySoOften.ts'
import type { Log } from '../http/world.ts'
import type { DoorLetter } from '../identity/index.ts'
import { doorLetterFor, Outbox, smtpPost } from '../mail/index.ts'

/** Where the page takes up what stands behind the `#` of its address. */
const places = { link: '/sign-in/link', invitation: '/invitation' } as const

/**
 * Letters with links in them, where the environment names a mail server. They have a way of their
 * own: who stands at the door does not wait behind what is told to others.
 */
export function doorLetters({ mail, publicUrl }: Environment, log: Log) {
  if (!mail || publicUrl === undefined) return undefined
  const later = (millis: number, act: () => void) => {
    const stop = everySoOften(millis, () => {
      stop()
      act()
    })
    return stop
  }
  const outbox = new Outbox({ post: smtpPost(mail.server, mail.from), later, log })
  return {
    /** The address is always the one that people use, whatever a request said that it was. */
    put({ kind, person, token, language: locale }: DoorLetter): void {
      const address = `${publicUrl}${places[kind]}#${token}`
      const letter = doorLetterFor({ kind, person, address, locale })
      if (letter) outbox.put(letter)
    },
    close: () => outbox.close(),
  }
}
