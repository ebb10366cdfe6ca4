import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { ReportForms, reportForms } from '@samsyn/server/forms'
import { personIdOf } from '../support/appScene.ts'
import { houseIn, wholeEvaluation } from '../support/endingHouse.ts'
import { longReport } from '../support/longReport.ts'
import { said } from '../support/toldEvaluation.ts'

/**
 * What a report's files cost everybody else: `node test/measure/forms.ts [words of text] [times]`. Of each
 * form how long it takes, what of that is the work of the thread that asks, and the longest stop of its event
 * loop; the first time by itself, as what is heavy is loaded then. Last the whole end of a (short) report,
 * with its archive in every form. Where others use the machine, a stop may
 * be theirs; the work is not.
 */
const [words = 18_000, times = 8] = process.argv.slice(2).map(Number)

interface Run {
  took: number
  work: number
  stop: number
}

const report = longReport(words)
const late = monitorEventLoopDelay({ resolution: 2 })
const forms = new ReportForms()

for (const form of reportForms) {
  const runs: Run[] = []
  for (let nth = 0; nth <= times; nth++)
    // Another one each time, or the file would be one that is kept.
    runs.push(await runOf(() => forms.fileOf({ ...report, year: report.year + nth }, form)))
  const [first, ...rest] = runs
  const middle = (['took', 'work', 'stop'] as const).map((what) =>
    middleOf(rest.map((run) => run[what])),
  )
  console.log(`${form.padEnd(5)} first: ${inWords(Object.values(first ?? {}))}`)
  console.log(`${' '.repeat(6)}then:  ${inWords(middle)} (median of ${times})`)
}
await forms.close()

const folder = mkdtempSync(join(tmpdir(), 'samsyn-forms-'))
const id = await wholeEvaluation(folder, { judges: ['anna', 'bjorn'], lead: 'lena', demo: false })
const house = await houseIn(folder)
const end = await runOf(async () => {
  const over = new Promise<void>((resolve) => {
    house.evaluations.watchAll((_, happened) => {
      if (happened?.has('finalised')) resolve()
    })
  })
  const finalise = { type: 'finalise', purgeNotes: false } as const
  await said(house.evaluations, id, personIdOf('lena'), finalise)
  await over
})
console.log(`a report's end: ${inWords(Object.values(end))}`)
await house.close()
rmSync(folder, { recursive: true })

async function runOf(act: () => Promise<unknown>): Promise<Run> {
  late.reset()
  late.enable()
  // It counts from its second tick on.
  await rested(10)
  const spent = process.threadCpuUsage()
  const from = performance.now()
  await act()
  const took = performance.now() - from
  const { user, system } = process.threadCpuUsage(spent)
  await rested(5)
  late.disable()
  return { took, work: (user + system) / 1000, stop: late.max / 1e6 }
}

function rested(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

function inWords([took = 0, work = 0, stop = 0]: readonly number[]): string {
  return `${took.toFixed(0)} ms, of the asking thread ${work.toFixed(1)} ms, longest stop ${stop.toFixed(1)} ms`
}

function middleOf(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0
}
