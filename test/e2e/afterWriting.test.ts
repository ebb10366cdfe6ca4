import { expect, test } from 'vitest'
import type { Guest } from './guest.ts'
import { scene } from './scene.ts'

const here = scene()
const ALLMANT = 'Allmänt'

async function goTo(guest: Guest, place: string, heading: string): Promise<void> {
  await guest.page.goto(`${guest.origin}/e/${here.evaluation}/${place}`)
  await guest.page.getByRole('heading', { name: heading, level: 1 }).waitFor()
}

test('a text is kept under a name, changed by somebody else, compared, brought back, and that undone', async () => {
  const [annika, bjorn] = await Promise.all([here.annika(), here.bjorn()])
  await annika.openArea(here.evaluation, 1)
  await annika.text(ALLMANT).click()
  await annika.page.keyboard.type('Den första lydelsen.')
  await annika.page.getByText('Sparat').first().waitFor()
  await goTo(annika, 'versions', 'Versioner')
  await annika.page.getByRole('textbox', { name: 'Spara en version nu' }).fill('Före remiss')
  await annika.page.getByRole('button', { name: 'Spara versionen' }).click()
  await annika.page.getByText('Före remiss är sparad.').waitFor()

  await bjorn.openArea(here.evaluation, 1)
  await expect.poll(() => bjorn.reads(ALLMANT)).toBe('Den första lydelsen.')
  await bjorn.text(ALLMANT).click()
  await bjorn.page.keyboard.press('Control+End')
  await bjorn.page.keyboard.type(' Och en till.')
  await bjorn.page.getByText('Sparat').first().waitFor()

  await goTo(annika, 'versions', 'Versioner')
  await annika.page.getByRole('button', { name: /Före remiss/ }).click()
  const added = annika.page.locator('ins')
  await expect
    .poll(() => added.allTextContents())
    .toEqual([expect.stringContaining('Och en till.')])
  expect(await annika.unfit()).toEqual([])
  await annika.page.getByRole('button', { name: 'Ta tillbaka Allmänt' }).click()
  await annika.page.getByRole('dialog').getByRole('button', { name: 'Ta tillbaka' }).click()
  await expect.poll(() => bjorn.reads(ALLMANT)).toBe('Den första lydelsen.')
  // What stood there is a version of its own, and so can come back.
  await annika.page
    .getByRole('button', { name: /Före återställning till version/ })
    .first()
    .waitFor()
  await annika.page.getByRole('button', { name: 'Ångra', exact: true }).click()
  await expect.poll(() => bjorn.reads(ALLMANT)).toBe('Den första lydelsen. Och en till.')
  expect([...annika.faults, ...bjorn.faults]).toEqual([])
})

test('what somebody marks as a good example is found by another, with the way to where it stands', async () => {
  const [annika, bjorn] = await Promise.all([here.annika(), here.bjorn()])
  await annika.openArea(here.evaluation, 2)
  await annika.text(ALLMANT).click()
  await annika.page.keyboard.type('Kommunen har en medborgarbudget.')
  await annika.select('Shift+Home')
  await annika.page.getByRole('button', { name: 'Gott exempel' }).click()
  await annika.page.keyboard.press('End')
  await annika.page.getByText('Sparat').first().waitFor()

  await bjorn.page.goto(`${bjorn.origin}/examples`)
  await bjorn.page.getByRole('searchbox', { name: 'Sök' }).fill('medborgarbudget')
  const found = bjorn.page
    .getByRole('listitem')
    .filter({ hasText: 'Kommunen har en medborgarbudget.' })
  await found.waitFor()
  expect(await bjorn.unfit()).toEqual([])
  await bjorn.page.getByRole('searchbox', { name: 'Sök' }).fill('något som ingen har skrivit')
  await bjorn.page.getByText('Inget gott exempel passar in på det du söker.').waitFor()
  await bjorn.page.getByRole('searchbox', { name: 'Sök' }).fill('medborgarbudget')
  await found.getByRole('link', { name: 'Provköping 2026' }).click()
  await expect.poll(() => bjorn.reads(ALLMANT)).toBe('Kommunen har en medborgarbudget.')
  expect([...annika.faults, ...bjorn.faults]).toEqual([])
})

test('a check leads to its place, follows the text, and is let stand by the lead with a reason', async () => {
  const [annika, lena] = await Promise.all([here.annika(), here.person('Lena Ekdahl')])
  await annika.openArea(here.evaluation, 3)
  await annika.text(ALLMANT).click()
  await annika.page.keyboard.type('Detta hade vi redan sett i Kungälv.')
  await annika.page.getByText('Sparat').first().waitFor()

  await goTo(lena, 'checks', 'Kontroller')
  const line = (guest: Guest) =>
    guest.page.getByRole('listitem').filter({ hasText: 'Kungälv nämns.' })
  await line(lena).waitFor()
  await goTo(annika, 'checks', 'Kontroller')
  expect(await line(annika).getByRole('button').count()).toBe(0)

  await line(lena).getByRole('button').click()
  const dialog = lena.page.getByRole('dialog', { name: 'Låt stå' })
  await dialog.getByRole('button', { name: 'Låt stå' }).click()
  await dialog.getByText('Skriv ett skäl.').waitFor()
  await dialog
    .getByRole('textbox', { name: 'Varför får det stå?' })
    .fill('En jämförelse som ska med')
  await dialog.getByRole('button', { name: 'Låt stå' }).click()
  for (const guest of [annika, lena]) {
    await guest.page.getByText('1 anmärkning får stå').click()
    await guest.page.getByText('En jämförelse som ska med').waitFor()
    expect(await guest.unfit()).toEqual([])
  }
  await lena.page.getByRole('button', { name: 'Ta tillbaka' }).click()
  await line(annika).waitFor()
  await expect.poll(() => annika.page.getByText('1 anmärkning får stå').count()).toBe(0)

  // The way there, and what is mended is found no more.
  await line(annika).getByRole('link').click()
  await annika.text(ALLMANT).click()
  await annika.page.keyboard.press('Control+a')
  await annika.page.keyboard.type('Detta ser vi också här.')
  await expect.poll(() => line(lena).count()).toBe(0)
  expect([...annika.faults, ...lena.faults]).toEqual([])
})
