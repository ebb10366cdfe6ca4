import { type Html, html, htmlOf, type Report } from '@samsyn/report'
import { type Release, takesRemarks } from '@samsyn/scoring'
import { day, dayAndTime } from './dates.ts'
import { filesOut } from './filesOut.ts'
import { framed, headOf } from './frame.ts'
import { keyOf, passagesOf } from './passages.ts'
import type { Reader } from './reader.ts'
import { nothingWritten, remarkForm, type Written, type Wrong } from './remarkForm.ts'
import { remarksList } from './remarksList.ts'
import { type OutsideWords, outsideWords } from './words/outsideWords.ts'

export interface ReleaseShown {
  reader: Pick<Reader, 'base' | 'outward'> & { by: { kind: Reader['by']['kind'] } }
  release: Release
  report: Report
  now: number
}

/** A draft as the municipality reads it, with what it may remark under it. */
export function releasePage(shown: ReleaseShown, nonce: string): string {
  const { reader, release, report, now } = shown
  const { base, outward } = reader
  const words = wordsOf(shown)
  const isOpen = takesRemarks(release, now)
  const address = `${base}/draft/${release.no}`
  return htmlOf(report, {
    nonce,
    head: headOf({ scripted: true }),
    before: html`${ways({ base, words, watch: watchOf(shown) })}${filesOut(address, words)}${noteOf(shown, words)}`,
    after: html`<section class="outside remarks-part" id="remarks" aria-labelledby="remarks-heading"><h2 id="remarks-heading">${words.remarks.heading}</h2>${remarksPart(shown, {}, 3)}</section>`,
    afterText: isOpen
      ? (ref) =>
          html`<p class="remark-here"><a href="${address}/remarks?on=${encodeURIComponent(keyOf(ref))}" data-remark="${keyOf(ref)}">${words.remarks.onText}</a></p>`
      : undefined,
  })

  function noteOf({ release: { note, at } }: ReleaseShown, { list }: OutsideWords): Html {
    const { language } = outward.template
    return html`<section class="outside note-part" aria-label="${list.note}"><p>${list.sent(day(at, language))}</p>${note !== '' && html`<h2>${list.note}</h2><p class="note-text">${note}</p>`}</section>`
  }
}

/** Only the form and what was sent: without scripts it is the way from a section to the form. */
export function remarksPage(
  shown: ReleaseShown,
  said: { written?: Written; wrong?: Wrong | undefined; sent?: boolean },
): string {
  const { reader, release } = shown
  const { base, outward } = reader
  const words = wordsOf(shown)
  const { language } = outward.template
  const address = `${base}/draft/${release.no}`
  const title = `${words.remarks.heading}, ${outward.municipality} ${outward.year}`
  const main = html`${ways({ base, words, watch: watchOf(shown) })}
<p class="status">${words.draftStatus(release.no)}</p>
<h1>${words.remarks.heading}</h1>
<p><a href="${address}">${words.toText}</a></p>
${said.sent === true && html`<p class="sent" role="status">${words.remarks.sent}</p>`}
${remarksPart(shown, said, 2)}`
  return framed({ language, title, main, scripted: true })
}

/** On every page of a report: the way back to the list, and where the page hears of its end. */
export function ways({
  base,
  words,
  watch,
}: {
  base: string
  words: OutsideWords
  watch: string
}): Html {
  return html`<nav class="outside ways" data-watch="${watch}"><a href="${base}">${words.toList}</a></nav>`
}

function remarksPart(
  { reader, release, report, now }: ReleaseShown,
  { written = nothingWritten, wrong }: { written?: Written; wrong?: Wrong | undefined },
  level: 2 | 3,
): Html {
  const { base, outward, by } = reader
  const { language } = outward.template
  const words = outsideWords(language)
  const passages = passagesOf(report)
  const { remarksUntil } = release
  const form =
    takesRemarks(release, now) && remarksUntil !== null
      ? remarkForm({
          action: `${base}/draft/${release.no}/remarks`,
          words,
          passages,
          written,
          wrong,
          asksName: by.kind === 'share',
          until: dayAndTime(remarksUntil, language),
        })
      : html`<p>${words.remarks.closed}</p>${wrong === 'closed' && html`<p class="said">${written.text}</p>`}`
  return html`${form}${remarksList(outward.releases, { level, language, words, passages })}`
}

function watchOf({ reader, release }: ReleaseShown): string {
  return `${reader.base}/watch?draft=${release.no}`
}

function wordsOf({ reader }: ReleaseShown): OutsideWords {
  return outsideWords(reader.outward.template.language)
}
