import { linesIn } from '../report/linesIn.ts'
import type { ReportBlock, ReportInline } from '../report/reportBlock.ts'
import type { ReportWords } from '../words/reportWords.ts'
import { type Html, html } from './html.ts'

type Footnote = Extract<ReportInline, { type: 'footnote' }>

/** The notes of these texts, in order. */
export function footnotesIn(blocks: readonly ReportBlock[]): Footnote[] {
  return linesIn(blocks)
    .flat()
    .filter((one) => one.type === 'footnote')
}

/** What stands under a text, each with the way back to where it is referred to. */
export function footnotesHtml(notes: readonly Footnote[], words: ReportWords): Html | undefined {
  const [first] = notes
  if (!first) return undefined
  return html`<ol class="notes" start="${first.no}" aria-label="${words.footnotes}">${notes.map(
    ({ no, text }) =>
      html`<li id="note-${no}">${text} <a href="#ref-${no}" role="doc-backlink" aria-label="${words.backToText}">↩</a></li>`,
  )}</ol>`
}
