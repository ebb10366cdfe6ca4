import type { Report } from '../report/report.ts'
import { articleOf } from './article.ts'
import { editionWords } from './editionWords.ts'
import { Html, html } from './html.ts'
import type { Beside } from './parts.ts'
import { reportStyle } from './reportStyle.ts'
import { runningStyle } from './runningStyle.ts'

export interface PageOptions extends Beside {
  /** Of both style elements, for a policy that asks for one; else see `stylesOf`. */
  nonce?: string | undefined
  /** The look that the reader has chosen; else the system's. */
  theme?: 'light' | 'dark' | undefined
  /** At the end of the head: a link to a script of the house, say. */
  head?: Html | undefined
  /** Above the report and below it. */
  before?: Html | undefined
  after?: Html | undefined
}

/**
 * The report as one page that needs nothing beside it: no script, no font, no picture from anywhere.
 * It has no style attribute, so a policy may refuse them. Robots are asked to pass by.
 */
export function htmlOf(report: Report, options: PageOptions = {}): string {
  const { municipality, year, language } = report
  const { nonce, theme, head, before, after } = options
  const edition = editionWords(report)
  const styles = stylesOf(report).map(
    (style) =>
      html`<style${nonce !== undefined && html` nonce="${nonce}"`}>${new Html(style)}</style>
`,
  )
  const page = html`<!doctype html>
<html lang="${language}"${theme !== undefined && html` data-theme="${theme}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${municipality} ${year}, ${edition}</title>
${styles}${head}
</head>
<body>
<header class="running">${municipality} ${year} <span data-state="${report.edition.state}">${edition}</span></header>
${before}
<main>
${articleOf(report, options)}
</main>
${after}
</body>
</html>
`
  return page.markup
}

/** What stands in the page's style elements, for a policy that names each by its digest. */
export function stylesOf(report: Report): string[] {
  const { municipality, year } = report
  return [reportStyle, runningStyle(`${municipality} ${year}`, editionWords(report))]
}
