import { isDoor, tokenIn } from '@samsyn/client/session'
import { expect, test } from 'vitest'

test.each([
  ['/sign-in', true],
  ['/sign-in/', true],
  ['/sign-in/link', true],
  ['/invitation', true],
  ['/set-up', true],
  ['/', false],
  ['/people', false],
  ['/invitation/more', false],
  ['/e/invitation', false],
  ['/set-upp', false],
])('%s leads in without a session: %s', (path, open) => {
  expect(isDoor(path)).toBe(open)
})

test('a token is all that stands behind the sign', () => {
  expect(tokenIn('#abc_DEF-1')).toBe('abc_DEF-1')
  expect(tokenIn('')).toBe('')
})
