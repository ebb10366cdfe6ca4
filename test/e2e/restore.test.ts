import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import type { Guest } from './guest.ts'
import { keptIn } from './kept.ts'
import { panelOf } from './panel.ts'
import { ownScene } from './scene.ts'

const here = ownScene()
const AREA = 1

test('after a restore every page from before keeps its copy and loads anew, and not one later letter reaches the server', async () => {
  const [annika, bjorn] = await Promise.all([here.annika(), here.bjorn()])
  for (const one of [annika, bjorn]) await one.openArea(here.evaluation, AREA, '1.1')
  await types(annika, 'Före kopian. ')
  for (const one of [annika, bjorn]) await expect.poll(() => one.reads('Allmänt')).toMatch(/Före/)
  await saved(annika)

  const file = `${here.server.dataFolder}.backup`
  onTestFinished(() => rmSync(file, { force: true }))
  samsyn('backup', file)

  await types(annika, 'Efter, och sparat. ')
  await saved(annika)
  await expect.poll(() => bjorn.reads('Allmänt')).toMatch(/sparat/)
  // One of them sleeps over it all, with letters and a judgement that never left.
  await annika.page.context().setOffline(true)
  await types(annika, 'Efter, utan nät. ')
  const sheet = panelOf(annika)
  await sheet.getByRole('textbox', { name: 'Motivering', exact: true }).fill('Aldrig skickat')
  await here.server.stop()
  samsyn('restore', file)
  await here.server.restart()

  // The other is told by the first line that comes back.
  const his = await copyOn(bjorn.page)
  expect(his).toContain('Före kopian. Efter, och sparat.')
  await annika.page.context().setOffline(false)
  const hers = await copyOn(annika.page)
  expect(hers).toContain('OMRÅDE 1')
  expect(hers).toContain('Före kopian. Efter, och sparat. Efter, utan nät.')
  expect(hers).toContain('Aldrig skickat')
  expect(his).not.toContain('Aldrig skickat')
  expect(await annika.unfit()).toEqual([])
  await annika.page.setViewportSize({ width: 360, height: 740 })
  expect(await annika.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await annika.page.setViewportSize({ width: 1440, height: 900 })
  const download = annika.page.waitForEvent('download')
  await annika.page.getByRole('button', { name: 'Spara som textfil' }).press('Enter')
  expect((await download).suggestedFilename()).toBe('samsyn.txt')

  for (const [one, name] of [
    [annika, 'Annika Norling'],
    [bjorn, 'Björn Olander'],
  ] as const) {
    await one.page.getByRole('button', { name: 'Läs in sidan igen' }).press('Enter')
    await one.page.getByRole('button', { name }).click()
    await one.text('Allmänt').waitFor()
    expect(await one.reads('Allmänt')).toBe('Före kopian. ')
  }
  await types(bjorn, 'Nytt. ')
  await saved(bjorn)
  await expect.poll(() => annika.reads('Allmänt')).toBe('Före kopian. Nytt. ')
  for (const one of [annika, bjorn])
    expect(one.faults.filter((fault) => !/ERR_|WebSocket|401|409/.test(fault))).toEqual([])

  await here.server.kill()
  const kept = await keptIn(here.server.dataFolder, here.evaluation, AREA)
  expect(kept.text).toBe('Före kopian. Nytt. ')
  expect(kept.events).toEqual([])
})

/** At the end of the general text. */
async function types(guest: Guest, letters: string): Promise<void> {
  await guest.text('Allmänt').click()
  await guest.page.keyboard.press('Control+End')
  await guest.page.keyboard.type(letters)
}

function saved(guest: Guest): Promise<void> {
  return guest.page.getByText(/^Sparat \d\d:\d\d$/).waitFor()
}

/** What the page offers as its copy, when it has said what happened. */
async function copyOn(page: Page): Promise<string> {
  await page.getByRole('heading', { name: /^Samsyn har återställts/ }).waitFor()
  const copy = page.getByRole('textbox', { name: 'Text från den här fliken' })
  return (await copy.count()) === 0 ? '' : copy.inputValue()
}

function samsyn(command: string, file: string): void {
  const main = join(import.meta.dirname, '../../server/src/main.ts')
  const { PATH = '' } = process.env
  const { status, stderr } = spawnSync(process.execPath, [main, command, file], {
    env: { PATH, DEMO: '1', DATA_DIR: here.server.dataFolder },
    encoding: 'utf8',
  })
  expect(status, stderr).toBe(0)
}
