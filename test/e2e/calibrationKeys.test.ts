import { expect, test } from 'vitest'
import type { Guest } from './guest.ts'
import { atRow, isAt, judge, line, listed, openMeeting, proposal, said, side } from './meeting.ts'
import { scene } from './scene.ts'

const here = scene()

test('one walks with j and k, the arrows, Home and End, and the address remembers where', async () => {
  const annika = await here.annika()
  await openMeeting(annika, here.evaluation, '?q=1.1')
  const { keyboard } = annika.page
  for (const [key, no] of [
    ['j', '1.2'],
    ['ArrowDown', '1.3'],
    ['k', '1.2'],
    ['ArrowUp', '1.1'],
    ['End', '8.4'],
    ['Home', '1.1'],
    ['k', '1.1'],
    ['j', '1.2'],
  ] as const) {
    await keyboard.press(key)
    await isAt(annika, no)
  }
  expect(await line(annika, '1.2').evaluate((row) => row === document.activeElement)).toBe(true)
  await annika.page.reload()
  await isAt(annika, '1.2')
})

test('the keys that show: / for which rows, s for their order, a for the agenda, ? for help', async () => {
  await judge(here, '2.1', ['5', '5'])
  await judge(here, '2.3', ['5', '25'])
  const annika = await here.annika()
  await openMeeting(annika, here.evaluation, '?q=2.1')
  const { page } = annika
  await page.keyboard.press('s')
  await expect.poll(async () => (await listed(annika)).slice(0, 2)).toEqual(['2.3', '2.1'])
  await page.keyboard.press('s')
  await expect.poll(async () => (await listed(annika))[0]).toBe('1.1')

  // From "Alla", at the end, the arrows go round to "Att prata om".
  await page.keyboard.press('/')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => listed(annika)).toEqual(['2.3'])
  await page.keyboard.press('Escape')
  await page.reload()
  await expect.poll(() => listed(annika)).toEqual(['2.3'])

  await page.keyboard.press('a')
  await side(annika).getByRole('heading', { name: 'Protokoll' }).waitFor()
  await page.keyboard.press('a')
  await side(annika).getByRole('heading', { name: '2.1' }).waitFor()

  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Kortkommandon i mötet' })
  await help.getByText('Håll med om det öppna förslaget på raden.').waitFor()
  // While a dialog is open the keys are its own.
  await page.keyboard.press('j')
  await page.keyboard.press('Escape')
  await help.waitFor({ state: 'hidden' })
  expect(page.url()).toContain('q=2.1')
  expect(annika.faults).toEqual([])
})

test('digits begin a value and Enter proposes it; Enter agrees and u takes back; the bars move', async () => {
  await judge(here, '4.1', ['12', '16'])
  const [annika, bjorn] = await Promise.all([here.annika(), here.bjorn()])
  await openMeeting(annika, here.evaluation, '?q=4.1')
  await openMeeting(bjorn, here.evaluation, '?q=4.2')
  const field = side(annika).getByRole('textbox', { name: 'Arbetsvärde' })
  await expect.poll(() => field.inputValue()).toBe('14')
  const bars = (guest: typeof annika) =>
    guest.page.getByRole('region', { name: 'Områdenas poäng' }).getByRole('listitem').nth(3)

  await side(annika).getByRole('textbox', { name: 'Gemensam motivering' }).fill('Det vi ser')
  // In a text the keys are letters.
  await annika.page.keyboard.type(' jk12u')
  expect(await atRow(annika)).toBe('4.1')
  expect(await side(annika).getByText('Det vi ser jk12u').count()).toBe(1)
  await annika.page.keyboard.press('Escape')
  expect(await line(annika, '4.1').evaluate((row) => row === document.activeElement)).toBe(true)

  await annika.page.keyboard.type('13,5')
  expect(await field.inputValue()).toBe('13,5')
  // What it would do stands there before anybody proposes it, and along the top.
  const effect = side(annika).getByRole('table', { name: 'Om det blir 13,5: skrivs 14 poäng' })
  await effect
    .getByRole('row', { name: 'Område 4 5 av 5 saknas 14 så långt, 4 av 5 saknas' })
    .waitFor()
  await bars(annika).getByText('14 med förslagen').waitFor()
  await annika.page.keyboard.press('Enter')
  await line(bjorn, '4.1').getByText('väntar på dig').waitFor()
  await bars(bjorn).getByText('14 med förslagen').waitFor()
  await bjorn.page.keyboard.press('k')
  await isAt(bjorn, '4.1')

  await line(annika, '4.1').getByText('väntar på Björn').waitFor()
  // The form is gone that had the focus; the keys still work.
  await expect.poll(() => nothingHasFocus(annika)).toBe(false)
  await annika.page.keyboard.press('Enter')
  await said(annika, '4.1: du har redan hållit med om 13,5.')
  await annika.page.keyboard.press('u')
  await said(annika, '4.1: ditt ja till 13,5 är tillbakataget.')
  await line(bjorn, '4.1').getByText('förslag saknas').waitFor()
  await line(bjorn, '4.1').focus()
  await bjorn.page.keyboard.press('Enter')
  await said(bjorn, '4.1: det finns inget öppet förslag att hålla med om.')

  await annika.page.keyboard.type('14')
  await annika.page.keyboard.press('Enter')
  await line(bjorn, '4.1').getByText('väntar på dig').waitFor()
  await side(bjorn).getByText('Annika föreslog 14').waitFor()
  await agreeByKey(bjorn)
  for (const guest of [annika, bjorn]) {
    await line(guest, '4.1').getByText('samsyn').waitFor()
    await bars(guest).getByText('14 så långt').waitFor()
  }
  expect([...annika.faults, ...bjorn.faults]).toEqual([])
})

test('[C5] Enter never agrees to a proposal that took another’s place: the server refuses it by its number', async () => {
  const { bjorn } = await judge(here, '5.1', ['12', '14'])
  await bjorn.act(here.evaluation, proposal('5.1', '12'))
  const annika = await here.annika()
  let holds = false
  await annika.page.routeWebSocket(/\/live\//, (socket) => {
    const server = socket.connectToServer()
    server.onMessage((message) => {
      if (!holds) socket.send(message)
    })
  })
  await openMeeting(annika, here.evaluation, '?q=5.1')
  await line(annika, '5.1').getByText('väntar på dig').waitFor()
  holds = true
  await bjorn.act(here.evaluation, proposal('5.1', '19', 1))
  await line(annika, '5.1').focus()
  await agreeByKey(annika, /^5\.1: Förslaget är inte längre det som gäller/)
  const { areas } = await bjorn.teamView(here.evaluation)
  const row = areas.flatMap(({ subQuestions }) => subQuestions).find(({ no }) => no === '5.1')
  expect(row).toMatchObject({ state: 'revealed', proposal: { no: 2, agreements: [{}] } })
})

test('[C5] nor to one that came in the same moment as the key: it says what is new, and asks again', async () => {
  const { bjorn } = await judge(here, '5.2', ['12', '14'])
  await bjorn.act(here.evaluation, proposal('5.2', '12'))
  const annika = await here.annika()
  await annika.page.clock.install()
  await openMeeting(annika, here.evaluation, '?q=5.2')
  await line(annika, '5.2').getByText('väntar på dig').waitFor()
  await line(annika, '5.2').focus()
  const now = await annika.page.evaluate(() => Date.now())
  await annika.page.clock.pauseAt(now + 10_000)
  await bjorn.act(here.evaluation, proposal('5.2', '19', 1))
  await line(annika, '5.2').getByText('19', { exact: true }).waitFor()
  await annika.page.keyboard.press('Enter')
  await said(annika, '5.2: Björn föreslår 19, alldeles nyss. Tryck Enter igen för att hålla med.')
  await annika.page.clock.runFor(1000)
  await annika.page.keyboard.press('Enter')
  await line(annika, '5.2').getByText('samsyn').waitFor()
})

test('single letters can be turned off, and the named keys stay', async () => {
  const annika = await here.annika()
  await openMeeting(annika, here.evaluation, '?q=1.1')
  const { page } = annika
  await page.keyboard.press('?')
  await page.getByRole('checkbox', { name: 'Bokstäver och siffror är kortkommandon' }).uncheck()
  await page.keyboard.press('Escape')
  await page.getByText('Kortkommandon är av.').waitFor()
  await line(annika, '1.1').focus()
  await page.keyboard.press('j')
  await page.keyboard.press('ArrowDown')
  await isAt(annika, '1.2')
})

/** Presses Enter, again where the page calls the proposal new, until it answers. */
async function agreeByKey(
  guest: Awaited<ReturnType<typeof here.annika>>,
  answer: RegExp = /du håller med om/,
): Promise<void> {
  const words = async () => (await guest.page.locator('.calibration-said').textContent()) ?? ''
  do {
    await guest.page.keyboard.press('Enter')
    await expect
      .poll(async () => /alldeles nyss/.test(await words()) || answer.test(await words()), {
        message: await words(),
      })
      .toBe(true)
  } while (!answer.test(await words()))
}

function nothingHasFocus({ page }: Guest): Promise<boolean> {
  return page.evaluate(() => document.activeElement === document.body)
}
