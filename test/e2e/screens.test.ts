import { DEMO_EVALUATION } from '../support/callers.ts'
import { fits, shown } from './fits.ts'
import { scene } from './scene.ts'

const here = scene()

/** What everybody but a lead looks at; together with the lead's, every screen. */
fits(here, [
  {
    name: 'the door',
    who: undefined,
    open: async ({ page, origin }) => {
      await page.goto(origin)
      await page.getByRole('button', { name: 'Annika Norling' }).waitFor()
    },
  },
  {
    name: 'the evaluations',
    who: 'Annika Norling',
    open: async (guest) => {
      await guest.openEvaluations()
      await guest.page.getByRole('link', { name: /Älvhamra/ }).waitFor()
    },
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
    name: 'all comments, one that blocks and a suggestion among them',
    who: 'Annika Norling',
    open: async ({ page, origin }) => {
      await shown(page, `${origin}/e/${DEMO_EVALUATION}/comments`)
      await page.getByText('Vad bygger det på?').first().waitFor()
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
    name: 'the versions of the texts',
    who: 'Annika Norling',
    open: async ({ page, origin }) => {
      await shown(page, `${origin}/e/${DEMO_EVALUATION}/versions`)
      await page.getByText('Spara en version nu').waitFor()
    },
  },
  {
    name: 'the follow-up',
    who: 'Annika Norling',
    open: ({ page, origin }) => shown(page, `${origin}/e/${DEMO_EVALUATION}/follow-up`),
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
    name: 'a new evaluation',
    who: 'Tomas Rydberg',
    open: ({ page, origin }) => shown(page, `${origin}/new`),
  },
  {
    name: 'published results',
    who: 'Tomas Rydberg',
    open: ({ page, origin }) => shown(page, `${origin}/results/skr-publicerade/1`),
  },
  {
    name: 'everybody that the server knows',
    who: 'Tomas Rydberg',
    open: async ({ page, origin }) => {
      await shown(page, `${origin}/people`)
      await page.getByRole('button', { name: 'Ändra … Samir Haddad' }).waitFor()
    },
  },
  {
    name: 'how long evaluations are kept',
    who: 'Tomas Rydberg',
    open: async ({ page, origin }) => {
      await shown(page, `${origin}/retention`)
      await page.getByRole('radio', { name: /^Tas bort/ }).check()
    },
  },
  {
    name: 'an address that is none',
    who: 'Annika Norling',
    open: async ({ page, origin }) => {
      await page.goto(`${origin}/finns-inte`)
      await page.getByRole('heading').first().waitFor()
    },
  },
])
