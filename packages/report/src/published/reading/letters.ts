/** What Windows has in the place of the controls that Latin-1 has there, from 0x80 on. */
const windows = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ']

const latin = (byte: number): string[] =>
  byte < 0xa0
    ? [String.fromCharCode(byte), ...windows.slice(byte - 0x80, byte - 0x7f)]
    : [String.fromCharCode(byte)]

/** What is seen where the bytes of UTF-8 were taken for Latin-1, or for what Windows made of that. */
const garbled: ReadonlyMap<string, string> = new Map(
  [...'ÅÄÖåäöÆØæøÉéÈèÜüÁáÓó§°´»«·½•–—‘’“”…'].flatMap((letter) => {
    const bytes = utf8(letter.codePointAt(0) ?? 0)
    const seen = bytes.reduce<string[]>(
      (so, byte) => so.flatMap((start) => latin(byte).map((char) => start + char)),
      [''],
    )
    return seen.map((one): [string, string] => [one, letter])
  }),
)

/** Of letters below 0x10000 that are not of ASCII. */
function utf8(code: number): number[] {
  return code < 0x800
    ? [0xc0 | (code >> 6), 0x80 | (code & 0x3f)]
    : [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)]
}

const GARBLED = /[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â[\u0080€].?/gu
const LIGATURES = /[\ufb00-\ufb06]/gu
/** Ours for the marks of footnotes, so nobody else's; and what no reader sees. */
const KEPT = /[\ue100-\ue1ff]/gu
const UNSEEN = /[\p{Cc}\u200b-\u200f\u2060\ufeff\ufffe\uffff]/gu

/** Letters as they were meant: whole ones, and none that nobody sees. A soft hyphen stays at an end. */
export function mended(text: string): string {
  return text
    .replace(GARBLED, (seen) => garbled.get(seen) ?? garbled.get(seen.slice(0, 2)) ?? seen)
    .replace(LIGATURES, (ligature) => ligature.normalize('NFKC'))
    .replace(UNSEEN, (char) => (/\s/u.test(char) || char < ' ' ? ' ' : ''))
    .replace(KEPT, '\ufffd')
    .replace(/\u00ad(?=\S)/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .normalize('NFC')
}

/** Whether a letter of it was lost, or had to be made whole from what another code made of it. */
export function isBroken(text: string): boolean {
  return text.includes('\ufffd') || [...text.matchAll(GARBLED)].some(([seen]) => garbled.has(seen))
}
