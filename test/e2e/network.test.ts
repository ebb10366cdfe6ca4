import type { Route } from 'playwright-core'
import { expect, test } from 'vitest'
import { signedIn } from '../support/callers.ts'
import type { Guest } from './guest.ts'
import { panelOf, press, propose, submit, turnTo } from './panel.ts'
import { scene } from './scene.ts'

const here = scene()

const hers = { value: '5', stage: 'Ansats', rationale: 'Strategin finns' }
const his = { value: '6', stage: 'Ansats', rationale: 'Strategin används' }

/** Two ways to lose a command on its way. */
const cuts: { when: string; row: string; cut: (route: Route) => Promise<void> }[] = [
  {
    when: 'after the server committed it and before it answered',
    row: '1.1',
    cut: async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    },
  },
  {
    when: 'before it reached the server',
    row: '1.2',
    cut: (route) => route.abort('connectionreset'),
  },
]

test.each(cuts)(
  'a command whose line is cut $when is sent once more under its id, and happens once',
  async ({ row, cut }) => {
    const [annika, bjorn] = await bothAt(1, row)
    const herTries = await sentBy(annika, cut)
    const hisTries = await sentBy(bjorn, cut)

    await submit(annika, hers)
    await submit(bjorn, his)
    await propose(annika, { ...hers, value: '5,5' })
    await press(bjorn, 'Håll med')
    for (const guest of [annika, bjorn])
      await panelOf(guest).getByText('Samsyn', { exact: true }).waitFor()

    for (const [tries, type] of [
      [herTries, 'submit'],
      [hisTries, 'submit'],
      [herTries, 'propose'],
      [hisTries, 'agree'],
    ] as const) {
      const ids = () => tries.filter((one) => one.type === type).map(({ id }) => id)
      await expect.poll(() => ids().length, { message: type }).toBe(2)
      expect(new Set(ids()).size, type).toBe(1)
    }
    expect(await eventsOn(row)).toEqual([
      'judgementSubmitted',
      'judgementSubmitted',
      'revealed',
      'proposed',
      'agreed',
      'consensusReached',
    ])
  },
)

test('commands given offline wait in their order, and say so; what the other proposed meanwhile stands, with one’s own beside it', async () => {
  const [annika, bjorn] = await bothAt(2, '2.1')
  for (const row of ['2.3', '2.2', '2.1']) {
    await turnTo(annika, row)
    await submit(annika, hers)
  }
  await submit(bjorn, his)
  await working(annika).waitFor()

  const tries = await sentBy(annika)
  await annika.page.context().setOffline(true)
  await annika.page.getByText('Frånkopplad', { exact: true }).waitFor()
  for (const row of ['2.3', '2.2']) {
    await turnTo(annika, row)
    await press(annika, 'Ta tillbaka')
  }
  await turnTo(annika, '2.1')
  await propose(annika, { ...hers, value: '5,5' })
  await annika.page.getByText('Frånkopplad · sparas sedan').waitFor()
  await propose(bjorn, { ...his, value: '6' })
  await panelOf(bjorn).getByText('Du föreslog 6').waitFor()
  expect(await eventsOn('2.2')).toEqual(['judgementSubmitted'])

  await annika.page.context().setOffline(false)
  await panelOf(annika).getByText('Björn föreslog 6').waitFor()
  await panelOf(annika)
    .getByRole('alert')
    .getByText(/^Förslaget är inte längre det som gäller/)
    .waitFor()
  // The working value is everybody's, and may be his by now; what she asked for is still told.
  await panelOf(annika).getByText('Du ville föreslå 5,5 poäng.').waitFor()
  await saysSaved(annika)
  // Each again and again until it got through, and only then the next.
  const sent = tries.map(({ type, subQuestion }) => `${type} ${subQuestion}`)
  expect(sent.filter((one, nth) => one !== sent[nth - 1])).toEqual([
    'withdraw 2.3',
    'withdraw 2.2',
    'propose 2.1',
  ])
  for (const row of ['2.3', '2.2'])
    expect(await eventsOn(row)).toEqual(['judgementSubmitted', 'judgementWithdrawn'])
  expect((await eventsOn('2.1')).filter((type) => type === 'proposed')).toHaveLength(1)

  await working(annika).fill('5,5')
  await press(annika, 'Föreslå 5,5 i stället för 6')
  await panelOf(bjorn).getByText('Annika föreslog 5,5').waitFor()
})

test('leaving the page asks while something in it is unsaved, and only then', async () => {
  const annika = await here.annika()
  await annika.openArea(here.evaluation, 3)
  const asked: string[] = []
  annika.page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.dismiss()
  })
  await writeAtTheEnd(annika, 'Sparat. ')
  await saysSaved(annika)
  await annika.page.reload()
  await expect.poll(() => annika.reads('Allmänt')).toBe('Sparat. ')
  expect(asked).toEqual([])

  await annika.page.context().setOffline(true)
  await writeAtTheEnd(annika, 'Inte än.')
  await annika.page.close({ runBeforeUnload: true })
  await expect.poll(() => asked).toEqual(['beforeunload'])
  expect(await annika.reads('Allmänt')).toBe('Sparat. Inte än.')

  await annika.page.context().setOffline(false)
  await saysSaved(annika)
  const closed = annika.page.waitForEvent('close')
  await annika.page.close({ runBeforeUnload: true })
  await closed
  expect(asked).toEqual(['beforeunload'])
})

async function bothAt(area: number, row: string): Promise<[Guest, Guest]> {
  const [annika, bjorn] = await Promise.all([here.annika(), here.bjorn()])
  await Promise.all([
    annika.openArea(here.evaluation, area, row),
    bjorn.openArea(here.evaluation, area, row),
  ])
  return [annika, bjorn]
}

interface Sent {
  id: string
  type: string
  subQuestion: string
}

/** Every try of every command from now on; the first try of each kind goes through `cut`, if given. */
async function sentBy(guest: Guest, cut?: (route: Route) => Promise<void>): Promise<Sent[]> {
  const tries: Sent[] = []
  await guest.page.route('**/commands', async (route) => {
    const sent: Sent = route.request().postDataJSON()
    const first = !tries.some(({ type }) => type === sent.type)
    tries.push(sent)
    await (cut && first ? cut(route) : route.continue())
  })
  return tries
}

/** What the team may know has happened to a row, in order. */
async function eventsOn(row: string): Promise<string[]> {
  const lena = await signedIn(here.server.origin, 'lead')
  const { body } = await lena.get(`/api/evaluations/${here.evaluation}/events`)
  const { events } = body as { events: { event: { type: string; subQuestion?: string } }[] }
  return events.filter(({ event }) => event.subQuestion === row).map(({ event }) => event.type)
}

function working(guest: Guest) {
  return panelOf(guest).getByRole('textbox', { name: 'Arbetsvärde' })
}

async function saysSaved({ page }: Guest): Promise<void> {
  await page
    .getByRole('banner')
    .getByText(/^Sparat|^Allt är sparat/)
    .waitFor()
}

async function writeAtTheEnd(guest: Guest, words: string): Promise<void> {
  await guest.text('Allmänt').focus()
  await guest.page.keyboard.press('Control+End')
  await guest.page.keyboard.type(words, { delay: 10 })
}
