/** The letters of a text file, in whatever of the usual codes. */
export function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // One byte a letter, as Windows wrote Swedish and Norwegian.
    return isMostlyUtf8(bytes)
      ? new TextDecoder('utf-8').decode(bytes)
      : new TextDecoder('windows-1252').decode(bytes)
  }
}

/** A text with a few bytes broken is still what the rest of it is. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.split('\uFFFD').length - 1
  const letters = text.match(/[\u0080-\uFFFC]/gu)?.length ?? 0
  return letters > broken
}
