import type { ReportBlock, ReportCell, ReportInline, ReportMarks } from '../report/reportBlock.ts'
import type { ReportWords } from '../words/reportWords.ts'
import { type Html, html } from './html.ts'

/** Texts as markup. `level` is of the heading that they stand under, 1 to 6. */
export function blocksHtml(
  blocks: readonly ReportBlock[],
  words: ReportWords,
  level: number,
): Html[] {
  return blocks.map((block) => blockHtml(block, words, level))
}

function blockHtml(block: ReportBlock, words: ReportWords, level: number): Html {
  switch (block.type) {
    case 'paragraph':
      return html`<p>${lineHtml(block.content, words)}</p>`
    case 'heading':
      return headingHtml(level + block.level, lineHtml(block.content, words))
    case 'list': {
      const items = block.items.map((item) => html`<li>${itemHtml(item.blocks, words, level)}</li>`)
      return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`
    }
    case 'quotation':
      return html`<blockquote>${blocksHtml(block.blocks, words, level)}</blockquote>`
    case 'table': {
      const rows = block.rows.map(
        (row) => html`<tr>${row.map((cell) => cellHtml(cell, words, level))}</tr>`,
      )
      return html`<div class="wide" role="region" tabindex="0" aria-label="${words.table}"><table class="own"><tbody>${rows}</tbody></table></div>`
    }
  }
}

/** A point of one paragraph is its letters alone. */
function itemHtml(blocks: readonly ReportBlock[], words: ReportWords, level: number): Html[] {
  const [only, more] = blocks
  if (only?.type === 'paragraph' && !more) return lineHtml(only.content, words)
  return blocksHtml(blocks, words, level)
}

function cellHtml({ header, blocks }: ReportCell, words: ReportWords, level: number): Html {
  const inside = itemHtml(blocks, words, level)
  return header ? html`<th>${inside}</th>` : html`<td>${inside}</td>`
}

/** There are six levels of headings; what lies deeper is the sixth. */
export function headingHtml(level: number, inside: Html | readonly Html[], id?: string): Html {
  const at = id === undefined ? '' : html` id="${id}"`
  switch (Math.min(6, level)) {
    case 1:
      return html`<h1${at}>${inside}</h1>`
    case 2:
      return html`<h2${at}>${inside}</h2>`
    case 3:
      return html`<h3${at}>${inside}</h3>`
    case 4:
      return html`<h4${at}>${inside}</h4>`
    case 5:
      return html`<h5${at}>${inside}</h5>`
    default:
      return html`<h6${at}>${inside}</h6>`
  }
}

function lineHtml(content: readonly ReportInline[], words: ReportWords): Html[] {
  return content.map((one) => inlineHtml(one, words))
}

function inlineHtml(one: ReportInline, words: ReportWords): Html {
  switch (one.type) {
    case 'text':
      return marked(html`${one.text}`, one.marks, words)
    case 'break':
      return html`<br>`
    case 'footnote':
      return html`<sup class="note"><a id="ref-${one.no}" href="#note-${one.no}" role="doc-noteref" aria-label="${words.footnote(one.no)}">${one.no}</a></sup>`
  }
}

function marked(letters: Html, marks: ReportMarks, words: ReportWords): Html {
  const { strong, emphasis, goodExample, link } = marks
  let inside = letters
  if (emphasis) inside = html`<em>${inside}</em>`
  if (strong) inside = html`<strong>${inside}</strong>`
  if (link !== undefined)
    inside = html`<a href="${link}" target="_blank" rel="noopener noreferrer nofollow">${inside}</a>`
  return goodExample ? html`<mark title="${words.goodExample}">${inside}</mark>` : inside
}
