import { type Xml, xml } from './xml.ts'

/**
 * Tables by their style alone: "Report Table" for chapter 4 and the writers' own, "Chart Table" for
 * what is made of figures told elsewhere, "Report Box" for what an area has under its name, "Report
 * Columns" for what stands side by side.
 */
export function tableStyles(line: string): Xml {
  const soft = xml`w:val="single" w:sz="4" w:space="0" w:color="${line}"`
  const strong = xml`w:val="single" w:sz="8" w:space="0" w:color="595F60"`
  const bold = xml`<w:rPr><w:b/><w:bCs/></w:rPr>`
  // Not one based on the other: not every program passes on how a head looks.
  const ruled = (id: string, name: string) =>
    xml`<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:tblPr><w:tblBorders><w:top ${strong}/><w:bottom ${strong}/><w:insideH ${soft}/></w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow">${bold}<w:tcPr><w:tcBorders><w:bottom ${strong}/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr><w:tblStylePr w:type="lastRow">${bold}<w:tcPr><w:tcBorders><w:top ${strong}/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>
`
  return xml`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
${ruled('ReportTable', 'Report Table')}${ruled('ChartTable', 'Chart Table')}<w:style w:type="table" w:customStyle="1" w:styleId="ReportBox"><w:name w:val="Report Box"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:tblPr><w:tblBorders><w:top ${soft}/><w:left ${soft}/><w:bottom ${soft}/><w:right ${soft}/></w:tblBorders><w:tblCellMar><w:top w:w="85" w:type="dxa"/><w:left w:w="170" w:type="dxa"/><w:bottom w:w="57" w:type="dxa"/><w:right w:w="170" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="F6F4EE"/></w:tcPr><w:tblStylePr w:type="firstRow">${bold}</w:tblStylePr></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="ReportColumns"><w:name w:val="Report Columns"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:tblPr><w:tblCellMar><w:top w:w="85" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:right w:w="227" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom ${soft}/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="TableText"><w:name w:val="Table Text"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="0" w:line="252" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="19"/><w:szCs w:val="19"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="TableHeading"><w:name w:val="Table Heading"/><w:basedOn w:val="TableText"/><w:qFormat/><w:pPr><w:suppressAutoHyphens/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="TableFigure"><w:name w:val="Table Figure"/><w:basedOn w:val="TableText"/><w:pPr><w:suppressAutoHyphens/><w:jc w:val="right"/></w:pPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="BoxFigure"><w:name w:val="Box Figure"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="right"/></w:pPr><w:rPr><w:color w:val="0F5F66"/><w:sz w:val="44"/><w:szCs w:val="44"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="AfterTable"><w:name w:val="After Table"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:spacing w:after="0" w:line="200" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="12"/><w:szCs w:val="12"/></w:rPr></w:style>
`
}
