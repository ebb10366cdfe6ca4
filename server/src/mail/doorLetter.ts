import type { Locale } from '@samsyn/scoring'
import { type Letter, oneLine } from './letter.ts'
import { isPlainAddress } from './mailServer.ts'

/** A link that lets somebody in: asked for at the door, or from who invites them. */
interface AtDoor {
  kind: 'link' | 'invitation'
  person: { name: string; email: string }
  /** With the link's token in it. */
  address: string
  locale: Locale
}

/**
 * The link, how long it holds, and what to do with it. Who invites, and to which municipality, is
 * content, and not in it. Undefined where the address is none to write to.
 */
export function doorLetterFor({ kind, person, address, locale }: AtDoor): Letter | undefined {
  if (!isPlainAddress(person.email)) return undefined
  const { subject, opens, holds, ignore } = words[locale][kind]
  return {
    to: { name: oneLine(person.name), address: person.email },
    subject,
    text: `${opens}\n\n${address}\n\n${holds} ${ignore}\n`,
  }
}

interface Words {
  subject: string
  opens: string
  holds: string
  ignore: string
}

const words: Record<Locale, Record<AtDoor['kind'], Words>> = {
  sv: {
    link: {
      subject: 'Logga in i Samsyn',
      opens: 'Öppna länken för att logga in:',
      holds: 'Länken fungerar en gång, inom tio minuter.',
      ignore: 'Har du inte bett om den kan du bortse från brevet.',
    },
    invitation: {
      subject: 'Du är inbjuden till Samsyn',
      opens: 'Öppna länken för att ta emot inbjudan:',
      holds: 'Länken fungerar en gång, inom fjorton dagar.',
      ignore: 'Skicka den inte vidare: den som öppnar den blir du.',
    },
  },
  nb: {
    link: {
      subject: 'Logg inn i Samsyn',
      opens: 'Åpne lenken for å logge inn:',
      holds: 'Lenken virker én gang, innen ti minutter.',
      ignore: 'Har du ikke bedt om den, kan du se bort fra brevet.',
    },
    invitation: {
      subject: 'Du er invitert til Samsyn',
      opens: 'Åpne lenken for å ta imot invitasjonen:',
      holds: 'Lenken virker én gang, innen fjorten dager.',
      ignore: 'Ikke send den videre: den som åpner den, blir deg.',
    },
  },
  en: {
    link: {
      subject: 'Sign in to Samsyn',
      opens: 'Open the link to sign in:',
      holds: 'The link works once, within ten minutes.',
      ignore: 'If you did not ask for it, ignore this letter.',
    },
    invitation: {
      subject: 'You are invited to Samsyn',
      opens: 'Open the link to accept the invitation:',
      holds: 'The link works once, within fourteen days.',
      ignore: 'Do not pass it on: whoever opens it becomes you.',
    },
  },
}
