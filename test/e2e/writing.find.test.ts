import { expect, test } from 'vitest'
import { scene } from './scene.ts'

const here = scene()

test('words are found in all chapters, gone to, replaced at once, and had back after others wrote', async () => {
  const [annika, bjorn] = await Promise.all([here.annika(), here.bjorn()])
  const { page } = annika
  await annika.openArea(here.evaluation, 2)
  await annika.text('Allmänt').click()
  await page.keyboard.type('Kommunen har mål. Målen är många.', { delay: 5 })
  await annika.openArea(here.evaluation, 1)
  await annika.text('Styrkor').click()
  await page.keyboard.type('Tydliga mål', { delay: 5 })
  await page.keyboard.press('Control+Alt+f')
  await page.keyboard.type('Nya mål 2025.')

  await page.keyboard.press('Control+Shift+f')
  const panel = page.getByRole('region', { name: 'Sök och ersätt' })
  await panel.getByLabel('Sök i hela rapporten').fill('mål')
  await panel.getByText('4 träffar').waitFor()
  await panel.getByLabel('Hela ord').check()
  await panel.getByText('3 träffar').waitFor()
  expect(await annika.unfit()).toEqual([])

  await panel.getByLabel('Sök i hela rapporten').press('Enter')
  await panel.getByText('1 av 3').waitFor()
  await expect
    .poll(() => annika.text('Styrkor').locator('.narrative-shown').textContent())
    .toBe('mål')
  await panel.getByRole('button', { name: 'Kommunen har mål' }).click()
  await page.waitForURL(/area\/2/)
  await expect
    .poll(() => annika.text('Allmänt').locator('.narrative-shown').textContent())
    .toBe('mål')

  await panel.getByLabel('Ersätt med').fill('planer')
  await panel.getByRole('button', { name: 'Ersätt alla (3)' }).click()
  await panel.getByText('3 ersatta').waitFor()
  await bjorn.openArea(here.evaluation, 2)
  await expect.poll(() => bjorn.reads('Allmänt')).toBe('Kommunen har planer. Målen är många.')
  await bjorn.text('Allmänt').click()
  await bjorn.page.keyboard.press('Control+End')
  await bjorn.page.keyboard.type(' De följs upp.', { delay: 5 })
  await expect.poll(() => annika.reads('Allmänt')).toMatch(/De följs upp\.$/)
  await panel.getByRole('button', { name: 'Ångra ersättningen' }).click()
  for (const guest of [annika, bjorn])
    await expect
      .poll(() => guest.reads('Allmänt'))
      .toBe('Kommunen har mål. Målen är många. De följs upp.')
  await panel.getByText('3 träffar').or(panel.getByText(' av 3')).first().waitFor()
  await panel.getByRole('button', { name: 'Stäng sökningen' }).press('Escape')
  await panel.waitFor({ state: 'detached' })
  for (const guest of [annika, bjorn]) expect(guest.faults).toEqual([])
})

test('who only reads finds, and is offered nothing to replace', async () => {
  const lead = await here.person('Lena Ekdahl')
  await lead.openArea(here.evaluation, 1)
  await lead.page.getByRole('button', { name: /^Sök och ersätt i rapporten/ }).click()
  const panel = lead.page.getByRole('region', { name: 'Sök och ersätt' })
  await panel.getByLabel('Sök i hela rapporten').fill('mål')
  await panel.getByText(/träff/).first().waitFor()
  expect(await panel.getByLabel('Ersätt med').count()).toBe(0)
  expect(lead.faults).toEqual([])
})
