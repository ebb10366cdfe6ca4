/** A digest in groups of four, as one reads it aloud to compare it. */
export function fingerprint(digest: string): string {
  return digest.match(/.{1,4}/gu)?.join(' ') ?? ''
}
