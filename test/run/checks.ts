import { fileURLToPath } from 'node:url'
import { finished } from './finished.ts'
import { nothing, type Tally, together } from './tally.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What `npm run check` runs, each counted as one test. */
const checks = [
  { name: 'format, lint and import doors', file: '@biomejs/biome/bin/biome', args: ['check', '.'] },
  { name: 'types', file: 'typescript/bin/tsc', args: ['-b', 'client', 'test'] },
  { name: 'unused code', file: 'knip/bin/knip.js', args: [] },
]

export async function checked(): Promise<Tally> {
  let tally = nothing
  for (const { name, file, args } of checks) {
    const code = await finished({
      file: `${root}/node_modules/${file}`,
      args,
      cwd: root,
      within: 120_000,
    })
    console.log(code === 0 ? `✓ ${name}` : `✗ ${name}`)
    tally = together(tally, code === 0 ? { ...nothing, passed: 1 } : failure(name))
  }
  return tally
}

const failure = (name: string): Tally => ({
  ...nothing,
  failed: 1,
  failures: [{ name, reason: `what it said stands under "check"; npm run check says it again` }],
})
