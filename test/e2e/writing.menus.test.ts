import { expect, test } from 'vitest'
import { scene } from './scene.ts'

const here = scene()

test('a slash menu that was dismissed stays away, and stands above the line where there is no room below', async () => {
  const annika = await here.annika()
  await annika.openArea(here.evaluation, 6)
  const { page } = annika
  await page.setViewportSize({ width: 1280, height: 600 })
  const menu = page.getByRole('listbox', { name: 'Vad raden ska bli' })
  await annika.text('Allmänt').click()
  const caretAt = await annika.text('Allmänt').boundingBox()
  for (let line = 0; (caretAt?.y ?? 0) + line * 24 < 420; line++) await page.keyboard.press('Enter')
  await page.keyboard.type('/')
  await menu.waitFor()
  const box = await menu.boundingBox()
  expect((box?.y ?? 600) + (box?.height ?? 600)).toBeLessThanOrEqual(600)
  expect(box?.y).toBeGreaterThanOrEqual(0)

  await page.keyboard.press('Escape')
  await menu.waitFor({ state: 'hidden' })
  await page.keyboard.press('Alt+F10')
  await page.keyboard.press('Escape')
  await expect
    .poll(() => annika.text('Allmänt').evaluate((text) => text === document.activeElement))
    .toBe(true)
  expect(await menu.count()).toBe(0)
  // With the next letter it is asked for anew where the line says so.
  await page.keyboard.press('Backspace')
  await page.keyboard.type('/')
  await menu.waitFor()
})

test('a link opens beside the text: by a click for who reads, by one with Ctrl for who writes', async () => {
  const annika = await here.annika()
  await annika.openArea(here.evaluation, 7)
  const { page } = annika
  const address = new URL('/api/health', page.url()).href
  await annika.text('Allmänt').click()
  await page.keyboard.type('planen')
  await annika.select('Shift+Home')
  await page.keyboard.press('Control+k')
  await page.getByLabel('Adress').fill(address)
  await page.keyboard.press('Enter')
  const link = annika.text('Allmänt').getByRole('link', { name: 'planen' })
  await link.click()
  const opened = page.context().waitForEvent('page')
  await link.click({ modifiers: ['Control'] })
  await expect.poll(async () => (await opened).url()).toBe(address)
  expect(page.context().pages()).toHaveLength(2)

  const lead = await here.person('Lena Ekdahl')
  await lead.openArea(here.evaluation, 7)
  const before = lead.page.url()
  const openedByLead = lead.page.context().waitForEvent('page')
  await lead.text('Allmänt').getByRole('link', { name: 'planen' }).click()
  expect((await openedByLead).url()).toMatch(/^about:blank$|\/api\/health$/)
  expect(lead.page.url()).toBe(before)
  await expect.poll(() => lead.text('Allmänt').getAttribute('aria-readonly')).toBe('true')
})
