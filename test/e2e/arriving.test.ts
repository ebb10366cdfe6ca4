import { type Template, templateById } from '@samsyn/scoring'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { ourBrowser } from '../support/browser.ts'
import { startServer, type TestServer } from '../support/startServer.ts'
import { Guest } from './guest.ts'

let browser: Browser
let server: TestServer
let administrator: Guest

beforeAll(async () => {
  browser = await ourBrowser()
  server = await startServer({ DEMO: '0' })
  administrator = await Guest.come({ browser, host: 'localhost', port: server.port })
})
afterAll(async () => {
  await administrator?.close()
  await server?.end()
})

/** Somebody in a browser of their own. */
async function somebody(): Promise<Guest> {
  const guest = await Guest.come({ browser, host: 'localhost', port: server.port })
  onTestFinished(() => guest.close())
  return guest
}

/** The link that a new server prints for whoever started it. */
async function setUpLink(): Promise<string> {
  const found = () => /http:\/\/localhost:\d+\/set-up#\S+/.exec(server.said())?.[0]
  await expect.poll(found).toBeDefined()
  return found() ?? ''
}

function inside({ page }: Guest): Promise<void> {
  return page.getByRole('heading', { name: 'Utvärderingar' }).waitFor()
}

/** By the administrator, who reads the link once and hands it over. */
async function invited(name: string, email: string): Promise<string> {
  const { page, origin } = administrator
  await page.goto(`${origin}/people`)
  await page.getByRole('button', { name: 'Bjud in …' }).first().click()
  await page.getByRole('textbox', { name: 'Namn' }).fill(name)
  await page.getByRole('textbox', { name: 'E-post' }).fill(email)
  await page.getByRole('button', { name: 'Gör en länk' }).click()
  const link = await page.getByRole('textbox', { name: 'Länk' }).inputValue()
  await page.getByRole('button', { name: 'Klart' }).click()
  return link
}

test('a new server: its link makes the first administrator, once, and nobody else gets in', async () => {
  const { page } = administrator
  await page.getByRole('heading', { name: 'Logga in' }).waitFor()
  await page.getByText('kommer man genom en inbjudan').waitFor()
  const link = await setUpLink()
  await page.goto(link)
  await page.getByRole('textbox', { name: 'Namn' }).fill('Astrid Ahl')
  await page.getByRole('textbox', { name: 'E-post' }).fill('astrid@samsyn.invalid')
  expect(await administrator.unfit()).toEqual([])
  await page.getByRole('button', { name: 'Bli administratör' }).press('Enter')
  await inside(administrator)
  expect(page.url()).toBe(`${administrator.origin}/`)
  expect(administrator.faults).toEqual([])

  const other = await somebody()
  await other.page.goto(link)
  await other.page.getByRole('textbox', { name: 'Namn' }).fill('Någon Annan')
  await other.page.getByRole('textbox', { name: 'E-post' }).fill('annan@samsyn.invalid')
  await other.page.getByRole('button', { name: 'Bli administratör' }).click()
  await other.page.getByText('Länken är förbrukad').waitFor()
})

test('an evaluator is invited by a link carried over by hand, and comes in by it once', async () => {
  const link = await invited('Eva Evaluator', 'eva@samsyn.invalid')
  const list = administrator.page.getByRole('listitem').filter({ hasText: 'eva@samsyn.invalid' })
  await list.getByText('Inbjuden').waitFor()

  const eva = await somebody()
  await eva.page.goto(link)
  await eva.page.getByRole('heading', { name: 'Välkommen till Samsyn' }).waitFor()
  await eva.page.getByText('eva@samsyn.invalid').waitFor()
  expect(await eva.unfit()).toEqual([])
  await eva.page.getByRole('button', { name: 'Gå in som Eva Evaluator' }).press('Enter')
  await inside(eva)
  expect(await eva.page.getByRole('link', { name: 'Administration' }).count()).toBe(0)
  // The token is neither in the address nor a step back from it.
  expect(eva.page.url()).toBe(`${eva.origin}/`)
  expect(eva.faults).toEqual([])

  const late = await somebody()
  await late.page.goto(link)
  await late.page.getByRole('heading', { name: 'Inbjudan går inte att använda' }).waitFor()

  await administrator.page.reload()
  await list.getByText('Inbjuden').waitFor({ state: 'detached' })
  expect(await administrator.unfit()).toEqual([])
})

test('one sees where one is signed in, and leaves everywhere at once', async () => {
  const disa = await somebody()
  await disa.page.goto(await invited('Disa Dahl', 'disa@samsyn.invalid'))
  await disa.page.getByRole('button', { name: 'Gå in som Disa Dahl' }).click()
  await inside(disa)
  await disa.page.getByRole('button', { name: 'Disa Dahl' }).click()
  await disa.page.getByRole('button', { name: 'Var du är inloggad' }).click()
  const list = disa.page.getByRole('dialog', { name: 'Var du är inloggad' })
  await list.getByText('Den här webbläsaren').waitFor()
  expect(await disa.unfit()).toEqual([])
  const cookies = await disa.page.context().cookies()
  await list.getByRole('button', { name: 'Logga ut överallt', exact: true }).click()
  await disa.page.getByRole('heading', { name: 'Logga in' }).waitFor()

  // Whoever kept the cookie has nothing by it.
  const kept = await somebody()
  await kept.page.context().addCookies(cookies)
  await kept.page.reload()
  await kept.page.getByRole('heading', { name: 'Logga in' }).waitFor()
})

test('[S1] a template is brought in, told what is wrong, mended, tried and published', async () => {
  const { page, origin } = administrator
  const base = templateById('kommunkompassen-2023') as Template
  const lopsided = structuredClone({ ...base, id: 'prov-2026', title: 'Provmall 2026' })
  const [row] = lopsided.areas[3]?.subQuestions ?? []
  if (row) row.maximum = 25
  await page.goto(`${origin}/templates`)
  await page.getByRole('link', { name: 'Kommunkompassen 2023' }).waitFor()
  const bring = (text: string) =>
    page
      .getByLabel('Mallens fil')
      .setInputFiles({ name: 'mall.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await bring('{')
  await page.getByText('Filen är inte JSON').waitFor()
  await bring(JSON.stringify({ ...lopsided, language: 'fi' }))
  await page.getByText('ska vara något av: sv, nb').waitFor()
  await bring(JSON.stringify(lopsided))
  await page.getByRole('heading', { name: 'Provmall 2026' }).waitFor()
  await page.getByText('Område 4: maxpoängen är tillsammans 105').waitFor()
  expect(await page.getByRole('button', { name: 'Publicera …' }).count()).toBe(0)
  expect(await administrator.unfit()).toEqual([])

  if (row) row.maximum = 20
  await page.goto(`${origin}/templates`)
  await bring(JSON.stringify(lopsided))
  await page.getByRole('textbox', { name: 'Poäng för 4.1, högst 20' }).fill('67,5 %')
  await page.getByText('14 av 20, 68 procent').waitFor()
  await page.getByRole('button', { name: 'Publicera …' }).click()
  await page.getByRole('button', { name: 'Publicera mallen' }).press('Enter')
  // The button that asked is gone; the keyboard goes on at the top of the screen.
  await page
    .getByRole('status')
    .getByText(/^Publicerad \d/)
    .waitFor()
  await expect.poll(() => administrator.focused()).toBe('H1 Provmall 2026')
  await page.goto(`${origin}/new`)
  await page.getByRole('combobox', { name: 'Mall' }).selectOption({ label: 'Provmall 2026' })
})

test('[J3] results are brought in as a table, told what is wrong by their lines, and published', async () => {
  const { page, origin } = administrator
  const table = (points: string) => [
    'Kommun;År;Källa;Del;Poäng',
    'Sjövik;2024;Rapporten;total;500',
    `Sjövik;2024;;1;${points}`,
  ]
  const bring = (points: string) =>
    page.getByLabel('Resultatens fil').setInputFiles({
      name: 'resultat.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(table(points).join('\r\n'), 'latin1'),
    })
  const begin = async () => {
    await page.goto(`${origin}/results`)
    await page.getByRole('link', { name: 'Publicerade rapporter från SKR' }).waitFor()
    await page
      .getByRole('combobox', { name: 'Datamängd' })
      .selectOption({ label: 'En ny datamängd' })
    await page.getByRole('textbox', { name: 'Datamängdens namn' }).fill('Egna jämförelser')
  }
  await begin()
  await bring('66,5')
  await page.getByText('ska vara hela poäng, och är ”66,5”').waitFor()
  await bring('101')
  await page.getByText('Sjövik 2024: område 1 är 101 poäng').waitFor()
  await page.getByText('Filen var inte UTF-8').waitFor()
  expect(await page.getByRole('button', { name: 'Publicera …' }).count()).toBe(0)
  expect(await administrator.unfit()).toEqual([])

  await page.getByRole('button', { name: 'Kasta utkastet' }).press('Enter')
  await page.getByRole('combobox', { name: 'Datamängd' }).waitFor()
  await expect.poll(() => administrator.focused()).toBe('H1 Publicerade resultat')
  await begin()
  await bring('66')
  await page.getByRole('button', { name: 'Publicera …' }).click()
  await page.getByRole('button', { name: 'Publicera resultaten' }).click()
  await page.getByText(/^Publicerad \d/).waitFor()
})

test('a lead asks a contact of the municipality in, who is one at once', async () => {
  const lead = await somebody()
  await lead.page.goto(await invited('Lova Ledare', 'lova@samsyn.invalid'))
  await lead.page.getByRole('button', { name: 'Gå in som Lova Ledare' }).click()
  await inside(lead)
  const evaluation = await evaluationLedBy('lova@samsyn.invalid')
  await lead.page.goto(`${lead.origin}/e/${evaluation}/team`)
  const part = lead.page.getByRole('region', { name: 'Ge någon en roll' })
  await part
    .getByRole('combobox', { name: 'Roll' })
    .selectOption({ label: 'Kommunens kontaktperson' })
  await part.getByRole('button', { name: 'Bjud in någon ny …' }).click()
  await lead.page.getByRole('textbox', { name: 'Namn' }).fill('Kim Kontakt')
  await lead.page.getByRole('textbox', { name: 'E-post' }).fill('kim@samsyn.invalid')
  await lead.page.getByRole('button', { name: 'Gör en länk' }).click()
  const link = await lead.page.getByRole('textbox', { name: 'Länk' }).inputValue()
  expect(link).toMatch(/\/invitation#/)
  await lead.page.getByRole('button', { name: 'Klart' }).click()
  const contacts = lead.page.getByRole('region', { name: 'Kommunens kontaktpersoner' })
  await contacts.getByText('Kim Kontakt').first().waitFor()
  await part.getByText('Kim Kontakt är nu kommunens kontaktperson.').waitFor()
})

/** Made over HTTP, as the form's own test makes one by hand. */
async function evaluationLedBy(email: string): Promise<string> {
  const { page, origin } = administrator
  const { people } = (await (await page.request.get(`${origin}/api/people`)).json()) as {
    people: { id: string; email: string }[]
  }
  const idOf = (wanted: string) => people.find((one) => one.email === wanted)?.id
  const made = await page.request.post(`${origin}/api/evaluations`, {
    headers: { origin },
    data: {
      municipality: 'Provköping',
      year: 2026,
      template: 'kommunkompassen-2023',
      people: [
        { person: idOf('eva@samsyn.invalid'), role: 'evaluator' },
        { person: idOf('disa@samsyn.invalid'), role: 'evaluator' },
        { person: idOf(email), role: 'lead' },
      ],
    },
  })
  expect(made.status()).toBe(201)
  return ((await made.json()) as { id: string }).id
}
