import { expect, test } from 'vitest'
import type { Guest } from './guest.ts'
import { scene } from './scene.ts'

const here = scene()

interface Said {
  value: string
  stage: string
  rationale: string
}

/** Values that nothing else on a page or in a message is likely to be. */
const hers: Said = {
  value: '13,777',
  stage: 'Genomslag',
  rationale: 'Strategin bär hela vägen, hallonsaft',
}
const his: Said = {
  value: '14,111',
  stage: 'Genomslag',
  rationale: 'Uppföljningen saknas än, lingondricka',
}

test('a judgement is nowhere with the other before the reveal; then both agree, and it stands', async () => {
  const [annika, bjorn] = await Promise.all([here.annika(), here.bjorn()])
  await Promise.all([
    annika.openArea(here.evaluation, 4, '4.1'),
    bjorn.openArea(here.evaluation, 4, '4.1'),
  ])

  await submit(annika, hers)
  await handedIn(bjorn, 'Annika')
  await bjorn.openArea(here.evaluation, 4, '4.1')
  await handedIn(bjorn, 'Annika')
  expect(await tracesWith(bjorn, hers)).toEqual([])
  // The search itself finds what is there: she has her own.
  expect(await tracesWith(annika, hers)).not.toEqual([])

  await submit(bjorn, his)
  for (const guest of [annika, bjorn])
    for (const { value, rationale } of [hers, his]) {
      await panel(guest).getByText(rationale).first().waitFor()
      await panel(guest)
        .getByText(new RegExp(`^${value} poäng`))
        .first()
        .waitFor()
    }

  const form = panel(annika)
  await form.getByRole('textbox', { name: 'Arbetsvärde' }).fill('14')
  await form.getByRole('textbox', { name: 'Gemensam motivering' }).fill('Vi möts på fjorton')
  await form.getByRole('button', { name: 'Föreslå 14' }).click()
  await panel(bjorn).getByRole('button', { name: 'Håll med' }).click()
  for (const guest of [annika, bjorn]) {
    await panel(guest).getByText('Samsyn', { exact: true }).waitFor()
    await guest.openArea(here.evaluation, 4, '4.1')
    await panel(guest).getByText('Samsyn', { exact: true }).waitFor()
    await panel(guest).getByText('Vi möts på fjorton').waitFor()
    await panel(guest).getByText('Exakt 14 poäng').waitFor()
  }
  await bjorn.page.getByRole('link', { name: 'Översikt' }).click()
  const row = bjorn.page.getByRole('row', { name: /4\.1/ })
  await expect
    .poll(() => row.getByRole('cell').allInnerTexts())
    .toEqual(expect.arrayContaining(['14', '20']))
  expect([...annika.faults, ...bjorn.faults]).toEqual([])
})

/** C2: that a colleague has submitted, and when. */
function handedIn(guest: Guest, name: string): Promise<void> {
  return panel(guest)
    .getByRole('listitem')
    .getByText(new RegExp(`^${name} har lämnat in`))
    .waitFor()
}

function panel(guest: Guest) {
  return guest.page.getByRole('complementary', { name: 'Bedömning' })
}

async function submit(guest: Guest, { value, stage, rationale }: Said): Promise<void> {
  const sheet = panel(guest)
  await sheet.getByRole('textbox', { name: 'Värde' }).fill(value)
  await sheet.getByLabel('Stadium').selectOption({ label: stage })
  await sheet.getByRole('textbox', { name: 'Motivering' }).fill(rationale)
  await sheet.getByRole('button', { name: 'Lämna in bedömning' }).click()
  await guest.page
    .getByRole('dialog')
    .getByRole('button', { name: 'Lämna in', exact: true })
    .click()
}

/** Every place where the value, in any way of writing it, or a word of the rationale has come. */
async function tracesWith(guest: Guest, { value, rationale }: Said): Promise<string[]> {
  const digits = value.replace(',', '')
  const marks = [
    new RegExp(`(?<!\\d)${value.replace(',', '[.,]?')}(?!\\d)`),
    new RegExp(`(?<!\\d)${digits}(?!\\d)`),
    new RegExp(rationale.split(' ').at(-1) ?? ''),
  ]
  const places = [...guest.received, await guest.holds()]
  return places.filter((text) => marks.some((mark) => mark.test(text)))
}
