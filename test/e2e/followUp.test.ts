import { beforeAll, expect, test } from 'vitest'
import { signedIn } from '../support/callers.ts'
import { scene } from './scene.ts'

const here = scene()

/** Starts from a report of 2020 that was read, which asked for two things. */
let started: string
beforeAll(async () => {
  const { origin } = here.server
  const [administrator, annika, bjorn, lena] = await Promise.all(
    (['administrator', 'evaluator-1', 'evaluator-2', 'lead'] as const).map((part) =>
      signedIn(origin, part),
    ),
  )
  const report = {
    found: { kind: 'import', name: 'grästorp-2020.txt' },
    municipality: 'Grästorp',
    year: 2020,
    template: 'kommunkompassen-2020',
    total: 480,
    areas: [],
    rows: [{ no: '1.1', points: 14 }],
    improvements: [
      { area: 1, text: 'Berätta vad dialogen ledde till.' },
      { area: 3, text: 'Följ upp målen på samma sätt överallt.' },
    ],
  }
  const made = await administrator?.post('/api/evaluations', {
    template: 'kommunkompassen-2023',
    municipality: 'Grästorp',
    year: 2026,
    people: [
      { person: annika?.id, role: 'evaluator' },
      { person: bjorn?.id, role: 'evaluator' },
      { person: lena?.id, role: 'lead' },
    ],
    from: { kind: 'import', report },
  })
  if (made?.status !== 201) throw new Error(`no evaluation: ${made?.text}`)
  started = (made.body as { id: string }).id
})

test('[U2] a new evaluation is offered what it can start from, and keeps what was chosen', async () => {
  const tomas = await here.person('Tomas Rydberg')
  const { page, origin } = tomas
  await page.goto(`${origin}/new`)
  const town = page.getByRole('combobox', { name: 'Kommun', exact: true })
  await town.fill('höganäs')
  await page.getByRole('option', { name: 'Höganäs' }).click()
  const from = page.getByRole('group', { name: 'Utgå från en tidigare utvärdering' })
  await from.getByText('8 med nytt namn').waitFor()
  await from.getByRole('radio', { name: /2020/ }).check()
  await page.reload()
  await expect.poll(() => from.getByRole('radio', { name: /2020/ }).isChecked()).toBe(true)
  // Of a year before it there is nothing.
  await page.getByRole('textbox', { name: 'År' }).fill('2018')
  await from.waitFor({ state: 'detached' })
  expect(tomas.faults).toEqual([])
})

test('[U1, U3] what came of earlier improvements, live for both, and in the report with what the lead compares with', async () => {
  const [annika, bjorn] = [await here.annika(), await here.bjorn()]
  for (const { page, origin } of [annika, bjorn])
    await page.goto(`${origin}/e/${started}/follow-up`)
  const of = (guest: typeof annika) =>
    guest.page.getByRole('group', { name: 'Berätta vad dialogen ledde till.' })
  await of(annika).getByRole('textbox', { name: 'Kommentar' }).fill('I en nämnd av tre.')
  await of(annika).getByRole('radio', { name: 'Delvis genomfört' }).check()
  // An outcome is said at once, and no half of a sentence with it.
  await of(bjorn)
    .getByRole('radio', { name: 'Delvis genomfört' })
    .and(bjorn.page.locator(':checked'))
    .waitFor()
  expect(await of(bjorn).getByRole('textbox', { name: 'Kommentar' }).inputValue()).toBe('')
  await of(annika).getByRole('button', { name: 'Spara kommentaren' }).click()
  await expect
    .poll(() => of(bjorn).getByRole('textbox', { name: 'Kommentar' }).inputValue())
    .toBe('I en nämnd av tre.')
  expect(await of(bjorn).getByRole('radio', { name: 'Delvis genomfört' }).isChecked()).toBe(true)
  await bjorn.page.getByText('1 av 2 är uppföljda').waitFor()
  expect(await bjorn.unfit()).toEqual([])

  // What Björn says while she writes more is not written over unseen.
  const [hers, his] = [of(annika), of(bjorn)].map((one) => one.getByRole('textbox'))
  await hers?.fill('I en nämnd av fyra.')
  await his?.fill('I två nämnder av tre.')
  await of(bjorn).getByRole('button', { name: 'Spara kommentaren' }).click()
  await of(annika).getByText('Björn skrev medan du skrev:').waitFor()
  await of(annika).getByText('I två nämnder av tre.').waitFor()
  expect(await hers?.inputValue()).toBe('I en nämnd av fyra.')
  expect(await annika.unfit()).toEqual([])
  await of(annika).getByRole('button', { name: 'Ta den i stället för min' }).click()
  expect(await hers?.inputValue()).toBe('I två nämnder av tre.')
  await hers?.fill('I en nämnd av tre.')
  await of(annika).getByRole('button', { name: 'Spara kommentaren' }).click()
  await expect.poll(() => his?.inputValue()).toBe('I en nämnd av tre.')

  const lena = await here.person('Lena Ekdahl')
  const { page, origin } = lena
  await page.goto(`${origin}/e/${started}/comparison`)
  await page.getByRole('radio', { name: /Publicerade rapporter/ }).check()
  await page.getByRole('combobox', { name: 'Från och med' }).selectOption('2020')
  await page.getByRole('heading', { name: '2 utvärderingar sedan 2020' }).waitFor()
  await page.getByRole('button', { name: 'Visa i rapporten' }).click()
  await page.getByText('Så är det i rapporten nu.').waitFor()
  await page.goto(`${origin}/e/${started}/preview`)
  const report = page.frameLocator('iframe').first()
  await report.getByText('I en nämnd av tre.').first().waitFor()
  await report.getByText('Publicerade rapporter från SKR').first().waitFor()
  for (const { faults } of [annika, bjorn, lena]) expect(faults).toEqual([])
})
