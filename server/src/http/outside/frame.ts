import { type Html, html } from '@samsyn/report'
import type { Language } from '../language.ts'
import { assets } from './assets.ts'

export interface Page {
  language: Language
  title: string
  main: Html
  /** Hears that it is over, by an address that stands in it; not where nothing was let in. */
  scripted?: boolean
}

/** A page for somebody outside that is not the report. */
export function framed({ language, title, main, scripted = false }: Page): string {
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${headOf({ scripted })}
</head>
<body class="outside">
<main>${main}</main>
</body>
</html>
`
  return page.markup
}

/** What every page has in its head. */
export function headOf({ scripted }: { scripted: boolean }): Html {
  return html`<meta name="robots" content="noindex, nofollow, noarchive">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${assets.css.path}">
${scripted && html`<script type="module" src="${assets.script.path}"></script>`}`
}
