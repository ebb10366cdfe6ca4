import { expect, test } from 'vitest'
import type { Guest } from './guest.ts'
import { panelOf, submit } from './panel.ts'
import { scene } from './scene.ts'

const here = scene()
const pdf = Buffer.from('%PDF-1.7\nStyrmodell, ord som bara står här: havtornssylt\n%%EOF')

async function openRegister(guest: Guest): Promise<void> {
  await guest.page.goto(`${guest.origin}/e/${here.evaluation}/evidence`)
  await guest.page.getByRole('heading', { name: 'Underlag', level: 1 }).waitFor()
}

test('two keep a register: an interview, a document with its file, notes on it, and what it supports', async () => {
  const [annika, bjorn] = await Promise.all([here.annika(), here.bjorn()])
  await Promise.all([openRegister(annika), openRegister(bjorn)])

  // An interview, and what is asked of it.
  await annika.page.getByRole('button', { name: 'Lägg till underlag' }).click()
  const form = annika.page.getByRole('dialog')
  await form.getByRole('button', { name: 'Lägg till', exact: true }).click()
  await form.getByText('Välj en grupp.').waitFor()
  await form.getByRole('textbox', { name: 'Roll' }).fill('Kommundirektör')
  await form.getByLabel('Grupp').selectOption({ label: 'Ledning' })
  await form.getByLabel('Datum').fill('2026-03-02')
  await form.getByRole('button', { name: 'Lägg till', exact: true }).click()
  await form.waitFor({ state: 'hidden' })
  const opener = (guest: Guest, name: string) =>
    guest.page.getByRole('button', { name, exact: true })
  await opener(bjorn, 'Kommundirektör').waitFor()

  // A document: a file that is none is refused, then one that is.
  await bjorn.page.getByRole('button', { name: 'Lägg till underlag' }).click()
  const his = bjorn.page.getByRole('dialog')
  await his.getByRole('radio', { name: 'Dokument' }).check()
  const chooser = his.locator('input[type=file]')
  await chooser.setInputFiles({ name: 'a.pdf', mimeType: '', buffer: Buffer.from('MZ') })
  await his.getByText(/inte vad dess namn säger/).waitFor()
  await chooser.setInputFiles({ name: 'program.exe', mimeType: '', buffer: pdf })
  await his.getByText('Filer av det slaget kan inte läggas in.').waitFor()
  await chooser.setInputFiles({ name: 'Så styr vi.pdf', mimeType: 'application/pdf', buffer: pdf })
  await his.getByText('Så styr vi.pdf').waitFor()
  await expect
    .poll(() => his.getByRole('textbox', { name: 'Titel' }).inputValue())
    .toBe('Så styr vi')
  await his.getByRole('textbox', { name: 'Titel' }).fill('Styrmodell')
  await his.getByRole('button', { name: 'Lägg till', exact: true }).click()
  await his.waitFor({ state: 'hidden' })

  // She takes the file out, as it went in.
  await opener(annika, 'Styrmodell').click()
  const [download] = await Promise.all([
    annika.page.waitForEvent('download'),
    annika.page.getByRole('link', { name: 'Så styr vi.pdf' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('Så styr vi.pdf')
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  expect(Buffer.concat(chunks).equals(pdf)).toBe(true)

  // Notes on it, together.
  await opener(bjorn, 'Styrmodell').click()
  await annika.text('Anteckningar').click()
  await annika.page.keyboard.type('Tolv sidor, antagen 2023.')
  await expect.poll(() => bjorn.reads('Anteckningar')).toBe('Tolv sidor, antagen 2023.')
  await bjorn.text('Anteckningar').click()
  await bjorn.page.keyboard.press('Control+End')
  await bjorn.page.keyboard.type(' Kort!')
  await expect.poll(() => annika.reads('Anteckningar')).toBe('Tolv sidor, antagen 2023. Kort!')

  // Tied to a sub-question, and from there the way back.
  await annika.page.getByLabel('Knyt till delfråga').selectOption({ value: '3.1' })
  await bjorn.page.getByRole('link', { name: /^3\.1 / }).click()
  await bjorn.text('Allmänt').waitFor()
  await bjorn.page.getByRole('tab', { name: 'Underlag' }).click()
  await bjorn.page.getByRole('link', { name: 'Styrmodell' }).waitFor()
  await bjorn.page.getByLabel('Knyt underlag till 3.1').selectOption({ label: '1 Kommundirektör' })
  await bjorn.page.getByRole('link', { name: 'Kommundirektör' }).click()
  await bjorn.page.getByRole('heading', { name: 'Underlag', level: 1 }).waitFor()
  await bjorn.page.getByRole('link', { name: /^3\.1 / }).waitFor()

  // What no evidence supports.
  await bjorn.page.getByRole('button', { name: 'Saknar underlag' }).click()
  await bjorn.page.getByRole('link', { name: /^3\.2 / }).waitFor()
  expect(await bjorn.page.getByRole('link', { name: /^3\.1 / }).count()).toBe(0)
  // The file that was none.
  const refused = bjorn.faults.filter((fault) => fault.includes('status of 422'))
  expect(refused).toHaveLength(1)
  expect([...annika.faults, ...bjorn.faults]).toEqual(refused)
})

test('[C1] what a judgement rests on is nobody’s to see before its reveal, and stands by it after', async () => {
  const [annika, bjorn] = await Promise.all([here.annika(), here.bjorn()])
  await openRegister(annika)
  await annika.page.getByRole('button', { name: 'Lägg till underlag' }).click()
  const form = annika.page.getByRole('dialog')
  await form.getByRole('textbox', { name: 'Roll' }).fill('Rektorer')
  await form.getByLabel('Grupp').selectOption({ label: 'Medarbetare' })
  await form.getByRole('button', { name: 'Lägg till', exact: true }).click()
  await form.waitFor({ state: 'hidden' })

  await Promise.all([
    annika.openArea(here.evaluation, 5, '5.1'),
    bjorn.openArea(here.evaluation, 5, '5.1'),
  ])
  const choice = panelOf(annika).getByLabel('Underlag', { exact: true })
  await choice.selectOption({ label: '3 Rektorer' })
  await panelOf(annika).getByRole('button', { name: 'Ta bort Rektorer från bedömningen' }).waitFor()
  const said = { stage: 'Genomslag', rationale: 'Vi hörde det' }
  await submit(annika, { value: '13', ...said })
  await panelOf(annika).getByText('Rektorer').waitFor()
  await panelOf(bjorn)
    .getByText(/^Annika har lämnat in/)
    .first()
    .waitFor()
  const judged = () => bjorn.received.filter((text) => /"judged":\[\{/.test(text))
  expect(judged()).toEqual([])
  await submit(bjorn, { value: '14', ...said })
  for (const guest of [annika, bjorn])
    await panelOf(guest).getByRole('listitem').getByText('Rektorer').waitFor()
  expect(judged()).not.toEqual([])
  expect([...annika.faults, ...bjorn.faults]).toEqual([])
})

test('a sentence is tied to what it builds on and to the point that it supports; the caret there tells of both', async () => {
  const [annika, bjorn] = await Promise.all([here.annika(), here.bjorn()])
  await openRegister(annika)
  await annika.page.getByRole('button', { name: 'Lägg till underlag' }).click()
  const form = annika.page.getByRole('dialog')
  await form.getByRole('radio', { name: 'Webb' }).check()
  await form.getByRole('textbox', { name: 'Titel' }).fill('Kvalitetssidan')
  await form.getByRole('textbox', { name: 'Adress' }).fill('www.kommun.se/kvalitet')
  await form.getByRole('button', { name: 'Lägg till', exact: true }).click()
  await form.waitFor({ state: 'hidden' })

  await annika.openArea(here.evaluation, 6, '6.1')
  await annika.text('Styrkor').click()
  await annika.page.keyboard.type('Kort ramverk')
  await annika.text('Allmänt').click()
  await annika.page.keyboard.type('Ramverket är kort.')
  await annika.select('Shift+Home')
  await annika.page.getByRole('tab', { name: 'Underlag' }).click()
  await annika.page.getByLabel('Bygger på underlag').selectOption({ label: '4 Kvalitetssidan' })
  await annika.page.getByRole('link', { name: 'Kvalitetssidan' }).waitFor()
  await annika.page.getByLabel('Stöder punkten').selectOption({ label: 'Kort ramverk' })
  await annika.page.getByText('Stöder punkten Kort ramverk').waitFor()

  await bjorn.openArea(here.evaluation, 6, '6.1')
  await bjorn.page.getByRole('tab', { name: 'Underlag' }).click()
  await bjorn.text('Allmänt').click()
  await bjorn.page.keyboard.press('Control+Home')
  await bjorn.page.getByRole('link', { name: 'Kvalitetssidan' }).waitFor()
  await bjorn.page.getByText('Stöder punkten Kort ramverk').waitFor()
  // What is written before it moves it along.
  await bjorn.page.keyboard.type('Så här: ')
  await bjorn.page.keyboard.press('Control+End')
  await bjorn.page.getByRole('link', { name: 'Kvalitetssidan' }).waitFor()
  const drop = bjorn.page.getByRole('button', { name: 'Ta bort kopplingen: Ramverket är kort.' })
  await drop.first().click()
  await expect.poll(() => drop.count()).toBe(1)
  await expect.poll(() => annika.page.getByRole('link', { name: 'Kvalitetssidan' }).count()).toBe(0)
  expect([...annika.faults, ...bjorn.faults]).toEqual([])
})

test('from the register to the very passage, far down in its text', async () => {
  const annika = await here.annika()
  await openRegister(annika)
  await annika.page.getByRole('button', { name: 'Lägg till underlag' }).click()
  const form = annika.page.getByRole('dialog')
  await form.getByRole('radio', { name: 'Webb' }).check()
  await form.getByRole('textbox', { name: 'Titel' }).fill('Läsrummet')
  await form.getByRole('textbox', { name: 'Adress' }).fill('www.kommun.se/lasrum')
  await form.getByRole('button', { name: 'Lägg till', exact: true }).click()
  await form.waitFor({ state: 'hidden' })

  await annika.openArea(here.evaluation, 7)
  await annika.text('Allmänt').click()
  for (let nth = 0; nth < 40; nth++) await annika.page.keyboard.type(`Rad ${nth}.\n`)
  await annika.page.keyboard.type('Detta vet vi.')
  await annika.select('Shift+Home')
  await annika.page.getByRole('tab', { name: 'Underlag' }).click()
  const items = annika.page.getByLabel('Bygger på underlag')
  const item = await items.locator('option', { hasText: 'Läsrummet' }).getAttribute('value')
  await items.selectOption(item)
  await annika.page.getByRole('link', { name: 'Läsrummet' }).waitFor()

  const passage = annika
    .text('Allmänt')
    .locator('mark[data-kind="evidence"]', { hasText: 'Detta vet vi.' })
  const seen = () =>
    passage.first().evaluate((mark) => {
      const { top, bottom } = mark.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    })
  await annika.page.getByRole('link', { name: 'Läsrummet' }).click()
  await annika.page.getByRole('heading', { name: 'Underlag', level: 1 }).waitFor()
  await annika.page.getByRole('link', { name: 'Detta vet vi.' }).click()
  await annika.text('Allmänt').waitFor()
  await expect.poll(seen).toBe(true)
  await annika.text('Allmänt').locator('mark[data-active]').first().waitFor()
  expect(annika.faults).toEqual([])
})
