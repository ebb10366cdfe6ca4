import { createContext, runInContext } from 'node:vm'
import { expect, test } from 'vitest'
import { OutsideScene } from '../support/outsideScene.ts'
import { turn } from '../support/roomScene.ts'

const line = { status: 200, type: 'text/event-stream; charset=utf-8' }
const page = 'text/html; charset=UTF-8'

test.each([
  ['there are too many lines', { status: 429, type: page }, 'stays'],
  ['a proxy has no server behind it', { status: 502, type: page }, 'stays'],
  ['nobody answers', undefined, 'stays'],
  ['there is a place again', line, 'stays'],
  ['the link is over', { status: 404, type: page }, 'goes'],
  ['a contact is signed out', { status: 401, type: page }, 'goes'],
  ['the passcode is asked for', { status: 200, type: page }, 'goes'],
] as const)('[R2] a page whose line was refused, and %s: %s, and it %s', async (_, door, end) => {
  const script = await pageScript()
  const browser = openedIn(script, door)
  browser.refuse()
  await turn()
  expect(browser.asked).toEqual([['/share/x/watch', 'HEAD']])
  expect(browser.emptied).toBe(end === 'goes')
  expect(browser.loaded).toEqual(end === 'goes' ? ['/share/x'] : [])
  // It is asked for again, later: not at once, and not by loading the page.
  expect(browser.lines).toHaveLength(1)
  for (const { act, after } of browser.timers) {
    expect(after).toBeGreaterThanOrEqual(5_000)
    act()
  }
  expect(browser.lines).toHaveLength(end === 'goes' ? 1 : 2)
})

test('a live text whose line was refused is followed again, and its page stays', async () => {
  const browser = openedIn(await pageScript(), line, {
    selector: '[data-live]',
    dataset: { live: '/share/x/live/text', broken: 'Det är ett avbrott.' },
  })
  browser.refuse()
  await turn()
  expect([browser.asked, browser.emptied, browser.loaded]).toEqual([[], false, []])
  expect(browser.shows.textContent).toBe('Det är ett avbrott.')
  const [again, ...more] = browser.timers
  expect([again?.after, more]).toEqual([10_000, []])
  again?.act()
  browser.lines.at(-1)?.said.get('open')?.()
  expect(browser.lines).toHaveLength(2)
  expect(browser.shows.textContent).toBe('')
})

const watched = { selector: '[data-watch]', dataset: { watch: '/share/x/watch' } }

async function pageScript(): Promise<string> {
  const scene = await OutsideScene.open()
  return (await scene.visitor().get('/share/assets/page.js')).text
}

/** As much of a browser as a page needs to hear of its end. */
function openedIn(
  script: string,
  door: { status: number; type: string } | undefined,
  { selector, dataset }: { selector: string; dataset: Record<string, string> } = watched,
) {
  const told = {
    shows: { dataset, textContent: '' },
    asked: [] as [string, string][],
    emptied: false,
    loaded: [] as string[],
    lines: [] as { said: Map<string, () => void>; readyState: number }[],
    timers: [] as { act: () => void; after: number }[],
  }
  class EventSource {
    static readonly CLOSED = 2
    readonly said = new Map<string, () => void>()
    readyState = 0
    constructor() {
      told.lines.push(this)
    }
    addEventListener(name: string, hears: () => void) {
      this.said.set(name, hears)
    }
  }
  const body = {
    replaceChildren() {
      told.emptied = true
    },
  }
  const browser = {
    document: {
      body,
      querySelector: (what: string) => (what === selector ? told.shows : null),
    },
    EventSource,
    addEventListener() {},
    location: { pathname: '/share/x', replace: (path: string) => told.loaded.push(path) },
    setTimeout: (act: () => void, after: number) => told.timers.push({ act, after }),
    async fetch(address: string, { method }: { method: string }) {
      told.asked.push([address, method])
      if (!door) throw new TypeError('no answer')
      const { status, type } = door
      return { ok: status < 300, status, headers: new Headers({ 'content-type': type }) }
    },
  }
  runInContext(script, createContext(browser))
  return Object.assign(told, {
    refuse() {
      const [first] = told.lines
      if (!first) throw new Error('no line was opened')
      first.readyState = EventSource.CLOSED
      first.said.get('error')?.()
    },
  })
}
