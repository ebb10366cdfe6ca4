import { checked } from './checks.ts'
import { suiteRun } from './suite.ts'
import { lineOf, nothing, type Tally, together } from './tally.ts'

const MINUTE = 60_000
/** Deaths that were asked for; each has a minute. */
const kills = Number(process.env.CRASH_KILLS ?? 0)

interface Suite {
  name: string
  run: () => Promise<Tally>
}

/**
 * One round after the other, and the suites of one beside each other: while a server is dead there is
 * time for something else. A suite's limit ends what hangs; on a free machine each needs a small part
 * of it.
 */
const rounds: Suite[][] = [
  [{ name: 'check', run: checked }],
  [{ name: 'rules', run: () => suiteRun('rules', 15 * MINUTE) }],
  [{ name: 'server', run: () => suiteRun('server', 20 * MINUTE) }],
  [
    { name: 'crash', run: () => suiteRun('crash', Math.max(30, kills) * MINUTE) },
    { name: 'house', run: () => suiteRun('house', 8 * MINUTE) },
    { name: 'replay', run: () => suiteRun('replay', 12 * MINUTE) },
  ],
  [{ name: 'e2e', run: () => suiteRun('e2e', 30 * MINUTE) }],
]

/** All of them, or those that are named. */
const wanted = process.argv.slice(2)

let all = nothing
const times: string[] = []
for (const round of rounds) {
  const suites = round.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
  if (suites.length === 0) continue
  console.log(`\n── ${suites.map(({ name }) => name).join(', ')}`)
  for (const tally of await Promise.all(suites.map(timed))) all = together(all, tally)
}

async function timed({ name, run }: Suite): Promise<Tally> {
  const began = performance.now()
  const tally = await run()
  const time = `${((performance.now() - began) / 1000).toFixed(1)} s`
  times.push(`${name.padEnd(8)}${time.padStart(9)}   ${lineOf(tally)}`)
  console.log(`${name}: ${time}`)
  return tally
}

// Last, because only the end of a long run may be kept.
for (const { name, reason } of all.failures) console.log(`\n✗ ${name}\n${reason}`)
console.log(`\n${times.join('\n')}`)
for (const { name, reason } of all.skips) console.log(`skipped: ${name}: ${reason}`)
console.log(lineOf(all))
process.exitCode = all.failed === 0 ? 0 : 1
