import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { textNames, textOf } from '@samsyn/document'
import type { Browser, Page } from 'playwright-core'
import * as Y from 'yjs'
import { openBrowser } from '../support/browser.ts'
import { setup } from '../support/builtClient.ts'
import { type Caller, DEMO_EVALUATION, signedIn } from '../support/callers.ts'
import { ProviderClient } from '../support/providerClient.ts'
import { startServer } from '../support/startServer.ts'

const KEYS = 60

/** Pages with a long area on them, and how long a key takes there: median and p95, ms. */
export interface KeyToPaint {
  /** In our workspace: alone, and while another writes in the same text. */
  ours: () => Promise<number[]>
  /** In as many plain editors with the same text. */
  plain: () => Promise<number[]>
  close: () => Promise<void>
}

export async function keyToPaint(characters: number): Promise<KeyToPaint> {
  setup()
  const html = builtPlain()
  const server = await startServer()
  const browser = await openBrowser()
  const colleague = new Colleague(server.origin, await signedIn(server.origin, 'evaluator-2'))
  await colleague.fill(characters)
  return {
    ours: async () => {
      const page = await openedOurs(browser, server.port)
      try {
        const alone = await typed(page)
        const stop = colleague.typing()
        const beside = await typed(page)
        stop()
        return [...figures(alone), ...figures(beside)]
      } finally {
        await page.context().close()
      }
    },
    plain: async () => {
      const page = await openedPlain(browser, html, colleague.texts())
      try {
        return figures(await typed(page))
      } finally {
        await page.context().close()
      }
    },
    close: async () => {
      colleague.close()
      await browser.close()
      await server.end()
    },
  }
}

/** Somebody who writes in the same area, without a browser. */
class Colleague {
  readonly #client: ProviderClient

  constructor(origin: string, { cookie }: Caller) {
    this.#client = new ProviderClient({
      server: `${origin}/rooms/${DEMO_EVALUATION}`,
      room: 'area-1',
      cookie,
    })
  }

  async fill(characters: number): Promise<void> {
    await this.#until(() => this.#client.provider.synced)
    const roots = this.#roots()
    const each = characters / roots.length / SENTENCES.length
    for (const root of roots) {
      for (let part = 0; part < each; part += 100) {
        const paragraphs = Array.from({ length: Math.min(100, Math.ceil(each - part)) }, () => {
          const paragraph = new Y.XmlElement('paragraph')
          paragraph.insert(0, [new Y.XmlText(SENTENCES)])
          return paragraph
        })
        textOf(this.#client.doc, root).push(paragraphs)
        await this.#until(() => this.#client.isSaved)
      }
    }
  }

  texts(): string[][] {
    return this.#roots().map((root) =>
      textOf(this.#client.doc, root)
        .toArray()
        .map((paragraph) =>
          paragraph instanceof Y.XmlElement ? paragraph.toArray().map(String).join('') || ' ' : ' ',
        ),
    )
  }

  /** Two letters a second, until it is called off. */
  typing(): () => void {
    const [first] = this.#roots()
    const text = first && textOf(this.#client.doc, first)
    const line = text?.get(text.length - 1)
    const letters = line instanceof Y.XmlElement ? line.get(0) : undefined
    if (!(letters instanceof Y.XmlText)) throw new Error('nowhere to write')
    const timer = setInterval(() => letters.insert(0, 'x'), 500)
    return () => clearInterval(timer)
  }

  close(): void {
    this.#client.provider.destroy()
  }

  #roots() {
    const sections = [...this.#client.doc.share.keys()].flatMap((root) =>
      root.startsWith('section/') ? [root.slice('section/'.length)] : [],
    )
    return textNames(sections.sort()).filter((root) => !/^(strengths|improvements)$/.test(root))
  }

  async #until(done: () => boolean): Promise<void> {
    while (!done()) await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const SENTENCES =
  'Kommunen har en samlad styrning där målen följs upp varje tertial och redovisas för nämnderna. '.repeat(
    7,
  )

async function openedOurs(browser: Browser, port: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  await page.goto(`http://127.0.0.1:${port}/`)
  await page.evaluate(() =>
    fetch('/api/demo/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"person":"evaluator-1"}',
    }),
  )
  await page.goto(`http://127.0.0.1:${port}/e/${DEMO_EVALUATION}/area/1`)
  await page.getByRole('textbox', { name: 'Allmänt' }).locator('p').nth(6).click()
  return page
}

async function openedPlain(browser: Browser, html: string, texts: string[][]): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.setContent(html)
  await page.evaluate((all) => {
    const { openPlainEditors } = window as unknown as {
      openPlainEditors: (all: string[][]) => void
    }
    openPlainEditors(all)
  }, texts)
  await page.locator('.ProseMirror').first().locator('p').nth(6).click()
  return page
}

/** How long each key took to be seen, ms; the first ones are for warmth. */
async function typed(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const waits: number[] = []
    Object.assign(window, { waits })
    window.addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => waits.push(performance.now() - timeStamp)
          port2.postMessage(0)
        }),
      { capture: true, once: false },
    )
  })
  for (let key = 1; key <= KEYS; key++) {
    await page.keyboard.press('a')
    await page.waitForFunction(
      (count) => (window as unknown as { waits: number[] }).waits.length >= count,
      key,
    )
  }
  const waits = await page.evaluate(() => (window as unknown as { waits: number[] }).waits)
  return waits.slice(10)
}

function figures(waits: readonly number[]): [number, number] {
  const sorted = waits.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  return [at(0.5), at(0.95)]
}

/** The page of the plain editors, as one document with its script in it. */
function builtPlain(): string {
  const root = join(import.meta.dirname, 'plain')
  const vite = join(import.meta.dirname, '../../client/node_modules/vite/bin/vite.js')
  const out = mkdtempSync(join(tmpdir(), 'samsyn-plain-'))
  try {
    execFileSync(process.execPath, [vite, 'build', root, '--outDir', out, '--logLevel', 'warn'])
    const html = readFileSync(join(out, 'index.html'), 'utf8')
    const source = /<script[^>]*src="([^"]+)"[^>]*><\/script>/.exec(html)
    if (!source?.[1]) throw new Error('no script was built')
    const script = readFileSync(join(out, source[1]), 'utf8').replaceAll('</script', '<\\/script')
    return html
      .replace(source[0], '')
      .replace('</html>', () => `<script type="module">${script}</script></html>`)
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}
