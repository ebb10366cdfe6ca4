import { htmlOf } from '@samsyn/report'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { footnote, paragraph, someReport } from '../support/someReport.ts'

test('a page that needs nothing: no script, no address, no style attribute', () => {
  const page = htmlOf(someReport({ textOf: () => [paragraph('Text', footnote('not'))] }))
  const { document } = parseHTML(page)
  expect(document.querySelector('script, link, img, iframe, object, [src], [style]')).toBeNull()
  expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toContain('noindex')
  expect(document.documentElement.getAttribute('lang')).toBe('sv')
})
