import type { Chart } from '../charts/chart.ts'
import { chaptersOf } from '../outline/chaptersOf.ts'
import type { Heading } from '../outline/outline.ts'
import type { Report } from '../report/report.ts'
import { zipOf } from '../zip/zipOf.ts'
import { documentXml, footerXml, headerXml } from './documentXml.ts'
import { Manuscript } from './manuscript.ts'
import {
  appXml,
  contentTypesXml,
  coreXml,
  fontTableXml,
  packageRelationsXml,
  settingsXml,
} from './package.ts'
import { pictureOf } from './picture.ts'
import { stylesXml } from './styles.ts'
import { partOf } from './xml.ts'

/**
 * The report as a document for Word, to go on with there: styles and no look of its own anywhere,
 * lists, notes, contents and tables as Word makes them itself. The same value gives the same bytes.
 */
export async function docxOf(report: Report): Promise<Uint8Array> {
  const chapters = chaptersOf(report)
  const pictures = await Promise.all(chapters.flatMap(chartsIn).map(pictureOf))
  const manuscript = new Manuscript()
  for (const part of ['styles', 'numbering', 'settings', 'fontTable', 'footnotes'])
    manuscript.relate(part, `${part}.xml`)
  const document = documentXml(chapters, { report, pictures }, manuscript)
  const parts = {
    '[Content_Types].xml': contentTypesXml(),
    '_rels/.rels': packageRelationsXml(),
    'docProps/core.xml': coreXml(report),
    'docProps/app.xml': appXml(),
    'word/document.xml': document,
    'word/_rels/document.xml.rels': manuscript.relationsXml(),
    'word/styles.xml': stylesXml(report),
    'word/numbering.xml': manuscript.numbering.xml(),
    'word/settings.xml': settingsXml(report),
    'word/fontTable.xml': fontTableXml(),
    'word/footnotes.xml': manuscript.footnotesXml(),
    'word/header1.xml': headerXml(report),
    'word/footer1.xml': footerXml(),
  }
  const entries = [
    ...Object.entries(parts).map(([name, part]) => ({ name, bytes: partOf(part) })),
    ...manuscript.media.map(({ name, bytes }) => ({ name: `word/media/${name}`, bytes })),
  ]
  return zipOf(entries, { packed: true })
}

function chartsIn({ parts, under }: Heading): Chart[] {
  return [
    ...parts.flatMap((part) => (part.part === 'charts' ? part.charts : [])),
    ...under.flatMap(chartsIn),
  ]
}
