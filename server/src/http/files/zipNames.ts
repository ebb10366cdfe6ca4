const END = 0x06054b50
const ENTRY = 0x02014b50
/** The end's record, and the longest comment that may stand behind it. */
const END_BYTES = 22
const LONGEST_COMMENT = 0xffff
/** A document has some dozens; a presentation of hundreds of pictures some thousands. */
const MOST_ENTRIES = 20_000

/**
 * The names in a zip archive, by its list at the end; nothing is unpacked. Undefined where it is not a
 * whole archive.
 */
export function zipNames(bytes: Uint8Array): string[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === undefined) return undefined
  const entries = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (entries > MOST_ENTRIES) return undefined
  const names: string[] = []
  for (let nth = 0; nth < entries; nth += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) return undefined
    const length = view.getUint16(at + 28, true)
    const behind = view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (at + 46 + length > end) return undefined
    names.push(Buffer.from(bytes.subarray(at + 46, at + 46 + length)).toString('utf8'))
    at += 46 + length + behind
  }
  return names
}

function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT)
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1)
    if (view.getUint32(at, true) === END) return at
  return undefined
}
