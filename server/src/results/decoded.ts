export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252'

/**
 * The bytes of a file as text. What is not UTF-8 is taken for what older spreadsheets write: then
 * somebody has to look whether å, ä and ö are what they should be.
 */
export function decoded(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
  }
}
