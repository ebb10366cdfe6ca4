import { html } from '@samsyn/report'
import { languageOf } from '../language.ts'
import { framed } from './frame.ts'
import { outsideWords } from './words/outsideWords.ts'

/** Why there is nothing to read. */
export type NothingHere = 'gone' | 'signIn' | 'noAccess' | 'tooOften' | 'broken'

/** In the reader's language: what report it would have been is not told. */
export function nothingPage(why: NothingHere, acceptLanguage: string | undefined): string {
  const language = languageOf(acceptLanguage)
  const words = outsideWords(language)
  const { title, lead } = words[why]
  const way = why === 'signIn' && html`<p><a href="/">${words.signIn.to}</a></p>`
  return framed({ language, title, main: html`<h1>${title}</h1><p>${lead}</p>${way}` })
}

/** Asks for the passcode, and says what was wrong with the last one. */
export function passcodePage(
  base: string,
  acceptLanguage: string | undefined,
  wrong?: 'wrong' | 'wait',
): string {
  const language = languageOf(acceptLanguage)
  const { title, lead, label, open, ...said } = outsideWords(language).passcode
  const main = html`<h1>${title}</h1><p>${lead}</p>
<form method="post" action="${base}/passcode" class="asking">
${wrong && html`<p class="wrong" id="wrong" role="alert">${said[wrong]}</p>`}
<label for="passcode">${label}</label>
<input id="passcode" name="passcode" type="password" autocomplete="off" required maxlength="100" autofocus${wrong && html` aria-describedby="wrong" aria-invalid="true"`}>
<button>${open}</button>
</form>`
  return framed({ language, title, main })
}
