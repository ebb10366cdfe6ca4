import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { DEMO_EVALUATION } from '../support/callers.ts'
import { atRow, isAt, judge, line, listed, openMeeting, proposal, side } from './meeting.ts'
import { fillSheet, panelOf } from './panel.ts'
import { scene } from './scene.ts'

const here = scene()

test('"Följ mig": the others go where the leader goes, step out by moving, and come back when they ask', async () => {
  await judge(here, '3.1', ['5', '7'])
  await judge(here, '3.2', ['12', '20'])
  const [annika, bjorn] = await Promise.all([here.annika(), here.bjorn()])
  await openMeeting(annika, here.evaluation, '?q=3.1')
  await openMeeting(bjorn, here.evaluation, '?q=1.1')
  await line(bjorn, '3.1').getByText('Annika Norling är här').waitFor()

  await annika.page.keyboard.press('g')
  await annika.page.getByText('Du leder: de andra följer dig.').waitFor()
  await bjorn.page.getByText('Annika Norling leder, och du följer med.').waitFor()
  await isAt(bjorn, '3.1')
  await annika.page.keyboard.press('j')
  await isAt(bjorn, '3.2')
  await line(annika, '3.2').getByText('Björn Olander är här').waitFor()

  // C1: where she is on a row that is not revealed, nobody is told.
  await annika.page.keyboard.press('j')
  await isAt(annika, '3.3')
  await expect.poll(() => line(bjorn, '3.2').getByText('Annika Norling är här').count()).toBe(0)
  expect(await bjorn.page.getByText('Annika Norling är här').count()).toBe(0)
  await isAt(bjorn, '3.2')

  await bjorn.page.keyboard.press('k')
  await isAt(bjorn, '3.1')
  await bjorn.page.getByText('Annika Norling leder. Du går själv.').waitFor()
  await annika.page.keyboard.press('k')
  await line(bjorn, '3.2').getByText('Annika Norling är här').waitFor()
  await isAt(bjorn, '3.1')
  await bjorn.page.keyboard.press('f')
  await isAt(bjorn, '3.2')
  await bjorn.page.keyboard.press('f')
  await bjorn.page.getByText('Annika Norling leder. Du går själv.').waitFor()
  await bjorn.page.getByRole('button', { name: 'Följ Annika Norling' }).click()
  await bjorn.page.getByText('Annika Norling leder, och du följer med.').waitFor()

  // Who is in the middle of a text stays in it.
  await side(bjorn).getByRole('textbox', { name: 'Gemensam motivering' }).click()
  await annika.page.keyboard.press('k')
  await line(bjorn, '3.1').getByText('Annika Norling är här').waitFor()
  await bjorn.page.getByText('Annika Norling leder. Du går själv.').waitFor()
  await isAt(bjorn, '3.2')

  // At most one leads: the last who began.
  await bjorn.page.keyboard.press('Escape')
  await bjorn.page.keyboard.press('g')
  await annika.page.getByText('Björn Olander leder, och du följer med.').waitFor()
  await isAt(annika, '3.2')
  await bjorn.page.keyboard.press('g')
  await expect.poll(() => annika.page.getByText('Björn Olander leder').count()).toBe(0)
  expect([...annika.faults, ...bjorn.faults]).toEqual([])
})

test('who leads and loads the page anew goes on leading; who leaves the meeting does not', async () => {
  await judge(here, '2.1', ['5', '7'])
  await judge(here, '2.2', ['5', '7'])
  const [annika, bjorn] = await Promise.all([here.annika(), here.bjorn()])
  await openMeeting(annika, here.evaluation, '?q=2.1')
  await openMeeting(bjorn, here.evaluation, '?q=1.1')
  await annika.page.keyboard.press('g')
  await isAt(bjorn, '2.1')
  await annika.page.reload()
  await annika.page.getByText('Du leder: de andra följer dig.').waitFor()
  await bjorn.page.getByText('Annika Norling leder, och du följer med.').waitFor()
  await annika.page.keyboard.press('j')
  await isAt(bjorn, '2.2')

  // Who began meanwhile keeps the lead.
  await annika.page.goto('about:blank')
  await bjorn.page.getByRole('button', { name: 'Följ mig' }).waitFor()
  await expect.poll(() => bjorn.page.getByText('Annika Norling leder').count()).toBe(0)
  await bjorn.page.getByRole('button', { name: 'Följ mig' }).click()
  await bjorn.page.getByText('Du leder: de andra följer dig.').waitFor()
  await annika.page.goBack()
  await annika.page.getByText('Björn Olander leder, och du följer med.').waitFor()
  await bjorn.page.getByText('Du leder: de andra följer dig.').waitFor()
  await bjorn.page.getByRole('link', { name: 'Översikt' }).click()
  await expect.poll(() => annika.page.getByText('Björn Olander leder').count()).toBe(0)
  await bjorn.page.goBack()
  await bjorn.page.getByRole('button', { name: 'Följ mig' }).waitFor()
  expect(await bjorn.page.getByText('Du leder').count()).toBe(0)
})

test('whoever holds a key down passes areas without entering their rooms', async () => {
  const annika = await here.annika()
  const { page } = annika
  const entered = new Set<string>()
  page.on('websocket', (socket) => {
    const room = /\/rooms\/[^/]+\/([^?]+)/.exec(socket.url())?.[1]
    if (room) entered.add(room)
  })
  await page.clock.install()
  await openMeeting(annika, here.evaluation, '?q=1.1')
  await expect.poll(() => [...entered]).toContain('area-1')
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 10_000)
  const rows = await listed(annika)
  for (const no of rows.slice(1)) {
    await page.keyboard.press('j')
    await expect.poll(() => atRow(annika)).toBe(no)
  }
  const areas = () => [...entered].filter((room) => room.startsWith('area-')).toSorted()
  expect(areas()).toEqual(['area-1', 'area-2'])
  await page.clock.runFor(1000)
  await expect.poll(areas).toEqual(['area-1', 'area-2', 'area-8'])
})

test('no row moves because somebody else acted: what would change waits until it is asked for', async () => {
  const { annika: hers, bjorn: his } = await judge(here, '6.1', ['2', '18'])
  await judge(here, '6.2', ['2', '14'])
  const annika = await here.annika()
  await openMeeting(annika, here.evaluation, '?show=talk&sort=spread')
  const before = await listed(annika)
  expect(before.indexOf('6.1')).toBeLessThan(before.indexOf('6.2'))

  await his.act(here.evaluation, proposal('6.1', '10'))
  await hers.act(here.evaluation, { type: 'agree', subQuestion: '6.1', proposal: 1 })
  await judge(here, '6.3', ['0', '30'])
  await line(annika, '6.1').getByText('samsyn').waitFor()
  await annika.page.getByRole('button', { name: '2 rader har ändrats' }).waitFor()
  expect(await listed(annika)).toEqual(before)

  await annika.page.keyboard.press('r')
  const now = ['6.3', ...before.filter((no) => no !== '6.1')]
  await expect.poll(() => listed(annika)).toEqual(now)
  expect(await annika.page.getByRole('button', { name: /har ändrats/ }).count()).toBe(0)
})

test('[C1] on a screen that others may see, nothing of one’s own sheet is shown before the reveal', async () => {
  const [annika, bjorn] = await Promise.all([here.annika(), here.bjorn()])
  await annika.openArea(here.evaluation, 7, '7.1')
  await fillSheet(annika, { value: '11,125', stage: 'Effekt', rationale: 'Hemligt skäl' })
  await panelOf(annika)
    .getByText(/^Sparat/)
    .waitFor()
  await openMeeting(annika, here.evaluation, '?q=7.1')
  await openMeeting(bjorn, here.evaluation, '?q=7.1')
  for (const guest of [annika, bjorn]) {
    await side(guest).getByText('Du har inte lämnat in än').waitFor()
    await guest.page.keyboard.press('a')
    await side(guest).getByRole('textbox', { name: 'Protokoll' }).waitFor()
    expect(await guest.page.content()).not.toMatch(/11,125|Hemligt/)
    await guest.page.keyboard.press('a')
    await side(guest).getByText('Du har inte lämnat in än').waitFor()
    expect(await guest.page.content()).not.toMatch(/11,125|Hemligt/)
  }

  await side(annika).getByRole('link', { name: 'Till din bedömning' }).click()
  await panelOf(annika).getByRole('button', { name: 'Lämna in bedömning' }).click()
  await annika.page
    .getByRole('dialog')
    .getByRole('button', { name: 'Lämna in', exact: true })
    .click()
  await line(bjorn, '7.1')
    .getByText('har lämnat in', { exact: true })
    .waitFor({ state: 'attached' })
  expect(await bjorn.page.content()).not.toMatch(/11,125|Hemligt/)
})

test('the agenda says what is left and what was decided; the minutes are copied, and saved as text', async () => {
  const { annika: hers, bjorn: his } = await judge(here, '8.1', ['8', '16'])
  const annika = await here.annika()
  await annika.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openMeeting(annika, here.evaluation, '?side=agenda&q=1.1')
  const left = side(annika).getByRole('region', { name: /kvar$/ })
  const decided = side(annika).getByRole('region', { name: 'Beslutat i mötet' })
  await left.getByRole('listitem').filter({ hasText: '8.1' }).getByText('skilda').waitFor()
  await decided.getByText('Inget än.').waitFor()

  await his.act(here.evaluation, proposal('8.1', '12,5'))
  await hers.act(here.evaluation, { type: 'agree', subQuestion: '8.1', proposal: 1 })
  await decided.getByRole('listitem').filter({ hasText: '8.1' }).getByText('12,5').waitFor()
  expect(await left.getByText('8.1').count()).toBe(0)

  const minutes = side(annika).getByRole('textbox', { name: 'Protokoll' })
  await expect.poll(() => minutes.inputValue()).toContain('Samsyn: 12,5 av 20 poäng')
  const text = await minutes.inputValue()
  expect(text).toMatch(/Överens: Björn Olander \(föreslog, [^)]+\), Annika Norling/)
  expect(text).toContain('Motivering: Det vi ser')
  await side(annika).getByRole('button', { name: 'Kopiera' }).click()
  await side(annika).getByText('Protokollet är kopierat.').waitFor()
  expect(await annika.page.evaluate(() => navigator.clipboard.readText())).toBe(text)
  const [download] = await Promise.all([
    annika.page.waitForEvent('download'),
    side(annika).getByRole('button', { name: 'Spara som textfil' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('protokoll-provkoping-2026.txt')
  expect(await readFile(await download.path(), 'utf8')).toBe(`\uFEFF${text}`)

  // A later time leaves it out; and a sub-question of the list is the way to it.
  await side(annika).getByLabel('Sedan').fill('2099-01-01T00:00')
  await decided.getByText('Inget än.').waitFor()
  await left.getByRole('button', { name: /^8\.2 / }).click()
  await isAt(annika, '8.2')
})

test('axe finds nothing in the meeting, light or dark, and a telephone gets the list and the ways', async () => {
  const annika = await here.annika()
  for (const colorScheme of ['light', 'dark'] as const) {
    await annika.page.emulateMedia({ colorScheme })
    for (const search of ['?q=3.2', '?q=3.3', '?q=1.3&show=done', '?side=agenda&sort=spread']) {
      await openMeeting(annika, DEMO_EVALUATION, search)
      await side(annika).getByRole('heading', { level: 2 }).first().waitFor()
      expect([colorScheme, search, ...(await annika.unfit())]).toEqual([colorScheme, search])
    }
  }
  await annika.page.setViewportSize({ width: 360, height: 740 })
  await annika.page.getByText(/^Kalibreringen vill ha en bredare skärm/).waitFor()
  expect(await annika.unfit()).toEqual([])
  const wide = await annika.page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBe(360)
  await annika.page.getByRole('link', { name: '3.2 Politisk styrning' }).click()
  await annika.page.getByRole('button', { name: '3.2 Politisk styrning' }).first().waitFor()
  expect(annika.faults).toEqual([])
})
