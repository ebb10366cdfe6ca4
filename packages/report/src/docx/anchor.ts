/** The name of a place within the document, of which Word takes letters, digits and lines alone. */
export function anchorOf(id: string): string {
  return `at_${id.replace(/[^0-9a-z]/gi, '_')}`
}
