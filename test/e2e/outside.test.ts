import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Caller, signedIn } from '../support/callers.ts'
import { scene } from './scene.ts'

const here = scene()
const DAY = 24 * 60 * 60 * 1000
const ALLMANT = 'Allmänt'

let writes = 0

/** A draft of what Annika writes, and a link to it. */
async function shared(words: string, more: { passcode?: string; live?: boolean } = {}) {
  const { evaluation } = here
  const annika = await here.annika()
  await annika.openArea(evaluation, 1)
  writes += 1
  await annika.text(ALLMANT).click()
  await annika.page.keyboard.press('Control+End')
  await annika.page.keyboard.type(`${words}\n`)
  await annika.page
    .getByText(/^Sparat/)
    .first()
    .waitFor()
  const lead = await signedIn(here.server.origin, 'lead')
  const remarksUntil = Date.now() + DAY
  if (more.live) await turnLive(lead)
  await lead.act(evaluation, { type: 'release', scores: true, note: 'Läs detta.', remarksUntil })
  const { passcode = null } = more
  const asked = { name: 'Staben', until: remarksUntil, passcode }
  const { body } = await lead.post(`/api/evaluations/${evaluation}/shares`, asked)
  const { link, share } = body as { link: string; share: string }
  const close = () => lead.act(evaluation, { type: 'revokeShare', share })
  return { annika, path: new URL(link).pathname, close, no: writes }
}

async function turnLive(lead: Caller): Promise<void> {
  await lead.command(here.evaluation, { type: 'setLive', on: true })
}

test('words that are marked go into the form with their section, and stay what was marked', async () => {
  const { path, no } = await shared('Målet nås 2021. Planen antogs 2021.')
  const reader = await here.somebody()
  const { page } = reader
  await page.goto(`${reader.origin}${path}/draft/${no}`)
  const words = page.locator('[data-root="general"][data-room="area-1"] p').first()
  await words.evaluate((paragraph) => {
    const text = paragraph.firstChild as Text
    getSelection()?.setBaseAndExtent(text, text.data.lastIndexOf('2021'), text, text.length - 1)
  })
  await page.getByRole('button', { name: 'Lämna en synpunkt på de markerade orden' }).click()
  const field = (name: string) => page.getByLabel(name, { exact: true })
  expect(await field('Vilka ord gäller det?').inputValue()).toBe('2021')
  expect(await field('Vad gäller det?').inputValue()).toBe('area-1/general')
  await expect
    .poll(() => field('Synpunkt').evaluate((one) => one === document.activeElement))
    .toBe(true)
  await page.keyboard.type('Planen antogs 2022.')
  await field('Ditt namn').fill('Stina')
  await page.getByRole('button', { name: 'Skicka synpunkten' }).click()
  await page.getByText('Synpunkten är skickad.').waitFor()
  const lead = await signedIn(here.server.origin, 'lead')
  const { text } = await lead.get(`/api/evaluations/${here.evaluation}/parts`)
  expect(text).toContain('Målet nås 2021. Planen antogs ')
  expect(reader.faults).toEqual([])
})

test('without scripts the text is read, a remark is sent and a passcode is asked for', async () => {
  const { path, no } = await shared('Det här läses utan skript.', { passcode: 'en lång kod' })
  const browser = (await here.somebody()).page.context().browser()
  const context = await browser?.newContext({ javaScriptEnabled: false, locale: 'sv-SE' })
  const page = (await context?.newPage()) as Page
  await page.goto(`${here.server.origin}${path}/draft/${no}`)
  await page.getByLabel('Kod').fill('en fel kod')
  await page.getByRole('button', { name: 'Öppna' }).click()
  await page.getByText('Koden stämmer inte.').waitFor()
  await page.getByLabel('Kod').fill('en lång kod')
  await page.getByRole('button', { name: 'Öppna' }).click()
  await page.getByRole('link', { name: `Utkast ${no}, inte slutligt` }).click()
  await page.getByText('Det här läses utan skript.').waitFor()
  await page.locator('[data-remark="area-1/general"]').click()
  await page.getByLabel('Synpunkt', { exact: true }).fill('Det stämmer inte.')
  await page.getByLabel('Vilka ord gäller det?').fill('utan papper')
  await page.getByLabel('Ditt namn').fill('Stina')
  await page.getByRole('button', { name: 'Skicka synpunkten' }).click()
  await page.getByText('Orden finns inte i det valda avsnittet.').waitFor()
  expect(await page.getByLabel('Synpunkt', { exact: true }).inputValue()).toBe('Det stämmer inte.')
  await page.getByLabel('Vilka ord gäller det?').fill('utan skript')
  await page.getByRole('button', { name: 'Skicka synpunkten' }).click()
  await page.getByText('Synpunkten är skickad.').waitFor()
  await context?.close()
})

test('the live text follows what is written under what the reader holds, and ends with the link', async () => {
  const { annika, path, close } = await shared('En rad som står kvar.', { live: true })
  const reader = await here.somebody()
  const { page } = reader
  await page.goto(`${reader.origin}${path}/live`)
  const kept = page.getByText('En rad som står kvar.')
  await kept.evaluate((line) => getSelection()?.selectAllChildren(line))
  await annika.page.keyboard.type('Den här raden kom efter.')
  await page.getByText('Den här raden kom efter.').waitFor()
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('En rad som står kvar.')
  expect(await page.getByText('Uppnått').count()).toBe(0)
  expect(reader.faults).toEqual([])
  await close()
  await page.getByText('Länken leder ingenstans').waitFor()
  expect(await page.content()).not.toContain('En rad som står kvar.')
})
