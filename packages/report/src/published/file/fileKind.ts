/** What a file is by its bytes: its name may say anything. */
export type FileKind = 'pdf' | 'docx' | 'txt' | 'sealed'

/** How far into a file programs look for the sign of a PDF. */
const SIGN_WITHIN = 1024

export function fileKind(bytes: Uint8Array): FileKind | undefined {
  const start = wholeOf(bytes).subarray(0, SIGN_WITHIN)
  if (start.indexOf('PK\x03\x04') === 0) return 'docx'
  if (start.includes('%PDF-')) return 'pdf'
  // How Word puts a document away under a password.
  if (start.length > 8 && start.readUInt32BE(0) === 0xd0cf11e0)
    return wholeOf(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
      ? 'sealed'
      : undefined
  return isText(bytes) ? 'txt' : undefined
}

function wholeOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** No byte that no letter has. Two bytes a letter are text where a mark says so. */
function isText(bytes: Uint8Array): boolean {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)
  if (mark === 0xfffe || mark === 0xfeff) return true
  return !bytes.some((byte) => byte < 32 && !LAYOUT.has(byte))
}

/** Tab, line feed, line tab, form feed, carriage return, and what old editors end with. */
const LAYOUT = new Set([9, 10, 11, 12, 13, 26])
