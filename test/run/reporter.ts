import { writeFileSync } from 'node:fs'
import { inspect } from 'node:util'
import type { Reporter, TestModule } from 'vitest/node'
import type { Tally, Told } from './tally.ts'

/** Of what one error says, in characters. */
const LONGEST = 2000

/** Writes the run's tally as JSON to the file that SAMSYN_TALLY names, for the runner to read. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const path = process.env.SAMSYN_TALLY
    if (path) writeFileSync(path, JSON.stringify(tallyOf(modules, unhandled)))
  }
}

function tallyOf(modules: readonly TestModule[], unhandled: readonly unknown[]): Tally {
  let passed = 0
  const failures: Told[] = unhandled.map((error) => ({
    name: 'outside of any test',
    reason: said([error]),
  }))
  const skips: Told[] = []
  for (const module of modules) {
    // A file that does not load, or whose beforeAll throws, has no failed test to show for it.
    for (const broken of [module, ...module.children.allSuites()])
      for (const error of broken.errors())
        failures.push({ name: `${module.relativeModuleId}, as a whole`, reason: said([error]) })
    for (const test of module.children.allTests()) {
      const result = test.result()
      const name = `${module.relativeModuleId}: ${test.fullName}`
      if (result.state === 'passed') passed++
      else if (result.state === 'skipped')
        skips.push({ name: test.fullName, reason: result.note ?? 'no reason given' })
      else failures.push({ name, reason: said(result.errors ?? []) })
    }
  }
  return { passed, failed: failures.length, skipped: skips.length, skips, failures }
}

/** Each error in some lines: a property names its seed there, an assertion what it expected. */
function said(errors: readonly unknown[]): string {
  return errors
    .flatMap((error) => {
      const { message, diff, stack }: Partial<Record<string, unknown>> = Object(error)
      const told = [message, diff, ours(stack)].filter((part) => typeof part === 'string')
      return told.length > 0 ? told : [inspect(error)]
    })
    .map((part) => part.slice(0, LONGEST))
    .join('\n')
}

/** The places in our own files. */
function ours(stack: unknown): string | undefined {
  if (typeof stack !== 'string') return undefined
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line))
  return places.filter((line) => !/node_modules|node:/.test(line)).join('\n')
}
