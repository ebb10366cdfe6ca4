import { DEMO_EVALUATION } from '../support/callers.ts'
import { fits, shown } from './fits.ts'
import { scene } from './scene.ts'

const here = scene()

/** What a lead looks at. */
fits(here, [
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
    name: 'the meeting',
    who: 'Lena Ekdahl',
    open: async ({ page, origin }) => {
      await page.goto(`${origin}/e/${DEMO_EVALUATION}/calibration?q=3.2`)
      await page.getByText('Politisk styrning').first().waitFor()
    },
  },
  {
    name: 'what the report is compared with',
    who: 'Lena Ekdahl',
    open: async ({ page, origin }) => {
      await shown(page, `${origin}/e/${DEMO_EVALUATION}/comparison`)
      await page.getByRole('radio', { name: /Publicerade rapporter/ }).check()
      await page.getByRole('table').waitFor()
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
    name: 'the checks',
    who: 'Lena Ekdahl',
    open: async ({ page, origin }) => {
      await shown(page, `${origin}/e/${DEMO_EVALUATION}/checks`)
      await page.getByText('saknar samsyn').first().waitFor()
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
])
