import { checked } from './checks.ts'
import { suiteRun } from './suite.ts'
import { lineOf, nothing, type Tally, together } from './tally.ts'

const MINUTE = 60_000
/** Deaths that were asked for; each has a minute. */
const kills = Number(process.env.CRASH_KILLS ?? 0)

/** A suite's limit ends what hangs; on a free machine each needs a small part of it. */
const suites: { name: string; run: () => Promise<Tally> }[] = [
  { name: 'check', run: checked },
  { name: 'rules', run: () => suiteRun('rules', 15 * MINUTE) },
  { name: 'server', run: () => suiteRun('server', 20 * MINUTE) },
  { name: 'house', run: () => suiteRun('house', 8 * MINUTE) },
  { name: 'crash', run: () => suiteRun('crash', Math.max(30, kills) * MINUTE) },
  { name: 'replay', run: () => suiteRun('replay', 12 * MINUTE) },
  { name: 'e2e', run: () => suiteRun('e2e', 30 * MINUTE) },
]

/** All of them, or those that are named. */
const wanted = process.argv.slice(2)

let all = nothing
const times: string[] = []
for (const { name, run } of suites) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`\n── ${name}`)
  const began = performance.now()
  const tally = await run()
  const time = `${((performance.now() - began) / 1000).toFixed(1)} s`
  times.push(`${name.padEnd(8)}${time.padStart(9)}   ${lineOf(tally)}`)
  console.log(`${name}: ${time}`)
  all = together(all, tally)
}

// Last, because only the end of a long run may be kept.
for (const { name, reason } of all.failures) console.log(`\n✗ ${name}\n${reason}`)
console.log(`\n${times.join('\n')}`)
for (const { name, reason } of all.skips) console.log(`skipped: ${name}: ${reason}`)
console.log(lineOf(all))
process.exitCode = all.failed === 0 ? 0 : 1
