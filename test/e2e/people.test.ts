import { expect, test } from 'vitest'
import type { Guest } from './guest.ts'
import {
  fillProposal,
  fillSheet,
  giveReason,
  handIn,
  panelOf,
  press,
  propose,
  submit,
  turnTo,
} from './panel.ts'
import { scene } from './scene.ts'

const AREA = 4

const here = scene(['evaluator-1', 'evaluator-2', 'evaluator-3'])

const names = { Annika: 'Annika Norling', Björn: 'Björn Olander', Ingrid: 'Ingrid Solheim' }
type Name = keyof typeof names | 'Lena' | 'Samir'

/** Those at the table; whoever leaves it no longer looks at the area's judging. */
type Team = Map<Name, Guest>

const story =
  'three people and a lead: every act has its place, and the screen always names the next one and whose it is'

test(story, { timeout: 900_000 }, async () => {
  const team: Team = new Map()
  for (const [name, whole] of Object.entries({ ...names, Lena: 'Lena Ekdahl' }))
    team.set(name as Name, await here.person(whole))
  await theLeadSetsTheTolerance(team)
  for (const guest of team.values()) await guest.openArea(here.evaluation, AREA, '4.1')
  await allJudge(team)
  await allAgree(team)
  await theLeadDecides(team)
  await somebodyLeaves(team)
  await anotherComes(team)
  for (const guest of team.values()) expect(guest.faults.filter(isNoRefusal)).toEqual([])
})

async function theLeadSetsTheTolerance(team: Team): Promise<void> {
  const { page } = await atTeam(team)
  await page.getByRole('button', { name: 'Ändra toleransen …' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Tolerans, procent' }).fill('5')
  await dialog.getByRole('button', { name: 'Ändra toleransen' }).click()
  await page.getByRole('definition').getByText(/^5 %/).waitFor()
}

/** save, submit, withdraw, and the last submission reveals. */
async function allJudge(team: Team): Promise<void> {
  const [annika, björn, ingrid] = [of(team, 'Annika'), of(team, 'Björn'), of(team, 'Ingrid')]
  await nextIs(team, 'lämnar in', ['Annika', 'Björn', 'Ingrid'])

  await fillSheet(annika, { value: '13', stage: 'Ansats', rationale: 'En strategi finns' })
  await panelOf(annika)
    .getByText(/^Sparat/)
    .waitFor()
  await annika.openArea(here.evaluation, AREA, '4.1')
  await handIn(annika)
  await nextIs(team, 'lämnar in', ['Björn', 'Ingrid'])

  await press(annika, 'Ta tillbaka')
  await nextIs(team, 'lämnar in', ['Annika', 'Björn', 'Ingrid'])
  await handIn(annika)
  await submit(björn, { value: '14', stage: 'Genomslag', rationale: 'Den används' })
  await nextIs(team, 'lämnar in', ['Ingrid'])
  await submit(ingrid, { value: '16', stage: 'Uppföljning', rationale: 'Den följs upp' })
  for (const guest of team.values()) {
    await panelOf(guest).getByText('Den följs upp').first().waitFor()
    await panelOf(guest).getByText('Spridning 15 %').waitFor()
  }
  await nextIs(team, 'föreslår ett värde', ['Annika', 'Björn', 'Ingrid'])
}

/** propose, two at once, agree, takeBack, agree by all, and return by one of them. */
async function allAgree(team: Team): Promise<void> {
  const [annika, björn, ingrid] = [of(team, 'Annika'), of(team, 'Björn'), of(team, 'Ingrid')]
  const release = await holdCommands(björn)
  await propose(björn, { value: '15', stage: 'Genomslag', rationale: 'Vi möts på mitten' })
  await fillProposal(annika, { value: '14', stage: 'Genomslag', rationale: 'Vi möts' })
  await press(annika, 'Föreslå 14')
  await panelOf(björn).getByText('Annika föreslog 14').waitFor()
  release()
  await panelOf(björn)
    .getByText(/^Förslaget är inte längre det som gäller/)
    .waitFor()
  await panelOf(björn).getByText('Du ville föreslå 15 poäng.').waitFor()
  await nextIs(team, 'håller med eller föreslår annat', ['Björn', 'Ingrid'])

  await press(björn, 'Håll med')
  await nextIs(team, 'håller med eller föreslår annat', ['Ingrid'])
  await press(björn, 'Ta tillbaka')
  await nextIs(team, 'håller med eller föreslår annat', ['Björn', 'Ingrid'])
  await press(björn, 'Håll med')
  await press(ingrid, 'Håll med')
  await decided(team, 'Samsyn')

  await press(ingrid, 'Återlämna')
  await giveReason(ingrid, 'Underlaget för Genomslag saknas', 'Återlämna')
  await nextIs(team, 'föreslår ett värde', ['Annika', 'Björn', 'Ingrid'])
  for (const guest of team.values())
    await panelOf(guest).getByText('Underlaget för Genomslag saknas').waitFor()
  await propose(annika, { value: '13,5', stage: 'Ansats', rationale: 'Vi möts lägre' })
  await press(björn, 'Håll med')
  await press(ingrid, 'Håll med')
  await decided(team, 'Samsyn')
}

/** escalate, adjudicate, and return by the lead. */
async function theLeadDecides(team: Team): Promise<void> {
  const [annika, björn, ingrid] = [of(team, 'Annika'), of(team, 'Björn'), of(team, 'Ingrid')]
  const lena = of(team, 'Lena')
  for (const guest of team.values()) await turnTo(guest, '4.2')
  await submit(annika, { value: '10', stage: 'Ansats', rationale: 'Få jämförelser' })
  await submit(björn, { value: '20', stage: 'Ansats', rationale: 'Många jämförelser' })
  await submit(ingrid, { value: '20', stage: 'Ansats', rationale: 'Flera jämförelser' })
  await press(björn, 'Be ledaren avgöra')
  await giveReason(björn, 'Vi kommer inte vidare', 'Be ledaren avgöra')
  await nextIs(team, 'avgör som ledare', ['Lena'])
  await panelOf(lena).getByText('Vi kommer inte vidare').waitFor()

  await adjudicate(lena, '18')
  await decided(team, 'Avgjord av ledaren')
  await press(lena, 'Återlämna')
  await giveReason(lena, 'Nytt underlag', 'Återlämna')
  await nextIs(team, 'föreslår ett värde', ['Annika', 'Björn', 'Ingrid'])
  await propose(ingrid, { value: '17', stage: 'Ansats', rationale: 'Med nytt underlag' })
  await press(annika, 'Håll med')
  await press(björn, 'Håll med')
  await decided(team, 'Samsyn')
}

/** recuse, by oneself and by the lead. */
async function somebodyLeaves(team: Team): Promise<void> {
  const [annika, björn, ingrid] = [of(team, 'Annika'), of(team, 'Björn'), of(team, 'Ingrid')]
  for (const guest of team.values()) await turnTo(guest, '4.3')
  await submit(annika, { value: '12', stage: 'Ansats', rationale: 'Några nya arbetssätt' })
  await submit(björn, { value: '12', stage: 'Ansats', rationale: 'Nya arbetssätt prövas' })
  await nextIs(team, 'lämnar in', ['Ingrid'])
  await press(ingrid, 'Mer')
  await ingrid.page.getByRole('button', { name: 'Anmäl jäv i område 4 …' }).click()
  await giveReason(ingrid, 'Jag arbetar där', 'Anmäl jäv')
  await panelOf(ingrid)
    .getByText(/^Du är anmäld som jävig i område 4/)
    .waitFor()
  await ingrid.page.getByText('Du är jävig i det här området och läser utan att skriva.').waitFor()
  team.delete('Ingrid')
  // Those who remain had submitted, so it opened; what all three had agreed is theirs to do again.
  await nextIs(team, 'föreslår ett värde', ['Annika', 'Björn'])
  for (const guest of team.values()) await turnTo(guest, '4.1')
  await nextIs(team, 'föreslår ett värde', ['Annika', 'Björn'])

  const { page } = await atTeam(team)
  await page.getByText('Ligger fast sedan den första bedömningen lämnades in.').waitFor()
  await page.getByRole('button', { name: 'Ta ut ur bedömningen … Björn Olander' }).click()
  await page
    .getByRole('dialog')
    .getByLabel('Gäller')
    .selectOption({ value: String(AREA) })
  await giveReason(of(team, 'Lena'), 'Björn byter uppdrag', 'Ta ut ur bedömningen')
  await panelOf(björn)
    .getByText(/^Du är anmäld som jävig i område 4/)
    .waitFor()
  team.delete('Björn')
  await of(team, 'Lena').openArea(here.evaluation, AREA, '4.1')
  await nextIs(team, 'avgör som ledare', ['Lena'])
  for (const guest of team.values()) await turnTo(guest, '4.4')
  await nextIs(team, 'utser en utvärderare till', ['Lena'])
}

/** assign: somebody comes in their place, where judging still goes on. */
async function anotherComes(team: Team): Promise<void> {
  const { page } = await atTeam(team)
  await page.getByRole('combobox', { name: 'Utse en utvärderare till' }).fill('Samir')
  await page.getByRole('option', { name: /^Samir Haddad/ }).click()
  await page.getByRole('button', { name: 'Utse Samir Haddad' }).click()
  await page.getByText('Samir Haddad är nu utvärderare.').waitFor()
  team.set('Samir', await here.person('Samir Haddad'))
  for (const name of ['Lena', 'Samir'] as const)
    await of(team, name).openArea(here.evaluation, AREA, '4.4')
  await nextIs(team, 'lämnar in', ['Annika', 'Samir'])

  const [annika, samir, lena] = [of(team, 'Annika'), of(team, 'Samir'), of(team, 'Lena')]
  await submit(annika, { value: '10', stage: 'Ansats', rationale: 'Samverkan med grannar' })
  await submit(samir, { value: '10', stage: 'Ansats', rationale: 'Samverkan i länet' })
  await propose(samir, { value: '10', stage: 'Ansats', rationale: '' })
  await nextIs(team, 'håller med eller föreslår annat', ['Annika'])
  await press(annika, 'Håll med')
  await decided(team, 'Samsyn')

  // What opened before he came is for the lead to end: one judgement is left there.
  for (const guest of team.values()) await turnTo(guest, '4.3')
  await nextIs(team, 'avgör som ledare', ['Lena'])
  await adjudicate(lena, '12')
  await decided(team, 'Avgjord av ledaren')
}

type Act =
  | 'lämnar in'
  | 'föreslår ett värde'
  | 'håller med eller föreslår annat'
  | 'avgör som ledare'
  | 'utser en utvärderare till'

/** C8: on every screen stands the next act and whose it is; oneself is "du", and first. */
async function nextIs(team: Team, act: Act, who: readonly Name[]): Promise<void> {
  const type = act === 'föreslår ett värde' ? 'disjunction' : 'conjunction'
  const together = new Intl.ListFormat('sv', { type })
  const reading = [...team].map(([reader, guest]) => {
    const others = who.filter((name) => name !== reader)
    const said = together.format(who.includes(reader) ? ['du', ...others] : others)
    return panelOf(guest).getByText(`Nästa: ${said} ${act}`, { exact: true }).waitFor()
  })
  await Promise.all(reading)
}

async function decided(team: Team, how: 'Samsyn' | 'Avgjord av ledaren'): Promise<void> {
  for (const guest of team.values()) {
    await panelOf(guest).getByText(how, { exact: true }).waitFor()
    expect(
      await panelOf(guest)
        .getByText(/^Nästa:/)
        .count(),
    ).toBe(0)
  }
}

async function adjudicate(lena: Guest, value: string): Promise<void> {
  await press(lena, 'Avgör')
  const dialog = lena.page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Värde' }).fill(value)
  await dialog.getByLabel('Stadium').selectOption({ label: 'Ansats' })
  await giveReason(lena, 'Efter att ha läst underlaget', `Avgör: ${value} poäng`)
}

async function atTeam(team: Team): Promise<Guest> {
  const lena = of(team, 'Lena')
  await lena.page.goto(`${lena.origin}/e/${here.evaluation}/team`)
  await lena.page.getByRole('heading', { name: 'Teamet' }).waitFor()
  return lena
}

/** Nothing this person asks for leaves the page until it is released. */
async function holdCommands({ page }: Guest): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/commands', async (route) => {
    await released
    await route.continue()
  })
  return release
}

function of(team: Team, name: Name): Guest {
  const guest = team.get(name)
  if (!guest) throw new Error(`${name} is not at the table`)
  return guest
}

/** A refused command and a room that one has left are not faults of the page. */
function isNoRefusal(fault: string): boolean {
  return !/status of 409/.test(fault)
}
