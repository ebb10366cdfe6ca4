import { expect, test } from 'vitest'
import type { Guest } from './guest.ts'
import { scene } from './scene.ts'

const here = scene()

async function bothIn(area: number): Promise<[Guest, Guest]> {
  const [annika, bjorn] = await Promise.all([here.annika(), here.bjorn()])
  await Promise.all([annika.openArea(here.evaluation, area), bjorn.openArea(here.evaluation, area)])
  return [annika, bjorn]
}

/** The structure of a text as another reads it: names of elements with their words. */
function structureOf(guest: Guest, heading: string): Promise<string> {
  return guest.text(heading).evaluate((root) => {
    const told = (element: Element): string => {
      if (element.className.includes('narrative-caret')) return ''
      const inside = [...element.childNodes]
        .map((node) => (node instanceof Element ? told(node) : (node.textContent ?? '')))
        .join('')
      const name = element.tagName.toLowerCase()
      if (name === 'br' || name === 'img') return ''
      return name === 'p' || name === 'tbody' || name === 'span'
        ? inside
        : `<${name}>${inside}</${name}>`
    }
    return [...root.children].map(told).join('')
  })
}

async function write(guest: Guest, heading: string, words: string): Promise<void> {
  await guest.text(heading).click()
  await guest.page.keyboard.type(words, { delay: 5 })
}

test('with keys and the slash menu a text gets its structure, and the colleague sees it', async () => {
  const [annika, bjorn] = await bothIn(1)
  const { keyboard } = annika.page
  await write(annika, 'Allmänt', '/rub')
  await annika.page.getByRole('listbox', { name: 'Vad raden ska bli' }).waitFor()
  await keyboard.press('Enter')
  await keyboard.type('Medborgarna\nKommunen har ')
  await keyboard.press('Control+b')
  await keyboard.type('mål')
  await keyboard.press('Control+b')
  await keyboard.type('.\n/punkt')
  await keyboard.press('Enter')
  await keyboard.type('ett\ntvå\n\n/citat')
  await keyboard.press('Enter')
  await keyboard.type('Vi frågar.')
  await expect
    .poll(() => structureOf(bjorn, 'Allmänt'))
    .toBe(
      '<h3>Medborgarna</h3>Kommunen har <strong>mål</strong>.<ul><li>ett</li><li>två</li></ul><blockquote>Vi frågar.</blockquote>',
    )
  for (const guest of [annika, bjorn]) expect(guest.faults).toEqual([])
})

test('footnotes are numbered through the area, also in its lists, and two people write in one', async () => {
  const [annika, bjorn] = await bothIn(3)
  await write(annika, 'Styrkor', 'Tydliga mål')
  await annika.page.keyboard.press('Control+Alt+f')
  await annika.page.keyboard.type('Gäller till 2025.')
  await annika.page.keyboard.press('Enter')
  await bjorn.page.getByRole('textbox', { name: 'Fotnot 1' }).waitFor()
  await write(bjorn, 'Allmänt', 'Kommunen')
  await bjorn.page.getByRole('button', { name: /^Fotnot \(/ }).click()
  await bjorn.page.keyboard.type('Avslutad ')
  await annika.page.getByRole('textbox', { name: 'Fotnot 2' }).waitFor()
  const numbers = (guest: Guest) =>
    guest.page
      .locator('.narrative-notes')
      .allInnerTexts()
      .then((all) => all.map((text) => text.trim()))
  for (const guest of [annika, bjorn]) await expect.poll(() => numbers(guest)).toEqual(['1', '2'])

  const [hers, his] = [annika, bjorn].map(({ page }) =>
    page.getByRole('textbox', { name: 'Fotnot 1' }),
  )
  await hers?.click()
  await annika.page.keyboard.press('Home')
  await Promise.all([
    annika.page.keyboard.type('Senare: ', { delay: 15 }),
    bjorn.page.keyboard.type('i oktober 2024.', { delay: 15 }),
  ])
  const all = 'Senare: Avslutad i oktober 2024.'
  for (const field of [hers, his]) await expect.poll(() => field?.inputValue()).toBe(all)
  await annika.openArea(here.evaluation, 3)
  await expect.poll(() => hers?.inputValue()).toBe(all)

  await annika.text('Allmänt').locator('.narrative-note').click()
  await expect.poll(() => hers?.evaluate((field) => field === document.activeElement)).toBe(true)

  // The next chapter's go on from there, while one is written here.
  await bjorn.openArea(here.evaluation, 6)
  await write(bjorn, 'Allmänt', 'Senare')
  await bjorn.page.keyboard.press('Control+Alt+f')
  await bjorn.page.keyboard.type('Tredje.')
  await bjorn.page.getByRole('textbox', { name: 'Fotnot 3' }).waitFor()
  await annika.page.getByRole('button', { name: 'Ta bort fotnot 1' }).click()
  await bjorn.page.getByRole('textbox', { name: 'Fotnot 2' }).waitFor()
  await bjorn.page.getByText(/^\d+ ord i kapitlet/).waitFor()
  await bjorn.openArea(here.evaluation, 3)
  await expect.poll(() => numbers(bjorn)).toEqual(['1'])
  for (const guest of [annika, bjorn]) expect(guest.faults).toEqual([])
})

test('a table is made and changed by keys alone', async () => {
  const [annika, bjorn] = await bothIn(4)
  const { keyboard } = annika.page
  await write(annika, 'Allmänt', '/tabell')
  await keyboard.press('Enter')
  for (const word of ['Mått', '2022', '2023', 'Nöjdhet']) {
    await keyboard.type(word)
    await keyboard.press('Tab')
  }
  await keyboard.press('Alt+F10')
  await keyboard.press('End')
  for (let left = 0; left < 2; left++) await keyboard.press('ArrowLeft')
  await keyboard.press('Enter')
  await annika.page.getByRole('dialog', { name: 'Rader och kolumner' }).waitFor()
  await annika.page.getByRole('button', { name: 'Ta bort kolumnen' }).focus()
  await keyboard.press('Enter')
  await keyboard.press('Control+Enter')
  await keyboard.type('Efter tabellen.')
  const row = (name: string, ...cells: string[]) =>
    `<tr>${cells.map((cell) => `<${name}>${cell}</${name}>`).join('')}</tr>`
  const table = `<table>${row('th', 'Mått', '2023')}${row('td', 'Nöjdhet', '')}${row('td', '', '')}</table>`
  await expect.poll(() => structureOf(bjorn, 'Allmänt')).toBe(`${table}Efter tabellen.`)
  for (const guest of [annika, bjorn]) expect(guest.faults).toEqual([])
})

test('a link is asked for, and one that runs something is refused in words', async () => {
  const [annika, bjorn] = await bothIn(5)
  const { page } = annika
  await write(annika, 'Allmänt', 'planen')
  await annika.select('Shift+Home')
  await page.keyboard.press('Control+k')
  await page.getByLabel('Adress').fill('javascript:alert(1)')
  await page.keyboard.press('Enter')
  await page.getByText(/^Skriv en webbadress/).waitFor()
  await page.getByLabel('Adress').fill('example.org/plan')
  await page.keyboard.press('Enter')
  const link = bjorn.text('Allmänt').getByRole('link', { name: 'planen' })
  await expect.poll(() => link.getAttribute('href')).toBe('https://example.org/plan')
  for (const guest of [annika, bjorn]) expect(guest.faults).toEqual([])
})

test('a key acts where the caret is, also before the browser has told of it', async () => {
  const annika = await here.annika()
  await annika.openArea(here.evaluation, 7)
  await write(annika, 'Allmänt', 'Ett. Två.')
  await annika.select('Control+Home')
  await annika.text('Allmänt').evaluate((element) => {
    document.getSelection()?.modify('move', 'forward', 'documentboundary')
    const key = { key: 'Enter', keyCode: 13, bubbles: true, cancelable: true }
    element.dispatchEvent(new KeyboardEvent('keydown', key))
  })
  await annika.page.keyboard.type('Tre.')
  await expect.poll(() => annika.reads('Allmänt')).toBe('Ett. Två.\nTre.')
})

test('what was deleted by mistake comes back, right after it was typed too; arrows step over a footnote; what is moved is whole', async () => {
  const annika = await here.annika()
  await annika.openArea(here.evaluation, 8)
  const { keyboard } = annika.page
  await write(annika, 'Allmänt', 'Målen är tydliga.')
  await annika.select('Control+a')
  await keyboard.press('Delete')
  await expect.poll(() => annika.reads('Allmänt')).toBe('')
  await keyboard.press('Control+z')
  await expect.poll(() => annika.reads('Allmänt')).toBe('Målen är tydliga.')

  await keyboard.press('Control+End')
  await keyboard.press('Control+Alt+f')
  await keyboard.type('Till 2025.')
  await keyboard.press('Enter')
  // Its number depends on the chapters before.
  const note = annika.page.getByRole('textbox', { name: /^Fotnot \d+$/ })
  await annika.text('Allmänt').click()
  await annika.select('Control+Home')
  for (let letter = 0; letter <= 'Målen är tydliga.'.length; letter++)
    await annika.select('ArrowRight')
  await keyboard.type(' Och kända.')
  await expect.poll(() => note.inputValue()).toBe('Till 2025.')
  await expect.poll(() => annika.reads('Allmänt')).toMatch(/^Målen är tydliga\..*Och kända\.$/)

  await annika.select('Control+a')
  await keyboard.press('Control+b')
  await keyboard.press('Control+x')
  await expect.poll(() => annika.reads('Allmänt')).toBe('')
  await keyboard.press('Control+v')
  await expect.poll(() => note.inputValue()).toBe('Till 2025.')
  await expect
    .poll(() => structureOf(annika, 'Allmänt'))
    .toMatch(/^<strong>Målen är tydliga\.<\/strong>.*<strong> Och kända\.<\/strong>$/)
  expect(annika.faults).toEqual([])
})
