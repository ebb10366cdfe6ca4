/** A PDF of these objects, numbered from 1; the first is its catalogue. Bytes are written one a letter. */
export function pdfOf(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n'
  const places: number[] = []
  for (const [place, object] of objects.entries()) {
    places.push(file.length)
    file += `${place + 1} 0 obj\n${object}\nendobj\n`
  }
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  file += places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

/** The object of a stream. */
export function streamOf(bytes: string | Uint8Array, entries = ''): string {
  const body = typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('latin1')
  return `<< /Length ${body.length} ${entries} >>\nstream\n${body}\nendstream`
}

/** Letters at a place of a page, from the left and from below, in points. */
export interface Placed {
  x: number
  y: number
  text: string
  size?: number
}

/** A PDF without any structure, as old programs made them: each page is what stands where. */
export function plainPdf(
  pages: readonly (readonly Placed[])[],
  more: PlainOptions = {},
): Uint8Array {
  const kids = pages.map((_, nth) => `${4 + nth * 2} 0 R`)
  return pdfOf(
    [
      `<< /Type /Catalog /Pages 2 0 R ${more.catalogue ?? ''} >>`,
      `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${more.count ?? pages.length} >>`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      ...pages.flatMap((placed, nth) => [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${5 + nth * 2} 0 R >>`,
        streamOf(placed.map(shown).join('\n')),
      ]),
    ],
    more.trailer,
  )
}

interface PlainOptions {
  catalogue?: string
  trailer?: string
  /** How many pages it says that it has. */
  count?: number
}

function shown({ x, y, text, size = 11 }: Placed): string {
  const letters = text.replace(/[\\()]/g, (sign) => `\\${sign}`)
  return `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm (${letters}) Tj ET`
}

/** Lines one under the other, as one page. */
export function pageOf(...lines: readonly string[]): Placed[] {
  return lines.map((text, nth) => ({ x: 72, y: 760 - nth * 14, text }))
}
