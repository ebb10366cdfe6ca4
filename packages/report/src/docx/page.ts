import { type Xml, xml } from './xml.ts'

/** A4 with margins of 24 mm; in twentieths of a point, as everything here. */
const PAGE = { width: 11_906, height: 16_838, margin: 1361 }

/** What stands between the margins. */
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin

/** How the pages look. The first, which is the cover, has no head and no number. */
export function sectionXml(head: string, foot: string): Xml {
  const { width, height, margin } = PAGE
  return xml`<w:sectPr><w:headerReference w:type="default" r:id="${head}"/><w:footerReference w:type="default" r:id="${foot}"/><w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="1531" w:right="${margin}" w:bottom="1417" w:left="${margin}" w:header="680" w:footer="680" w:gutter="0"/><w:cols w:space="720"/><w:titlePg/></w:sectPr>`
}
