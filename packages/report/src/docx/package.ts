import { editionWords } from '../html/editionWords.ts'
import type { Report } from '../report/report.ts'
import { reportWords } from '../words/reportWords.ts'
import { FONT, localeOf } from './styles.ts'
import { word, type Xml, xml } from './xml.ts'

/** What each part of the package is. */
const TYPES = {
  'word/document.xml': 'wordprocessingml.document.main',
  'word/styles.xml': 'wordprocessingml.styles',
  'word/numbering.xml': 'wordprocessingml.numbering',
  'word/settings.xml': 'wordprocessingml.settings',
  'word/fontTable.xml': 'wordprocessingml.fontTable',
  'word/footnotes.xml': 'wordprocessingml.footnotes',
  'word/header1.xml': 'wordprocessingml.header',
  'word/footer1.xml': 'wordprocessingml.footer',
  'docProps/app.xml': 'extended-properties',
}

export function contentTypesXml(): Xml {
  const known = Object.entries(TYPES).map(
    ([part, type]) =>
      xml`<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
  )
  return xml`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="svg" ContentType="image/svg+xml"/>${known}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`
}

export function packageRelationsXml(): Xml {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return xml`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${office}/extended-properties" Target="docProps/app.xml"/></Relationships>`
}

/** What the file says of itself. No people and no hour: the same report is the same file. */
export function coreXml(report: Report): Xml {
  const { municipality, year, language } = report
  return xml`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${municipality} ${year}</dc:title><dc:subject>${reportWords(language).kicker}</dc:subject><dc:creator>Samsyn</dc:creator><dc:language>${localeOf[language]}</dc:language><cp:contentStatus>${editionWords(report)}</cp:contentStatus></cp:coreProperties>`
}

export function appXml(): Xml {
  return xml`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Samsyn</Application></Properties>`
}

export function settingsXml({ language }: Report): Xml {
  const locale = localeOf[language]
  return xml`<w:settings ${word}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/><w:hyphenationZone w:val="357"/><w:doNotHyphenateCaps/><w:characterSpacingControl w:val="doNotCompress"/><w:updateFields w:val="true"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${locale}"/><w:decimalSymbol w:val="${language === 'en' ? '.' : ','}"/><w:listSeparator w:val="${language === 'en' ? ',' : ';'}"/></w:settings>`
}

/** Where the font is missing, the one that was made to its widths. */
export function fontTableXml(): Xml {
  return xml`<w:fonts ${word}><w:font w:name="${FONT}"><w:altName w:val="Liberation Sans"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>`
}
