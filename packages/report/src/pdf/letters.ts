import { fontFiles } from './fonts.ts'

/**
 * What is printed where a letter is in none of the report's fonts. A PDF for everybody may not have a
 * letter without a picture, so one emoji would otherwise keep the whole report from being made.
 */
const UNKNOWN = '□'

/** Written from right to left: the fonts that the compiler brings with it have these. */
const RIGHT_TO_LEFT = /[\u05D0-\u05EA\u0621-\u063A\u0641-\u0652]/u
/** They show nothing, but for the two that say where a line may end. */
const SHOWS_NOTHING = /(?![\u00AD\u200B])\p{Default_Ignorable_Code_Point}/gu

/** Read when it is first asked for. */
let pictured: ReadonlySet<number> | undefined

/** Text in letters that there are pictures of, the others as a square. */
export function printable(text: string): string {
  pictured ??= charactersIn(fontFiles()[0] ?? new Uint8Array())
  const has = pictured
  return text
    .normalize('NFC')
    .replace(/(?![\n\u00A0\u2009\u202F])[\s\p{Zs}]/gu, ' ')
    .replace(SHOWS_NOTHING, '')
    .replace(/[^\n\x20-\x7E]/gu, (letter) =>
      has.has(letter.codePointAt(0) ?? 0) || RIGHT_TO_LEFT.test(letter) ? letter : UNKNOWN,
    )
}

/** The characters that a TrueType font has pictures of, read from the table that says so. */
function charactersIn(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const cmap = tableAt(view, 'cmap')
  const found = new Set<number>()
  for (let nth = 0; nth < view.getUint16(cmap + 2); nth++) {
    const at = cmap + view.getUint32(cmap + 4 + 8 * nth + 4)
    // Format 12 has all of them; the others are for older readers.
    if (view.getUint16(at) !== 12) continue
    for (let group = 0; group < view.getUint32(at + 12); group++) {
      const last = view.getUint32(at + 16 + 12 * group + 4)
      for (let one = view.getUint32(at + 16 + 12 * group); one <= last; one++) found.add(one)
    }
  }
  return found
}

function tableAt(view: DataView, name: string): number {
  for (let nth = 0; nth < view.getUint16(4); nth++) {
    const entry = 12 + 16 * nth
    const tag = [0, 1, 2, 3].map((place) => String.fromCharCode(view.getUint8(entry + place)))
    if (tag.join('') === name) return view.getUint32(entry + 8)
  }
  throw new Error(`a font without ${name}`)
}
