/** What stands in the first point of a list; whoever reads it further has forgotten the list's number. */
export const LIST_BEGINS = 'samsyn-list-begins'

/** A list has a number in its document; where that is met first, the list begins. */
export function withListStarts(name: string, part: Uint8Array): Uint8Array {
  if (!/(?:^|\/)document\d*\.xml$/iu.test(name)) return part
  const met = new Set<string>()
  const text = new TextDecoder('utf-8', { ignoreBOM: true })
    .decode(part)
    .replace(/<w:numId w:val="(\d{1,9})"\s?\/>.{0,2000}?<\/w:pPr>/gsu, (found, id: string) => {
      if (met.has(id)) return found
      met.add(id)
      return `${found}<w:bookmarkStart w:id="0" w:name="${LIST_BEGINS}"/>`
    })
  return met.size === 0 ? part : new TextEncoder().encode(text)
}
