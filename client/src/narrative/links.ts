import { safeLink } from '@samsyn/document'
import { type Editor, getMarkRange } from '@tiptap/react'

/** The link that the selection is in; undefined outside of links. */
export function linkAt(editor: Editor): string | undefined {
  const { href } = editor.getAttributes('link')
  return typeof href === 'string' ? href : undefined
}

/** The words that a link would be on: those that are selected, or those of the link at the caret. */
export function wordsToLink({ state }: Editor): string {
  const { selection, doc, schema } = state
  if (!selection.empty) return doc.textBetween(selection.from, selection.to, ' ')
  const range = schema.marks.link && getMarkRange(selection.$from, schema.marks.link)
  return range ? doc.textBetween(range.from, range.to) : ''
}

/** An address as people write it, made whole: "skr.se" and "anna@skr.se" too. Undefined if unsafe. */
export function addressOf(written: string): string | undefined {
  const text = written.trim()
  if (/^[a-z][a-z\d+.-]*:/iu.test(text) && !/^[^\s/:]+\.[a-z]+:\d+(?:\/|$)/iu.test(text))
    return safeLink(text)
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/u.test(text)) return safeLink(`mailto:${text}`)
  return /^[^\s/.]+(?:\.[^\s/.]+)+/u.test(text) ? safeLink(`https://${text}`) : undefined
}

/** Links what is selected, or the link that the caret is in; else the address itself is written. */
export function setLink(editor: Editor, href: string): void {
  const { empty } = editor.state.selection
  const chain = editor.chain().focus()
  if (empty && linkAt(editor) === undefined)
    chain
      .insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] })
      .run()
  else chain.extendMarkRange('link').setMark('link', { href }).run()
}

export function removeLink(editor: Editor): void {
  editor.chain().focus().extendMarkRange('link').unsetMark('link').run()
}
