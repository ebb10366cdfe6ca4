/** The caret goes to the words of a text's nth footnote, from 0. */
export function toNote(within: Element, nth: number): void {
  const fields = within.closest('.narrative-text')?.querySelectorAll('.narrative-notes textarea')
  const field = fields?.[nth]
  if (field instanceof HTMLTextAreaElement) field.focus()
}
