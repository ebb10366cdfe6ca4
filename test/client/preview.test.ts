import { becomes } from '@samsyn/client/preview'
import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'

/** A preview that follows what is written: what differs is changed, and nothing else is touched. */

function bodyOf(markup: string): Element {
  return parseHTML(`<!doctype html><html><body>${markup}</body></html>`).document.body
}

/** Without the blanks between elements, which no reader sees. */
function plain(element: Element): string {
  return element.innerHTML.replace(/>\s+</g, '><')
}

test('a word that is written changes its paragraph, and the others are the same elements', () => {
  const shown = bodyOf('<main><section><h2>Ett</h2><p>Ett ord</p><p>Stilla</p></section></main>')
  const [heading, , still] = [...shown.querySelectorAll('h2, p')]
  becomes(
    shown,
    bodyOf('<main><section><h2>Ett</h2><p>Två <b>ord</b></p><p>Stilla</p></section></main>'),
  )
  expect(shown.querySelectorAll('p')[0]?.innerHTML).toBe('Två <b>ord</b>')
  expect(shown.querySelector('h2')).toBe(heading)
  expect(shown.querySelectorAll('p')[1]).toBe(still)
})

test('a paragraph that comes in between leaves those before and after it', () => {
  const shown = bodyOf('<main><p>1</p><p>2</p><p>3</p></main>')
  const [first, second, third] = [...shown.querySelectorAll('p')]
  becomes(shown, bodyOf('<main><p>1</p><p>1½</p><p>2</p><p>3</p></main>'))
  const now = [...shown.querySelectorAll('p')]
  expect(now.map((one) => one.textContent)).toEqual(['1', '1½', '2', '3'])
  expect([now[0], now[2], now[3]]).toEqual([first, second, third])
})

const leaf = fc
  .tuple(fc.constantFrom('p', 'h3', 'li'), fc.string({ maxLength: 4 }))
  .map(([tag, text]) => `<${tag}>${text.replace(/[<>&\s]/g, 'x')}</${tag}>`)
const { tree } = fc.letrec<{ tree: string; branch: string }>((tie) => ({
  tree: fc.oneof({ depthSize: 'small' }, leaf, tie('branch')),
  branch: fc
    .tuple(
      fc.constantFrom('section', 'ul', 'div'),
      fc.constantFrom('', ' id="a"', ' id="b" class="c"'),
      fc.array(tie('tree'), { maxLength: 5 }),
    )
    .map(([tag, attributes, inside]) => `<${tag}${attributes}>${inside.join('\n')}</${tag}>`),
}))

test('whatever stood there, it says what the other says', () => {
  fc.assert(
    fc.property(
      fc.array(tree, { maxLength: 5 }),
      fc.array(tree, { maxLength: 5 }),
      (one, other) => {
        const [shown, wanted] = [bodyOf(one.join('')), bodyOf(other.join(''))]
        becomes(shown, wanted)
        expect(plain(shown)).toBe(plain(wanted))
      },
    ),
  )
})
