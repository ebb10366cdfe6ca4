import type { FollowUpArea } from '../outline/followUpAreas.ts'
import type { ReportWords } from '../words/reportWords.ts'
import { headingHtml } from './blocks.ts'
import { type Html, html } from './html.ts'

type Item = FollowUpArea['items'][number]

/** The improvements of an area, each with what came of it. `level` is of the heading above. */
export function followUpHtml({ no, name, items }: FollowUpArea, words: ReportWords, level: number) {
  return html`<div class="follow-up" data-area="${no}">${headingHtml(level + 1, html`${no}. ${name}`)}<ul>${items.map((item) => itemHtml(item, words))}</ul></div>
`
}

function itemHtml({ improvement, outcome, comment }: Item, words: ReportWords): Html {
  const state = outcome ?? 'unsaid'
  return html`<li><p class="improvement">${improvement}</p><p class="outcome" data-outcome="${state}">${signs[state]} ${words.followUp.outcomes[state]}</p>${comment.trim() !== '' && html`<p class="outcome-comment">${comment}</p>`}</li>`
}

/** A full circle, a half one, an empty one, and a dash; the words beside it say the same. */
const signs: Readonly<Record<NonNullable<Item['outcome']> | 'unsaid', Html>> = {
  done: sign(html`<circle cx="6" cy="6" r="5" fill="currentColor"/>`),
  partly: sign(
    html`<path d="M6 1a5 5 0 0 0 0 10z" fill="currentColor"/><circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor"/>`,
  ),
  not: sign(html`<circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor"/>`),
  unsaid: sign(html`<path d="M2 6h8" stroke="currentColor"/>`),
}

function sign(inside: Html): Html {
  return html`<svg class="sign" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">${inside}</svg>`
}
