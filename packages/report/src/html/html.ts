/** Markup that is made of our own tags and of text that is escaped. Only `html` makes it. */
export class Html {
  readonly markup: string

  constructor(markup: string) {
    this.markup = markup
  }

  toString(): string {
    return this.markup
  }
}

/** What may stand in a template: text is escaped, markup stands, what is not there is nothing. */
type Piece = string | number | Html | readonly Html[] | false | null | undefined

/**
 * The only way to markup. Text is data, in an element and in an attribute with quotes, whatever it
 * says: `html\`<p title="${text}">${text}</p>\``.
 */
export function html(written: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  const parts = written.map((markup, place) => markup + markupOf(pieces[place]))
  return new Html(parts.join(''))
}

function markupOf(piece: Piece): string {
  if (piece === undefined || piece === null || piece === false) return ''
  if (piece instanceof Html) return piece.markup
  if (typeof piece === 'string') return escaped(piece)
  if (typeof piece === 'number') return String(piece)
  return piece.map(({ markup }) => markup).join('')
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
}
