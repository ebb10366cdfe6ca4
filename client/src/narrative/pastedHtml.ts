import { tidied } from './pastedTree.ts'

const UNSEEN = /<(style|script|title|xml)\b[^>]*>[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<!\[[^>]*>/giu
const PICTURES = /<\/?(?:img|picture|video|audio|svg|iframe|object|embed|link|meta|base)\b[^>]*>/giu
const TAG = /<([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/giu
const ATTRIBUTE = /([a-z][\w:-]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/giu

/**
 * What of an attribute says how the text is built, and under which name it is looked at. A style is
 * read for that too, but never as a style: the page's policy reports every one of another program.
 */
const TELLING: Readonly<Record<string, string>> = {
  href: 'href',
  style: 'data-style',
  class: 'data-class',
  id: 'data-name',
  name: 'data-name',
  'data-pm-slice': 'data-pm-slice', // ProseMirror's own mark: how deep the copied piece was open
  'data-footnote': 'data-footnote',
  'data-point': 'data-point',
  'data-sub-question': 'data-sub-question',
  'data-good-example': 'data-good-example',
}

/**
 * Pasted HTML with its structure alone: paragraphs, headings of two levels, lists, tables, emphasis,
 * links and footnotes, as Word, LibreOffice, Google Docs and web pages say them. `bodyOf` reads HTML.
 */
export function pastedHtml(html: string, bodyOf = bodyInBrowser): string {
  const body = bodyOf(telling(html))
  // What was copied in a text of ours has its structure.
  if (!body.querySelector('[data-pm-slice]')) tidied(body)
  for (const element of body.querySelectorAll('*'))
    for (const name of ['data-style', 'data-class', 'data-name']) element.removeAttribute(name)
  return body.innerHTML
}

function bodyInBrowser(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body
}

/** The HTML with those attributes alone that tell how the text is built, and nothing that is run. */
function telling(html: string): string {
  return html
    .replace(UNSEEN, '')
    .replace(PICTURES, '')
    .replace(TAG, (_tag, name: string, attributes: string) => {
      const kept = [...attributes.matchAll(ATTRIBUTE)].flatMap(([, key = '', value = '""']) => {
        const known = TELLING[key.toLowerCase()]
        return known ? [` ${known}=${/^["']/.test(value) ? value : `"${value}"`}`] : []
      })
      return `<${name}${kept.join('')}>`
    })
}
