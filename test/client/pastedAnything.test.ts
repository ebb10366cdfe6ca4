import { editorSchema } from '@samsyn/client/narrative'
import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { expect, test } from 'vitest'
import { pasteInto } from '../support/pasteInto.ts'

const tags = [
  ...['p', 'div', 'span', 'h1', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'br', 'hr', 'a'],
  ...['table', 'thead', 'tbody', 'tr', 'td', 'th', 'caption', 'b', 'strong', 'i', 'em', 'mark'],
  ...['script', 'style', 'img', 'svg', 'iframe', 'input', 'pre', 'code', 'sup', 'o:p', 'font'],
]
const attributes = [
  'style="mso-list:l0 level2 lfo1"',
  'style=\'font-weight:700;background:url("x")\'',
  'href="https://example.org"',
  'href="javascript:x()"',
  'href="#_ftn1" name="_ftnref1"',
  'class=MsoListParagraph',
  'class="MsoFootnoteText"',
  'colspan=2 rowspan="3"',
  'onclick="x()"',
  'data-footnote=""',
  'data-good-example',
  'data-pm-slice="2 2 []"',
  'title="a > b"',
]

/** Tags in any order, closed or not, with text between them. */
const html = fc
  .array(
    fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom('&nbsp;', '&lt;', '<!--[if !supportLists]-->', '<![endif]-->', '<!--', '<'),
      fc
        .tuple(fc.constantFrom(...tags), fc.subarray(attributes, { maxLength: 2 }))
        .map(([tag, own]) => `<${[tag, ...own].join(' ')}>`),
      fc.constantFrom(...tags).map((tag) => `</${tag}>`),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''))

test('whatever is pasted, the text fits the schema and holds nothing else', () => {
  fc.assert(
    fc.property(html, fc.nat(), (pasted, place) => {
      const once = pasteInto(pasted)
      once.doc.check()
      const at = place % (once.doc.content.size + 1)
      const twice = pasteInto(
        pasted,
        once.apply(once.tr.delete(at, Math.min(at + 3, once.doc.content.size))),
      )
      twice.doc.check()
      for (const node of partsOf(twice.doc))
        for (const { type, attrs } of node.marks)
          if (type.name === 'link') expect(attrs.href).toBe('https://example.org')
      expect(editorSchema.nodeFromJSON(twice.doc.toJSON()).eq(twice.doc)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

function partsOf(doc: Node): Node[] {
  const parts: Node[] = []
  doc.descendants((node) => void parts.push(node))
  return parts
}
