/**
 * An address as a package may name it: Word takes a document with one that is none for damaged.
 * Undefined where there is no making one of it.
 */
export function addressOf(link: string): string | undefined {
  if (!URL.canParse(link)) return undefined
  return new URL(link).href
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(/[\\^`{|}[\]"<>\s]/g, (sign) => encodeURIComponent(sign))
}
