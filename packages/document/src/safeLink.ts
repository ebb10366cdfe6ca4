const LONGEST = 2000
/** Controls, and halves of letters, which no other program takes. */
const NO_LETTER = /[\p{Cc}\p{Cs}]/u
const SAFE = /^(?:https?:\/\/[^\s/?#]\S*|mailto:[^\s@]+@\S+)$/iu

/**
 * A link as it may stand in a text, or undefined. Only these protocols lead out of a report; all
 * others (`javascript:`, `data:`, `file:`) run something, or open what only its writer has.
 */
export function safeLink(text: string): string | undefined {
  const link = text.trim()
  if (link.length > LONGEST || NO_LETTER.test(link)) return undefined
  return SAFE.test(link) ? link : undefined
}
