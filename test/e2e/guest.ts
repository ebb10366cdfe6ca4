import axe, { type AxeResults } from 'axe-core'
import type { Browser, Locator, Page } from 'playwright-core'

interface Coming {
  browser: Browser
  /** `localhost` or `127.0.0.1`: two hosts are two cookie jars, so two people. */
  host: string
  port: number
}

/** A person at a browser of their own, and everything that reached it. */
export class Guest {
  readonly page: Page
  readonly origin: string
  /** Every text that came in: bodies from the server, and frames of both sockets as latin-1. */
  readonly received: string[] = []
  /** What a page must not do: errors in its console, requests to others, refused content. */
  readonly faults: string[] = []

  private constructor(page: Page, origin: string) {
    this.page = page
    this.origin = origin
  }

  /** At the door. */
  static async come(coming: Coming): Promise<Guest> {
    const guest = await Guest.#sits(coming)
    await guest.page.goto(guest.origin)
    return guest
  }

  /** In by the demo's door as this person, without looking at it. The page shows nothing yet. */
  static async signedIn(coming: Coming, name: string): Promise<Guest> {
    const guest = await Guest.#sits(coming)
    const { request } = guest.page
    const me: { demo: { name: string; person: string }[] } = await (
      await request.get(`${guest.origin}/api/me`)
    ).json()
    const person = me.demo.find((one) => one.name === name)?.person
    const entered = await request.post(`${guest.origin}/api/demo/sign-in`, { data: { person } })
    if (!entered.ok()) throw new Error(`sign-in as ${name}: ${entered.status()}`)
    return guest
  }

  static async #sits({ browser, host, port }: Coming): Promise<Guest> {
    const context = await browser.newContext({
      locale: 'sv-SE',
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
    })
    context.setDefaultTimeout(60_000)
    const guest = new Guest(await context.newPage(), `http://${host}:${port}`)
    guest.#listen()
    return guest
  }

  /** Opens the list of evaluations, where one is after signing in. */
  async openEvaluations(): Promise<void> {
    await this.page.goto(this.origin)
    await this.page.getByRole('heading', { name: 'Utvärderingar' }).waitFor()
  }

  async openArea(evaluation: string, no: number, subQuestion?: string): Promise<void> {
    const query = subQuestion ? `?q=${subQuestion}` : ''
    await this.page.goto(`${this.origin}/e/${evaluation}/area/${no}${query}`)
    await this.text('Allmänt').waitFor()
  }

  /** A co-written text of the area, by the heading that names it. */
  text(heading: string | RegExp): Locator {
    return this.page.getByRole('textbox', { name: heading })
  }

  /** Selects by keys. A browser tells its page of a selection with the next frame, not at once. */
  async select(keys: string): Promise<void> {
    await this.page.keyboard.press(keys)
    await this.page.evaluate(
      () =>
        new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(() => told(null)))),
    )
  }

  /** The text as a person reads it: without the others' carets and their names. */
  reads(heading: string): Promise<string> {
    return this.text(heading).evaluate((element) => {
      const copy = element.cloneNode(true) as HTMLElement
      for (const caret of copy.querySelectorAll('.narrative-caret')) caret.remove()
      return [...copy.querySelectorAll('p')].map((line) => line.textContent ?? '').join('\n')
    })
  }

  /** What axe-core finds on the page as it stands; asked for, also targets too small to hit. */
  async unfit({ targets = false } = {}): Promise<string[]> {
    // Evaluated, since the page's policy lets no script be added to it.
    if (!(await this.page.evaluate(() => 'axe' in window))) await this.page.evaluate(axe.source)
    const { violations } = await this.page.evaluate<AxeResults>(
      `axe.run({ rules: { 'target-size': { enabled: ${targets} } } })`,
    )
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  }

  /** What has the keyboard: its tag's name and what it says. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const { tagName = '', textContent } = document.activeElement ?? {}
      return `${tagName} ${textContent?.trim() ?? ''}`
    })
  }

  /** All that this browser keeps or shows: page, fields, storage of every kind, and cookies. */
  async holds(): Promise<string> {
    const kept = await this.page.evaluate(async () => {
      const fields = [...document.querySelectorAll('input, textarea')].map((field) =>
        field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
          ? field.value
          : '',
      )
      const databases = await Promise.all(
        (await indexedDB.databases()).map(
          ({ name = '' }) =>
            new Promise<unknown[]>((resolve, reject) => {
              const opening = indexedDB.open(name)
              opening.onerror = () => reject(opening.error)
              opening.onsuccess = async () => {
                const stores = [...opening.result.objectStoreNames]
                const rows = stores.map(
                  (store) =>
                    new Promise<unknown[]>((all) => {
                      const asked = opening.result.transaction(store).objectStore(store).getAll()
                      asked.onsuccess = () => all(asked.result)
                    }),
                )
                resolve(await Promise.all(rows))
              }
            }),
        ),
      )
      const cached = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
      const answers = (
        await Promise.all(
          cached.map(async (cache) => {
            const requests = await cache.keys()
            return Promise.all(requests.map(async (asked) => (await cache.match(asked))?.text()))
          }),
        )
      ).flat()
      const storage = [{ ...localStorage }, { ...sessionStorage }]
      return JSON.stringify([
        document.documentElement.outerHTML,
        fields,
        storage,
        databases,
        answers,
        history.state,
      ])
    })
    return kept + JSON.stringify(await this.page.context().storageState())
  }

  close(): Promise<void> {
    return this.page.context().close()
  }

  #listen(): void {
    const { page, origin } = this
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(`console: ${message.text()}`)
    })
    page.on('pageerror', (error) => this.faults.push(`thrown: ${error.message}`))
    page.on('request', (request) => {
      const url = request.url()
      const own = url.startsWith(`${origin}/`) || /^(?:data|blob):/.test(url)
      if (!own) this.faults.push(`asked elsewhere: ${url}`)
    })
    page.on('response', (response) => {
      if (!response.url().startsWith(`${origin}/api/`)) return
      this.received.push(JSON.stringify(response.headers()))
      // A body is gone once the page has moved on; what it held was for that page.
      response.text().then(
        (text) => this.received.push(text),
        () => {},
      )
    })
    page.on('websocket', (socket) => {
      const own = socket.url().startsWith(`${origin.replace('http', 'ws')}/`)
      if (!own) this.faults.push(`connected elsewhere: ${socket.url()}`)
      socket.on('framereceived', ({ payload }) => {
        this.received.push(typeof payload === 'string' ? payload : payload.toString('latin1'))
      })
    })
  }
}
