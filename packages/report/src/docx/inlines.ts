import type { ReportInline, ReportMarks } from '../report/reportBlock.ts'
import { addressOf } from './address.ts'
import type { Manuscript } from './manuscript.ts'
import { type Xml, xml } from './xml.ts'

/** A paragraph of a style, and what it alone has beside that. */
export function paragraphXml(
  style: string,
  inside: Xml | readonly Xml[],
  own: Xml | false = false,
): Xml {
  const named = style !== 'Normal' && xml`<w:pStyle w:val="${style}"/>`
  return xml`<w:p>${(named || own) && xml`<w:pPr>${named}${own}</w:pPr>`}${inside}</w:p>
`
}

/** Letters of one look. */
export function runXml(text: string, look: Xml | false = false): Xml {
  return xml`<w:r>${look && xml`<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** What stands in a paragraph of a text. */
export function lineXml(content: readonly ReportInline[], manuscript: Manuscript): Xml[] {
  return content.map((one) => inlineXml(one, manuscript))
}

function inlineXml(one: ReportInline, manuscript: Manuscript): Xml {
  switch (one.type) {
    case 'text':
      return textXml(one.text, one.marks, manuscript)
    case 'break':
      return xml`<w:r><w:br/></w:r>`
    case 'footnote': {
      const id = manuscript.note(runXml(one.text))
      return xml`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`
    }
  }
}

function textXml(text: string, marks: ReportMarks, manuscript: Manuscript): Xml {
  const { strong, emphasis, goodExample, link } = marks
  const address = link === undefined ? undefined : addressOf(link)
  // A run has one style: a good example that is a link shows by its line that it is one.
  const style = goodExample ? 'GoodExample' : address !== undefined ? 'Hyperlink' : undefined
  const look = [
    style !== undefined && xml`<w:rStyle w:val="${style}"/>`,
    strong && xml`<w:b/><w:bCs/>`,
    emphasis && xml`<w:i/><w:iCs/>`,
    goodExample && address !== undefined && xml`<w:u w:val="single"/>`,
  ].filter((one) => one !== undefined && one !== false)
  const run = runXml(text, look.length > 0 && xml`${look}`)
  if (address === undefined) return run
  const id = manuscript.relate('hyperlink', address, true)
  return xml`<w:hyperlink r:id="${id}" w:history="1">${run}</w:hyperlink>`
}
