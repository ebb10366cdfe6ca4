import { wordsOf } from './pastedWords.ts'

/**
 * Footnotes, as Word, LibreOffice and Google Docs all say them: a number in the text and one before
 * the note, each a link to the other. The note's words move to where it is referred to.
 */
export function gatherNotes(body: HTMLElement): void {
  for (const link of body.querySelectorAll<HTMLElement>('a[href^="#"]')) {
    if (!link.isConnected) continue
    const target = named(body, link.getAttribute('href')?.slice(1))
    const back = target && nameOf(link) && backLinkIn(target, link)
    if (!back) {
      // Leads to a place in another page.
      link.replaceWith(...link.childNodes)
      continue
    }
    const note = noteOf(back, body)
    back.remove()
    const footnote = body.ownerDocument.createElement('span')
    footnote.setAttribute('data-footnote', '')
    footnote.textContent = wordsOf(note)
    note.remove()
    const raised = link.closest('sup')
    ;(raised && wordsOf(raised) === wordsOf(link) ? raised : link).replaceWith(footnote)
  }
  for (const list of body.querySelectorAll(
    '[data-style*="footnote-list"], [data-style*="endnote-list"]',
  ))
    if (wordsOf(list) === '') list.remove()
}

function nameOf(link: Element): string | null {
  return (
    link.getAttribute('data-name') ??
    link.querySelector('[data-name]')?.getAttribute('data-name') ??
    null
  )
}

function named(body: HTMLElement, name: string | undefined): Element | undefined {
  return [...body.querySelectorAll('[data-name]')].find(
    (element) => element.getAttribute('data-name') === name,
  )
}

function backLinkIn(target: Element, link: Element): Element | undefined {
  const href = `#${nameOf(link)}`
  return [target, ...target.querySelectorAll('a')].find(
    (element) => element !== link && element.getAttribute('href') === href,
  )
}

/** All that belongs to a note: its own box where there is one, else its paragraph. */
function noteOf(back: Element, body: HTMLElement): Element {
  const box = back.closest(
    '[data-style*="mso-element:footnote"]:not([data-style*="footnote-list"]), [data-style*="mso-element:endnote"]:not([data-style*="endnote-list"]), div[data-name]',
  )
  const block = box ?? back.closest('p, li, div, td')
  return block && block !== body ? block : back
}
