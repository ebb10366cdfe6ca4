import { examplesSearch } from '@samsyn/client/examples'
import { expect, test } from 'vitest'

test.each([
  [
    { area: '3', q: 'dialog' },
    { area: '3', q: 'dialog' },
  ],
  [
    { area: 3, q: 12 },
    { area: '3', q: '12' },
  ],
  [{ area: '9', q: '' }, {}],
  [{ area: ['3', '4'], q: {} }, {}],
  [{ q: 'a'.repeat(300) }, { q: 'a'.repeat(200) }],
])('of the address %j this is looked for: %j', (address, sought) => {
  expect(examplesSearch(address)).toEqual(sought)
})
