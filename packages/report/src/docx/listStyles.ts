import { type Xml, xml } from './xml.ts'

/** Word has styles of lists for so many levels; what lies deeper is numbered by its place alone. */
export const LIST_STYLES = 5

/** Numberings that styles name: chapters, points, ordered lists and good examples. */
export const chapterList = 1
export const pointList = 2
export const orderedList = 3
export const starList = 4

/** How far the letters of a list's level stand in, in twentieths of a point. */
export function indentOf(level: number): number {
  return 357 * (level + 1)
}

/** How far a quotation stands in. */
export const QUOTE_INDENT = 340

/** "List Bullet", "List Bullet 2" … as Word has them itself, so that its buttons go on with them. */
export function listStyles(): Xml[] {
  const kinds = [
    { id: 'ListBullet', name: 'List Bullet', list: pointList },
    { id: 'ListNumber', name: 'List Number', list: orderedList },
    { id: 'ListContinue', name: 'List Continue', list: null },
  ]
  const levels = Array.from({ length: LIST_STYLES }, (_, level) => level)
  return [
    ...kinds.flatMap(({ id, name, list }) =>
      levels.map((level) =>
        listStyle(idAt(id, level), level === 0 ? name : `${name} ${level + 1}`, list, level),
      ),
    ),
    xml`<w:style w:type="paragraph" w:customStyle="1" w:styleId="ListStar"><w:name w:val="List Star"/><w:basedOn w:val="ListBullet"/><w:pPr><w:numPr><w:numId w:val="${starList}"/></w:numPr></w:pPr></w:style>
`,
  ]
}

function listStyle(id: string, name: string, list: number | null, level: number): Xml {
  const numbered =
    list !== null &&
    xml`<w:numPr>${level > 0 && xml`<w:ilvl w:val="${level}"/>`}<w:numId w:val="${list}"/></w:numPr>`
  const indented = list === null && xml`<w:ind w:left="${indentOf(level)}"/>`
  return xml`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="36"/>${level === 0 && xml`<w:qFormat/>`}<w:pPr>${numbered}<w:spacing w:after="80"/>${indented}</w:pPr></w:style>
`
}

/** The name of a list's style at a level, from 0. */
export function idAt(id: string, level: number): string {
  const styled = Math.min(level, LIST_STYLES - 1)
  return styled === 0 ? id : `${id}${styled + 1}`
}
