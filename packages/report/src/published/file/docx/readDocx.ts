import mammoth from 'mammoth'
import type { Source } from '../../source.ts'
import { numberedLines } from '../block.ts'
import type { ReadingLimits } from '../limits.ts'
import { CannotRead } from '../unreadable.ts'
import { blocksOfHtml } from './blocksOfHtml.ts'
import { checkedDocx } from './docxParts.ts'
import { styleMap } from './styleMap.ts'

/** The lines of a DOCX, each a block. No picture of it is unpacked and no other file opened. */
export async function readDocx(bytes: Uint8Array, limits: ReadingLimits): Promise<Source> {
  const lines = numberedLines(blocksOfHtml(await htmlOf(checkedDocx(bytes, limits))))
  if (!lines.some(({ text, kind }) => kind !== 'picture' && /\p{L}/u.test(text)))
    throw new CannotRead('noText')
  return { lines }
}

async function htmlOf(buffer: Buffer): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer },
      {
        styleMap,
        includeEmbeddedStyleMap: false,
        // A point without letters may have points of its own.
        ignoreEmptyParagraphs: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    )
    return value
  } catch {
    throw new CannotRead('damaged')
  }
}
