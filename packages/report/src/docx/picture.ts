import { createRequire } from 'node:module'
import { Resvg, renderAsync } from '@resvg/resvg-js'
import type { Chart } from '../charts/chart.ts'
import { coloured } from '../charts/drawn.ts'
import { plainText } from '../report/plainText.ts'
import type { Manuscript } from './manuscript.ts'
import { type Xml, xml } from './xml.ts'

/** A chart in both forms that Word asks for: as a drawing, and in dots for whoever cannot draw. */
export interface Picture {
  name: Chart['id']
  title: string
  said: string
  /** In the drawing's own units. */
  width: number
  height: number
  png: Uint8Array
  svg: Uint8Array
}

/** English metric units of a drawing's unit: its letters become as large as those of the text. */
const EMU_OF_UNIT = 9720
/** What a page has room for, with a caption. */
const WIDEST = 5_830_000
const HIGHEST = 7_400_000
/** Dots for a unit of the drawing: 220 to an inch on paper. */
const DOTS = 2.4

const require = createRequire(import.meta.url)
const fontFiles = ['400Regular/SourceSans3_400Regular', '600SemiBold/SourceSans3_600SemiBold'].map(
  (file) => require.resolve(`@expo-google-fonts/source-sans-3/${file}.ttf`),
)

/** Drawn with our own letters, which the drawing has as lines: it looks the same on any machine. */
export async function pictureOf({ id, title, said, svg }: Chart): Promise<Picture> {
  const drawing = printable(svg)
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Source Sans 3' }
  const drawn = await renderAsync(drawing, {
    font,
    fitTo: { mode: 'zoom', value: DOTS },
    background: '#fff',
  })
  return {
    name: id,
    title,
    said,
    width: drawn.width / DOTS,
    height: drawn.height / DOTS,
    png: drawn.asPng(),
    svg: new TextEncoder().encode(new Resvg(drawing, { font }).toString()),
  }
}

/** Word knows no colour of a page around a drawing. */
function printable(svg: string): string {
  return coloured(plainText(svg)).replaceAll('="currentColor"', '="#000000"')
}

/** The picture and its caption, which stays with it. */
export function pictureXml(picture: Picture, manuscript: Manuscript): Xml {
  const { name, title, said, width, height } = picture
  const { id, png, svg } = manuscript.picture(picture)
  const unit = Math.min(EMU_OF_UNIT, WIDEST / width, HIGHEST / height)
  const [across, down] = [Math.round(width * unit), Math.round(height * unit)]
  const main = 'http://schemas.openxmlformats.org/drawingml/2006/main'
  const pictures = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
  return xml`<w:p><w:pPr><w:pStyle w:val="Picture"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${across}" cy="${down}"/><wp:docPr id="${id}" name="${name}" descr="${said}" title="${title}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${main}" noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic xmlns:a="${main}"><a:graphicData uri="${pictures}"><pic:pic xmlns:pic="${pictures}"><pic:nvPicPr><pic:cNvPr id="${id}" name="${name}.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${png}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${svg}"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${across}" cy="${down}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:r><w:t xml:space="preserve">${title}</w:t></w:r></w:p>
`
}
