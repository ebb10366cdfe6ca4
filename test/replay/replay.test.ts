import { parseEvaluationId } from '@samsyn/document'
import { verifyTrail } from '@samsyn/server'
import { openSqliteStore } from '@samsyn/server/store'
import { expect, onTestFinished, test } from 'vitest'
import { type Caller, signedIn } from '../support/callers.ts'
import { startServer, type TestServer } from '../support/startServer.ts'
import { judgeRow, type Team } from './consensus.ts'
import { type Dice, diceOf } from './dice.ts'
import { courses } from './judging.ts'
import { inOwnOrder, printed, standing, typeArea } from './narrative.ts'
import { type PrintedReport, readReport, whyNoReport } from './printedReport.ts'
import type { Typing } from './typing.ts'
import { until } from './until.ts'
import { same, Writer } from './writer.ts'

/**
 * Whole evaluations as they were published: two evaluators type every paragraph of the report,
 * judge every sub-question and agree, a lead looks on and decides where they cannot. Connections
 * break all the while, and half-way the server is killed. At the end what stands is what printed.
 */
test.for(['haninge-2023', 'hoganas-2020'])(
  '%s, from empty to the print',
  async (name, { skip }) => {
    const report = await readReport(name)
    if (!report) return skip(whyNoReport)
    const server = await startServer()
    onTestFinished(() => server.end())
    const team = await teamFor(report, server)
    const areas = report.areas.map(({ no }) => no)
    const join = (caller: Caller) => {
      const writer = new Writer(caller, server.origin, team.evaluation, areas)
      onTestFinished(() => writer.close())
      return writer
    }
    const writers = [join(team.evaluators[0]), join(team.evaluators[1])] as const
    const reader = join(team.lead)
    const all = [...writers, reader]
    await until('everybody in every room', () => all.every(({ synced }) => synced))

    const dice = diceOf(report.total)
    const progress = { share: 0 }
    await Promise.all([
      written(report, writers, server, progress, dice),
      judged(report, team, progress),
    ])
    for (const writer of writers) for (const provider of writer.providers) provider.connect()
    await until('the same text with everybody', () =>
      areas.every((_, nth) => writers.every(({ docs }) => sameAt(docs, reader.docs, nth))),
    )

    // What the others have seen survives: killed once more, it tells a newcomer the same.
    await server.kill()
    await server.restart()
    const newcomer = join(await signedIn(server.origin, 'observer'))
    await until('the newcomer', () => newcomer.synced)
    for (const [nth, area] of report.areas.entries())
      for (const { docs } of [...all, newcomer]) {
        const doc = docs[nth]
        if (!doc) throw new Error(`no document for area ${area.no}`)
        expect(standing(doc, area)).toEqual(printed(area))
        expect(inOwnOrder(doc, area)).toBe(true)
      }
    expect([...all, newcomer].flatMap(({ refusals }) => refusals)).toEqual([])

    await expectThePrint(report, team)
    await expectTheTrail(server, team)
  },
)

async function teamFor(report: PrintedReport, server: TestServer): Promise<Team> {
  const [first, second, lead, observer, administrator] = await Promise.all([
    signedIn(server.origin, 'evaluator-1'),
    signedIn(server.origin, 'evaluator-2'),
    signedIn(server.origin, 'lead'),
    signedIn(server.origin, 'observer'),
    signedIn(server.origin, 'administrator'),
  ])
  const { municipality, year, template } = report
  const { status, text, body } = await administrator.post('/api/evaluations', {
    municipality,
    year,
    template,
    people: [
      { person: first.id, role: 'evaluator' },
      { person: second.id, role: 'evaluator' },
      { person: lead.id, role: 'lead' },
      { person: observer.id, role: 'observer' },
    ],
  })
  if (status !== 201) throw new Error(`no evaluation: ${status} ${text}`)
  const { id } = body as { id: string }
  return { evaluation: id, evaluators: [first, second], lead }
}

/**
 * All hands type at once, stroke by stroke in an order that the dice give. Now and then one goes
 * offline for a while and types on; half-way the server dies and comes back.
 */
async function written(
  report: PrintedReport,
  writers: readonly [Writer, Writer],
  server: TestServer,
  progress: { share: number },
  dice: Dice,
): Promise<void> {
  const hands: Typing[] = writers.flatMap(({ docs }, me) =>
    docs.flatMap((doc, nth) => {
      const area = report.areas[nth]
      return area ? [typeArea(doc, area, me === 0 ? 0 : 1, dice)] : []
    }),
  )
  const providers = writers.flatMap((writer) => writer.providers)
  const all = lettersOf(report) / 18
  let back: Promise<void> | undefined
  for (let strokes = 0, idle = 0; hands.length > 0; ) {
    const nth = dice(hands.length)
    const step = hands[nth]?.next()
    if (step?.done) hands.splice(nth, 1)
    if (step?.value === 'typed') strokes++
    idle = step?.value === 'waiting' ? idle + 1 : 0
    progress.share = strokes / all
    if (!back && progress.share > 0.5) back = server.kill().then(() => server.restart())
    const provider = providers[dice(providers.length)]
    if (dice(150) === 0) provider?.disconnect()
    if (dice(25) === 0 || idle > hands.length) for (const each of providers) each.connect()
    await breath(idle > hands.length)
  }
  progress.share = 1
  await back
}

/** One after the other, keeping step with the typing, so that the server dies under both. */
async function judged(
  report: PrintedReport,
  team: Team,
  progress: { readonly share: number },
): Promise<void> {
  const all = courses(report)
  for (const [nth, course] of all.entries()) {
    await until('the typing', () => progress.share >= nth / all.length, 60_000)
    await judgeRow(team, course)
  }
}

/** Lets what arrived be heard. When every hand waits for another, the network has to bring it. */
function breath(idle: boolean): Promise<void> {
  return new Promise((resolve) => (idle ? setTimeout(resolve, 2) : setImmediate(resolve)))
}

function lettersOf(report: PrintedReport): number {
  return JSON.stringify(report.areas.map(printed)).length
}

function sameAt(one: Writer['docs'], other: Writer['docs'], nth: number): boolean {
  const [mine, theirs] = [one[nth], other[nth]]
  return mine !== undefined && theirs !== undefined && same(mine, theirs)
}

/** Chapter 4 over HTTP, figure by figure against the report. Percent only where it prints any. */
async function expectThePrint(report: PrintedReport, { evaluation, lead }: Team): Promise<void> {
  const { body } = await lead.get(`/api/evaluations/${evaluation}/scores.json`)
  expect(body).toMatchObject({
    areas: report.scores.map((area) => ({
      no: area.no,
      sum: { missing: 0, maximum: area.max, printed: figuresOf(area) },
      subQuestions: area.subQuestions.map((row) => ({
        no: row.no,
        maximum: row.max,
        printed: figuresOf(row),
      })),
    })),
    total: { missing: 0, printed: { achieved: report.total } },
  })
}

function figuresOf({ achieved, percent }: { achieved: number; percent: number | null }) {
  return percent === null ? { achieved } : { achieved, percent }
}

/** T2, on the rows themselves, after the server has let go of them. */
async function expectTheTrail(server: TestServer, { evaluation, lead }: Team): Promise<void> {
  const { body } = await lead.get(`/api/evaluations/${evaluation}/events?after=0`)
  const { events } = body as { events: { seq: number }[] }
  await server.stop()
  const store = await openSqliteStore(server.dataFolder)
  try {
    const id = parseEvaluationId(evaluation)
    const stored = id && (await store.evaluations.load(id))
    if (!id || !stored) throw new Error('the evaluation is not in the store')
    expect(verifyTrail(id, stored.team)).toMatchObject({ whole: true, rows: events.length })
  } finally {
    await store.close()
  }
}
