import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  name: string
  bytes: Uint8Array
}

export interface ZipOptions {
  /** Smaller, but another zlib may give other bytes; else each lies there as it is. */
  packed?: boolean
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
/** PKZIP 2.0: what every program reads. */
const VERSION = 20
/** Names are UTF-8. */
const UTF8 = 0x800
const DEFLATED = 8
/** The first day that the format knows: when something was made stands in it, not around it. */
const NO_DATE = 0x0021

/**
 * Entries as one ZIP, in their order. The same entries give the same bytes on any day and, where they are
 * not packed, on every machine and in every version.
 */
export function zipOf(entries: readonly ZipEntry[], { packed = false }: ZipOptions = {}): Buffer {
  const locals: Uint8Array[] = []
  const centrals: Uint8Array[] = []
  let at = 0
  for (const { name, bytes } of entries) {
    const body = packed ? deflateRawSync(bytes) : bytes
    const title = Buffer.from(name, 'utf8')
    // What is said of it twice: before it, and in the directory at the end.
    const said = Buffer.alloc(26)
    said.writeUInt16LE(VERSION, 0)
    said.writeUInt16LE(packed ? UTF8 : 0, 2)
    said.writeUInt16LE(packed ? DEFLATED : 0, 4)
    said.writeUInt16LE(NO_DATE, 8)
    said.writeUInt32LE(crc32(bytes), 10)
    said.writeUInt32LE(body.byteLength, 14)
    said.writeUInt32LE(bytes.byteLength, 18)
    said.writeUInt16LE(title.byteLength, 22)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(CENTRAL, 0)
    central.writeUInt16LE(VERSION, 4)
    said.copy(central, 6)
    central.writeUInt32LE(at, 42)
    const local = Buffer.alloc(4)
    local.writeUInt32LE(LOCAL, 0)
    locals.push(local, said, title, body)
    centrals.push(central, title)
    at += 30 + title.byteLength + body.byteLength
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.byteLength, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, directory, end])
}
