import {
  carriesContent,
  encodeServerWord,
  frame,
  readServerWord,
  type ServerWord,
  sync,
} from '@samsyn/document'
import fc from 'fast-check'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as authProtocol from 'y-protocols/auth'
import * as syncProtocol from 'y-protocols/sync'
import { messageAuth, messageAwareness, messageQueryAwareness, messageSync } from 'y-websocket'
import * as Y from 'yjs'

function read(bytes: Uint8Array): ServerWord | undefined {
  const decoder = decoding.createDecoder(bytes)
  expect(decoding.readVarUint(decoder)).toBe(frame.samsyn)
  const word = readServerWord(decoder)
  expect(decoding.hasContent(decoder)).toBe(false)
  return word
}

test('the numbers are those of the published protocol, and ours is none of them', () => {
  expect([frame.sync, frame.awareness, frame.auth, frame.queryAwareness]).toEqual([
    messageSync,
    messageAwareness,
    messageAuth,
    messageQueryAwareness,
  ])
  expect([sync.step1, sync.step2, sync.update]).toEqual([
    syncProtocol.messageYjsSyncStep1,
    syncProtocol.messageYjsSyncStep2,
    syncProtocol.messageYjsUpdate,
  ])
  expect(authProtocol.messagePermissionDenied).toBe(0)
  expect(new Set(Object.values(frame)).size).toBe(5)
})

test("the server's word arrives as it was said", () => {
  const word = fc.oneof(
    fc.record({ kind: fc.constant('saved' as const), frames: fc.nat(2 ** 31 - 1) }),
    fc.record({ kind: fc.constant('refused' as const), reason: fc.string({ unit: 'grapheme' }) }),
  )
  fc.assert(
    fc.property(word, (said) => {
      expect(read(encodeServerWord(said))).toEqual(said)
    }),
  )
})

test('a word of a later version is nothing, and no error', () => {
  const bytes = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 9)
  })
  expect(readServerWord(decoding.createDecoder(bytes))).toBeUndefined()
})

test.each([
  ['step 1', (doc: Y.Doc, to: encoding.Encoder) => syncProtocol.writeSyncStep1(to, doc), false],
  ['step 2', (doc: Y.Doc, to: encoding.Encoder) => syncProtocol.writeSyncStep2(to, doc), true],
  [
    'an update',
    (doc: Y.Doc, to: encoding.Encoder) => syncProtocol.writeUpdate(to, Y.encodeStateAsUpdate(doc)),
    true,
  ],
])('%s carries content or not', (_what, write, content) => {
  const bytes = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, frame.sync)
    write(new Y.Doc(), encoder)
  })
  expect(carriesContent(bytes)).toBe(content)
})

test('awareness and nothing at all carry none', () => {
  expect(carriesContent(Uint8Array.of(frame.awareness, 1, 0))).toBe(false)
  expect(carriesContent(Uint8Array.of())).toBe(false)
})
