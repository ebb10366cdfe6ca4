import { styleOf, wordsOf } from './pastedWords.ts'

const LEVEL = /mso-list:\s*(?!ignore)\S+\s+level(\d)/iu
const IGNORED = '[data-style*="mso-list:Ignore"], [data-style*="mso-list: Ignore"]'
const NUMBER = /^\(?(?:\d+|[a-z]{1,2}|[ivxlc]+)[.)]/iu

/**
 * Word's lists, which are paragraphs that look like items: each names its level in its style and
 * has its bullet or number as letters of its own. They become lists again, one within the other.
 */
export function gatherLists(body: HTMLElement): void {
  const made: { level: number; list: Element; last: Element }[] = []
  for (const line of [...body.querySelectorAll('p')]) {
    const level = Number(LEVEL.exec(styleOf(line))?.[1] ?? 0)
    if (level === 0 || line.closest('li')) continue
    const marker = line.querySelector(IGNORED)
    const name = NUMBER.test(marker ? wordsOf(marker) : '') ? 'ol' : 'ul'
    marker?.remove()
    const before = line.previousElementSibling
    if (made[0]?.list !== before) made.length = 0
    while ((made.at(-1)?.level ?? 0) > level) made.pop()
    const item = body.ownerDocument.createElement('li')
    let open = made.at(-1)
    if (!open || open.level < level || open.list.tagName.toLowerCase() !== name) {
      if (open?.level === level) made.pop()
      const list = body.ownerDocument.createElement(name)
      const parent = made.at(-1)
      if (parent) parent.last.append(list)
      else line.before(list)
      open = { level, list, last: item }
      made.push(open)
    }
    line.replaceWith()
    const paragraph = body.ownerDocument.createElement('p')
    paragraph.append(...line.childNodes)
    item.append(paragraph)
    open.list.append(item)
    open.last = item
  }
}
