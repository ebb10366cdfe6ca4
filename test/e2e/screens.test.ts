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
    name: 'an address that is none',
    who: 'Annika Norling',
    open: async ({ page, origin }) => {
      await page.goto(`${origin}/finns-inte`)
      await page.getByRole('heading').first().waitFor()
    },
  },
]

test.each(screens)(
  '$name: axe finds nothing, and its policy refuses nothing',
  async ({ who, open }) => {
    const guest = await here.somebody()
    if (who) await guest.enterAs(who)
    const found: string[] = []
    for (const colorScheme of ['light', 'dark'] as const) {
      await guest.page.emulateMedia({ colorScheme })
      await open(guest)
      found.push(...(await guest.unfit()).map((one) => `${colorScheme}: ${one}`))
    }
    expect([...found, ...guest.faults]).toEqual([])
  },
)
