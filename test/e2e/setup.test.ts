import { expect, test } from 'vitest'
import type { Guest } from './guest.ts'
import { scene } from './scene.ts'

const here = scene()

test('a team’s first evaluation, made by keyboard: what is missing is said, what cannot change is said first, and those who are in it find it', async () => {
  const tomas = await here.person('Tomas Rydberg')
  await tomas.openEvaluations()
  const { page, faults, origin } = tomas
  await page.getByRole('link', { name: 'Ny utvärdering' }).click()

  await page.getByRole('button', { name: 'Granska uppgifterna' }).press('Enter')
  await expect.poll(() => focusedIs(page, 'Kommun')).toBe(true)
  expect(
    await page.getByRole('combobox', { name: 'Kommun', exact: true }).getAttribute('aria-invalid'),
  ).toBe('true')

  await chosen(page, 'Kommun', 'höganäs', 'Höganäs')
  await page.getByRole('textbox', { name: 'År' }).fill('2026')
  await page.getByRole('combobox', { name: 'Mall' }).selectOption({ label: 'Kommunkompassen 2023' })
  await page.getByRole('radio', { name: /Ett område i taget/ }).press('Space')
  await chosen(page, 'Lägg till: Utvärderare', 'annika', 'Annika Norling')

  // A page that was left by mistake has what was filled in.
  await page.reload()
  await page.getByRole('button', { name: 'Ta bort Annika Norling' }).waitFor()
  await chosen(page, 'Lägg till: Utvärderare', 'björn', 'Björn Olander')
  await chosen(page, 'Lägg till: Utvärderare', 'ingrid', 'Ingrid Solheim')
  await chosen(page, 'Lägg till: Granskningsledare', 'lena', 'Lena Ekdahl')
  await chosen(page, 'Lägg till: Observatörer', 'samir', 'Samir')
  await page.getByRole('button', { name: 'Granska uppgifterna' }).press('Enter')

  const fixed = page.getByRole('region', { name: 'Kan inte ändras sedan' })
  for (const said of [
    'Höganäs',
    '2026',
    'Kommunkompassen 2023',
    'Ett område i taget',
    'Lena Ekdahl',
  ])
    await fixed.getByText(said).first().waitFor()
  await page.getByRole('region', { name: 'Kan ändras' }).getByText('Tolerans').waitFor()
  expect(await lines(page.request, origin)).not.toContain('Höganäs')

  await page.getByRole('button', { name: 'Skapa utvärderingen' }).press('Enter')
  await expect.poll(() => lines(page.request, origin)).toContain('Höganäs')
  expect(faults).toEqual([])

  const ingrid = await here.person('Ingrid Solheim')
  await ingrid.openEvaluations()
  await ingrid.page.getByRole('link', { name: /Höganäs/ }).click()
  await ingrid.text('Allmänt').waitFor()
  const bar = ingrid.page.getByRole('banner')
  await bar.getByRole('button', { name: 'Mer', exact: true }).click()
  await ingrid.page.getByRole('link', { name: 'Teamet' }).click()
  const main = ingrid.page.getByRole('main')
  for (const name of ['Annika Norling', 'Björn Olander', 'Lena Ekdahl', 'Samir'])
    await main.getByText(name).first().waitFor()
  expect(ingrid.faults).toEqual([])
})

test('only an administrator makes one', async () => {
  const annika = await here.annika()
  await annika.openEvaluations()
  const { page, origin } = annika
  expect(await page.getByRole('link', { name: 'Ny utvärdering' }).count()).toBe(0)
  await page.goto(`${origin}/new`)
  await page.getByRole('heading').first().waitFor()
  expect(await page.getByRole('button', { name: 'Granska uppgifterna' }).count()).toBe(0)
})

type Page = Guest['page']

/** Writes some letters in a field with a list, and takes what they lead to. */
async function chosen(page: Page, field: string, letters: string, wanted: string) {
  const box = page.getByRole('combobox', { name: field, exact: true })
  await box.fill(letters)
  await page.getByRole('option', { name: wanted }).first().waitFor()
  await box.press('ArrowDown')
  const marked = page.locator('[role=option][aria-selected=true]')
  await expect.poll(() => marked.textContent()).toContain(wanted)
  await box.press('Enter')
}

function focusedIs(page: Page, name: string): Promise<boolean> {
  return page
    .getByRole('combobox', { name, exact: true })
    .evaluate((element) => element === document.activeElement)
}

/** The list of evaluations as the server gives it to this person. */
async function lines(request: Page['request'], origin: string): Promise<string> {
  return (await request.get(`${origin}/api/evaluations`)).text()
}
