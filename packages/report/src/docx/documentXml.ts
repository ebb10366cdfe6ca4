import { editionWords } from '../html/editionWords.ts'
import type { Chapter, Heading } from '../outline/outline.ts'
import type { Report } from '../report/report.ts'
import { reportWords } from '../words/reportWords.ts'
import { anchorOf } from './anchor.ts'
import type { Place } from './blocks.ts'
import { contentsXml, coverXml } from './front.ts'
import { paragraphXml, runXml } from './inlines.ts'
import type { Manuscript } from './manuscript.ts'
import { sectionXml, TEXT_WIDTH } from './page.ts'
import { partXml, type Shown } from './parts.ts'
import { word, type Xml, xml } from './xml.ts'

/** The text of the document, from its cover to its last chapter. */
export function documentXml(
  chapters: readonly Chapter[],
  shown: Shown,
  manuscript: Manuscript,
): Xml {
  const { report } = shown
  const head = manuscript.relate('header', 'header1.xml')
  const foot = manuscript.relate('footer', 'footer1.xml')
  const place: Place = {
    manuscript,
    words: reportWords(report.language),
    style: 'Normal',
    level: 0,
    width: TEXT_WIDTH,
  }
  return xml`<w:document ${word}><w:body>${coverXml(report)}${contentsXml(report, chapters)}${chapters.map(
    (chapter) => headingXml(chapter, shown, { ...place, level: 1 }),
  )}${sectionXml(head, foot)}</w:body></w:document>`
}

function headingXml(one: Heading, shown: Shown, place: Place, newPage = false): Xml {
  const { id, heading, parts, under } = one
  const { level, manuscript } = place
  // What has no name of its own stands under the heading above.
  const here = heading === null ? { ...place, level: level - 1 } : place
  return xml`${
    heading !== null &&
    paragraphXml(
      `Heading${level}`,
      manuscript.bookmark(anchorOf(id), runXml(heading)),
      newPage && xml`<w:pageBreakBefore/>`,
    )
  }${parts.map((part) => xml`${partXml(part, shown, here)}`)}${under.map((deeper, at) =>
    headingXml(deeper, shown, { ...place, level: here.level + 1 }, id === 'areas' && at > 0),
  )}`
}

/** Which report it is, on every page but the cover, which says so itself. */
export function headerXml(report: Report): Xml {
  const { municipality, year } = report
  return xml`<w:hdr ${word}>${paragraphXml('Header', xml`${runXml(`${municipality} ${year}`)}<w:r><w:tab/></w:r>${runXml(editionWords(report))}`)}</w:hdr>`
}

/** The number of the page. */
export function footerXml(): Xml {
  const field = (kind: string) => xml`<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
  return xml`<w:ftr ${word}>${paragraphXml(
    'Footer',
    xml`${field('begin')}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field('separate')}<w:r><w:t>2</w:t></w:r>${field('end')}`,
  )}</w:ftr>`
}
