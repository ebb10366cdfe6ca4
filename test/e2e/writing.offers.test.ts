import { expect, test } from 'vitest'
import { DEMO_EVALUATION } from '../support/callers.ts'
import { ownScene } from './scene.ts'

const here = ownScene()

test('the template’s text is offered while there is none, and is one’s own then; the browser knows its language', async () => {
  const annika = await here.annika()
  const { page } = annika
  await annika.openArea(here.evaluation, 1)
  await page.getByRole('button', { name: 'Infoga mallens text' }).click()
  await expect.poll(() => annika.reads('Allmänt')).toMatch(/^Området handlar om/)
  await page.getByRole('button', { name: 'Infoga mallens text' }).waitFor({ state: 'detached' })
  await page.keyboard.type(' Här tillägger vi något.', { delay: 5 })
  await expect.poll(() => annika.reads('Allmänt')).toMatch(/Här tillägger vi något\.$/)
  const spelling = await annika
    .text('Allmänt')
    .evaluate((text: HTMLElement) => [
      text.closest('[lang]')?.getAttribute('lang'),
      text.spellcheck,
    ])
  expect(spelling).toEqual(['sv', true])
  for (let times = 0; times < 4; times++) await page.keyboard.press('Control+z')
  await expect.poll(() => annika.reads('Allmänt')).toBe('')
  await page.getByRole('button', { name: 'Infoga mallens text' }).waitFor()
  expect(annika.faults).toEqual([])
})

test('chapter 2 counts the register’s interviews, and says when its sentence no longer agrees', async () => {
  const annika = await here.person('Annika Norling')
  const { page } = annika
  await page.goto(`${annika.origin}/e/${DEMO_EVALUATION}/summary`)
  const text = annika.text('Så gjordes utvärderingen')
  await page.getByRole('button', { name: 'Infoga meningen' }).click()
  await expect
    .poll(() => annika.reads('Så gjordes utvärderingen'))
    .toMatch(/Underlaget omfattar \d+ intervju/)
  await page.getByRole('button', { name: 'Infoga meningen' }).waitFor({ state: 'detached' })
  const right = await annika.reads('Så gjordes utvärderingen')
  await text.getByText('Underlaget omfattar').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type(' och grannar')
  await page.getByRole('button', { name: 'Uppdatera meningen' }).click()
  await expect.poll(() => annika.reads('Så gjordes utvärderingen')).toBe(right)
  expect(annika.faults).toEqual([])
})
