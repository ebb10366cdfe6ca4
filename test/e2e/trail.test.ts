import { readFile } from 'node:fs/promises'
import { trailFile } from '@samsyn/report'
import { verify } from '@samsyn/server'
import { expect, test } from 'vitest'
import { DEMO_EVALUATION } from '../support/callers.ts'
import { scene } from './scene.ts'

const here = scene()

test('the history is downloaded from its screen, as a table and with its chain, which verifies', async () => {
  const { page, origin } = await here.person('Lena Ekdahl')
  await page.goto(`${origin}/e/${DEMO_EVALUATION}/trail`)
  const taken = async (name: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download', { timeout: 120_000 }),
      page.getByRole('link', { name }).click({ timeout: 120_000 }),
    ])
    return { name: file.suggestedFilename(), path: await file.path() }
  }
  const table = await taken('Ladda ner historiken som tabell')
  expect(table.name).toBe(`samsyn-historik-${DEMO_EVALUATION}.csv`)
  expect(await readFile(table.path, 'utf8')).toContain(';evaluationCreated;')

  const chain = await taken('Ladda ner historiken med kedja')
  expect(chain.name).toBe(`samsyn-historik-${DEMO_EVALUATION}.json`)
  const { events } = trailFile.parse(JSON.parse(await readFile(chain.path, 'utf8')))
  const { code, report } = await verify([chain.path], '.')
  expect([code, report]).toEqual([0, expect.stringContaining(`Whole: ${events.length} events`)])
  // One stays where one was.
  expect(new URL(page.url()).pathname).toBe(`/e/${DEMO_EVALUATION}/trail`)
})
