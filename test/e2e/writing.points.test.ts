import { expect, test } from 'vitest'
import type { Guest } from './guest.ts'
import { scene } from './scene.ts'

const here = scene()
const STRENGTHS = 'Styrkor'

async function bothIn(area: number): Promise<[Guest, Guest]> {
  const [annika, bjorn] = await Promise.all([here.annika(), here.bjorn()])
  await Promise.all([annika.openArea(here.evaluation, area), bjorn.openArea(here.evaluation, area)])
  return [annika, bjorn]
}

async function write(guest: Guest, words: string): Promise<void> {
  await guest.text(STRENGTHS).click()
  await guest.page.keyboard.type(words, { delay: 5 })
}

async function bothRead(guests: readonly Guest[], words: string): Promise<void> {
  for (const guest of guests) {
    await expect.poll(() => guest.reads(STRENGTHS)).toBe(words)
    expect(guest.faults).toEqual([])
  }
}

const handleOf = (guest: Guest, words: string) =>
  guest.text(STRENGTHS).locator('li', { hasText: words }).locator('.point-handle')

test('a point is moved by keys and by hand, undone, and says what it is about', async () => {
  const [annika, bjorn] = await bothIn(1)
  const { keyboard, mouse } = annika.page
  await write(annika, 'ett\ntvå\ntre')
  await keyboard.press('Alt+ArrowUp')
  await bothRead([annika, bjorn], 'ett\ntre\ntvå')
  await annika.page.getByText('Punkten är nu nummer 2 av 3.').waitFor({ state: 'attached' })
  // The caret went with it.
  await keyboard.type('!')
  await bothRead([annika, bjorn], 'ett\ntre!\ntvå')

  await annika.text(STRENGTHS).locator('li', { hasText: 'ett' }).hover()
  const [from, to] = [
    await handleOf(annika, 'ett').boundingBox(),
    await annika.text(STRENGTHS).locator('li', { hasText: 'två' }).boundingBox(),
  ]
  if (!from || !to) throw new Error('nothing to drag')
  await mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await mouse.down()
  await mouse.move(from.x + 10, to.y + to.height / 2, { steps: 4 })
  await mouse.move(from.x + 10, to.y + to.height - 1, { steps: 2 })
  await mouse.up()
  await bothRead([annika, bjorn], 'tre!\ntvå\nett')
  await keyboard.press('Control+z')
  await bothRead([annika, bjorn], 'ett\ntre!\ntvå')

  await annika.text(STRENGTHS).locator('li', { hasText: 'två' }).hover()
  await handleOf(annika, 'två').click()
  await annika.page.getByRole('dialog', { name: 'Punkten' }).waitFor()
  expect(await annika.unfit()).toEqual([])
  await annika.page
    .getByRole('button', { name: /^1\.2 / })
    .last()
    .click()
  await expect
    .poll(() =>
      bjorn.text(STRENGTHS).locator('li', { hasText: 'två' }).locator('.point-about').textContent(),
    )
    .toBe('1.2')
  // The same by keys alone, from the toolbar.
  await annika.text(STRENGTHS).click()
  await keyboard.press('Control+End')
  await keyboard.press('Alt+F10')
  await annika.page.getByRole('button', { name: 'Delfråga och ordning' }).focus()
  await keyboard.press('Enter')
  await annika.page.getByRole('dialog', { name: 'Punkten' }).waitFor()
  await keyboard.press('Escape')
  await expect
    .poll(() => annika.text(STRENGTHS).evaluate((list) => list.contains(document.activeElement)))
    .toBe(true)
  for (const guest of [annika, bjorn]) expect(guest.faults).toEqual([])
})

test('one moves a point in which the other writes, and no letter is lost', async () => {
  const [annika, bjorn] = await bothIn(2)
  await write(annika, 'ett\ntvå\ntre')
  await bothRead([annika, bjorn], 'ett\ntvå\ntre')
  await bjorn.text(STRENGTHS).locator('p').nth(2).click()
  await bjorn.page.keyboard.press('End')
  const typing = bjorn.page.keyboard.type(' här skriver Björn hela tiden', { delay: 30 })
  await annika.page.keyboard.press('Control+End')
  for (let times = 0; times < 4; times++) {
    await annika.page.keyboard.press('Alt+ArrowUp')
    await annika.page.keyboard.press('Alt+ArrowUp')
    await annika.page.keyboard.press('Alt+ArrowDown')
  }
  await typing
  const lines = async (guest: Guest) => (await guest.reads(STRENGTHS)).split('\n').toSorted()
  for (const guest of [annika, bjorn]) {
    await expect
      .poll(() => lines(guest))
      .toEqual(['ett', 'tre här skriver Björn hela tiden', 'två'])
    expect(guest.faults).toEqual([])
  }
  expect(await annika.reads(STRENGTHS)).toBe(await bjorn.reads(STRENGTHS))
})
