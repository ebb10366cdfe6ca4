import type { Locale } from '@samsyn/scoring'
import { isPlainAddress } from './mailServer.ts'

/** A mail as it is handed to whoever carries it. */
export interface Letter {
  to: { name: string; address: string }
  subject: string
  text: string
}

/** Who is told, and about which evaluation. */
export interface Told {
  person: { name: string; email: string }
  municipality: string
  year: number
  /** Where it waits. */
  address: string
  locale: Locale
}

/**
 * That something waits, and where. Mail goes through many hands, so nothing of what anybody wrote,
 * judged or decided is in it, and not who did it. Undefined where the address is none to write to.
 */
export function letterFor({
  person,
  municipality,
  year,
  address,
  locale,
}: Told): Letter | undefined {
  if (!isPlainAddress(person.email)) return undefined
  const name = oneLine(person.name)
  const evaluation = `${oneLine(municipality)} ${year}`
  const say = words[locale]
  return {
    to: { name, address: person.email },
    subject: say.subject(evaluation),
    text: `${say.waits(evaluation)}\n\n${address}\n\n${say.why}\n`,
  }
}

const words: Record<
  Locale,
  { subject: (evaluation: string) => string; waits: (evaluation: string) => string; why: string }
> = {
  sv: {
    subject: (evaluation) => `Något väntar på dig i ${evaluation}`,
    waits: (evaluation) => `Något väntar på dig i utvärderingen ${evaluation}. Du ser vad här:`,
    why: 'Samsyn skickar inte innehåll med e-post.',
  },
  nb: {
    subject: (evaluation) => `Noe venter på deg i ${evaluation}`,
    waits: (evaluation) => `Noe venter på deg i evalueringen ${evaluation}. Du ser hva her:`,
    why: 'Samsyn sender ikke innhold med e-post.',
  },
  en: {
    subject: (evaluation) => `Something waits for you in ${evaluation}`,
    waits: (evaluation) =>
      `Something waits for you in the evaluation ${evaluation}. You see what it is here:`,
    why: 'Samsyn sends no content by mail.',
  },
}

/** A header ends with its line, so whoever could break the line could write headers. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
}

/** Of a name in a header, letters. */
const LONGEST = 100
