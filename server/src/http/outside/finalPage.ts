import { html } from '@samsyn/report'
import { membersOf } from '../../ending/index.ts'
import { headOf } from './frame.ts'
import type { Reader } from './reader.ts'
import { ways } from './releasePage.ts'
import { outsideWords } from './words/outsideWords.ts'

/**
 * F2. The final report as it lies in its archive, to the letter; what is added is the way back and
 * that the page ends when the link does. Undefined where the archive holds none.
 */
export function finalPage(
  { base, outward }: Reader,
  archive: Uint8Array,
  nonce: string,
): string | undefined {
  const found = membersOf(archive)
  const member = Array.isArray(found) ? found.find(({ name }) => name === 'report.html') : undefined
  if (!member) return undefined
  const words = outsideWords(outward.template.language)
  const head = headOf({ scripted: true }).markup
  const before = ways({ base, words, watch: `${base}/watch` }).markup
  return Buffer.from(member.bytes)
    .toString('utf8')
    .replaceAll('<style>', () => html`<style nonce="${nonce}">`.markup)
    .replace('</head>', () => `${head}</head>`)
    .replace('<body>', () => `<body>${before}`)
}
