import { Html, html } from '../html/html.ts'
import { plainText } from '../report/plainText.ts'

/** Markup of Word's; made by `xml` alone. */
export type Xml = Html
type Piece = Parameters<typeof html>[1]

/**
 * The only way to markup. Text is data, whatever it says: escaped as on a page, and without the
 * letters that XML has no place for.
 */
export function xml(written: TemplateStringsArray, ...pieces: readonly Piece[]): Xml {
  return html(
    written,
    ...pieces.map((piece) => (typeof piece === 'string' ? plainText(piece) : piece)),
  )
}

/** A part of the package as it is stored. */
export function partOf(root: Xml): Uint8Array {
  const declared = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.markup}`
  return new TextEncoder().encode(declared)
}

/** The namespaces of a part, to stand in its root. They are addresses by name only. */
export const word = new Html(
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
)
