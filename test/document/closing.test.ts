import { closing, closingReasonOf } from '@samsyn/document'
import { expect, test } from 'vitest'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

const reasons = Object.entries(closing)

test.each(reasons)(
  '%s: the published client tries again exactly when we say so',
  (_reason, row) => {
    const provider = new WebsocketProvider('ws://nowhere', 'x', new Y.Doc(), {
      connect: false,
      disableBc: true,
    })
    // Of a CloseEvent, which Node before 23 does not have, it reads the code only.
    const event = { code: row.code, reason: '' } as CloseEvent
    expect(provider.shouldReconnect(event, provider)).toBe(!row.final)
    provider.destroy()
    provider.awareness.destroy()
  },
)

test('each code has one reason, but for the two ways to load anew, and a server may send it', () => {
  const codes = reasons.flatMap(([reason, { code }]) => (reason === 'restored' ? [] : [code]))
  expect(new Set(codes).size).toBe(codes.length)
  for (const code of codes) {
    const registered = code >= 1000 && code <= 1014 && ![1004, 1005, 1006].includes(code)
    expect(registered || (code >= 3000 && code <= 4999)).toBe(true)
  }
})

test('a code leads back to its reason, and an unknown one nowhere', () => {
  for (const [reason, { code }] of reasons) expect(closingReasonOf(code, reason)).toBe(reason)
  expect(closingReasonOf(closing.restored.code)).toBe('reload')
  expect(closingReasonOf(closing.frozen.code, 'restored')).toBe('frozen')
  expect(closingReasonOf(1006)).toBeUndefined()
})

test('a reason fits into a close frame', () => {
  for (const [reason] of reasons) expect(new TextEncoder().encode(reason).length).toBeLessThan(124)
})
