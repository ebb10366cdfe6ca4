import { html } from '@samsyn/report'
import { archivedAs, memberIn } from '../../ending/index.ts'
import { filesOut } from './filesOut.ts'
import { headOf } from './frame.ts'
import type { Reader } from './reader.ts'
import { ways } from './releasePage.ts'
import { outsideWords } from './words/outsideWords.ts'

interface Found {
  revision: number
  archive: Uint8Array | undefined
}

/**
 * F2. The final report as it lies in its archive, to the letter; what is added is the way back, the
 * files that lie there too, and that the page ends when the link does. Undefined where the archive
 * holds none.
 */
export function finalPage(
  { base, outward }: Reader,
  { revision, archive }: Found,
  nonce: string,
): string | undefined {
  const page = archive && memberIn(archive, 'report.html')
  if (!page) return undefined
  const words = outsideWords(outward.template.language)
  const head = headOf({ scripted: true }).markup
  const back = ways({ base, words, watch: `${base}/watch` }).markup
  // One that was finalised before there were such files has none.
  const files = memberIn(archive, archivedAs('pdf'))
    ? filesOut(`${base}/final/${revision}`, words).markup
    : ''
  return Buffer.from(page)
    .toString('utf8')
    .replaceAll('<style>', () => html`<style nonce="${nonce}">`.markup)
    .replace('</head>', () => `${head}</head>`)
    .replace('<body>', () => `<body>${back}${files}`)
}
