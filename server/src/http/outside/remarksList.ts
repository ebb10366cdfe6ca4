import { type Html, html } from '@samsyn/report'
import { answeredIn, type ReleasesState, type Remark, type Template } from '@samsyn/scoring'
import { day } from './dates.ts'
import { keyOf, type Passage } from './passages.ts'
import type { OutsideWords } from './words/outsideWords.ts'

interface Around {
  /** Of its heading: it stands under another on the draft's page. */
  level: 2 | 3
  language: Template['language']
  words: OutsideWords
  passages: readonly Passage[]
}

/**
 * What the municipality sent, the newest first, each with the team's answer once a release has gone
 * out after it. Who of the team answered is not told.
 */
export function remarksList(state: ReleasesState, around: Around): Html {
  const { level } = around
  const { words } = around
  const remarks = [...state.remarks.values()].toReversed()
  const list = html`<ul class="remarks">${remarks.map((remark) => line(state, remark, around))}</ul>`
  const { sentOnes } = words.remarks
  const heading = level === 2 ? html`<h2>${sentOnes}</h2>` : html`<h3>${sentOnes}</h3>`
  return html`${heading}${remarks.length > 0 ? list : html`<p>${words.remarks.nobody}</p>`}`
}

function line(state: ReleasesState, remark: Remark, { language, words, passages }: Around): Html {
  const { on, from, at, release, text, source, answer } = remark
  const { remarks } = words
  const passage = on && passages.find(({ key }) => key === keyOf(on))
  const title = on ? passage?.title : remarks.wholeReport
  const heardIn = answeredIn(state, remark)
  const sender =
    from.kind === 'share'
      ? remarks.from(from.name, day(at, language))
      : remarks.fromContact(day(at, language))
  return html`<li><p class="about">${[title, remarks.onDraft(release)].filter(Boolean).join(' · ')}</p>
${on && html`<blockquote>${on.quote}</blockquote>`}<p class="said">${text}</p>${source !== '' && html`<p class="source">${source}</p>`}<p class="sender">${sender}</p>
${
  answer && heardIn !== null
    ? html`<p class="answer"><strong>${answer.accepted ? remarks.accepted(heardIn) : remarks.declined}</strong> ${answer.text}</p>`
    : html`<p class="answer waits">${remarks.waiting}</p>`
}</li>`
}
