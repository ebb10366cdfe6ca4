import { gatherLists } from './pastedLists.ts'
import { gatherNotes } from './pastedNotes.ts'
import { styleOf, wordsOf } from './pastedWords.ts'

/** Brings a pasted page into the form of our texts, in place. Styles are in `data-style` here. */
export function tidied(body: HTMLElement): void {
  gatherNotes(body)
  gatherLists(body)
  twoLevels(body)
  emphasis(body)
  plainInside(body)
  for (const line of body.querySelectorAll('p'))
    if (isBlank(line) && line.parentElement?.children.length !== 1) line.remove()
}

/** The highest heading of what is pasted is the first of our two levels, all below it the second. */
function twoLevels(body: HTMLElement): void {
  for (const title of body.querySelectorAll('p[data-class*="MsoTitle"]')) renamed(title, 'h1')
  const headings = [...body.querySelectorAll('h1, h2, h3, h4, h5, h6')]
  const highest = Math.min(...headings.map(({ tagName }) => Number(tagName.slice(1))))
  for (const heading of headings)
    renamed(heading, Number(heading.tagName.slice(1)) === highest ? 'h3' : 'h4')
}

/** Word and Google Docs say emphasis by styles, and by elements that their style takes back. */
function emphasis(body: HTMLElement): void {
  for (const element of body.querySelectorAll('b, strong'))
    if (/(?<![-\w])font-weight:\s*(?:normal|[1-4]00)/iu.test(styleOf(element))) unwrapped(element)
  for (const element of body.querySelectorAll('i, em'))
    if (/(?<![-\w])font-style:\s*normal/iu.test(styleOf(element))) unwrapped(element)
  for (const span of body.querySelectorAll('span:not([data-footnote])')) {
    const style = styleOf(span)
    if (/(?<![-\w])font-weight:\s*(?:bold|[6-9]00)/iu.test(style)) wrappedInside(span, 'strong')
    if (/(?<![-\w])font-style:\s*italic/iu.test(style)) wrappedInside(span, 'em')
    unwrapped(span)
  }
  for (const heading of body.querySelectorAll('h3 strong, h4 strong, h3 b, h4 b, th strong, th b'))
    unwrapped(heading)
}

/** Lists, quotations and cells hold paragraphs and lists alone. */
function plainInside(body: HTMLElement): void {
  for (const table of body.querySelectorAll('table table, li table, blockquote table')) {
    const rows = [...table.querySelectorAll('tr')].map((row) => {
      const line = body.ownerDocument.createElement('p')
      line.textContent = [...row.querySelectorAll('td, th')].map(wordsOf).join(' ')
      return line
    })
    table.replaceWith(...rows)
  }
  for (const heading of body.querySelectorAll(
    'li :is(h3, h4), blockquote :is(h3, h4), td :is(h3, h4), th :is(h3, h4)',
  ))
    renamed(heading, 'p')
  for (const quotation of body.querySelectorAll(
    'li blockquote, td blockquote, th blockquote, blockquote blockquote',
  ))
    unwrapped(quotation)
}

function isBlank(line: Element): boolean {
  return wordsOf(line) === '' && !line.querySelector('br, [data-footnote]')
}

function renamed(element: Element, name: string): void {
  const other = element.ownerDocument.createElement(name)
  other.append(...element.childNodes)
  element.replaceWith(other)
}

function unwrapped(element: Element): void {
  element.replaceWith(...element.childNodes)
}

function wrappedInside(element: Element, name: string): void {
  const inner = element.ownerDocument.createElement(name)
  inner.append(...element.childNodes)
  element.append(inner)
}
