import { type ZipEntry, zipOf } from '../../../zip/zipOf.ts'
import type { ReadingLimits } from '../limits.ts'
import { CannotRead } from '../unreadable.ts'
import { ZipParts } from '../zipParts.ts'
import { withListStarts } from './listStarts.ts'

/** What a document's kind is called in its list of parts; one with programs in it has another name. */
const DOCUMENT = /wordprocessingml\.(?:document|template)\.main\+xml/

/**
 * A DOCX with nothing in it but its letters: the parts that are read, unpacked and found to be plain
 * XML without a grammar. Whoever reads it further has no other to unpack.
 */
export function checkedDocx(bytes: Uint8Array, limits: ReadingLimits): Buffer {
  const zip = new ZipParts(bytes, limits)
  const types = zip.part('[Content_Types].xml')
  if (!types || !DOCUMENT.test(types.toString('utf8'))) throw new CannotRead('wrongType')
  const parts: ZipEntry[] = []
  let all = 0
  for (const name of zip.names()) {
    if (!isRead(name)) continue
    const found = zip.part(name)
    if (!found) continue
    const part = withoutCdata(found)
    all += part.byteLength
    if (all > limits.part) throw new CannotRead('unpacksTooFar')
    assertPlainXml(part)
    parts.push({ name, bytes: withListStarts(name, part) })
  }
  return zipOf(parts)
}

/** Letters, their styles and how the parts hang together; not themes, settings, fonts and pictures. */
function isRead(name: string): boolean {
  return (
    name === '[Content_Types].xml' ||
    name.endsWith('.rels') ||
    /(?:^|\/)(?:document|styles|numbering|footnotes|endnotes|comments)\d*\.xml$/i.test(name)
  )
}

/** Letters between marks of their own are marked as others are: the readers of parts pass over them. */
function withoutCdata(part: Buffer): Buffer {
  if (!part.includes('<![CDATA[')) return part
  // No byte of a letter in UTF-8 looks like a mark.
  const plain = part.toString('latin1').replace(/<!\[CDATA\[(.*?)\]\]>/gs, (_, letters: string) => {
    return letters.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  })
  return Buffer.from(plain, 'latin1')
}

function assertPlainXml(part: Uint8Array): void {
  const text = lettersIn(part)
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new CannotRead('hasGrammar')
  if (!/^\uFEFF?\s*</.test(text)) throw new CannotRead('damaged')
}

function lettersIn(part: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(part)
  } catch {
    throw new CannotRead('damaged')
  }
}
