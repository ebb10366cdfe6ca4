import { keyToPaint } from '../../measure/keyToPaint.ts'
import { type Contestant, ours, relay } from '../load/contestants.ts'
import { interleaved, type Row } from './row.ts'

const plain: Contestant = { ...relay, name: 'plain Tiptap' }

/** What a person at work takes for at once, ms. */
const MOST = 50

/** Key by key in the browser, in an area with a million characters. */
export const writing: Row = {
  name: 'writing',
  title: 'From a key to the paint, in an area of a million characters',
  how: 'Chromium, headless: from the key event to what comes after the next frame, in the middle of the first of six texts that have a million characters between them. Beside it six plain Tiptap editors with the same nodes and text, without collaboration or any rule of ours. “While another writes”: somebody else types two letters a second in the same text.',
  onDemand: true,
  run: async (settings) => {
    const pages = await keyToPaint(settings.quick ? 60_000 : 1_000_000)
    const names = [
      { name: 'key to paint, median, ms', aim: { most: MOST } },
      { name: 'key to paint, p95, ms' },
      { name: 'while another writes, median, ms', aim: { most: MOST } },
      { name: 'while another writes, p95, ms' },
    ]
    try {
      return await interleaved(
        { ...settings, servers: [ours, plain] },
        settings.quick ? 1 : 3,
        names,
        (one) => (one === ours ? pages.ours() : pages.plain()),
      )
    } finally {
      await pages.close()
    }
  },
}
