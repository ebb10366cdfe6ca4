/** The head and foot of printed pages: which report it is, and the number of the page. */
export function runningStyle(report: string, edition: string): string {
  return `@page{@top-left{content:"${inCss(report)}"}@top-right{content:"${inCss(edition)}"}}`
}

/** A text within quotes in a style sheet: all but plain letters and digits by their numbers. */
function inCss(text: string): string {
  return text.replace(/[^A-Za-z0-9]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)
}
