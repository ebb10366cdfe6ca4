import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'
import type { Tally } from './tally.ts'

/** Writes the run's tally as JSON to the file that SAMSYN_TALLY names, for the runner to read. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const path = process.env.SAMSYN_TALLY
    if (path) writeFileSync(path, JSON.stringify(tallyOf(modules, unhandled.length)))
  }
}

function tallyOf(modules: readonly TestModule[], unhandled: number): Tally {
  let passed = 0
  let failed = unhandled
  const skips: { name: string; reason: string }[] = []
  for (const module of modules) {
    // A file that does not load, or whose beforeAll throws, has no failed test to show for it.
    failed += module.errors().length
    for (const suite of module.children.allSuites()) failed += suite.errors().length
    for (const test of module.children.allTests()) {
      const result = test.result()
      if (result.state === 'passed') passed++
      else if (result.state === 'skipped')
        skips.push({ name: test.fullName, reason: result.note ?? 'no reason given' })
      else failed++
    }
  }
  return { passed, failed, skipped: skips.length, skips }
}
