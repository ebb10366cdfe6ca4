import type { Node } from 'prosemirror-model'
import { describe, expect, test } from 'vitest'
import { pasteInto } from '../support/pasteInto.ts'

/** A text in one line: `doc(…)` without what goes without saying. */
function told(node: Node): string {
  if (node.isText)
    return [...node.marks].reduceRight(
      (words, { type, attrs }) => `${type.name}${attrs.href ? `=${attrs.href}` : ''}{${words}}`,
      node.text ?? '',
    )
  const inside = node.content.content.map(told).join(node.isTextblock ? '' : ' ')
  if (node.type.name === 'doc') return inside
  if (node.type.name === 'paragraph') return `[${inside}]`
  const level = node.type.name === 'heading' ? node.attrs.level : ''
  return `${node.type.name}${level}(${inside})`
}

const pasted = (html: string) => told(pasteInto(html).doc)

describe('from Word', () => {
  const list = (level: number, marker: string, words: string) =>
    `<p class=MsoListParagraphCxSpMiddle style='margin-left:36pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`

  test('headings, paragraphs and emphasis, without styles and empty lines', () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {color:red}</style></head><body lang=SV><!--StartFragment-->
<h1 style='margin-top:12pt'>Styrning<o:p></o:p></h1><p class=MsoNormal style='color:red'>Kommunen har <b style='mso-bidi-font-weight:normal'>mål</b> och <i>budget</i>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p><h2>Uppföljning</h2><h3>Tertial</h3><p class=MsoNormal>Varje <span style='font-weight:bold'>år</span>.</p><!--EndFragment--></body></html>`
    expect(pasted(html)).toBe(
      'heading1(Styrning) [Kommunen har strong{mål} och emphasis{budget}.] heading2(Uppföljning) heading2(Tertial) [Varje strong{år}.]',
    )
  })

  test('lists that are paragraphs, within each other and numbered', () => {
    const html = `<p class=MsoNormal>Före</p>${list(1, '·', 'ett')}${list(2, 'o', 'inne')}${list(2, 'o', 'också')}${list(1, '·', 'två')}<p class=MsoNormal>Efter</p>${list(1, '1.', 'först')}${list(1, '2.', 'sedan')}`
    expect(pasted(html)).toBe(
      '[Före] bulletList(listItem([ett] bulletList(listItem([inne]) listItem([också]))) listItem([två])) [Efter] orderedList(listItem([först]) listItem([sedan]))',
    )
  })

  test('footnotes, with their words where they are referred to', () => {
    const html = `<p class=MsoNormal>Planen<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>[1]</span><![endif]></span></span></a> gäller.</p>
<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> Avslutad 2024.<o:p></o:p></p></div></div>`
    expect(pasted(html)).toBe('[Planenfootnote(Avslutad 2024.) gäller.]')
  })

  test('tables, without what their cells look like', () => {
    const html = `<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr style='mso-yfti-irow:0'><td width=200 valign=top style='width:150pt'><p class=MsoNormal><b>Mått</b><o:p></o:p></p></td><td><p class=MsoNormal>2023<o:p></o:p></p></td></tr></table>`
    expect(pasted(html)).toContain('table(tableRow(tableCell([strong{Mått}]) tableCell([2023])))')
  })
})

test('from LibreOffice: footnotes and lists', () => {
  const html = `<p lang="sv-SE" style="margin-bottom:0cm">Planen<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p><ul><li><p style="margin-bottom:0cm">ett</p></li></ul><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Ny från 2025.</p></div>`
  expect(pasted(html)).toBe('[Planenfootnote(Ny från 2025.)] bulletList(listItem([ett]))')
})

test('from Google Docs: emphasis by styles, in an element that takes its own back', () => {
  const html = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-size:11pt;font-weight:400;font-style:normal">Vi </span><span style="font-weight:700">frågar</span><span style="font-style:italic"> alla</span>.</p><ul style="margin-top:0"><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400">ett</span></p></li></ul></b>`
  expect(pasted(html)).toBe('[Vi strong{frågar}emphasis{ alla}.] bulletList(listItem([ett]))')
})

test('from a web page: headings, links that lead somewhere, and nothing that is run', () => {
  const html = `<div class="article"><h2 id="top" onclick="x()">Om kommunen</h2><div><p title="1 > 0">Läs <a href="https://example.org/plan" target="_blank">planen</a>, <a href="/here">här</a> eller <a href="#top">överst</a>.<img src="x" onerror="y()"></p><script>z()</script><blockquote><h3>Citat</h3><p>Vi frågar.</p></blockquote></div></div>`
  expect(pasted(html)).toBe(
    'heading1(Om kommunen) [Läs link=https://example.org/plan{planen}, här eller överst.] blockquote([Citat] [Vi frågar.])',
  )
})

test('what was copied in a text of ours stays as it is', () => {
  const html = `<h4 data-pm-slice="1 1 []">Underrubrik</h4><p>Plan<span data-footnote="">Not.</span> <mark data-good-example="">gott</mark></p>`
  expect(pasted(html)).toBe('heading2(Underrubrik) [Planfootnote(Not.) goodExample{gott}]')
})
