/** The first day that an archive can tell. */
const FIRST_DAY = 0x21
const [CENTRAL, END] = [0x02014b50, 0x06054b50]

/** An archive whose files are all of the same day: the same content gives the same bytes. */
export function undated(archive: Uint8Array): Uint8Array {
  // A Buffer slices without a copy.
  const bytes = new Uint8Array(archive)
  const view = new DataView(bytes.buffer)
  // There is no remark after the list of files, so that its end has a fixed length.
  const end = bytes.length - 22
  if (view.getUint32(end, true) !== END) throw new Error('no archive as we know them')
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Error('no list of files where it should be')
    const local = view.getUint32(at + 42, true)
    view.setUint32(at + 12, FIRST_DAY << 16, true)
    view.setUint32(local + 10, FIRST_DAY << 16, true)
    const lengths = [28, 30, 32].map((from) => view.getUint16(at + from, true))
    at += 46 + lengths.reduce((sum, length) => sum + length, 0)
  }
  return bytes
}
