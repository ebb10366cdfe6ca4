import { htmlOf } from '@samsyn/report'
import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ourBrowser } from '../support/browser.ts'
import { comparedReport, inNorwegian } from '../support/comparedReport.ts'

let page: Page
beforeAll(async () => {
  page = await (await ourBrowser()).newPage()
  // Nothing beside it: what a page like this asks for is refused, and would be seen.
  await page.route('**', (route) => route.abort())
})
afterAll(() => page?.close())

const asked = (errors: string[]) => {
  page.on('request', (request) => errors.push(request.url()))
  return errors
}

test.each([
  ['sv', 'light', 1280],
  ['nb', 'dark', 360],
] as const)(
  'a report as a file by itself, %s, %s, %i px wide: axe finds nothing, nothing is asked for, nothing reaches out of the page',
  async (language, theme, width) => {
    const requests = asked([])
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: theme })
    await page.setContent(
      htmlOf(
        comparedReport({
          edition: { state: 'draft', no: 2 },
          template: { ...inNorwegian, language },
        }),
      ),
    )
    // The figures behind the pictures too.
    for (const summary of await page.locator('details > summary').all()) await summary.click()
    await page.evaluate(axe.source)
    const { violations } = await page.evaluate<AxeResults>('axe.run()')
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`),
    ).toEqual([])
    // Also in a frame of the smallest page, with a bar to scroll by.
    for (const frame of width < 400 ? [width, 310] : [width]) {
      await page.setViewportSize({ width: frame, height: 900 })
      const [reaches, wide] = await page.evaluate<[number, number]>(
        '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
      )
      expect(reaches).toBe(wide)
    }
    expect(requests).toEqual([])
  },
)

test('in print every figure behind a picture stands on paper, and no picture is cut', async () => {
  await page.emulateMedia({ media: 'print', colorScheme: 'light' })
  await page.setContent(htmlOf(comparedReport()))
  for (const id of ['profile', 'years', 'totals', 'dots'])
    await page.locator(`table[data-figures=${id}] tbody td`).first().waitFor({ state: 'visible' })
  const heights = await page.evaluate<number[]>(
    '[...document.querySelectorAll("figure")].map((one) => one.getBoundingClientRect().height)',
  )
  // An A4 page has 251 mm between its margins.
  for (const height of heights) expect(height).toBeLessThan((251 / 25.4) * 96)
})
