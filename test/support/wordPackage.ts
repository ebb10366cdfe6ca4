import { unzipped } from './unzipped.ts'
import { allOf, type XmlNode, xmlTree } from './xmlTree.ts'

/**
 * What stands in elements whose order Word insists on, in that order (ISO/IEC 29500-1, transitional);
 * of each what we could write and its neighbours.
 */
const ORDER: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs suppressAutoHyphens bidi spacing ind contextualSpacing jc outlineLvl rPr sectPr',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike noProof vanish color spacing sz szCs highlight u shd vertAlign rtl lang',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tblPr':
    'tblStyle tblpPr bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tblBorders': 'top left bottom right insideH insideV',
  'w:tblCellMar': 'top left bottom right',
  'w:tcBorders': 'top left bottom right insideH insideV',
  'w:pBdr': 'top left bottom right between bar',
  'w:tr': 'trPr tc',
  'w:trPr': 'cantSplit tblHeader',
  'w:tcPr': 'tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr trPr tcPr tblStylePr',
  'w:tblStylePr': 'pPr rPr tblPr trPr tcPr',
  'w:styles': 'docDefaults latentStyles style',
  'w:docDefaults': 'rPrDefault pPrDefault',
  'w:numbering': 'abstractNum num',
  'w:abstractNum': 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlJc pPr rPr',
  'w:num': 'abstractNumId lvlOverride',
  'w:numPr': 'ilvl numId',
  'w:sectPr':
    'headerReference footerReference footnotePr type pgSz pgMar pgNumType cols vAlign titlePg docGrid',
  'w:settings':
    'zoom defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps characterSpacingControl updateFields footnotePr compat themeFontLang decimalSymbol listSeparator',
  'w:font': 'altName panose1 charset family notTrueType pitch sig',
  'w:sdt': 'sdtPr sdtContent',
  'w:body': 'p tbl sdt|sectPr',
  'w:p': 'pPr|*',
  'w:r': 'rPr|*',
  'wp:inline': 'extent effectExtent docPr cNvGraphicFramePr graphic',
  'pic:pic': 'nvPicPr blipFill spPr',
}

/** The parts of a package, and everything about it that Word would call damaged. */
export function wordPackage(bytes: Uint8Array) {
  const files = unzipped(bytes)
  const roots = new Map<string, XmlNode>()
  for (const [name, body] of files)
    if (/\.(xml|rels)$/.test(name)) roots.set(name, xmlTree(body.toString('utf8')))
  const root = (name: string): XmlNode => {
    const found = roots.get(name)
    if (!found) throw new Error(`no ${name}`)
    return found
  }
  const wrong = [...roots].flatMap(([name, node]) => [
    ...orderIn(node).map((one) => `${name}: ${one}`),
    ...relationsIn(name, node, files, roots).map((one) => `${name}: ${one}`),
  ])
  return { files, root, wrong: [...wrong, ...textIn(root), ...typesIn(files, root)] }
}

type Roots = (name: string) => XmlNode

function orderIn(node: XmlNode): string[] {
  const wrong = node.children.flatMap(orderIn)
  const order = ORDER[node.name]
  if (!order) return wrong
  const groups = order.split('|').map((group) => group.split(' '))
  // "a b|c": in any order before the bar, then what stands after it; else one after the other.
  const known = groups.length > 1 ? groups : (groups[0] ?? []).map((name) => [name])
  let at = 0
  for (const { name } of node.children) {
    const plain = name.replace(/^.*:/, '')
    const place = known.findIndex((group) => group.includes(plain) || group.includes('*'))
    const fits = known.findIndex(
      (group, index) =>
        index >= at &&
        (group.includes(plain) || (group.includes('*') && !known[0]?.includes(plain))),
    )
    if (place < 0) wrong.push(`${name} in ${node.name}`)
    else if (fits < 0) wrong.push(`${name} too late in ${node.name}`)
    else at = fits
  }
  return wrong
}

/** What is named by an id is there. */
function relationsIn(
  name: string,
  node: XmlNode,
  files: ReadonlyMap<string, Buffer>,
  roots: ReadonlyMap<string, XmlNode>,
): string[] {
  const folder = name.split('/').slice(0, -1).join('/')
  if (name.endsWith('.rels')) {
    const base = folder.replace(/_rels$/, '')
    const inside = node.children.filter(({ attributes }) => attributes.TargetMode !== 'External')
    const outside = node.children.filter((one) => !inside.includes(one))
    return [
      ...inside
        .filter(({ attributes }) => !files.has(base + attributes.Target))
        .map(({ attributes }) => `no part ${attributes.Target}`),
      ...outside
        .filter(({ attributes }) => !/^[a-z]+:[!#-;=?-Z_a-z~%]+$/.test(attributes.Target ?? ''))
        .map(({ attributes }) => `no address ${attributes.Target}`),
      ...twice(node.children.map(({ attributes }) => attributes.Id)),
    ]
  }
  const relations = roots.get(`${folder}/_rels/${name.split('/').at(-1)}.rels`)?.children ?? []
  const named = everyNode(node).flatMap(({ attributes }) =>
    Object.entries(attributes).flatMap(([key, id]) => (/^r:(id|embed)$/.test(key) ? [id] : [])),
  )
  return named
    .filter((id) => !relations.some(({ attributes }) => attributes.Id === id))
    .map((id) => `no relation ${id}`)
}

function textIn(root: Roots): string[] {
  const text = root('word/document.xml')
  const notes = root('word/footnotes.xml')
  const styles = root('word/styles.xml')
  const numbers = root('word/numbering.xml')
  const values = (from: XmlNode, name: string, key: string) =>
    allOf(from, name).map(({ attributes }) => attributes[key])
  const missing = (what: string, named: (string | undefined)[], there: (string | undefined)[]) =>
    named.filter((one) => !there.includes(one)).map((one) => `no ${what} ${one}`)
  const styled = values(styles, 'w:style', 'w:styleId')
  const noted = values(notes, 'w:footnote', 'w:id')
  const nums = values(numbers, 'w:num', 'w:numId')
  const marks = values(text, 'w:bookmarkStart', 'w:name')
  const cells = allOf(text, 'w:tc')
  const parts = [text, notes, styles, numbers, root('word/header1.xml'), root('word/footer1.xml')]
  return [
    ...['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link'].flatMap((name) =>
      parts.flatMap((part) => missing('style', values(part, name, 'w:val'), styled)),
    ),
    ...missing('note', values(text, 'w:footnoteReference', 'w:id'), noted),
    ...missing(
      'list',
      [text, styles].flatMap((part) => values(part, 'w:numId', 'w:val')),
      nums,
    ),
    ...missing(
      'kind of list',
      values(numbers, 'w:abstractNumId', 'w:val'),
      values(numbers, 'w:abstractNum', 'w:abstractNumId'),
    ),
    ...missing('place', values(text, 'w:hyperlink', 'w:anchor').filter(Boolean), marks),
    ...missing(
      'begun mark',
      values(text, 'w:bookmarkEnd', 'w:id'),
      values(text, 'w:bookmarkStart', 'w:id'),
    ),
    ...[
      styled,
      noted,
      nums,
      marks,
      values(text, 'wp:docPr', 'id'),
      values(text, 'w:bookmarkStart', 'w:id'),
    ].flatMap(twice),
    ...marks
      .filter((one) => !/^[a-z]\w{0,39}$/i.test(one ?? ''))
      .map((one) => `a mark called ${one}`),
    ...cells
      .filter(({ children }) => children.at(-1)?.name !== 'w:p')
      .map(() => 'a cell without an end'),
    ...allOf(text, 'w:tbl').flatMap(gridIn),
    ...fieldsIn(text),
  ]
}

/** Every row of a table is as wide as its grid. */
function gridIn(table: XmlNode): string[] {
  const columns = allOf(table, 'w:tblGrid')[0]?.children.length ?? 0
  const rows = table.children.filter(({ name }) => name === 'w:tr')
  const widths = rows.map(({ children }) =>
    children
      .filter(({ name }) => name === 'w:tc')
      .map(({ children: [about] }) =>
        Number(about?.children.find(({ name }) => name === 'w:gridSpan')?.attributes['w:val'] ?? 1),
      )
      .reduce((sum, one) => sum + one, 0),
  )
  return columns === 0 || rows.length === 0 || widths.some((width) => width !== columns)
    ? [`rows of ${widths} in a grid of ${columns}`]
    : []
}

function fieldsIn(text: XmlNode): string[] {
  const said = allOf(text, 'w:fldChar').map(({ attributes }) => attributes['w:fldCharType'])
  return said.join(' ').replaceAll('begin separate end', '').trim() === '' ? [] : ['an open field']
}

/** Every part has a type that says what it is. */
function typesIn(files: ReadonlyMap<string, Buffer>, root: Roots): string[] {
  const types = root('[Content_Types].xml').children.map(({ attributes }) => attributes)
  const parts = [...files.keys()].filter((name) => name !== '[Content_Types].xml')
  const named = types.flatMap(({ PartName }) => PartName ?? [])
  return [
    ...parts
      .filter(
        (name) =>
          !types.some((one) => one.PartName === `/${name}` || name.endsWith(`.${one.Extension}`)),
      )
      .map((name) => `no type of ${name}`),
    ...parts
      .filter((name) => /^(word|docProps)\/\w+\.xml$/.test(name) && !named.includes(`/${name}`))
      .map((name) => `no type of its own for ${name}`),
    ...named.filter((name) => !files.has(name.slice(1))).map((name) => `a type of no part ${name}`),
  ]
}

function twice(all: readonly (string | undefined)[]): string[] {
  return all
    .filter((one, at) => one === undefined || all.indexOf(one) < at)
    .map((one) => `${one} twice`)
}

function everyNode(node: XmlNode): XmlNode[] {
  return [node, ...node.children.flatMap(everyNode)]
}
