import { type Html, html } from '@samsyn/report'
import type { Passage } from './passages.ts'
import type { OutsideWords } from './words/outsideWords.ts'

/** What somebody wrote in the form. */
export interface Written {
  /** The key of a passage; empty for the report as a whole. */
  on: string
  quote: string
  /** What stands before the marked words: only a page with scripts says so. */
  before: string
  text: string
  source: string
  name: string
}

export const nothingWritten: Written = {
  on: '',
  quote: '',
  before: '',
  text: '',
  source: '',
  name: '',
}

export type Wrong = keyof OutsideWords['wrong']

type Field = 'quote' | 'text' | 'source' | 'name'

interface Form {
  /** Where it goes. */
  action: string
  words: OutsideWords
  passages: readonly Passage[]
  written: Written
  wrong: Wrong | undefined
  /** A contact's name is known. */
  asksName: boolean
  until: string
}

const LONGEST = { quote: 1000, text: 5000, source: 1000, name: 100 } as const

/** R4. Works without scripts; with them the marked words are put in. */
export function remarkForm({
  action,
  words,
  passages,
  written,
  wrong,
  asksName,
  until,
}: Form): Html {
  const { remarks } = words
  const described = (name: Field, hint = false) => {
    const isWrong = wrong !== undefined && fieldOf[wrong] === name
    const by = [isWrong && `wrong-${name}`, hint && `hint-${name}`].filter(Boolean).join(' ')
    return html`${isWrong && html` aria-invalid="true"`}${by !== '' && html` aria-describedby="${by}"`}`
  }
  const option = (key: string, title: string) =>
    html`<option value="${key}"${key === written.on && html` selected`}>${title}</option>`
  return html`<p>${remarks.lead}</p><p>${remarks.until(until)}</p>
<form class="remark asking" method="post" action="${action}">
${wrong && html`<p class="wrong" id="wrong-${fieldOf[wrong]}" role="alert">${words.wrong[wrong]}</p>`}
<label for="remark-on">${remarks.about}</label>
<select id="remark-on" name="on">${option('', remarks.whole)}${passages.map(({ key, title }) => option(key, title))}</select>
<label for="remark-quote">${remarks.quote}</label>
<textarea id="remark-quote" name="quote" rows="2" maxlength="${LONGEST.quote}"${described('quote', true)}>${written.quote}</textarea>
<p class="hint" id="hint-quote">${remarks.quoteHint}</p>
<input type="hidden" name="before" value="${written.before}">
<label for="remark-text">${remarks.text}</label>
<textarea id="remark-text" name="text" rows="5" required maxlength="${LONGEST.text}"${described('text')}>${written.text}</textarea>
<label for="remark-source">${remarks.source}</label>
<input id="remark-source" name="source" maxlength="${LONGEST.source}"${described('source', true)} value="${written.source}">
<p class="hint" id="hint-source">${remarks.sourceHint}</p>
${
  asksName &&
  html`<label for="remark-name">${remarks.name}</label>
<input id="remark-name" name="name" required maxlength="${LONGEST.name}" autocomplete="name"${described('name', true)} value="${written.name}">
<p class="hint" id="hint-name">${remarks.nameHint}</p>`
}
<button>${remarks.send}</button>
</form>
<button class="mark" type="button" data-mark hidden>${remarks.marked}</button>`
}

/** Which field it is about; the form as a whole where none is. */
const fieldOf: Readonly<Record<Wrong, Field | 'form'>> = {
  text: 'text',
  name: 'name',
  quoteElsewhere: 'quote',
  tooLong: 'form',
  closed: 'form',
  tooMany: 'form',
  notTaken: 'form',
}
