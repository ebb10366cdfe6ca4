import { expect, test } from 'vitest'
import type { Guest } from './guest.ts'
import { ownScene } from './scene.ts'

const here = ownScene()
const GUIDE = 'Vägledning'

async function tryAsEvaluator(guest: Guest): Promise<void> {
  await guest.page.getByRole('button', { name: 'Prova som utvärderare' }).click()
  await guest.page.getByRole('region', { name: GUIDE }).waitFor()
}

test('a newcomer alone comes from the door to a first agreed score in six acts', async () => {
  const guest = await here.somebody()
  const { page } = guest
  const guide = page.getByRole('region', { name: GUIDE })
  await tryAsEvaluator(guest)
  await expect.poll(() => guide.textContent()).toContain('Börja här: 3.3 väntar på din bedömning')
  await page.getByText('Björn (spelas av Samsyn) har lämnat in').first().waitFor()
  expect(await guest.unfit()).toEqual([])

  await page.getByLabel('Värde').fill('16')
  await page.getByLabel('Stadium').selectOption('deployed')
  await page.getByRole('button', { name: 'Lämna in bedömning' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Lämna in', exact: true }).click()
  await page.getByRole('button', { name: /^Föreslå \d/ }).click()
  await expect.poll(() => guide.textContent()).toContain('Ni är överens om 3.3')
  await guide.getByRole('link', { name: 'Fortsätt med 3.1' }).click()
  await expect.poll(() => guide.textContent()).toContain('3.1')
  await guide.getByRole('button', { name: 'Stäng vägledningen' }).click()
  await expect.poll(() => guide.count()).toBe(0)
  expect(guest.faults).toEqual([])
})

test('the colleague is nobody’s mask: when Björn comes himself, the label goes', async () => {
  const guest = await here.somebody()
  await tryAsEvaluator(guest)
  const played = guest.page.getByText('spelas av Samsyn').first()
  await guest.page.getByRole('button', { name: /^3\.4/ }).first().click()
  await played.waitFor()
  const bjorn = await here.bjorn()
  await bjorn.openEvaluations()
  await bjorn.page.getByRole('link', { name: /Älvhamra/ }).click()
  await expect.poll(() => played.count()).toBe(0)
})

test('begun anew, every tab that has the demo open comes to the new one', async () => {
  const guest = await here.somebody()
  const bjorn = await here.bjorn()
  await bjorn.openEvaluations()
  await tryAsEvaluator(guest)
  const { page } = guest
  await bjorn.page.getByRole('link', { name: /Älvhamra/ }).click()
  await bjorn.page.getByRole('region', { name: GUIDE }).waitFor()
  const old = page.url()

  await page.getByRole('button', { name: 'Annika Norling', exact: true }).click()
  await page.getByRole('button', { name: 'Börja om demonstrationen' }).click()
  const asking = page.getByRole('dialog', { name: 'Börja om demonstrationen?' })
  await asking.waitFor()
  expect(await guest.unfit()).toEqual([])
  await asking.getByRole('button', { name: 'Börja om', exact: true }).click()
  for (const one of [page, bjorn.page]) {
    // Not by its navigation, which the page may begin anew.
    await expect.poll(() => one.url()).toMatch(/\/e\/alvhamra-2026-r2\/area\/3/)
    await one.getByRole('region', { name: GUIDE }).waitFor()
  }
  // A bookmark of the old one leads there too.
  await page.goto(old)
  await page.waitForURL(/\/e\/alvhamra-2026-r2\//)
})
