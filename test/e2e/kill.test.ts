import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type Dice, diceOf } from '../replay/dice.ts'
import type { Guest } from './guest.ts'
import { type Happening, Happenings } from './happenings.ts'
import { type Kept, keptIn } from './kept.ts'
import { press, propose, submit, turnTo } from './panel.ts'
import { ownScene } from './scene.ts'
import { type Plan, steps, watch, witnessedBy } from './witness.ts'

/** How often the server dies; more often where that is asked for. */
const KILLS = Number(process.env.SAMSYN_KILLS ?? 10)
/** On a machine so slow that they would take longer than this, it dies less often, but so often. */
const LONG = 3 * 60_000
const AT_LEAST = 4
const AREA = 1
const rows = ['1.1', '1.2', '1.3', '1.4', '1.5']

const here = ownScene(['evaluator-1', 'evaluator-2', 'evaluator-3'])

/** Each has letters of their own, so that a text that three type at once can be taken apart. */
const cast = [
  { name: 'Annika Norling', letters: 'abcdefghi', value: '5' },
  { name: 'Björn Olander', letters: 'jklmnopqr', value: '6' },
  { name: 'Ingrid Solheim', letters: 'stuvwxyzåäö', value: '7,5' },
]

const kinds: readonly Happening[] = ['typed', 'asked', 'heard']

interface Person {
  name: string
  id: string
  guest: Guest
  value: string
  /** All that this person is going to type, and how much of it is typed. */
  plan: string
  typed: number
}

test('three people write, judge and agree while the server is killed again and again: nothing anyone saw is lost, nothing is there twice, and "Sparat" is never said too early', {
  timeout: 1_200_000,
}, async () => {
  const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000)
  try {
    await story(seed)
  } catch (error) {
    throw new Error(`This was with KILL_SEED=${seed}.`, { cause: error })
  }
})

async function story(seed: number): Promise<void> {
  const dice = diceOf(seed)
  const happenings = new Happenings()
  const people = await Promise.all(cast.map((one) => arriving(one, dice, happenings)))
  const plan: Plan = Object.fromEntries(people.map((one) => [one.name, one.plan]))
  for (const { guest, name } of people) await watch(guest, name, plan)

  let killed = false
  let first: unknown
  const failed = (why: unknown) => {
    first ??= why
    happenings.end(new Error('It is over.', { cause: why }))
    // What a page still waits for is not going to come.
    for (const { guest } of people) void guest.close()
  }
  const killing = killAgainAndAgain(people, dice, happenings).then(() => {
    killed = true
  })
  const working = people.map((person, nth) => work(person, nth, () => killed, happenings))
  await Promise.all([killing, ...working].map((one) => one.catch(failed)))
  if (first) throw first

  for (const { guest } of people)
    await expect.poll(() => saidBy(guest)).toMatch(/Sparat \d\d:\d\d|Allt är sparat/)
  for (const { guest } of people) for (const no of rows) await rowOf(guest, no, 'samsyn').waitFor()
  const texts = await Promise.all(people.map(({ guest }) => guest.reads('Allmänt')))
  await here.server.kill()
  const kept = await keptIn(here.server.dataFolder, here.evaluation, AREA)

  for (const text of [...texts, kept.text])
    for (const { plan, typed } of people) expect(lettersOf(plan, text)).toBe(plan.slice(0, typed))
  expect(texts).toEqual(people.map(() => kept.text))
  expect(kept.events.map(lineOf).toSorted()).toEqual(
    rows.flatMap((no, nth) => eventsOf(no, nth, people)).toSorted(),
  )
  for (const { guest } of people) {
    expect((await witnessedBy(guest)).faults).toEqual([])
    expect(guest.faults.filter((fault) => !isBrokenLine(fault))).toEqual([])
  }
}

/** Somebody of the cast, at work in the area, with all they will type. */
async function arriving(
  { name, letters, value }: (typeof cast)[number],
  dice: Dice,
  happenings: Happenings,
): Promise<Person> {
  const plan = Array.from({ length: 5000 }, () => letters[dice(letters.length)]).join('')
  const guest = await here.person(name)
  // A dialog may have to outlast several deaths of the server.
  guest.page.setDefaultTimeout(300_000)
  guest.page.on('request', (request) => {
    if (request.url().endsWith('/commands')) happenings.happened('asked')
  })
  guest.page.on('websocket', (socket) => {
    socket.on('framereceived', () => happenings.happened('heard'))
  })
  await guest.openArea(here.evaluation, AREA, rows[0])
  const id = await guest.page.evaluate(async () => {
    const { person } = (await (await fetch('/api/me')).json()) as { person: { id: string } }
    return person.id
  })
  return { name, id, guest, value, plan, typed: 0 }
}

/** What each does: writes, judges every row blind, and agrees to what one of them proposes. */
async function work(
  person: Person,
  nth: number,
  killed: () => boolean,
  happenings: Happenings,
): Promise<void> {
  const { guest, name, value } = person
  const write = (letters: number) => typing(person, letters, happenings)
  const writeUntil = async (holds: () => Promise<boolean>) => {
    do await write(3)
    while (!(await holds()))
  }
  for (const [at, no] of rows.entries()) {
    await write(8)
    await turnTo(guest, no)
    await submit(guest, { value, stage: 'Ansats', rationale: `${name} om ${no}` })
    const act = at % cast.length === nth ? /^Föreslå / : /^Håll med/
    await writeUntil(() => guest.page.getByRole('button', { name: act }).isVisible())
    if (at % cast.length !== nth) await press(guest, 'Håll med')
    else await propose(guest, { value: '6', stage: 'Ansats', rationale: `Vi möts i ${no}` })
    await writeUntil(() => rowOf(guest, no, 'samsyn').isVisible())
  }
  await writeUntil(async () => killed())
}

/** The next letters, where the text ends, at the speed of quick fingers. */
async function typing(person: Person, letters: number, happenings: Happenings): Promise<void> {
  const { guest, plan } = person
  await guest.text('Allmänt').focus()
  await guest.page.keyboard.press('Control+End')
  for (let nth = 0; nth < letters; nth += 1) {
    const letter = plan[person.typed]
    if (!letter) throw new Error('the plan is too short')
    happenings.goOn()
    person.typed += 1
    await guest.page.keyboard.type(letter, { delay: 60 })
    happenings.happened('typed')
  }
}

async function killAgainAndAgain(
  people: readonly Person[],
  dice: Dice,
  happenings: Happenings,
): Promise<void> {
  const began = performance.now()
  const asked = process.env.SAMSYN_KILLS !== undefined
  let nth = 0
  const goesOn = () => nth < KILLS && (asked || nth < AT_LEAST || performance.now() - began < LONG)
  for (; goesOn(); nth += 1) {
    const what = kinds[dice(kinds.length)] ?? 'typed'
    await Promise.race([happenings.more(what, 1 + dice(12)), happenings.more('typed', 40)])
    if (dice(2) === 0) await hang(happenings)
    await here.server.kill()
    for (const { guest } of people) await expect.poll(() => saidBy(guest)).toMatch('Frånkopplad')
    const kept = await keptIn(here.server.dataFolder, here.evaluation, AREA)
    for (const person of people) await keptWhatWasShown(person, people, kept)
    await here.server.restart()
  }
  console.log(`killed ${nth} times in ${Math.round((performance.now() - began) / 1000)} s`)
}

/**
 * Before it dies it hangs, and people go on typing: their letters have left the page and are never
 * saved. When all of them wait for an answer, nobody types, so there is an end to this.
 */
async function hang(happenings: Happenings): Promise<void> {
  here.server.freeze()
  await Promise.race([happenings.more('typed', 5), setTimeout(2000)])
}

/** While the server is dead: all that the page has shown as others', or called saved, is in its store. */
async function keptWhatWasShown(
  { guest, name, plan, id }: Person,
  people: readonly Person[],
  { text, events }: Kept,
): Promise<void> {
  const { letters, saidSaved, rows: shown } = await witnessedBy(guest)
  for (const other of people) {
    if (other.name === name) continue
    const stored = lettersOf(other.plan, text).length

    expect(letters[other.name], `${other.name}'s letters with ${name}`).toBeLessThanOrEqual(stored)
  }
  const own = lettersOf(plan, text).length
  expect(saidSaved, `what ${name} was told is saved`).toBeLessThanOrEqual(own)
  if ((letters[name] ?? 0) > own) await expect.poll(() => saidBy(guest)).toMatch('sparas sedan')

  for (const [no, step] of Object.entries(shown)) {
    const of = (type: string) =>
      events.filter((event) => event.subQuestion === no && event.type === type)
    const stored = of('consensusReached').length
      ? 'samsyn'
      : of('proposed').length
        ? 'förslag finns'
        : of('revealed').length
          ? 'att prata om'
          : of('judgementSubmitted').some(({ actor }) => actor === id)
            ? 'inlämnad'
            : 'bedöms'
    expect(step, `${no} with ${name}, ${stored}`).toBeLessThanOrEqual(steps.indexOf(stored))
  }
}

/** All that may be in the trail of a row: each act of each person once. */
function eventsOf(no: string, nth: number, people: readonly Person[]): string[] {
  const proposer = people[nth % people.length]
  const others = people.filter((one) => one !== proposer)
  return [
    ...people.map(({ id }) => `${no} judgementSubmitted ${id}`),
    `${no} proposed ${proposer?.id}`,
    ...others.map(({ id }) => `${no} agreed ${id}`),
    `${no} revealed`,
    `${no} consensusReached`,
  ]
}

/** Who came last, and so opened or ended the row, is chance. */
function lineOf({ actor, type, subQuestion }: Kept['events'][number]): string {
  const byChance = type === 'revealed' || type === 'consensusReached'
  return byChance ? `${subQuestion} ${type}` : `${subQuestion} ${type} ${actor}`
}

function lettersOf(plan: string, text: string): string {
  return [...text].filter((letter) => plan.includes(letter)).join('')
}

/** The words of the bar, also when a dialog stands over it. */
async function saidBy(guest: Guest): Promise<string> {
  return (await witnessedBy(guest)).says
}

function rowOf({ page }: Guest, no: string, word: string) {
  const chooser = page.getByRole('group', { name: 'Delfråga' })
  return chooser.getByRole('button', { name: `${no}, ${word}` })
}

/** What a browser says by itself of a server that is not there. */
function isBrokenLine(fault: string): boolean {
  return /^console: (?:WebSocket connection to|Failed to load resource: net::|Failed to load resource: the server responded with a status of 503)/.test(
    fault,
  )
}
