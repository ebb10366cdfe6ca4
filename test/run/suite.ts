import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { finished } from './finished.ts'
import { nothing, type Tally, together } from './tally.ts'

const test = fileURLToPath(new URL('..', import.meta.url))

/** Runs one project of vitest.config.ts, and those beside it, in a process of its own, so that none can end the others. */
export async function suiteRun(project: string, within: number): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'samsyn-tally-'))
  const file = join(folder, 'tally.json')
  try {
    const code = await finished({
      file: join(test, 'node_modules/vitest/vitest.mjs'),
      args: [
        'run',
        '--project',
        `${project}*`,
        '--reporter=default',
        '--reporter=./run/reporter.ts',
      ],
      cwd: test,
      env: { SAMSYN_TALLY: file },
      within,
    })
    if (code === undefined) console.log(`${project}: ended after ${within / 60_000} minutes`)
    const tally = await readTally(file)
    const unseen = code === 0 || (tally !== undefined && tally.failed > 0)
    const told = tally ?? nothing
    if (unseen) return told
    const reason = code === undefined ? 'it did not end by itself' : `it ended with ${code}`
    return together(told, { ...nothing, failed: 1, failures: [{ name: project, reason }] })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function readTally(file: string): Promise<Tally | undefined> {
  try {
    const tally: Tally = JSON.parse(await readFile(file, 'utf8'))
    return tally
  } catch {
    return undefined
  }
}
