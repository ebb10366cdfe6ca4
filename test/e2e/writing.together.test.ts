import { expect, test } from 'vitest'
import type { Guest } from './guest.ts'
import { scene } from './scene.ts'

const here = scene()

async function bothIn(area: number): Promise<[Guest, Guest]> {
  const [annika, bjorn] = await Promise.all([here.annika(), here.bjorn()])
  await Promise.all([annika.openArea(here.evaluation, area), bjorn.openArea(here.evaluation, area)])
  return [annika, bjorn]
}

async function bothRead(guests: readonly Guest[], words: string): Promise<void> {
  for (const guest of guests) {
    await expect.poll(() => guest.reads('Allmänt')).toBe(words)
    expect(guest.faults).toEqual([])
  }
}

test('one undoes what one wrote oneself; what the other wrote within it stays', async () => {
  const [annika, bjorn] = await bothIn(1)
  await annika.text('Allmänt').click()
  await annika.page.keyboard.type('Hennes stycke')
  await bothRead([annika, bjorn], 'Hennes stycke')
  await bjorn.text('Allmänt').click()
  await bjorn.page.keyboard.press('Control+End')
  for (let back = 0; back < 'stycke'.length; back++) await bjorn.page.keyboard.press('ArrowLeft')
  await bjorn.page.keyboard.type('[här] ')
  await bothRead([annika, bjorn], 'Hennes [här] stycke')
  for (let times = 0; times < 5; times++) await annika.page.keyboard.press('Control+z')
  await bothRead([annika, bjorn], '[här] ')
  for (let times = 0; times < 5; times++) await annika.page.keyboard.press('Control+y')
  await bothRead([annika, bjorn], 'Hennes [här] stycke')
})

test('a caret behind a line break stops nobody’s page', async () => {
  const [annika, bjorn] = await bothIn(2)
  await annika.text('Allmänt').click()
  await annika.page.keyboard.type('rad ett')
  await annika.page.keyboard.press('Shift+Enter')
  await bjorn
    .text('Allmänt')
    .locator('br:not(.ProseMirror-trailingBreak)')
    .waitFor({ state: 'attached' })
  await bjorn.text('Allmänt').getByText('Annika').waitFor()
  await bjorn.text('Allmänt').click()
  await bjorn.page.keyboard.press('Control+Home')
  await bjorn.page.keyboard.type('Först: ')
  await annika.page.keyboard.type('rad två')
  await bothRead([annika, bjorn], 'Först: rad ettrad två')
})

test('a word that is being composed is not disturbed by the other, nor disturbs', async () => {
  const [annika, bjorn] = await bothIn(3)
  await annika.text('Allmänt').click()
  await annika.page.keyboard.type('Början slut')
  await bothRead([annika, bjorn], 'Början slut')
  for (let back = 0; back < ' slut'.length; back++) await annika.page.keyboard.press('ArrowLeft')
  const session = await annika.page.context().newCDPSession(annika.page)
  const compose = (text: string) =>
    session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  await compose(' k')
  await compose(' ka')
  await bjorn.text('Allmänt').click()
  await bjorn.page.keyboard.press('Control+End')
  await bjorn.page.keyboard.type('!')
  await expect.poll(() => annika.reads('Allmänt')).toContain('!')
  await session.send('Input.insertText', { text: ' kana' })
  await bothRead([annika, bjorn], 'Början kana slut!')
})

test('one splits and joins paragraphs in which the other writes, and no letter is lost', async () => {
  const [annika, bjorn] = await bothIn(4)
  await annika.text('Allmänt').click()
  await annika.page.keyboard.type('första andra')
  await bothRead([annika, bjorn], 'första andra')
  await bjorn.text('Allmänt').click()
  await bjorn.page.keyboard.press('Control+Home')
  for (let back = 0; back < ' andra'.length; back++) await annika.page.keyboard.press('ArrowLeft')
  const typing = bjorn.page.keyboard.type('här skriver Björn: ', { delay: 25 })
  for (let times = 0; times < 4; times++) {
    await annika.page.keyboard.press('Enter')
    await annika.page.keyboard.press('Backspace')
  }
  await annika.page.keyboard.press('Enter')
  await typing
  // Where her caret is among the letters by then is not said; that all of them are there, once, is.
  const letters = async (guest: Guest) => (await guest.reads('Allmänt')).replaceAll('\n', '')
  for (const guest of [annika, bjorn]) {
    await expect.poll(() => letters(guest)).toBe('här skriver Björn: första andra')
    expect(guest.faults).toEqual([])
  }
  expect(await annika.reads('Allmänt')).toBe(await bjorn.reads('Allmänt'))
})
