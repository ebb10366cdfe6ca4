import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { openBrowser } from '../support/browser.ts'
import { setup as buildClient } from '../support/builtClient.ts'
import type { DemoPart } from '../support/callers.ts'
import { DEMO_EVALUATION } from '../support/callers.ts'
import { startServer } from '../support/startServer.ts'

/**
 * The README's pictures, taken of the product as it is: a fresh demo, a real browser, people signed
 * in by its own door. `npm run screenshots` writes them to docs/screenshots.
 */
const folder = fileURLToPath(new URL('../../docs/screenshots', import.meta.url))

const wide: BrowserContextOptions = { viewport: { width: 1440, height: 900 } }
const dark: BrowserContextOptions = { ...wide, colorScheme: 'dark' }
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 } }

buildClient()
await mkdir(folder, { recursive: true })
const [browser, server] = await Promise.all([openBrowser(), startServer()])
try {
  const here = `/e/${DEMO_EVALUATION}`
  const door = await (await newContext(browser)).newPage()
  await door.goto(server.origin)
  await taken(door, 'sign-in', 'Annika Norling')

  const annika = await come('evaluator-1')
  await annika.goto(server.origin)
  await taken(annika, 'evaluations', 'Älvhamra')

  const bjorn = await come('evaluator-2')
  await bjorn.goto(`${server.origin}${here}/area/3?q=3.2`)
  await annika.goto(`${server.origin}${here}/area/3?q=3.2`)
  const general = { name: 'Allmänt' }
  await bjorn.getByRole('textbox', general).click()
  await bjorn.keyboard.press('ControlOrMeta+Home')
  await annika.locator('.narrative-caret').first().waitFor()
  await taken(annika, 'workspace', 'Nästa:')

  await annika.goto(`${server.origin}${here}/area/8?q=8.1`)
  await taken(annika, 'blind', 'Lämna in bedömning')
  await annika.getByText('Bedömningsfrågor').first().click()
  await taken(annika, 'criteria', 'Så beskrivs stadierna')

  await bjorn.goto(`${server.origin}${here}/calibration?q=3.2`)
  for (const [name, path, shows] of [
    ['calibration', '/calibration?q=3.2', 'Följ mig'],
    ['agreement', '/agreement', 'Område för område'],
    ['overview', '/overview', 'Totalt'],
    ['summary', '/summary', 'Sammanfattning'],
    ['trail', '/trail', 'Historik'],
  ] as const) {
    await annika.goto(`${server.origin}${here}${path}`)
    await taken(annika, name, shows)
  }

  const lead = await come('lead')
  await lead.goto(`${server.origin}${here}/team`)
  await taken(lead, 'team', 'Teamet')
  await lead.goto(`${server.origin}${here}/board`)
  await taken(lead, 'board', 'Tavla')
  await lead.goto(`${server.origin}${here}/releases`)
  await taken(lead, 'releases', 'Utkast 1')
  await lead.goto(`${server.origin}${here}/ending`)
  await taken(lead, 'ending', 'Fastställ')

  await lead.goto(`${server.origin}${here}/follow-up`)
  await taken(lead, 'follow-up', 'Uppföljning')
  await lead.goto(`${server.origin}${here}/area/1?q=1.1`)
  await lead.getByRole('tab', { name: 'Rapporten' }).click()
  await lead
    .frameLocator('iframe')
    .getByRole('heading', { name: /^Område 1/ })
    .waitFor()
  await taken(lead, 'report', 'Den följer det ni skriver')

  const reader = await come('municipality')
  await reader.goto(`${server.origin}/outside/${DEMO_EVALUATION}/draft/1`)
  await taken(reader, 'draft', 'Utkast 1')

  const administrator = await come('administrator')
  await administrator.goto(`${server.origin}/new`)
  await taken(administrator, 'new-evaluation', 'Ny utvärdering')
  await administrator.goto(`${server.origin}/results/skr-publicerade/1`)
  await taken(administrator, 'results', 'Höganäs')

  const night = await come('lead', dark)
  await night.goto(`${server.origin}${here}/area/1?q=1.3`)
  await taken(night, 'workspace-dark', 'Samsyn')

  const walking = await come('evaluator-1', phone)
  await walking.goto(`${server.origin}${here}/area/3?q=3.2`)
  await taken(walking, 'phone', 'Allmänt')
} finally {
  await browser.close()
  await server.end()
}

function newContext(from: Browser, options = wide) {
  return from.newContext({ locale: 'sv-SE', reducedMotion: 'reduce', ...options })
}

/** A person in a browser of their own. */
async function come(person: DemoPart, options?: BrowserContextOptions): Promise<Page> {
  const context = await newContext(browser, options)
  const { origin } = server
  const answer = await context.request.post(`${origin}/api/demo/sign-in`, {
    data: { person },
    headers: { origin },
  })
  if (!answer.ok()) throw new Error(`${person} was not let in: ${answer.status()}`)
  return context.newPage()
}

/** One picture, when the page shows what it is of and nothing on it is still loading. */
async function taken(page: Page, name: string, shows: string): Promise<void> {
  await page.getByText(shows).first().waitFor()
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'))
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: `${folder}/${name}.png` })
  console.log(`docs/screenshots/${name}.png`)
}
