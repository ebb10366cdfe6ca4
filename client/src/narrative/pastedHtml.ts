const UNSEEN = /<(style|script|title|xml)\b[^>]*>[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/giu
const PICTURES = /<\/?(?:img|picture|video|audio|svg|iframe|object|embed|link|meta)\b[^>]*>/giu
const TAG = /<([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/giu
/** ProseMirror's own mark on what it copied: how deep the copied piece was open. */
const SLICE = /\sdata-pm-slice=(?:"[^"]*"|'[^']*')/iu

/**
 * Pasted HTML with its structure alone. The schema would drop the rest anyway; but the browser
 * reads it first, and the page's policy then reports every style and handler of another program.
 */
export function pastedHtml(html: string): string {
  return html
    .replace(UNSEEN, '')
    .replace(PICTURES, '')
    .replace(TAG, (_tag, name: string, attributes: string) => {
      return `<${name}${SLICE.exec(attributes)?.[0] ?? ''}>`
    })
}
