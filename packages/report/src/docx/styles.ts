import type { Report } from '../report/report.ts'
import { reportWords } from '../words/reportWords.ts'
import { listStyles, QUOTE_INDENT } from './listStyles.ts'
import { tableStyles } from './tableStyles.ts'
import { word, type Xml, xml } from './xml.ts'

/** Everybody who has Word has it, and all others have a family of the same widths. */
export const FONT = 'Arial'
const ACCENT = '0F5F66'
const SOFT = '595F60'
const LINE = 'B9B4A7'

/** The language of the letters, for spelling and hyphenation. */
export const localeOf: Readonly<Record<Report['language'], string>> = {
  sv: 'sv-SE',
  nb: 'nb-NO',
  en: 'en-GB',
}

/** How everything looks, said once: a text in the document names its style and no more. */
export function stylesXml({ language }: Report): Xml {
  const { goodExample } = reportWords(language)
  return xml`<w:styles ${word}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONT}" w:eastAsia="${FONT}" w:hAnsi="${FONT}" w:cs="${FONT}"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="${localeOf[language]}" w:eastAsia="${localeOf[language]}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>
<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>
${headingStyles()}
${coverStyles()}
${contentsStyles()}
${listStyles()}
<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="29"/><w:qFormat/><w:pPr><w:pBdr><w:left w:val="single" w:sz="12" w:space="10" w:color="${LINE}"/></w:pBdr><w:ind w:left="${QUOTE_INDENT}" w:right="${QUOTE_INDENT}"/></w:pPr><w:rPr><w:i/><w:iCs/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="35"/><w:qFormat/><w:pPr><w:spacing w:before="80" w:after="120" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:color w:val="${SOFT}"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Picture"><w:name w:val="Picture"/><w:basedOn w:val="Normal"/><w:next w:val="Caption"/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="ReportNote"><w:name w:val="Report Note"/><w:basedOn w:val="Normal"/><w:qFormat/><w:rPr><w:color w:val="${SOFT}"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Total"><w:name w:val="Total"/><w:basedOn w:val="Normal"/><w:pPr><w:keepLines/><w:spacing w:before="120"/></w:pPr><w:rPr><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="TotalFigure"><w:name w:val="Total Figure"/><w:rPr><w:color w:val="${ACCENT}"/><w:sz w:val="52"/><w:szCs w:val="52"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="${LINE}"/></w:pBdr><w:tabs><w:tab w:val="right" w:pos="9184"/></w:tabs><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:color w:val="${SOFT}"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="right"/></w:pPr><w:rPr><w:color w:val="${SOFT}"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/><w:pPr><w:spacing w:after="40" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:uiPriority w:val="99"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:uiPriority w:val="99"/><w:rPr><w:color w:val="${ACCENT}"/><w:u w:val="single"/></w:rPr></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="GoodExample"><w:name w:val="${goodExample}"/><w:qFormat/><w:rPr><w:shd w:val="clear" w:color="auto" w:fill="E3EFF0"/></w:rPr></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="SubQuestion"><w:name w:val="Sub-question"/><w:qFormat/><w:rPr><w:color w:val="${SOFT}"/><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr></w:style>
${tableStyles(LINE)}
</w:styles>`
}

/** What a heading of a level looks like: size in half points, and the space over it in twentieths. */
const HEADINGS = [
  { size: 36, before: 0, after: 240, colour: ACCENT },
  { size: 28, before: 480, after: 140, colour: ACCENT },
  { size: 23, before: 360, after: 100, colour: '1D2324' },
  { size: 21, before: 240, after: 60, colour: '1D2324' },
  { size: 21, before: 200, after: 40, colour: SOFT },
  { size: 21, before: 200, after: 40, colour: SOFT },
]

/** A chapter begins a page and is numbered. */
function headingStyles(): Xml[] {
  return HEADINGS.map(({ size, before, after, colour }, place) => {
    const level = place + 1
    const chapter = xml`<w:pageBreakBefore/><w:numPr><w:numId w:val="1"/></w:numPr>`
    return xml`<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>${level === 1 && chapter}<w:suppressAutoHyphens/><w:spacing w:before="${before}" w:after="${after}" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="${place}"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="${colour}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>
`
  })
}

function coverStyles(): Xml {
  return xml`<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:next w:val="Subtitle"/><w:uiPriority w:val="10"/><w:qFormat/><w:pPr><w:suppressAutoHyphens/><w:spacing w:before="120" w:after="240" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:color w:val="${ACCENT}"/><w:sz w:val="72"/><w:szCs w:val="72"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="11"/><w:qFormat/><w:pPr><w:spacing w:after="120"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="CoverLine"><w:name w:val="Cover Line"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="60"/></w:pPr><w:rPr><w:color w:val="${SOFT}"/><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="CoverFirst"><w:name w:val="Cover First"/><w:basedOn w:val="CoverLine"/><w:next w:val="Title"/><w:pPr><w:spacing w:before="3600"/></w:pPr></w:style>
`
}

function contentsStyles(): Xml {
  return xml`<w:style w:type="paragraph" w:styleId="TOCHeading"><w:name w:val="TOC Heading"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="39"/><w:qFormat/><w:pPr><w:keepNext/><w:pageBreakBefore/><w:spacing w:after="240" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="${ACCENT}"/><w:sz w:val="36"/><w:szCs w:val="36"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:autoRedefine/><w:uiPriority w:val="39"/><w:pPr><w:tabs><w:tab w:val="left" w:pos="454"/><w:tab w:val="right" w:leader="dot" w:pos="9184"/></w:tabs><w:spacing w:before="140" w:after="40" w:line="240" w:lineRule="auto"/><w:ind w:left="454" w:right="567" w:hanging="454"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="TOC2"><w:name w:val="toc 2"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:autoRedefine/><w:uiPriority w:val="39"/><w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9184"/></w:tabs><w:spacing w:after="40" w:line="240" w:lineRule="auto"/><w:ind w:left="454" w:right="567"/></w:pPr></w:style>
`
}
