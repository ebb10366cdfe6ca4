import { frame, sync } from '@samsyn/document'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** What a server may say, as far as a bench looks at it. */
export type Said =
  | { kind: 'step1' | 'step2' | 'update'; bytes: Uint8Array }
  | { kind: 'carets' | 'letIn' | 'other' }
  /** That many more of the sender's frames are taken, and what that means the server knows. */
  | { kind: 'saved'; frames: number; counted: 'sinceOpen' | 'one' }

/** Two protocols with the same inside. */
export interface Dialect {
  /** What must be said first, before anything else is answered. */
  hello?: (room: string) => Uint8Array
  sync(room: string, kind: 'step1' | 'step2' | 'update', payload: Uint8Array): Uint8Array
  carets(room: string, update: Uint8Array): Uint8Array
  read(bytes: Uint8Array): Said
}

const kinds = ['step1', 'step2', 'update'] as const

/** y-websocket's, with our word on what is saved beside it. */
export const plain: Dialect = {
  sync: (_room, kind, payload) =>
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, frame.sync)
      encoding.writeVarUint(encoder, sync[kind])
      encoding.writeVarUint8Array(encoder, payload)
    }),
  carets: (_room, update) =>
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, frame.awareness)
      encoding.writeVarUint8Array(encoder, update)
    }),
  read(bytes) {
    const decoder = decoding.createDecoder(bytes)
    switch (decoding.readVarUint(decoder)) {
      case frame.sync:
        return synced(decoder)
      case frame.awareness:
        return { kind: 'carets' }
      case frame.samsyn:
        return decoding.readVarUint(decoder) === 0
          ? { kind: 'saved', frames: decoding.readVarUint(decoder), counted: 'sinceOpen' }
          : { kind: 'other' }
      default:
        return { kind: 'other' }
    }
  },
}

const AUTH = 2
const SYNC_REPLY = 4
const SYNC_STATUS = 8

/** Hocuspocus's: each frame begins with the room's name. */
export const named: Dialect = {
  hello: (room) =>
    encoding.encode((encoder) => {
      encoding.writeVarString(encoder, room)
      encoding.writeVarUint(encoder, AUTH)
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarString(encoder, 'token')
    }),
  sync: (room, kind, payload) => prefixed(room, plain.sync(room, kind, payload)),
  carets: (room, update) => prefixed(room, plain.carets(room, update)),
  read(bytes) {
    const decoder = decoding.createDecoder(bytes)
    decoding.readVarUint8Array(decoder) // the name
    switch (decoding.readVarUint(decoder)) {
      case frame.sync:
      case SYNC_REPLY:
        return synced(decoder)
      case frame.awareness:
        return { kind: 'carets' }
      case AUTH:
        return { kind: 'letIn' }
      case SYNC_STATUS:
        return { kind: 'saved', frames: 1, counted: 'one' }
      default:
        return { kind: 'other' }
    }
  },
}

function synced(decoder: decoding.Decoder): Said {
  const kind = kinds[decoding.readVarUint(decoder)]
  return kind ? { kind, bytes: decoding.readVarUint8Array(decoder) } : { kind: 'other' }
}

function prefixed(room: string, bytes: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarString(encoder, room)
    encoding.writeUint8Array(encoder, bytes)
  })
}
