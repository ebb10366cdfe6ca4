import { editionWords } from '../html/editionWords.ts'
import type { Chapter } from '../outline/outline.ts'
import type { Report } from '../report/report.ts'
import { dayWords } from '../words/dayWords.ts'
import { reportWords } from '../words/reportWords.ts'
import { anchorOf } from './anchor.ts'
import { paragraphXml, runXml } from './inlines.ts'
import { type Xml, xml } from './xml.ts'

export function coverXml(report: Report): Xml[] {
  const { municipality, year, template, assessed, language } = report
  const words = reportWords(language)
  return [
    paragraphXml('CoverFirst', runXml(words.kicker)),
    paragraphXml('Title', runXml(`${municipality} ${year}`)),
    paragraphXml('Subtitle', runXml(editionWords(report))),
    paragraphXml('CoverLine', runXml(template.title)),
    ...(assessed === null
      ? []
      : [paragraphXml('CoverLine', runXml(words.assessed(dayWords(assessed, words))))]),
  ]
}

interface Entry {
  level: number
  id: string
  /** The number of a chapter. */
  no?: number
  heading: string
}

/**
 * The contents as Word keeps them, filled in already. Their pages are Word's to count: it offers to
 * when the document is opened, and until then none is there that might be wrong.
 */
export function contentsXml({ language }: Report, chapters: readonly Chapter[]): Xml {
  const { contents } = reportWords(language)
  const entries = chapters.flatMap(({ id, no, heading, under }): Entry[] => [
    { level: 1, id, no, heading },
    ...under.flatMap((one) =>
      one.heading === null ? [] : [{ level: 2, id: one.id, heading: one.heading }],
    ),
  ])
  const begun = xml`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`
  return xml`<w:sdt><w:sdtPr><w:id w:val="1001"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraphXml('TOCHeading', runXml(contents))}${entries.map(
    (entry, at) => entryXml(entry, at === 0 && begun),
  )}<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:sdtContent></w:sdt>
`
}

function entryXml({ level, id, no, heading }: Entry, begun: Xml | false): Xml {
  const numbered = no !== undefined && xml`${runXml(String(no))}<w:r><w:tab/></w:r>`
  return paragraphXml(
    `TOC${level}`,
    xml`${begun}<w:hyperlink w:anchor="${anchorOf(id)}" w:history="1">${numbered}${runXml(heading)}</w:hyperlink>`,
  )
}
