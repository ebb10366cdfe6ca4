export function styleOf(element: Element): string {
  return element.getAttribute('data-style') ?? ''
}

/** What an element says, each run of white space as one space. */
export function wordsOf(element: Element): string {
  return (element.textContent ?? '').replaceAll(/[\s\u00a0]+/gu, ' ').trim()
}
