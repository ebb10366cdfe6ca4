/**
 * Letters as every program takes them: no controls, which some markup cannot hold, and no half of a
 * letter. What breaks a line inside of a run is a blank.
 */
export function plainText(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
}
