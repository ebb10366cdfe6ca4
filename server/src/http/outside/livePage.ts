import { html, htmlOf, type Report } from '@samsyn/report'
import { headOf } from './frame.ts'
import type { Reader } from './reader.ts'
import { ways } from './releasePage.ts'
import { outsideWords } from './words/outsideWords.ts'

/** Seconds: without scripts the page is loaded anew so often. */
const AGAIN = 30

/** The text as it is being written, as it stands now; a script goes on from there. */
export function livePage({ base, outward }: Reader, report: Report, nonce: string): string {
  const words = outsideWords(outward.template.language)
  const watch = `${base}/watch?live`
  return htmlOf(report, {
    nonce,
    head: html`${headOf({ scripted: true })}<noscript><meta http-equiv="refresh" content="${AGAIN}"></noscript>`,
    before: html`${ways({ base, words, watch })}<p class="outside line" role="status" data-live="${base}/live/text" data-broken="${words.lineBroken}"></p>`,
  })
}
