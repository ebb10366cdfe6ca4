import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { signedIn } from '../support/callers.ts'
import type { Guest } from './guest.ts'
import { fillSheet, handIn, panelOf, submit, turnTo } from './panel.ts'
import { scene } from './scene.ts'

const here = scene()

/** Words that nothing else on a page or in a message holds. */
const hers = { rationale: 'Kedjan håller, hallonsaft', note: 'Ring kanslichefen, krusbärskräm' }
const marks = [/\b13[.,]?777\b/, /hallonsaft/, /krusbärskräm/, /"discuss"/, /"share":\s*\d/]

test('[S10] criteria suggest, a departure says why, and nothing of it is anybody else’s before the reveal', async () => {
  const [annika, bjorn] = await Promise.all([here.annika(), here.bjorn()])
  await Promise.all([
    annika.openArea(here.evaluation, 4, '4.1'),
    bjorn.openArea(here.evaluation, 4, '4.1'),
  ])
  const sheet = panelOf(annika)
  const criteria = sheet.getByRole('button', { name: 'Bedömningsfrågor' })
  await criteria.click()
  const groups = sheet.getByRole('group').filter({ has: annika.page.getByRole('radio') })
  const asked = await groups.count()
  expect(asked).toBeGreaterThan(2)

  // By the keyboard alone: the space bar takes a band, arrows move within the group and the share.
  const first = groups.first()
  await first.getByRole('radio', { name: 'Planerat' }).focus()
  await annika.page.keyboard.press('Space')
  await annika.page.keyboard.press('ArrowRight')
  await annika.page.keyboard.press('ArrowRight')
  await checked(first, 'Genomslag')
  await sheet.getByText(`1 av ${asked} besvarade`).waitFor()
  for (let nth = 1; nth < asked; nth += 1) await choose(groups.nth(nth), 'Genomslag')
  // 45,5 % of 15 or 20 points, whatever the weights.
  const suggested = sheet.getByText(/^Bedömningsfrågorna ger .*45,5/)
  await suggested.waitFor()
  await first.getByRole('slider').press('ArrowRight')
  await sheet.getByText(/^Bedömningsfrågorna ger .*45,7/).waitFor()
  await first.getByRole('slider').press('ArrowLeft')
  await suggested.waitFor()

  const take = sheet.getByRole('button', { name: /^Använd / })
  const points = ((await take.textContent()) ?? '').replace('Använd ', '')
  await take.click()
  const value = sheet.getByRole('textbox', { name: 'Värde', exact: true })
  expect(await value.inputValue()).toBe(points)
  expect(await sheet.getByLabel('Stadium').inputValue()).toBe('deployed')
  await sheet.getByRole('button', { name: 'Ångra' }).click()
  expect(await value.inputValue()).toBe('')
  await take.click()

  await value.fill('13,777')
  await sheet.getByText(/^Behövs, eftersom värdet är ett annat än bedömningsfrågorna ger/).waitFor()
  await sheet.getByRole('button', { name: 'Lämna in bedömning' }).click()
  await sheet.getByText('Skriv en motivering.').waitFor()
  expect(await annika.page.getByRole('dialog').count()).toBe(0)
  const rationale = sheet.getByRole('textbox', { name: 'Motivering', exact: true })
  await expect.poll(() => isFocused(rationale)).toBe(true)
  await rationale.fill(hers.rationale)

  await sheet.getByRole('checkbox', { name: 'Vill prata om' }).check()
  await sheet.getByRole('button', { name: 'Skriv en anteckning' }).click()
  await sheet.getByRole('textbox', { name: 'Anteckning' }).fill(hers.note)
  expect(await annika.unfit()).toEqual([])
  await sheet.getByText(/^Sparat /).waitFor()

  // A reload keeps the draft; nothing of it has reached the other.
  await annika.openArea(here.evaluation, 4, '4.1')
  await expect.poll(() => rationale.inputValue()).toBe(hers.rationale)
  expect(await sheet.getByRole('textbox', { name: 'Anteckning' }).inputValue()).toBe(hers.note)
  expect(await sheet.getByRole('checkbox', { name: 'Vill prata om' }).isChecked()).toBe(true)
  await suggested.waitFor()
  await criteria.click()
  await checked(first, 'Genomslag')

  await sheet.getByRole('button', { name: 'Lämna in bedömning' }).click()
  const dialog = annika.page.getByRole('dialog')
  await dialog.getByText('Inget är skrivet under').waitFor()
  await dialog.getByRole('button', { name: 'Lämna in', exact: true }).click()
  await sheet.getByText('Du har lämnat in. Öppnas när Björn har lämnat in.').waitFor()
  await sheet.getByText(hers.note).waitFor()

  const other = panelOf(bjorn)
  await other.getByText('Annika har lämnat in. Öppnas när du har lämnat in.').waitFor()
  await bjorn.openArea(here.evaluation, 4, '4.1')
  await other.getByText('Annika har lämnat in. Öppnas när du har lämnat in.').waitFor()
  expect(await tracesWith(bjorn)).toEqual([])
  // The search itself finds what is there: she has her own.
  expect(await tracesWith(annika)).not.toEqual([])

  await submit(bjorn, { value: '12', stage: 'Genomslag', rationale: 'Nära nog' })
  for (const guest of [annika, bjorn]) {
    const open = panelOf(guest)
    await open.getByText('Vill prata om', { exact: true }).waitFor()
    await open.getByText(hers.note).waitFor()
    const answers = open.getByRole('button', { name: `Bedömningsfrågorna ger ${points}` })
    await answers.press('Enter')
    await expect.poll(() => open.getByText(/^Genomslag 45,5/).count()).toBe(asked)
    expect(await guest.unfit()).toEqual([])
  }
  expect([...annika.faults, ...bjorn.faults]).toEqual([])
})

test('the text is read beside the number on a phone, and a note that contradicts it stops nobody', async () => {
  const annika = await here.annika()
  await annika.page.setViewportSize({ width: 360, height: 740 })
  await annika.openArea(here.evaluation, 4, '4.2')
  await annika.text(/planering/i).fill('Prognosen räknas om varje vår, slånbärssaft')
  await annika.page.getByRole('button', { name: /^4\.2 /, pressed: true }).click()
  const sheet = annika.page.getByRole('dialog', { name: 'Bedömning' })
  await sheet.getByRole('button', { name: 'Texten' }).click()
  await sheet.getByText('slånbärssaft').waitFor()
  const nudge = sheet.getByText('Höga poäng, men ingen styrka är skriven i område 4.')
  expect(await nudge.count()).toBe(0)
  await sheet.getByRole('textbox', { name: 'Värde', exact: true }).fill('100 %')
  await nudge.waitFor()
  await sheet.getByLabel('Stadium').selectOption({ label: 'Effekt' })
  expect(await annika.unfit()).toEqual([])
  await sheet.getByRole('button', { name: 'Lämna in bedömning' }).click()
  const asking = annika.page.getByRole('dialog', { name: /^Lämna in bedömningen/ })
  await asking.getByText('Höga poäng, men ingen styrka är skriven i område 4.').waitFor()
  await asking.getByRole('button', { name: 'Lämna in', exact: true }).click()
  await sheet.getByText('Min bedömning, inlämnad').waitFor()
  expect(annika.faults).toEqual([])
})

test('what is refused when one has turned away is told by its row, on that row and any other', async () => {
  const annika = await here.annika()
  await annika.openArea(here.evaluation, 5, '5.1')
  await fillSheet(annika, { value: '4', stage: 'Ansats', rationale: 'Början finns' })
  await panelOf(annika)
    .getByText(/^Sparat /)
    .waitFor()
  await annika.page.context().setOffline(true)
  await handIn(annika)
  await annika.page.keyboard.press('Escape')
  await turnTo(annika, '5.2')

  const lena = await signedIn(here.server.origin, 'lead')
  const { people } = await lena.teamView(here.evaluation)
  const { id: person } = await signedIn(here.server.origin, 'evaluator-1')
  expect(people.map((one) => one.person)).toContain(person)
  await lena.act(here.evaluation, { type: 'recuse', person, area: 5, reason: 'Släkt' })
  await annika.page.context().setOffline(false)

  const told = annika.page.getByRole('alert').getByText('Bedömningen av 5.1 lämnades inte in.')
  await told.waitFor()
  expect(await annika.unfit()).toEqual([])
  await annika.page.getByRole('link', { name: 'Översikt' }).click()
  await told.waitFor()
  await annika.page.getByRole('link', { name: 'Gå till 5.1' }).click()
  await told.waitFor()
  await annika.page.getByRole('button', { name: 'Ta bort meddelandet om 5.1' }).click()
  await told.waitFor({ state: 'hidden' })
})

function choose(group: Locator, stage: string): Promise<void> {
  return group.getByText(stage, { exact: true }).click()
}

function checked(group: Locator, stage: string) {
  return expect.poll(() => group.getByRole('radio', { name: stage }).isChecked()).toBe(true)
}

function isFocused(field: Locator): Promise<boolean> {
  return field.evaluate((element) => element === document.activeElement)
}

/** Every place where a word of hers, a flag or an answer has come. */
async function tracesWith(guest: Guest): Promise<string[]> {
  const places = [...guest.received, await guest.holds()]
  return places.filter((text) => marks.some((mark) => mark.test(text)))
}
