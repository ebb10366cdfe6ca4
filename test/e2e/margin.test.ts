import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Guest } from './guest.ts'
import { scene } from './scene.ts'

const here = scene()

const ALLMANT = 'Allmänt'

test('the lead comments on a passage and blocks; it is answered, settled, approved, and falls with an edit', async () => {
  const [annika, bjorn, lena] = await Promise.all([
    here.annika(),
    here.bjorn(),
    here.person('Lena Ekdahl'),
  ])
  const all = [annika, bjorn, lena]
  await Promise.all(all.map((guest) => guest.openArea(here.evaluation, 1)))
  await annika.text(ALLMANT).click()
  await annika.page.keyboard.type('Kommunen har en strategi som styr.')
  await expect.poll(() => lena.reads(ALLMANT)).toBe('Kommunen har en strategi som styr.')

  // She only reads, and says something about two words.
  await selectWords(lena, 'en strategi')
  await lena.page.getByRole('button', { name: 'Kommentera', exact: true }).click()
  const form = lena.page.getByRole('form', { name: 'Ny kommentar' })
  await form.getByText('en strategi').waitFor()
  await form.getByRole('textbox', { name: 'Kommentar' }).pressSequentially('Vilken? @ann')
  await form.getByRole('listbox').getByRole('option', { name: 'Annika Norling' }).waitFor()
  await lena.page.keyboard.press('Enter')
  await form.getByLabel('Hindrar att texten godkänns').check()
  await lena.page.keyboard.press('Tab')
  await form.getByRole('button', { name: 'Kommentera' }).click()
  await card(lena, 'Vilken?').waitFor()
  expect(await form.count()).toBe(0)

  // Annika hears of it, and the bell leads to it.
  await annika.page.getByRole('button', { name: '1 nyhet som rör dig' }).click()
  await annika.page.getByRole('link', { name: /Lena kallade på dig i Allmänt/ }).click()
  await annika.page.keyboard.press('Escape')
  const answered = card(annika, 'Vilken?')
  await answered.getByRole('textbox', { name: 'Svar' }).fill('Mål och budget.')
  await answered.getByRole('button', { name: 'Svara' }).click()
  // The field keeps the words until the answer to them is there.
  await answered.getByRole('paragraph').filter({ hasText: 'Mål och budget.' }).waitFor()
  await annika
    .text(ALLMANT)
    .locator('mark[data-kind="blocking"]')
    .getByText('en strategi')
    .waitFor()

  // What is ready cannot be approved while it blocks.
  await under(annika).getByRole('button', { name: 'Markera som klar' }).click()
  await under(lena).getByText('Klar för granskning').waitFor()
  await under(lena).getByText('1 hindrar').waitFor()
  await under(lena).getByText('Lös det som hindrar först.').waitFor()
  expect(await under(lena).getByRole('button', { name: 'Godkänn' }).count()).toBe(0)

  await open(lena, 'Vilken?')
  await card(lena, 'Vilken?').getByRole('button', { name: 'Markera som löst' }).click()
  await card(lena, 'Vilken?').getByText('Löst').waitFor()
  await under(lena).getByRole('button', { name: 'Godkänn' }).click()
  for (const guest of all) await under(guest).getByText('Godkänd').waitFor()

  await annika.text(ALLMANT).click()
  await annika.page.keyboard.press('Control+End')
  await annika.page.keyboard.type(' Mer.')
  for (const guest of all) await under(guest).getByText('Ändrad sedan godkännandet').waitFor()
  await lena.page.getByRole('link', { name: 'Tavla' }).click()
  await lena.page.getByRole('heading', { name: 'Väntar på dig' }).waitFor()
  await lena.page
    .getByRole('region', { name: 'Väntar på dig' })
    .getByText('Ändrad sedan godkännandet')
    .waitFor()
  for (const guest of all) expect(await guest.unfit()).toEqual([])
  for (const guest of all) expect(guest.faults).toEqual([])
})

test('a suggestion stands in the text only when an evaluator accepts it, and can be undone', async () => {
  const [annika, bjorn] = await Promise.all([here.annika(), here.bjorn()])
  await Promise.all([annika, bjorn].map((guest) => guest.openArea(here.evaluation, 2)))
  await annika.text(ALLMANT).click()
  await annika.page.keyboard.type('Det är bra.')
  await expect.poll(() => bjorn.reads(ALLMANT)).toBe('Det är bra.')

  await selectWords(bjorn, 'bra')
  await bjorn.page.keyboard.press('Control+Alt+m')
  const form = bjorn.page.getByRole('form', { name: 'Ny kommentar' })
  await form.getByRole('button', { name: 'Föreslå andra ord' }).click()
  await form.getByRole('textbox', { name: 'Skriv så här i stället' }).fill('tydligt')
  await form.getByRole('textbox', { name: 'Varför' }).fill('Mer precist')
  await form.getByRole('button', { name: 'Föreslå ändring' }).click()

  await tab(annika)
  await open(annika, 'Mer precist')
  expect(await words(annika)).toBe('Det är bra.')
  await card(annika, 'Mer precist').getByRole('button', { name: 'Godta' }).click()
  for (const guest of [annika, bjorn]) await expect.poll(() => words(guest)).toBe('Det är tydligt.')
  await card(annika, 'Mer precist').getByText('Godtaget').waitFor()
  await annika.text(ALLMANT).click()
  await annika.page.keyboard.press('Control+z')
  for (const guest of [annika, bjorn]) await expect.poll(() => words(guest)).toBe('Det är bra.')
  expect([...annika.faults, ...bjorn.faults]).toEqual([])
})

test('what one had begun to say is there when one comes back, and what is gone from the text is said', async () => {
  const annika = await here.annika()
  await annika.openArea(here.evaluation, 3)
  await annika.text(ALLMANT).click()
  await annika.page.keyboard.type('Detta försvinner. Detta stannar.')
  await selectWords(annika, 'Detta försvinner.')
  await annika.page.keyboard.press('Control+Alt+m')
  const form = annika.page.getByRole('form', { name: 'Ny kommentar' })
  const field = form.getByRole('textbox', { name: 'Kommentar' })
  await field.fill('Halvfärdigt')
  await annika.page.getByRole('navigation', { name: 'Områden' }).getByText('Sammanfattning').click()
  await annika.page.getByRole('heading', { name: 'Sammanfattning', level: 1 }).waitFor()
  await annika.page.goBack()
  await expect.poll(() => field.inputValue()).toBe('Halvfärdigt')
  await field.press('Control+Enter')
  await card(annika, 'Halvfärdigt').waitFor()

  await selectWords(annika, 'Detta försvinner.')
  await annika.page.keyboard.press('Delete')
  await card(annika, 'Halvfärdigt').getByText('Texten togs bort:').waitFor()
  await card(annika, 'Halvfärdigt').getByText('Detta försvinner.').waitFor()
  expect(annika.faults).toEqual([])
})

/** Selects words that stand once in the general text, as one does with a mouse. */
async function selectWords(guest: Guest, sought: string): Promise<void> {
  await guest.text(ALLMANT).evaluate((prose, wanted) => {
    const walker = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      if (prose instanceof HTMLElement && prose.isContentEditable) prose.focus()
      document.getSelection()?.removeAllRanges()
      document.getSelection()?.addRange(range)
      return
    }
    throw new Error(`not in the text: ${wanted}`)
  }, sought)
  await guest.page.getByRole('button', { name: 'Kommentera', exact: true }).waitFor()
}

/** The text without what is only suggested in it. */
function words(guest: Guest): Promise<string> {
  return guest.text(ALLMANT).evaluate((prose) => {
    const copy = prose.cloneNode(true) as HTMLElement
    for (const extra of copy.querySelectorAll('.narrative-caret, .narrative-suggested'))
      extra.remove()
    return copy.textContent ?? ''
  })
}

function card(guest: Guest, text: string): Locator {
  return guest.page.getByRole('article').filter({ hasText: text })
}

async function open(guest: Guest, text: string): Promise<void> {
  const button = card(guest, text).getByRole('heading').getByRole('button')
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
}

function tab(guest: Guest): Promise<void> {
  return guest.page.getByRole('tab', { name: /^Kommentarer/ }).click()
}

/** What stands between the general text's heading and the text. */
function under(guest: Guest): Locator {
  return guest.page.locator('[data-root="general"] .sections-line')
}
