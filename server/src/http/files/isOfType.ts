import type { FileType } from '@samsyn/document'
import { zipNames } from './zipNames.ts'

/**
 * Whether bytes are what a file's name says. It keeps a program, a page or an archive from lying in
 * the register under a report's name; whether a document is sound its reader's program has to find out.
 */
export function isOfType(type: FileType, bytes: Uint8Array): boolean {
  switch (type) {
    case 'pdf':
      return beginsWith(bytes, '%PDF-')
    case 'png':
      return beginsWith(bytes, '\x89PNG\r\n\x1a\n')
    case 'jpg':
      return beginsWith(bytes, '\xff\xd8\xff')
    case 'docx':
      return isOffice(bytes, 'word/')
    case 'xlsx':
      return isOffice(bytes, 'xl/')
    case 'pptx':
      return isOffice(bytes, 'ppt/')
    case 'odt':
      return isOpenText(bytes)
    case 'txt':
    case 'csv':
      return isText(bytes)
  }
}

/** Its parts lie in a folder of its own, and none of them is a program (those end in "m"). */
function isOffice(bytes: Uint8Array, folder: string): boolean {
  if (!beginsWith(bytes, 'PK\x03\x04')) return false
  const names = zipNames(bytes) ?? []
  return (
    names.includes('[Content_Types].xml') &&
    names.some((name) => name.startsWith(folder)) &&
    !names.some((name) => /vbaProject\.bin$/i.test(name))
  )
}

/** Its first part says, unpacked, what it is. */
function isOpenText(bytes: Uint8Array): boolean {
  const said = 'mimetypeapplication/vnd.oasis.opendocument.text'
  const first = Buffer.from(bytes.subarray(30, 30 + said.length)).toString('latin1')
  return beginsWith(bytes, 'PK\x03\x04') && first === said && zipNames(bytes) !== undefined
}

/** Letters and nothing else, in whatever of the usual codes. */
function isText(bytes: Uint8Array): boolean {
  if (beginsWith(bytes, '\xff\xfe') || beginsWith(bytes, '\xfe\xff')) return bytes.length % 2 === 0
  return !bytes.some((byte) => byte < 32 && !LAYOUT.has(byte)) && !beginsWith(bytes, '%PDF-')
}

/** Tab, line feed, form feed, carriage return. */
const LAYOUT = new Set([9, 10, 12, 13])

function beginsWith(bytes: Uint8Array, sign: string): boolean {
  return Buffer.from(bytes.subarray(0, sign.length)).toString('latin1') === sign
}
