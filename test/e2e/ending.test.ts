import { readFileSync } from 'node:fs'
import { checkArchive, type PublicKey } from '@samsyn/server/ending'
import { expect, test } from 'vitest'
import { type DemoPart, signedIn } from '../support/callers.ts'
import { wholeEvaluation } from '../support/endingHouse.ts'
import { ownScene } from './scene.ts'

const here = ownScene()

const LATE = ' Skrivet på tåget.'

test('[F2] [F4] the lead finalises; what came too late is offered to its author; the archive proves itself, and the report opens again', async () => {
  const id = await wholeOne()
  const [annika, lena] = await Promise.all([here.annika(), here.person('Lena Ekdahl')])
  await annika.openArea(id, 1)
  await annika.page.context().setOffline(true)
  await annika.text('Allmänt').click()
  await annika.select('Control+End')
  await annika.page.keyboard.type(LATE)
  await expect.poll(() => annika.reads('Allmänt')).toContain(LATE.trim())

  await lena.openArea(id, 2)
  await lena.page.getByRole('button', { name: 'Mer', exact: true }).click()
  await lena.page.getByRole('link', { name: 'Fastställ', exact: true }).click()
  await lena.page.getByText('Alla delfrågor är avgjorda och alla avsnitt godkända.').waitFor()
  expect(await lena.unfit()).toEqual([])
  await lena.page.getByRole('button', { name: 'Fastställ rapporten …' }).click()
  const dialog = lena.page.getByRole('dialog')
  await dialog.getByText('Rapporten blir revision 1.').waitFor()
  expect(await lena.unfit()).toEqual([])
  await dialog.getByRole('button', { name: 'Fastställ rapporten' }).click()
  await lena.page.getByText('Rapporten är fastställd. Inget i den kan ändras.').waitFor()
  await expect.poll(() => lena.focused()).toBe('H1 Fastställ rapporten')
  expect(await lena.unfit()).toEqual([])

  await annika.page.context().setOffline(false)
  const late = annika.page.getByRole('region', { name: 'Din text kom för sent' })
  expect(await late.getByRole('textbox').inputValue()).toContain(LATE.trim())
  expect(await annika.unfit()).toEqual([])

  const [download] = await Promise.all([
    lena.page.waitForEvent('download'),
    lena.page.getByRole('link', { name: 'Ladda ner arkivet för revision 1' }).click(),
  ])
  const { keys } = (await (await fetch(`${lena.origin}/api/keys`)).json()) as { keys: PublicKey[] }
  const [key] = keys
  if (!key) throw new Error('no key')
  expect(checkArchive(readFileSync(await download.path()), key)).toMatchObject({ whole: true })

  await lena.page.getByRole('button', { name: 'Öppna rapporten igen …' }).click()
  await lena.page.getByLabel('Varför öppnas den igen?').fill('En siffra var fel.')
  await lena.page.getByRole('button', { name: 'Öppna rapporten igen', exact: true }).click()
  await lena.page.getByText(/En siffra var fel\./).waitFor()
  await lena.page.getByRole('button', { name: 'Fastställ rapporten …' }).waitFor()
  expect(await lena.page.getByRole('heading', { name: 'Revision 1' }).count()).toBe(1)
  expect(lena.faults).toEqual([])
})

/** An evaluation of which nothing is lacking, made while the server rests. */
async function wholeOne(): Promise<string> {
  const idOf = async (part: DemoPart) => (await signedIn(here.server.origin, part)).id
  const judges = [await idOf('evaluator-1'), await idOf('evaluator-2')]
  const lead = await idOf('lead')
  await here.server.stop()
  const id = await wholeEvaluation(here.server.dataFolder, { judges, lead, demo: true })
  await here.server.restart()
  return id
}
