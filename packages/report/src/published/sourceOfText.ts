import type { Source } from './source.ts'

/** The lines of a text file. A form feed begins a page. */
export function sourceOfText(text: string): Source {
  const paged = text.includes('\f')
  let page = 1
  const lines = text
    .replace(/^\ufeff/u, '')
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line, place) => {
      const parts = line.split('\f')
      page += parts.length - 1
      return { no: place + 1, text: parts.join(''), ...(paged && { page }) }
    })
  return { lines }
}
