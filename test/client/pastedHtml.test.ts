import { pastedHtml } from '@samsyn/client/narrative'
import { expect, test } from 'vitest'

test.each([
  ['<p style="color:red" onclick=\'x()\'>a</p>', '<p>a</p>'],
  ['<p title="1 > 0">a<br/>b</p>', '<p>a<br>b</p>'],
  ['<style>p { color: red }</style><!--StartFragment--><ul><li>a</li></ul>', '<ul><li>a</li></ul>'],
  ['<img src="x" onerror="y()"><o:p class=MsoNormal>a</o:p>', '<o:p>a</o:p>'],
  ['<p data-pm-slice="1 1 []" class="b">a</p>', '<p data-pm-slice="1 1 []">a</p>'],
  ['1 < 2 och 3 > 2', '1 < 2 och 3 > 2'],
])('of %s only the structure is left', (html, left) => {
  expect(pastedHtml(html)).toBe(left)
})
