import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import type { Guest } from './guest.ts'
import type { Scene } from './scene.ts'

export interface Screen {
  name: string
  /** Undefined at the door. */
  who: string | undefined
  /** How one comes there. */
  open: (guest: Guest) => Promise<unknown>
}

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

/** Opens an address, by which the screen has a heading. */
export async function shown(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** A test for each of these screens. Whoever looks at several keeps the browser, as people do. */
export function fits(here: Scene, screens: readonly Screen[]): void {
  const looking = new Map<string | undefined, Guest>()
  const guestFor = async (who: string | undefined) => {
    const guest = looking.get(who) ?? (await (who ? here.sits(who) : here.sits()))
    looking.set(who, guest)
    return guest
  }
  afterAll(async () => {
    for (const guest of looking.values()) await guest.close()
  })

  test.each(screens)(
    '$name: fits every screen, axe finds nothing in it, its policy refuses nothing',
    async ({ who, open }) => {
      const guest = await guestFor(who)
      const before = guest.faults.length
      const found: string[] = []
      await guest.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
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
        found.push(...(await guest.unfit({ targets: true })).map((one) => `${colorScheme}: ${one}`))
      }
      expect([...found, ...guest.faults.slice(before)]).toEqual([])
    },
  )
}

/** What is wider than the screen; and, where columns scroll by themselves, a page that scrolls too. */
async function tooLarge(page: Page, width: number): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  const tall = await page.evaluate(heightBesideColumns)
  return [
    ...(wide > width ? [`${width}: ${wide}`] : []),
    ...(tall > 800 ? [`${width}: ${tall} high`] : []),
  ]
}
