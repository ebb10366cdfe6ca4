import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import { type Caller, signedIn } from '../support/callers.ts'
import type { Guest } from './guest.ts'
import type { Scene } from './scene.ts'

/** Opens the calibration meeting, at an address of one's own choice. */
export async function openMeeting(guest: Guest, evaluation: string, search = ''): Promise<void> {
  await guest.page.goto(`${guest.origin}/e/${evaluation}/calibration${search}`)
  await guest.page.getByRole('grid', { name: 'Delfrågor' }).waitFor()
}

/** The line of one sub-question. */
export function line({ page }: Guest, no: string): Locator {
  return page.locator(`tr[data-no="${no}"]`)
}

/** The sub-question that the meeting is at, as its line says. */
export function atRow({ page }: Guest): Promise<string | null> {
  return page.locator('tr[aria-selected="true"]').getAttribute('data-no')
}

export async function isAt(guest: Guest, no: string): Promise<void> {
  await expect.poll(() => atRow(guest)).toBe(no)
  await side(guest).getByRole('heading', { level: 2, name: no }).waitFor()
}

/** The sub-questions that are listed, in order. */
export function listed({ page }: Guest): Promise<string[]> {
  return page
    .locator('tr[data-no]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-no') ?? ''))
}

/** What stands beside the table. */
export function side({ page }: Guest): Locator {
  return page.getByRole('complementary', { name: 'Bedömning' })
}

/** What the last key came to. */
export function said({ page }: Guest, words: string | RegExp): Promise<void> {
  return page.locator('.calibration-said').getByText(words).waitFor()
}

/** Both evaluators judge a sub-question, without a browser; gives those who did. */
export async function judge(
  here: Scene,
  subQuestion: string,
  [hers, his]: readonly [string, string],
  beside: { flags?: ('unsure' | 'discuss')[] } = {},
): Promise<{ annika: Caller; bjorn: Caller }> {
  const { origin } = here.server
  const annika = await signedIn(origin, 'evaluator-1')
  const bjorn = await signedIn(origin, 'evaluator-2')
  const say = (points: string, rationale: string) =>
    ({
      type: 'submit',
      subQuestion,
      value: { points },
      stage: 'deployed',
      rationale,
      ...beside,
    }) as const
  await annika.act(here.evaluation, say(hers, 'Hennes skäl'))
  await bjorn.act(here.evaluation, say(his, 'Hans skäl'))
  return { annika, bjorn }
}

export function proposal(subQuestion: string, points: string, replaces: number | null = null) {
  return {
    type: 'propose',
    subQuestion,
    value: { points },
    stage: 'deployed',
    rationale: 'Det vi ser',
    replaces,
  } as const
}
