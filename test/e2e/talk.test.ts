import { expect, test } from 'vitest'
import { signedIn } from '../support/callers.ts'
import type { Guest } from './guest.ts'
import { scene } from './scene.ts'

const here = scene()

const RATIONALE = 'Gemensam motivering'

test('after the reveal both move one value and write one rationale, and the lead sees it; a proposal takes both', async () => {
  await reveal('5.1', '12', '16')
  const [annika, bjorn, lena] = await Promise.all([
    here.annika(),
    here.bjorn(),
    here.person('Lena Ekdahl'),
  ])
  const all = [annika, bjorn, lena]
  await Promise.all(all.map((guest) => guest.openArea(here.evaluation, 5, '5.1')))

  // The suggested mean is shown and nobody's act: it comes to the lead only when somebody moves.
  await expect.poll(() => value(annika)).toBe('14')
  expect(await panel(lena).getByText('Det teamet arbetar med').count()).toBe(0)
  await panel(annika).getByRole('slider').press('ArrowRight')
  await panel(annika).getByRole('slider').press('ArrowRight')
  for (const guest of [annika, bjorn]) await expect.poll(() => value(guest)).toBe('15')
  await expect.poll(() => panel(bjorn).getByRole('slider').inputValue()).toBe('15000')
  await panel(lena).getByText('15 poäng').waitFor()
  await panel(bjorn).getByRole('textbox', { name: 'Arbetsvärde' }).fill('80 %')
  await expect.poll(() => value(annika)).toBe('16')
  await panel(bjorn).getByLabel('Stadium').selectOption({ label: 'Effekt' })
  await expect.poll(() => panel(annika).getByLabel('Stadium').inputValue()).toBe('effect')

  await bjorn.text(RATIONALE).click()
  await annika.text(RATIONALE).click()
  await Promise.all([
    annika.page.keyboard.type('Det vi ser. ', { delay: 10 }),
    bjorn.page.keyboard.type('Det vi saknar. ', { delay: 10 }),
  ])
  const lettersOf = (text: string) => [...text.replaceAll(/\s/g, '')].sort().join('')
  await expect
    .poll(async () => lettersOf(await reads(annika)))
    .toBe(lettersOf('Det vi ser. Det vi saknar.'))
  const written = await reads(annika)
  for (const guest of all) await expect.poll(() => reads(guest)).toBe(written)
  await annika.text(RATIONALE).getByText('Björn').waitFor()
  expect(
    await panel(lena)
      .getByRole('button', { name: /Föreslå/ })
      .count(),
  ).toBe(0)

  await panel(annika).getByRole('button', { name: 'Föreslå 16' }).click()
  await panel(bjorn).getByText('Annika föreslog 16').waitFor()
  expect(await panel(annika).getByText('Ändrat sedan förslaget').count()).toBe(0)

  // He was in the form: it stays where it is, and what was proposed stands below it.
  await panel(bjorn).getByRole('slider').press('ArrowRight')
  await bjorn.text(RATIONALE).press('Control+End')
  await bjorn.page.keyboard.type('Och mer.')
  for (const guest of all) {
    await panel(guest).getByText('Ändrat sedan förslaget').waitFor()
    await panel(guest).getByText('Arbetsvärdet är nu 16,5.').waitFor()
    await panel(guest).getByText('Den gemensamma motiveringen är omskriven.').waitFor()
  }

  await panel(bjorn).getByRole('button', { name: 'Håll med' }).click()
  for (const guest of all) {
    await panel(guest).getByText('Exakt 16 poäng').waitFor()
    expect(await panel(guest).getByText('Och mer.').count()).toBe(0)
    expect(guest.faults).toEqual([])
  }
})

test('a talk that nobody reaches says so, and a proposal can be made from what is there', async () => {
  await reveal('5.2', '8', '8')
  const annika = await here.annika()
  await annika.page.routeWebSocket(/\/rooms\/.*\/talk-/, (socket) => socket.close())
  await annika.openArea(here.evaluation, 5, '5.2')
  await panel(annika)
    .getByText(/^Ni ser inte varandras ändringar just nu/)
    .waitFor()
  await panel(annika).getByRole('textbox', { name: 'Arbetsvärde' }).fill('8')
  await annika.text(RATIONALE).fill('Skrivet utan de andra')
  await panel(annika).getByRole('button', { name: 'Föreslå 8' }).click()
  await panel(annika).getByText('Du föreslog 8').waitFor()
  await panel(annika).getByText('Skrivet utan de andra').first().waitFor()
  expect(await annika.page.getByText(/^Sparat|^Allt är sparat/).count()).toBe(0)
})

test('strengths are a list, and stay one whatever is done to it', async () => {
  const annika = await here.annika()
  await annika.openArea(here.evaluation, 6)
  const strengths = annika.text('Styrkor')
  const { keyboard } = annika.page
  const items = () =>
    strengths.evaluate((text) => {
      if (text.children.length !== 1 || text.firstElementChild?.tagName !== 'UL')
        return text.innerHTML
      return [...text.querySelectorAll('li')].map((item) => item.textContent)
    })
  await strengths.click()
  await keyboard.type('Tydliga mål')
  await keyboard.press('Enter')
  await keyboard.type('Öppna data')
  await expect.poll(items).toEqual(['Tydliga mål', 'Öppna data'])

  // Enter in an empty item makes no second empty one, and no paragraph beside the list.
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await expect.poll(items).toEqual(['Tydliga mål', 'Öppna data', ''])
  await keyboard.press('Backspace')
  await expect.poll(items).toEqual(['Tydliga mål', 'Öppna data'])
  await keyboard.type('!')
  await expect.poll(items).toEqual(['Tydliga mål', 'Öppna data!'])

  // At the beginning of an item it joins the one before; at the very beginning it does nothing.
  await keyboard.press('Home')
  await selectionTold(annika)
  await keyboard.press('Backspace')
  await expect.poll(items).toEqual(['Tydliga målÖppna data!'])
  await keyboard.press('Control+Home')
  await selectionTold(annika)
  await keyboard.press('Backspace')
  await keyboard.press('Control+Shift+8')
  await keyboard.type('Mycket ')
  await expect.poll(items).toEqual(['Mycket Tydliga målÖppna data!'])

  await strengths.evaluate((text) => {
    const data = new DataTransfer()
    data.setData('text/html', '<h2>Ett</h2><ul><li>Två<ul><li>Tre</li></ul></li></ul><p>Fyra</p>')
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
  })
  await expect.poll(async () => (await items()).length).toBeGreaterThan(3)
  await expect.poll(async () => Array.isArray(await items())).toBe(true)
  await keyboard.press('Control+A')
  await keyboard.press('Delete')
  await expect.poll(items).toEqual([''])
  await keyboard.type('Nytt')
  await expect.poll(items).toEqual(['Nytt'])
  expect(annika.faults).toEqual([])
})

test('the summary is written together, and the lead reads it', async () => {
  const [annika, bjorn, lena] = await Promise.all([
    here.annika(),
    here.bjorn(),
    here.person('Lena Ekdahl'),
  ])
  const all = [annika, bjorn, lena]
  for (const guest of all) {
    await guest.openArea(here.evaluation, 1)
    await guest.page.getByRole('link', { name: 'Sammanfattning' }).click()
    await guest.page.getByRole('heading', { name: 'Så gjordes utvärderingen' }).waitFor()
    await guest.text('Resultat').waitFor()
  }
  await annika.text('Resultat').click()
  await annika.page.keyboard.type('Kommunen når långt.')
  await bjorn.text('Jämförelser').click()
  await bjorn.page.keyboard.type('Längre än förra gången.')
  for (const guest of all) {
    await expect.poll(() => guest.reads('Resultat')).toBe('Kommunen når långt.')
    await expect.poll(() => guest.reads('Jämförelser')).toBe('Längre än förra gången.')
  }
  expect(await lena.text('Resultat').getAttribute('contenteditable')).toBe('false')
  await annika.page.getByText(/^Sparat \d\d:\d\d$/).waitFor()
  await annika.page.reload()
  await expect.poll(() => annika.reads('Resultat')).toBe('Kommunen når långt.')
  expect(await annika.unfit()).toEqual([])
  for (const guest of all) expect(guest.faults).toEqual([])
})

/** Both have judged a row, over HTTP. */
async function reveal(subQuestion: string, hers: string, his: string): Promise<void> {
  const { origin } = here.server
  const judged = [
    ['evaluator-1', hers],
    ['evaluator-2', his],
  ] as const
  for (const [part, points] of judged) {
    const who = await signedIn(origin, part)
    const said = { value: { points }, stage: 'deployed' as const, rationale: `Så ser ${part} det` }
    await who.act(here.evaluation, { type: 'submit', subQuestion, ...said })
  }
}

/** A browser tells the page of a moved caret a moment later; nobody types as fast as this test. */
function selectionTold({ page }: Guest): Promise<void> {
  return page.evaluate(
    () =>
      new Promise((told) => {
        requestAnimationFrame(() => requestAnimationFrame(() => told()))
      }),
  )
}

function panel(guest: Guest) {
  return guest.page.getByRole('complementary', { name: 'Bedömning' })
}

function value(guest: Guest): Promise<string> {
  return panel(guest).getByRole('textbox', { name: 'Arbetsvärde' }).inputValue()
}

async function reads(guest: Guest): Promise<string> {
  return (await guest.reads(RATIONALE)).trim()
}
