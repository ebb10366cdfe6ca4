import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { DEMO_EVALUATION } from '../support/callers.ts'
import type { Guest } from './guest.ts'
import { scene } from './scene.ts'

const here = scene()

/** Every screen, by how one comes there. */
const screens: {
  name: string
  who: string | undefined
  open: (guest: Guest) => Promise<unknown>
}[] = [
  {
    name: 'the door',
    who: undefined,
    open: ({ page }) => page.getByRole('button', { name: 'Annika Norling' }).waitFor(),
  },
  {
    name: 'the evaluations',
    who: 'Annika Norling',
    open: ({ page }) => page.getByRole('link', { name: /Älvhamra/ }).waitFor(),
  },
  {
    name: 'an area being written, its judging blind',
    who: 'Annika Norling',
    open: (guest) => guest.openArea(here.evaluation, 4, '4.1'),
  },
  {
    name: 'an area with text, its judging decided',
    who: 'Björn Olander',
    open: (guest) => guest.openArea(DEMO_EVALUATION, 1, '1.1'),
  },
  {
    name: "the lead's look at an area",
    who: 'Lena Ekdahl',
    open: (guest) => guest.openArea(DEMO_EVALUATION, 2),
  },
  {
    name: 'the overview',
    who: 'Lena Ekdahl',
    open: async (guest) => {
      await guest.openArea(DEMO_EVALUATION, 1)
      await guest.page.getByRole('link', { name: 'Översikt' }).click()
      await guest.page.getByRole('table').first().waitFor()
    },
  },
  {
    name: 'judgements open, with a proposal',
    who: 'Annika Norling',
    open: async (guest) => {
      await guest.openArea(DEMO_EVALUATION, 3, '3.2')
      // On a phone the panel is a sheet that is asked for.
      await guest.page.getByText('Politisk styrning').first().waitFor()
    },
  },
  {
    name: "chapter 2's texts",
    who: 'Annika Norling',
    open: ({ page, origin }) => shown(page, `${origin}/e/${DEMO_EVALUATION}/summary`),
  },
  {
    name: 'the meeting',
    who: 'Lena Ekdahl',
    open: async ({ page, origin }) => {
      await page.goto(`${origin}/e/${DEMO_EVALUATION}/calibration?q=3.2`)
      await page.getByText('Politisk styrning').first().waitFor()
    },
  },
  {
    name: 'how alike they judged',
    who: 'Björn Olander',
    open: ({ page, origin }) => shown(page, `${origin}/e/${DEMO_EVALUATION}/agreement`),
  },
  {
    name: 'the register, with an item open',
    who: 'Annika Norling',
    open: async ({ page, origin }) => {
      await shown(page, `${origin}/e/${DEMO_EVALUATION}/evidence?item=1`)
      await page.getByRole('heading', { name: 'Anteckningar' }).waitFor()
    },
  },
  {
    name: 'what no evidence supports',
    who: 'Lena Ekdahl',
    open: async ({ page, origin }) => {
      await shown(page, `${origin}/e/${DEMO_EVALUATION}/evidence?view=missing`)
      await page.getByRole('heading', { name: /^Styrkor/ }).waitFor()
    },
  },
  {
    name: "the lead's board",
    who: 'Lena Ekdahl',
    open: async ({ page, origin }) => {
      await shown(page, `${origin}/e/${DEMO_EVALUATION}/board`)
      await page.getByRole('heading', { name: 'Alla texter' }).waitFor()
    },
  },
  {
    name: 'all comments, one that blocks and a suggestion among them',
    who: 'Annika Norling',
    open: async ({ page, origin }) => {
      await shown(page, `${origin}/e/${DEMO_EVALUATION}/comments`)
      await page.getByText('Vad bygger det på?').first().waitFor()
    },
  },
  {
    name: 'an area with comments beside it, as the lead sees it',
    who: 'Lena Ekdahl',
    open: async (guest) => {
      await guest.openArea(DEMO_EVALUATION, 4)
      const tab = guest.page.getByRole('tab', { name: 'Kommentarer' })
      if (await tab.isVisible()) await tab.click()
    },
  },
  {
    name: 'the drafts, with a remark that is answered and one that waits',
    who: 'Lena Ekdahl',
    open: async ({ page, origin }) => {
      await shown(page, `${origin}/e/${DEMO_EVALUATION}/releases`)
      await page.getByRole('heading', { name: 'Synpunkt 2' }).waitFor()
    },
  },
  {
    name: 'what the report lacks before its end',
    who: 'Lena Ekdahl',
    open: async ({ page, origin }) => {
      await shown(page, `${origin}/e/${DEMO_EVALUATION}/ending`)
      await page.getByRole('link', { name: 'Till kontrollerna' }).waitFor()
    },
  },
  {
    name: 'the preview of the report',
    who: 'Lena Ekdahl',
    open: async ({ page, origin }) => {
      await shown(page, `${origin}/e/${DEMO_EVALUATION}/preview`)
      await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor()
    },
  },
  {
    name: 'an area with a remark of the municipality in it',
    who: 'Björn Olander',
    open: async (guest) => {
      await guest.openArea(DEMO_EVALUATION, 1)
      const tab = guest.page.getByRole('tab', { name: 'Kommentarer' })
      if (await tab.isVisible()) await tab.click()
      await guest.page.locator('mark[data-kind="remark"]').waitFor()
    },
  },
  {
    name: 'the checks',
    who: 'Lena Ekdahl',
    open: async ({ page, origin }) => {
      await shown(page, `${origin}/e/${DEMO_EVALUATION}/checks`)
      await page.getByText('saknar samsyn').first().waitFor()
    },
  },
  {
    name: 'the versions of the texts',
    who: 'Annika Norling',
    open: async ({ page, origin }) => {
      await shown(page, `${origin}/e/${DEMO_EVALUATION}/versions`)
      await page.getByText('Spara en version nu').waitFor()
    },
  },
  {
    name: 'good examples',
    who: 'Annika Norling',
    open: async ({ page, origin }) => {
      await shown(page, `${origin}/examples`)
      await page.getByText('Älvhamra').first().waitFor()
    },
  },
  {
    name: 'the team, as the lead sees it',
    who: 'Lena Ekdahl',
    open: ({ page, origin }) => shown(page, `${origin}/e/${DEMO_EVALUATION}/team`),
  },
  {
    name: 'the history',
    who: 'Lena Ekdahl',
    open: async ({ page, origin }) => {
      await shown(page, `${origin}/e/${DEMO_EVALUATION}/trail`)
      await page.getByRole('listitem').first().waitFor()
    },
  },
  {
    name: 'a new evaluation',
    who: 'Tomas Rydberg',
    open: ({ page, origin }) => shown(page, `${origin}/new`),
  },
  {
    name: 'an address that is none',
    who: 'Annika Norling',
    open: async ({ page, origin }) => {
      await page.goto(`${origin}/finns-inte`)
      await page.getByRole('heading').first().waitFor()
    },
  },
]

/** From a small phone over two tablets, and from a laptop to a wide screen: opened at the first of each. */
const widths = [
  [360, 768, 834],
  [1280, 1920],
] as const

/** Runs in the page: two frames later, when what depends on the size has been drawn. */
function settled(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))
}

/** Runs in the page: its height where its columns scroll by themselves, else 0. */
function heightBesideColumns(): number {
  const columns = document.querySelector('.workspace-columns, .calibration')
  return columns && columns.clientHeight < 800 ? document.documentElement.scrollHeight : 0
}

async function shown(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

test.each(screens)(
  '$name: fits every screen, axe finds nothing in it, its policy refuses nothing',
  async ({ who, open }) => {
    const guest = await here.somebody()
    if (who) await guest.enterAs(who)
    const found: string[] = []
    for (const [first, ...wider] of widths) {
      await guest.page.setViewportSize({ width: first, height: 800 })
      await open(guest)
      found.push(...(await tooLarge(guest.page, first)))
      for (const width of wider) {
        await guest.page.setViewportSize({ width, height: 800 })
        await guest.page.evaluate(settled)
        found.push(...(await tooLarge(guest.page, width)))
      }
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await guest.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await guest.page.evaluate(settled)
      found.push(...(await guest.unfit()).map((one) => `${colorScheme}: ${one}`))
    }
    expect([...found, ...guest.faults]).toEqual([])
  },
)

/** What is wider than the screen; and, where columns scroll by themselves, a page that scrolls too. */
async function tooLarge(page: Page, width: number): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  const tall = await page.evaluate(heightBesideColumns)
  return [
    ...(wide > width ? [`${width}: ${wide}`] : []),
    ...(tall > 800 ? [`${width}: ${tall} high`] : []),
  ]
}
