import { promisify } from 'node:util'
import { crc32, deflateRaw } from 'node:zlib'

const packed = promisify(deflateRaw)

export interface ZipEntry {
  name: string
  bytes: Uint8Array
}

/** The first day that an archive can tell: the same entries give the same bytes on any day. */
const FIRST_DAY = 0x21
/** Names are UTF-8. */
const FLAGS = 0x800
const DEFLATED = 8
const VERSION = 20

/** Entries as one archive, in their order. */
export async function zipOf(entries: readonly ZipEntry[]): Promise<Uint8Array> {
  const bodies = await Promise.all(entries.map(({ bytes }) => packed(bytes)))
  const pieces: Uint8Array[] = []
  const list: Uint8Array[] = []
  let at = 0
  for (const [place, { name, bytes }] of entries.entries()) {
    const body = bodies[place] ?? new Uint8Array()
    const title = new TextEncoder().encode(name)
    const head = [
      ...[VERSION, FLAGS, DEFLATED, 0, FIRST_DAY].map(short),
      ...[crc32(bytes), body.length, bytes.length].map(long),
      ...[title.length, 0].map(short),
    ]
    const local = joined([long(0x04034b50), ...head, title, body])
    list.push(
      ...[long(0x02014b50), short(VERSION), ...head],
      ...[0, 0, 0].map(short),
      ...[0, at].map(long),
      title,
    )
    pieces.push(local)
    at += local.length
  }
  const central = joined(list)
  const end = [
    long(0x06054b50),
    ...[0, 0, entries.length, entries.length].map(short),
    ...[central.length, at].map(long),
    short(0),
  ]
  return joined([...pieces, central, ...end])
}

function short(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >> 8) & 255)
}

function long(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, (value >>> 24) & 255)
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
