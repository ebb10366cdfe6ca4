import { crc32, deflateRawSync } from 'node:zlib'

/** One file in a ZIP, and what the ZIP says of it where that is not so. */
export interface Zipped {
  name: string
  body: string | Uint8Array
  /** How many bytes it says that it unpacks to. */
  said?: number
}

/** A ZIP with packed files in it. */
export function packedZip(files: readonly Zipped[]): Uint8Array {
  const locals: Uint8Array[] = []
  const centrals: Uint8Array[] = []
  let offset = 0
  for (const { name, body, said } of files) {
    const bytes = Buffer.from(body)
    const packed = deflateRawSync(bytes)
    const title = Buffer.from(name)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(crc32(bytes), 14)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(said ?? bytes.length, 22)
    head.writeUInt16LE(title.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    head.copy(entry, 6, 4, 30)
    entry.writeUInt32LE(offset, 42)
    locals.push(head, title, packed)
    centrals.push(entry, title)
    offset += 30 + title.length + packed.length
  }
  const list = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, list, end])
}

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
export const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** The least that Word opens, around a body. Further files stand behind, or in the place of those. */
export function docxFile(body: string, ...more: readonly Zipped[]): Uint8Array {
  const own: Zipped[] = [
    { name: '[Content_Types].xml', body: TYPES },
    { name: '_rels/.rels', body: RELATIONS },
    {
      name: 'word/document.xml',
      body: `<w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    },
  ]
  return packedZip([...own.filter(({ name }) => !more.some((one) => one.name === name)), ...more])
}

/** A paragraph of a style, by the style's name in a document without styles. */
export function wordParagraph(text: string, style?: string): string {
  const named = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  return `<w:p>${named}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}
