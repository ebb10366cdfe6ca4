import { inflateRawSync } from 'node:zlib'

/** The files in an archive, by name, in its order. */
export function unzipped(bytes: Uint8Array): Map<string, Buffer> {
  const all = Buffer.from(bytes)
  const end = all.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  const files = new Map<string, Buffer>()
  let at = all.readUInt32LE(end + 16)
  for (let left = all.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, remark] = [28, 30, 32].map((from) => all.readUInt16LE(at + from)) as [
      number,
      number,
      number,
    ]
    const local = all.readUInt32LE(at + 42)
    const from = local + 30 + all.readUInt16LE(local + 26) + all.readUInt16LE(local + 28)
    const body = all.subarray(from, from + all.readUInt32LE(at + 20))
    const packed = all.readUInt16LE(at + 10) !== 0
    files.set(all.toString('utf8', at + 46, at + 46 + name), packed ? inflateRawSync(body) : body)
    at += 46 + name + extra + remark
  }
  return files
}
