import type { Locator } from 'playwright-core'
import type { Guest } from './guest.ts'

/** What somebody judges or proposes, as they type it. */
export interface Said {
  value: string
  /** As the menu says it. */
  stage: string
  rationale: string
}

/** The judging of the sub-question at hand. */
export function panelOf(guest: Guest): Locator {
  return guest.page.getByRole('complementary', { name: 'Bedömning' })
}

/** Turns the panel to another sub-question of the area on the screen. */
export function turnTo(guest: Guest, no: string): Promise<void> {
  const rows = guest.page.getByRole('group', { name: 'Delfråga' })
  return rows.getByRole('button', { name: `${no}, ` }).click()
}

export async function fillSheet(guest: Guest, { value, stage, rationale }: Said): Promise<void> {
  const sheet = panelOf(guest)
  await sheet.getByRole('textbox', { name: 'Värde', exact: true }).fill(value)
  await sheet.getByLabel('Stadium').selectOption({ label: stage })
  await sheet.getByRole('textbox', { name: 'Motivering', exact: true }).fill(rationale)
}

/** Fills in the sheet and hands it in; comes back when the dialog has gone. */
export async function submit(guest: Guest, said: Said): Promise<void> {
  await fillSheet(guest, said)
  await handIn(guest)
  await guest.page.getByRole('dialog').waitFor({ state: 'hidden' })
}

/** Hands in what stands in the sheet. */
export async function handIn(guest: Guest): Promise<void> {
  await panelOf(guest).getByRole('button', { name: 'Lämna in bedömning' }).click()
  const dialog = guest.page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Lämna in', exact: true }).click()
}

export async function fillProposal(guest: Guest, { value, stage, rationale }: Said): Promise<void> {
  const form = panelOf(guest)
  await form.getByRole('textbox', { name: 'Arbetsvärde' }).fill(value)
  await form.getByLabel('Stadium').selectOption({ label: stage })
  await form.getByRole('textbox', { name: 'Gemensam motivering' }).fill(rationale)
}

export async function propose(guest: Guest, said: Said): Promise<void> {
  await fillProposal(guest, said)
  await press(guest, `Föreslå ${said.value}`)
}

/** A button of the panel, by the beginning of its name. */
export function press(guest: Guest, name: string): Promise<void> {
  return panelOf(guest)
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click()
}

/** Answers the dialog at hand: why, and the button that does it. */
export async function giveReason(guest: Guest, reason: string, verb: string): Promise<void> {
  const dialog = guest.page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Skäl' }).fill(reason)
  await dialog.getByRole('button', { name: verb, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}
