import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { ourBrowser } from '../support/browser.ts'
import { oidcProvider } from '../support/oidcProvider.ts'
import { freePort, servedScene, tove } from '../support/servedScene.ts'
import { Guest } from './guest.ts'

const client = fileURLToPath(new URL('../../client/dist', import.meta.url))
const host = '127.0.0.1'
const eva = { name: 'Eva Evaluator', email: 'eva@samsyn.example' }

let browser: Browser
beforeAll(async () => {
  browser = await ourBrowser()
})

test('by an invitation in a letter, by a link in one, by a provider; and what is known of one goes when one is erased', async () => {
  const port = await freePort()
  const provider = await oidcProvider(`http://${host}:${port}/api/auth/callback/region`)
  const scene = await servedScene({
    port,
    client,
    providers: [{ id: 'region', label: 'Regionens inloggning', ...provider.settings }],
  })
  const somebody = async () => {
    const guest = await Guest.come({ browser, host, port })
    onTestFinished(() => guest.close())
    return guest
  }
  const inside = ({ page }: Guest) => page.getByRole('heading', { name: 'Utvärderingar' }).waitFor()

  const administrator = await somebody()
  const { page } = administrator
  await page.goto(scene.setUp ?? '')
  await page.getByRole('textbox', { name: 'Namn' }).fill(tove.name)
  await page.getByRole('textbox', { name: 'E-post' }).fill(tove.email)
  await page.getByRole('button', { name: 'Bli administratör' }).click()
  await inside(administrator)

  await page.goto(`${scene.origin}/people`)
  await page.getByRole('button', { name: 'Bjud in …' }).first().click()
  await page.getByRole('textbox', { name: 'Namn' }).fill(eva.name)
  await page.getByRole('textbox', { name: 'E-post' }).fill(eva.email)
  await page.getByRole('radio', { name: 'Med ett brev från Samsyn' }).check()
  expect(await administrator.unfit()).toEqual([])
  await page.getByRole('button', { name: 'Skicka inbjudan' }).click()
  const asked = linkIn(await scene.box.letterTo(eva.email))
  const guest = await somebody()
  await guest.page.goto(asked)
  await guest.page.getByRole('button', { name: `Gå in som ${eva.name}` }).click()
  await inside(guest)

  const byMail = await somebody()
  await byMail.page.getByRole('button', { name: 'Logga in med Regionens inloggning' }).waitFor()
  await byMail.page.getByRole('textbox', { name: 'E-post' }).fill(eva.email)
  expect(await byMail.unfit()).toEqual([])
  await byMail.page.getByRole('textbox', { name: 'E-post' }).press('Enter')
  await byMail.page.getByText('är ett brev på väg').waitFor()
  await byMail.page.goto(linkIn(await scene.box.letterTo(eva.email, 2)))
  await byMail.page.getByRole('button', { name: /^Logga in|^Gå in/ }).click()
  await inside(byMail)

  const elsewhere = await somebody()
  const { page: there } = elsewhere
  provider.is({
    sub: 'stranger',
    email: 'okand@samsyn.example',
    email_verified: true,
    name: 'Okänd',
  })
  await there.getByRole('button', { name: 'Logga in med Regionens inloggning' }).click()
  await there.getByText('inte inbjuden hit').waitFor()
  expect(await elsewhere.unfit()).toEqual([])
  provider.is({ sub: 'eva-there', email: eva.email, email_verified: true, name: 'Eva Annat' })
  await there.context().clearCookies()
  await there.goto(scene.origin)
  await there.getByRole('button', { name: 'Logga in med Regionens inloggning' }).click()
  await inside(elsewhere)
  await there.getByRole('button', { name: eva.name }).waitFor()

  await page.goto(`${scene.origin}/people`)
  const line = page.getByRole('listitem').filter({ hasText: eva.email })
  await line.getByRole('button', { name: /^Ändra/ }).click()
  await page.getByRole('button', { name: `Radera ${eva.name} …` }).click()
  await page.getByRole('textbox', { name: 'Skäl' }).fill('Slutat')
  expect(await administrator.unfit()).toEqual([])
  await page.getByRole('button', { name: 'Radera för gott' }).click()
  await line.waitFor({ state: 'detached' })
  for (const gone of [guest, byMail, elsewhere]) {
    await gone.page.reload()
    await gone.page.getByRole('heading', { name: 'Logga in' }).waitFor()
  }
})

test('how long a final evaluation is kept is decided by an administrator, who is told what goes', async () => {
  const port = await freePort()
  const scene = await servedScene({ port, client })
  const guest = await Guest.come({ browser, host, port })
  onTestFinished(() => guest.close())
  const { page } = guest
  await page.goto(scene.setUp ?? '')
  await page.getByRole('textbox', { name: 'Namn' }).fill(tove.name)
  await page.getByRole('textbox', { name: 'E-post' }).fill(tove.email)
  await page.getByRole('button', { name: 'Bli administratör' }).click()
  await page.getByRole('link', { name: 'Administration' }).click()
  await page.getByRole('link', { name: 'Gallring' }).click()
  await page.getByText('Ingen utvärdering är fastställd än.').waitFor()
  expect(await guest.unfit()).toEqual([])
  await page.getByRole('radio', { name: /^Tas bort när/ }).check()
  const howLong = page.getByRole('textbox', { name: 'Hur länge' })
  await howLong.fill('noll')
  await page.getByText('Skriv ett helt tal').waitFor()
  await howLong.fill('5')
  await page.getByRole('combobox', { name: 'Räknat i' }).selectOption({ label: 'år' })
  expect(await guest.unfit()).toEqual([])
  await page.getByRole('button', { name: 'Bestäm tiden …' }).click()
  await page.getByRole('button', { name: 'Ta bort efter den tiden' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.reload()
  expect(await page.getByRole('textbox', { name: 'Hur länge' }).inputValue()).toBe('5')
  expect(guest.faults).toEqual([])
})

function linkIn({ text }: { text: string }): string {
  const found = /http:\/\/\S+#\S+/.exec(text)?.[0]
  if (found === undefined) throw new Error('no link in the letter')
  return found
}
