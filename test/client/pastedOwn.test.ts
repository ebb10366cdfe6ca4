import { editorSchema } from '@samsyn/client/narrative'
import { DOMSerializer } from '@tiptap/pm/model'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { pasteInto } from '../support/pasteInto.ts'

test('what is copied in a text of ours and pasted into an empty one is the same', () => {
  const { doc } = pasteInto(
    '<h3 data-pm-slice="0 0 []">Mål</h3><h4>Uppföljning</h4><p>Läs <a href="https://example.org/plan">planen</a><span data-footnote="">Gäller &lt; 2025.</span> och <mark data-good-example="">lär</mark> <strong>av</strong> den.</p><ul><li><p>ett</p></li></ul>',
  )
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  DOMSerializer.fromSchema(editorSchema).serializeFragment(doc.content, { document }, document.body)
  document.body.firstElementChild?.setAttribute('data-pm-slice', '0 0 []')
  expect(doc.toString()).toContain('footnote("Gäller < 2025.")')
  expect(doc.toString()).toContain('goodExample("lär")')
  expect(pasteInto(document.body.innerHTML).doc.toJSON()).toEqual(doc.toJSON())
})
