import { type Html, html } from '@samsyn/report'
import type { Release, Template } from '@samsyn/scoring'
import { takesRemarks } from '@samsyn/scoring'
import { day, dayAndTime } from './dates.ts'
import { framed } from './frame.ts'
import type { Reader } from './reader.ts'
import { releasesFor } from './releasesFor.ts'
import { type OutsideWords, outsideWords } from './words/outsideWords.ts'

type Language = Template['language']

/** The first page: what there is to read, the newest first. */
export function listPage({ base, outward }: Reader, now: number): string {
  const { municipality, year, template, releases, ending } = outward
  const { language } = template
  const words = outsideWords(language)
  const drafts = releasesFor(releases)
  const finals = ending.finals.toReversed()
  const title = `${municipality} ${year}`
  const nothing = drafts.length === 0 && finals.length === 0 && !releases.live
  const main = html`<div hidden data-watch="${base}/watch"></div><p class="kicker">${words.list.title}</p><h1>${title}</h1>
<p>${nothing ? words.list.none : words.list.lead}</p>
${
  finals.length > 0 &&
  html`<section><h2>${words.list.finals}</h2><ul class="editions">${finals.map(
    ({ revision, at }) =>
      html`<li><a href="${base}/final/${revision}">${words.final(revision)}</a><p>${words.list.finalised(day(at, language))}</p></li>`,
  )}</ul></section>`
}
${
  releases.live &&
  outward.phase === 'open' &&
  html`<section><h2><a href="${base}/live">${words.live}</a></h2><p>${words.list.liveLead}</p></section>`
}
${
  drafts.length > 0 &&
  html`<section><h2>${words.list.drafts}</h2><ul class="editions">${drafts.map((release, nth) =>
    draftLine(release, { base, language, words, now, isNewest: nth === 0 && drafts.length > 1 }),
  )}</ul></section>`
}`
  return framed({ language, title, main, scripted: true })
}

interface Around {
  base: string
  language: Language
  words: OutsideWords
  now: number
  isNewest: boolean
}

function draftLine(release: Release, { base, language, words, now, isNewest }: Around): Html {
  const { no, at, scores, note, remarksUntil } = release
  const { list, remarks } = words
  const takes = takesRemarks(release, now) && remarksUntil !== null
  const said = [list.sent(day(at, language)), scores ? list.withScores : list.withoutScores]
  return html`<li><a href="${base}/draft/${no}">${words.draftStatus(no)}</a>${isNewest && html` <span class="newest">${list.newest}</span>`}<p>${said.join(' · ')}</p>
${takes && html`<p>${remarks.until(dayAndTime(remarksUntil, language))}</p>`}
${note !== '' && html`<p class="note">${note}</p>`}</li>`
}
