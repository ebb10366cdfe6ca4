import { fileURLToPath } from 'node:url'
import { finished } from './finished.ts'
import { nothing, type Tally } from './tally.ts'

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
    tally = {
      ...tally,
      [code === 0 ? 'passed' : 'failed']: tally[code === 0 ? 'passed' : 'failed'] + 1,
    }
  }
  return tally
}
