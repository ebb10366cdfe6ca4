import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { DEMO_EVALUATION } from '../support/callers.ts'
import type { Guest } from './guest.ts'
import { scene } from './scene.ts'

const here = scene()

const ALLMANT = 'Allmänt'
const SENTENCE = 'Kommunen har tre ortsråd som möts varje år.'

test('a draft goes out by a link, is remarked on and answered in the next, and ends when the link is closed', async () => {
  const [annika, lena, reader] = await Promise.all([
    here.annika(),
    here.person('Lena Ekdahl'),
    here.somebody(),
  ])
  await annika.openArea(here.evaluation, 1)
  await annika.text(ALLMANT).click()
  await annika.page.keyboard.type(SENTENCE)
  await lena.openArea(here.evaluation, 1)
  await expect.poll(() => lena.reads(ALLMANT)).toBe(SENTENCE)

  await lena.page.getByRole('button', { name: 'Mer', exact: true }).click()
  await lena.page.getByRole('link', { name: 'Utkast', exact: true }).click()
  await lena.page.getByText('Inget utkast är släppt ännu.').waitFor()
  await release(lena, 1)
  const link = await linkFor(lena, 'Kommunstyrelsen')

  await reader.page.goto(link)
  await reader.page.getByRole('link', { name: 'Utkast 1, inte slutligt' }).click()
  await reader.page.getByText(SENTENCE).waitFor()
  await remark(reader, 'tre ortsråd', 'Det är fyra sedan i våras.')

  // Those who write hear of it, and find it beside the words that it is about.
  await annika.page.getByRole('button', { name: '1 nyhet som rör dig' }).click()
  const notice = /^Kommunen \(Karin i nämnden\) har en synpunkt på Allmänt/
  await annika.page.getByRole('link', { name: notice }).click()
  await annika.page.keyboard.press('Escape')
  await annika.text(ALLMANT).locator('mark[data-kind="remark"]').getByText('tre ortsråd').waitFor()
  const card = annika.page.getByRole('article', { name: 'Synpunkt 1' })
  await card.getByText('Det är fyra sedan i våras.').waitFor()
  await card.getByRole('button', { name: 'Svara …' }).click()
  await card.getByLabel('Godta', { exact: true }).check()
  await card.getByLabel('Svar till kommunen').fill('Vi skriver fyra.')
  await card.getByRole('button', { name: 'Spara svaret' }).click()
  await card.getByText('besvarad, går ut med utkast 2').waitFor()
  expect(await annika.unfit()).toEqual([])

  // Nothing of it is told before the next draft.
  await reader.page.reload()
  expect(await reader.page.getByText('Vi skriver fyra.').count()).toBe(0)
  await lena.page.getByText('Vi skriver fyra.').waitFor()
  await lena.page.getByRole('button', { name: 'Släpp utkast 2 …' }).click()
  await lena.page.getByText('1 svar på synpunkter går ut med det.').waitFor()
  await lena.page.keyboard.press('Escape')
  await release(lena, 2)
  await lena.page.getByText('besvarad i utkast 2').waitFor()
  expect(await lena.unfit()).toEqual([])

  await reader.page.goto(link)
  await reader.page.getByRole('link', { name: 'Utkast 2, inte slutligt' }).click()
  await reader.page.getByText('Vi skriver fyra.').waitFor()

  await lena.page.getByRole('button', { name: 'Stäng länken: Kommunstyrelsen' }).press('Enter')
  await reader.page.getByText('Länken leder ingenstans').waitFor()
  await lena.page
    .getByRole('status')
    .getByText(/^Stängd/)
    .waitFor()
  await expect.poll(() => lena.focused()).toBe('H1 Utkast')
  await lena.page.reload()
  await lena.page
    .getByRole('region', { name: 'Öppningar' })
    .getByText('länken Kommunstyrelsen')
    .first()
    .waitFor()
  for (const guest of [annika, lena]) expect(guest.faults).toEqual([])
})

test('the contact of the municipality is led to the report, and comes back to sign out', async () => {
  const karin = await here.somebody()
  await karin.page.getByRole('button', { name: 'Karin Wedin' }).click()
  await karin.page.getByRole('link', { name: 'Utkast 1, inte slutligt' }).waitFor()
  await karin.page.goBack()
  await karin.page.getByRole('heading', { name: 'Utvärderingar' }).waitFor()
  await karin.page.getByRole('link', { name: /^Älvhamra/ }).waitFor()
  expect(await karin.unfit()).toEqual([])

  // By an address of the team's too.
  await karin.page.goto(`${karin.origin}/e/${DEMO_EVALUATION}/area/1`)
  await karin.page.getByRole('link', { name: 'Utkast 1, inte slutligt' }).waitFor()
  karin.faults.length = 0 // that the evaluation was closed to her
  expect(karin.faults).toEqual([])
})

async function release({ page }: Guest, no: number): Promise<void> {
  await page.getByRole('button', { name: `Släpp utkast ${no} …` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Till läsaren').fill(`Detta är utkast ${no}.`)
  await dialog.getByRole('button', { name: `Släpp utkast ${no}` }).click()
  await page.getByRole('heading', { name: `Utkast ${no}`, level: 3 }).waitFor()
  await dialog.waitFor({ state: 'detached' })
}

/** Makes a link, and takes it along the only time that it is shown. */
async function linkFor({ page }: Guest, name: string): Promise<string> {
  await page.getByRole('button', { name: 'Gör en länk …' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Vem är den till?').fill(name)
  await dialog.getByRole('button', { name: 'Gör länken' }).click()
  const link = await dialog.getByLabel('Länk', { exact: true }).inputValue()
  await dialog.getByRole('button', { name: 'Klar' }).click()
  await page.getByRole('heading', { name, level: 3 }).waitFor()
  return link
}

/** By the form, as it works without scripts too. */
async function remark({ page }: Guest, quote: string, text: string): Promise<void> {
  await page
    .getByRole('link', { name: 'Lämna en synpunkt på avsnittet' })
    .and(page.locator('[data-remark="area-1/general"]'))
    .click()
  await page.getByLabel('Vilka ord gäller det?').fill(quote)
  await page.getByLabel('Synpunkt', { exact: true }).fill(text)
  await page.getByLabel('Ditt namn').fill('Karin i nämnden')
  await page.getByRole('button', { name: 'Skicka synpunkten' }).click()
  await page.getByText('Synpunkten är skickad.').waitFor()
}

test('the report stands beside the text and follows it, and is taken along as a file', async () => {
  const annika = await here.annika()
  await annika.openArea(here.evaluation, 2)
  await annika.page.getByRole('tab', { name: 'Rapporten' }).click()
  const report = annika.page.frameLocator('iframe[title="Rapporten"]')
  const heading = report.getByRole('heading', { name: 'Område 2 Samhällsutveckling' })
  await heading.waitFor()
  await annika.text(ALLMANT).click()
  await annika.page.keyboard.type('Här växer rapporten medan man skriver.')
  await report.getByText('Här växer rapporten medan man skriver.').waitFor()
  expect(await annika.unfit()).toEqual([])

  await annika.page.goto(`${annika.origin}/e/${here.evaluation}/preview`)
  await report.getByText('Här växer rapporten medan man skriver.').waitFor()
  await annika.page.getByRole('button', { name: 'Ladda ner' }).click()
  for (const [form, begins, ending] of [
    ['PDF', '%PDF-', '.pdf'],
    ['Word', 'PK', '.docx'],
    ['Excel', 'PK', '.xlsx'],
    ['Webbsida', '<!doctype html>', '.html'],
    ['JSON', '{', '.json'],
  ] as const) {
    const coming = annika.page.waitForEvent('download')
    await annika.page.getByRole('button', { name: new RegExp(`^${form}`) }).click()
    const file = await coming
    expect(file.suggestedFilename()).toMatch(new RegExp(`^kommunkompassen-.+\\${ending}$`))
    const bytes = await readFile(await file.path())
    expect(bytes.subarray(0, begins.length).toString('latin1')).toBe(begins)
    await annika.page.getByText(`Hämtad: ${form}`).waitFor()
  }
  expect(await annika.unfit()).toEqual([])
  expect(annika.faults).toEqual([])
})
