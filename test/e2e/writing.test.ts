import { expect, test } from 'vitest'
import type { Guest } from './guest.ts'
import { ownScene } from './scene.ts'

const here = ownScene()

const FIRST = 1
const SECOND = 2

async function bothIn(area: number): Promise<[Guest, Guest]> {
  const [annika, bjorn] = await Promise.all([here.annika(), here.bjorn()])
  await Promise.all([annika.openArea(here.evaluation, area), bjorn.openArea(here.evaluation, area)])
  return [annika, bjorn]
}

async function writeAtTheEnd(guest: Guest, words: string): Promise<void> {
  await guest.text('Allmänt').click()
  await guest.page.keyboard.press('Control+End')
  await guest.page.keyboard.type(words, { delay: 10 })
}

test('two people write in the same paragraph at the same time, and both see all of it', async () => {
  const [annika, bjorn] = await bothIn(FIRST)
  await writeAtTheEnd(annika, 'mitten')
  await expect.poll(() => bjorn.reads('Allmänt')).toBe('mitten')
  await bjorn.text('Allmänt').click()
  await bjorn.page.keyboard.press('Control+Home')
  const [before, after] = [
    'Björn skriver i början av stycket. ',
    ' Annika skriver i slutet av det.',
  ]
  await Promise.all([bjorn.page.keyboard.type(before, { delay: 10 }), writeAtTheEnd(annika, after)])
  for (const guest of [annika, bjorn])
    await expect.poll(() => guest.reads('Allmänt')).toBe(`${before}mitten${after}`)
  await annika.text('Allmänt').getByText('Björn').waitFor()
  await bjorn.text('Allmänt').getByText('Annika').waitFor()

  for (const guest of [annika, bjorn]) {
    await guest.page.getByText(/^Sparat \d\d:\d\d$|^Allt är sparat$/).waitFor()
    await guest.openArea(here.evaluation, FIRST)
    await expect.poll(() => guest.reads('Allmänt')).toBe(`${before}mitten${after}`)
    expect(guest.faults).toEqual([])
  }
})

test('a server that is killed under their hands loses nothing, and "Sparat" is never said too early', async () => {
  const [annika, bjorn] = await bothIn(SECOND)
  await writeAtTheEnd(annika, 'Före. ')
  await annika.page.getByText(/^Sparat \d\d:\d\d$/).waitFor()

  const typing = annika.page.keyboard.type('Under tiden servern dör och kommer tillbaka. ', {
    delay: 30,
  })
  await expect.poll(() => bjorn.reads('Allmänt')).toMatch(/Under/)
  await here.server.kill()
  await typing
  await annika.page
    .getByText(/^Frånkopplad/)
    .first()
    .waitFor()
  await writeAtTheEnd(annika, 'Efter.')
  expect(await annika.page.getByText(/^Sparat|^Allt är sparat/).count()).toBe(0)

  await here.server.restart()
  const all = 'Före. Under tiden servern dör och kommer tillbaka. Efter.'
  await annika.page.getByText(/^Sparat \d\d:\d\d$/).waitFor()
  await here.server.kill()
  await here.server.restart()
  await Promise.all([
    annika.openArea(here.evaluation, SECOND),
    bjorn.openArea(here.evaluation, SECOND),
  ])
  for (const guest of [annika, bjorn]) {
    await expect.poll(() => guest.reads('Allmänt')).toBe(all)
    expect(guest.faults.filter((fault) => !isBrokenLine(fault))).toEqual([])
  }
})

/** What a browser says by itself of a server that is not there. */
function isBrokenLine(fault: string): boolean {
  return /^console: (?:WebSocket connection to|Failed to load resource: net::)/.test(fault)
}
