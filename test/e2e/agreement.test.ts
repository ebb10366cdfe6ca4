import { randomBytes } from 'node:crypto'
import { templateById } from '@samsyn/scoring'
import { Evaluations } from '@samsyn/server'
import { openSqliteStore } from '@samsyn/server/store'
import { beforeAll, expect, test } from 'vitest'
import { evaluationIdOf } from '../support/appScene.ts'
import { type Caller, type DemoPart, signedIn } from '../support/callers.ts'
import { toldEvaluation } from '../support/toldEvaluation.ts'
import type { Guest } from './guest.ts'
import { ownScene } from './scene.ts'

const here = ownScene()
let annika: Caller
let bjorn: Caller
let lena: Caller
beforeAll(async () => {
  annika = await signedIn(here.server.origin, 'evaluator-1')
  bjorn = await signedIn(here.server.origin, 'evaluator-2')
  lena = await signedIn(here.server.origin, 'lead')
})

const template = templateById('kommunkompassen-2023')
const rows = (template?.areas ?? []).flatMap((area) => area.subQuestions)

/** What the two give, in whole points; by their order in chapter 4. */
const given: [no: string, annika: number, bjorn: number][] = rows.map(({ no, maximum }, nth) => {
  const base = Math.floor(maximum * (0.2 + ((nth * 7) % 11) / 20))
  return [no, Math.min(maximum, base + (nth % 4)), base]
})

/** Both hand in, and the last one's opens the rows. */
async function reveal(which: typeof given, evaluation = here.evaluation): Promise<void> {
  for (const [subQuestion, ...points] of which)
    for (const [nth, who] of [annika, bjorn].entries())
      await who.act(evaluation, {
        type: 'submit',
        subQuestion,
        value: { points: points[nth] ?? 0 },
        stage: 'approach',
        rationale: '',
      })
}

async function openAgreement({ page, origin }: Guest, evaluation = here.evaluation): Promise<void> {
  await page.goto(`${origin}/e/${evaluation}/agreement`)
  await page.getByRole('heading', { name: 'Överensstämmelse' }).waitFor()
}

/** The cells of one line of the areas' table. */
function line({ page }: Guest, name: RegExp): () => Promise<string[]> {
  const table = page.getByRole('table').first()
  return () => table.getByRole('row', { name }).getByRole('cell').allInnerTexts()
}

/** As a person reads it, computed here and not by the product. */
function tenths(points: number, signed = false): string {
  const rounded = Math.floor(Math.abs(points) * 10 + 0.5 + 1e-9) / 10
  const said = rounded.toFixed(1).replace('.', ',')
  if (rounded === 0) return said
  return (points < 0 ? '−' : signed ? '+' : '') + said
}

const mean = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length

/** In points of 100. */
function shares(which: typeof given): [number, number][] {
  return which.map(([no, one, other]) => {
    const maximum = rows.find((row) => row.no === no)?.maximum ?? 1
    return [(100 * one) / maximum, (100 * other) / maximum]
  })
}

function expectedLine(which: typeof given): string[] {
  const differences = shares(which).map(([one, other]) => one - other)
  const apart = differences.map(Math.abs)
  return [
    String(which.length),
    String(apart.filter((one) => one === 0).length),
    String(apart.filter((one) => one <= 10 + 1e-9).length),
    tenths(mean(differences), true),
    tenths(mean(apart)),
  ]
}

test('the page says that there is nothing to compare, then follows what two people reveal', async () => {
  const guest = await here.person('Lena Ekdahl')
  await openAgreement(guest)
  await guest.page.getByText('Här finns inget att jämföra än.').waitFor()
  expect(await guest.page.getByRole('table').count()).toBe(0)

  // One has handed in: still nothing, not even a count.
  const [first, second] = [given.slice(0, 1), given.slice(1, 5)]
  const [no = '', points = 0] = first[0] ?? []
  const said = { type: 'submit', subQuestion: no, stage: 'approach', rationale: '' } as const
  await annika.act(here.evaluation, { ...said, value: { points } })
  expect(await guest.page.getByText('Här finns inget att jämföra än.').isVisible()).toBe(true)
  await bjorn.act(here.evaluation, { ...said, value: { points: first[0]?.[2] ?? 0 } })
  await expect.poll(line(guest, /^Hela utvärderingen/)).toEqual(expectedLine(first))

  await reveal(second)
  const five = given.slice(0, 5)
  await expect.poll(line(guest, /^Hela utvärderingen/)).toEqual(expectedLine(five))
  expect(await line(guest, /^1\. /)()).toEqual(expectedLine(five))
  expect((await line(guest, /^8\. /)())[0]).toBe('0')

  const higher = mean(shares(five).map(([one, other]) => one - other))
  const words = `ligger Annika i medel ${tenths(higher).replace(',0', '')} poäng högre än Björn.`
  expect(await guest.page.getByRole('listitem').allInnerTexts()).toEqual([
    `På 5 delfrågor ${words}`,
    `I område 1 ${words}`,
  ])
  await guest.page.getByText('visas från 20 öppnade delfrågor. Nu är de 5').waitFor()
  expect(guest.faults).toEqual([])
})

test('from twenty sub-questions on it tells the coefficients, and draws every one', async () => {
  const guest = await here.annika()
  await openAgreement(guest)
  await reveal(given.slice(5, 24))
  const all = given.slice(0, 24)
  await expect.poll(line(guest, /^Hela utvärderingen/)).toEqual(expectedLine(all))

  const pairs = shares(all)
  const n = pairs.length
  const differences = pairs.map(([one, other]) => one - other)
  const [first, second] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)]
  const squares = (values: number[], around: number) =>
    values.reduce((sum, value) => sum + (value - around) ** 2, 0)
  // Two judges: MSB, MSJ and MSE from sums and differences.
  const grand = mean([...first, ...second])
  const between = (2 * squares(pairs.map(mean), grand)) / (n - 1)
  const judge = n * squares([mean(first), mean(second)], grand)
  const residual = squares(differences, mean(differences)) / 2 / (n - 1)
  const icc = (between - residual) / (between + residual + (2 * (judge - residual)) / n)
  const percents = pairs.map((pair) => pair.map((share) => Math.floor(share + 0.5 + 1e-9)))
  const seen = mean(percents.map(([one = 0, other = 0]) => (one - other) ** 2))
  const byChance = mean(
    percents.flatMap(([one = 0]) => percents.map(([, other = 0]) => (one - other) ** 2)),
  )
  const reach = 1.96 * Math.sqrt(squares(differences, mean(differences)) / (n - 1))
  const said = (value: number) => value.toFixed(2).replace('.', ',').replace('-', '−')
  const figures = guest.page.locator('dt + dd')
  expect(await figures.allInnerTexts()).toEqual([
    said(1 - seen / byChance),
    said(icc),
    `${tenths(mean(differences) - reach, true)} till ${tenths(mean(differences) + reach, true)}`,
  ])

  const plot = guest.page.getByRole('img', { name: 'Skillnaden mellan Annika och Björn' })
  expect(await plot.locator('circle').count()).toBe(n)
  await guest.page.getByText('Visa siffrorna för varje delfråga').click()
  const table = guest.page.getByRole('table').nth(1)
  expect(await table.getByRole('row').count()).toBe(n + 1)
  const [no = '', one = 0, other = 0] = given[6] ?? []
  const [[share = 0, otherShare = 0] = []] = shares([[no, one, other]])
  expect(
    await table
      .getByRole('row', { name: `${no} ` })
      .getByRole('cell')
      .allInnerTexts(),
  ).toEqual([
    tenths(share),
    tenths(otherShare),
    tenths((share + otherShare) / 2),
    tenths(share - otherShare, true),
  ])

  await reveal(given.slice(24, 25))
  await expect.poll(() => plot.locator('circle').count()).toBe(n + 1)
  expect(guest.faults).toEqual([])
})

test('of three judges one chooses which two', async () => {
  const { origin } = here.server
  const parts: [DemoPart, string][] = [
    ['evaluator-1', 'evaluator'],
    ['evaluator-2', 'evaluator'],
    ['evaluator-3', 'evaluator'],
    ['lead', 'lead'],
  ]
  const callers = await Promise.all(parts.map(([part]) => signedIn(origin, part)))
  const administrator = await signedIn(origin, 'administrator')
  const { body } = await administrator.post('/api/evaluations', {
    municipality: 'Trekanten',
    year: 2026,
    template: 'kommunkompassen-2023',
    people: callers.map(({ id }, nth) => ({ person: id, role: parts[nth]?.[1] })),
  })
  const evaluation = (body as { id: string }).id
  for (const [nth, points] of [10, 12, 4].entries())
    await callers[nth]?.act(evaluation, {
      type: 'submit',
      subQuestion: '1.1',
      value: { points },
      stage: 'approach',
      rationale: '',
    })
  const guest = await here.person('Lena Ekdahl')
  await openAgreement(guest, evaluation)
  const sentence = () => guest.page.getByRole('listitem').first().textContent()
  await expect.poll(sentence).toBe('På 1 delfråga ligger Annika i medel 10 poäng lägre än Björn.')
  await guest.page.getByRole('radio', { name: 'Björn och Ingrid' }).press('Space')
  await expect.poll(sentence).toBe('På 1 delfråga ligger Björn i medel 40 poäng högre än Ingrid.')
})

test('the way there goes from the overview, and to the statistics from the list', async () => {
  const guest = await here.annika()
  await guest.openEvaluations()
  await guest.page.getByRole('link', { name: 'Statistik' }).click()
  await guest.page.getByText('Ingen utvärdering är fastställd än').waitFor()
  await guest.page.goto(`${guest.origin}/e/${here.evaluation}/overview`)
  await guest.page.getByRole('link', { name: 'Se hur lika ni bedömde' }).click()
  await guest.page.getByRole('heading', { name: 'Överensstämmelse' }).waitFor()
})

test('axe finds nothing on either page, narrow and wide, light and dark; nothing is cut off', async () => {
  await here.server.stop()
  await finalOnes(here.server.dataFolder)
  await here.server.restart()
  const guest = await here.person('Lena Ekdahl')
  const found: string[] = []
  for (const width of [360, 1280])
    for (const colorScheme of ['light', 'dark'] as const) {
      await guest.page.setViewportSize({ width, height: 900 })
      await guest.page.emulateMedia({ colorScheme })
      await openAgreement(guest)
      await guest.page.getByText('Visa siffrorna för varje delfråga').click()
      found.push(...(await faultsOf(guest, `agreement ${width} ${colorScheme}`)))
      await guest.page.goto(`${guest.origin}/statistics`)
      await guest.page.getByRole('heading', { name: 'Kommunkompassen 2023' }).waitFor()
      found.push(...(await faultsOf(guest, `statistics ${width} ${colorScheme}`)))
    }
  expect([...found, ...guest.faults]).toEqual([])
})

test('on a telephone no word is broken, in any language', async () => {
  const guest = await here.person('Lena Ekdahl')
  await guest.openEvaluations()
  const found: string[] = []
  await guest.page.setViewportSize({ width: 360, height: 900 })
  for (const language of ['sv', 'nb', 'en']) {
    await guest.page.evaluate((one) => localStorage.setItem('samsyn.language', one), language)
    await guest.page.goto(`${guest.origin}/e/${here.evaluation}/agreement`)
    await guest.page.locator('.agreement-rows summary').click()
    found.push(...(await faultsOf(guest, language)))
  }
  expect(found).toEqual([])
})

test('final evaluations: by name for who led them, without names for others', async () => {
  const guest = await here.person('Lena Ekdahl')
  await guest.page.goto(`${guest.origin}/statistics`)
  await guest.page.getByRole('rowheader', { name: 'Annika Norling' }).waitFor()
  const other = await here.bjorn()
  await other.page.goto(`${other.origin}/statistics`)
  await other.page.getByText('Av 8 utvärderare').waitFor()
  expect(other.received.join()).not.toMatch(/first-0|second-0/)
  expect(await other.page.getByRole('rowheader', { name: 'Norling' }).count()).toBe(0)
})

async function faultsOf(guest: Guest, where: string): Promise<string[]> {
  const wide = await guest.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  const found = wide > 0 ? [...(await guest.unfit()), `${wide} px too wide`] : await guest.unfit()
  found.push(...(await brokenWords(guest)).map((word) => `broken: ${word}`))
  return found.map((one) => `${where}: ${one}`)
}

/** Words that begin on one line and end on another; one may where a soft hyphen says so. */
function brokenWords({ page }: Guest): Promise<string[]> {
  return page.evaluate(() => {
    const broken: string[] = []
    const place = document.querySelector('main') ?? document.body
    const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      for (const { index, 0: word } of (text.textContent ?? '').matchAll(/[^\s–-]+/g)) {
        if (word.includes('\u00ad')) continue
        range.setStart(text, index)
        range.setEnd(text, index + word.length)
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
        if (lines.size > 1) broken.push(word)
      }
    return broken
  })
}

/** While no server runs: one that Lena led, and four of strangers. */
async function finalOnes(folder: string): Promise<void> {
  const store = await openSqliteStore(folder)
  const evaluations = new Evaluations({
    store: store.evaluations,
    now: () => 1_790_000_000_000,
    salt: () => randomBytes(16).toString('hex'),
    randomId: () => evaluationIdOf(randomBytes(10).toString('hex')),
  })
  const told = { evaluations, store }
  await toldEvaluation(told, {
    judges: [annika.id, bjorn.id],
    lead: lena.id,
    rows: given.slice(0, 6).map(([no, one, other]) => [no, [one, other], other]),
  })
  for (const nth of [0, 1, 2, 3])
    await toldEvaluation(told, {
      judges: [`first-${nth}`, `second-${nth}`],
      rows: [['1.1', [6, 8 + nth], 8 + nth]],
    })
  await store.close()
}
