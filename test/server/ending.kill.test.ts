import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { EvaluationId } from '@samsyn/document'
import { checkArchive } from '@samsyn/server/ending'
import { describe, expect, test } from 'vitest'
import { ended, inHouse, wholeFolder, writeIn } from '../support/endingHouse.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

/** [F2] A server process dies at each step of finalising: the next start completes it or rolls it back. */
describe('SIGKILL at every step', { timeout: 300_000 }, () => {
  test('of a report that is whole: it becomes final once, with its archive', async () => {
    const { folder, id } = await wholeFolder()
    const met: string[] = []
    for (let last = 1; ; last += 1) {
      const dead = copyOf(folder)
      const { killed, steps } = finaliseUntil(dead, id, last)
      if (!killed) break
      met.push(steps.at(-1) ?? '')
      expect({ step: met.at(-1), ...(await afterStart(dead, id)) }).toEqual({
        step: met.at(-1),
        phase: 'final',
        ends: ['finalisingBegan', 'finalised'],
        archives: [1],
        whole: true,
      })
    }
    expect(met).toEqual(['begun', 'still', 'made', 'kept', 'finished'])
  })

  test('of one whose text moved in the last moment: it is open again, and there is no archive', async () => {
    const { folder, id } = await wholeFolder()
    await inHouse(folder, (house) => writeIn(house, id, 'area-1', 'Och så här.'))
    const met: string[] = []
    for (let last = 1; ; last += 1) {
      const dead = copyOf(folder)
      const { killed, steps } = finaliseUntil(dead, id, last)
      if (!killed) break
      met.push(steps.at(-1) ?? '')
      expect({ step: met.at(-1), ...(await afterStart(dead, id)) }).toEqual({
        step: met.at(-1),
        phase: 'open',
        ends: ['finalisingBegan', 'finalisingAbandoned', 'approvalFell'],
        archives: [],
        whole: undefined,
      })
    }
    expect(met).toEqual(['begun', 'still', 'abandoned', 'dropped'])
  })

  test('again and again: what each left is gone on with', async () => {
    const { folder, id } = await wholeFolder()
    for (const step of ['begun', 'still', 'made', 'kept']) {
      const { steps } = finaliseUntil(
        folder,
        id,
        ['begun', 'still', 'made', 'kept'].indexOf(step) + 1,
      )
      expect(steps.at(-1)).toBe(step)
    }
    expect(await afterStart(folder, id)).toMatchObject({
      phase: 'final',
      archives: [1],
      whole: true,
    })
  })
})

/** What a server finds and makes of it that starts now. */
async function afterStart(folder: string, id: EvaluationId) {
  return inHouse(folder, async (house) => {
    const { store, evaluations, endings, narratives, keys } = house
    await endings.begin()
    await narratives.begin()
    const phase = await ended(house, id)
    const rows = await store.evaluations.teamAfter(id, 0)
    const types = rows.map(({ type }) => type)
    const began = types.indexOf('finalisingBegan')
    expect(await evaluations.verify(id)).toMatchObject({ whole: true })
    const file = await store.archives.get(id, 1)
    const check = file && keys[0] && checkArchive(file, keys[0])
    if (check && !check.whole) throw new Error(`${check.where}: ${check.why}`)
    return {
      phase,
      ends: types.slice(began),
      archives: (await store.archives.of(id)).map(({ revision }) => revision),
      whole: check?.whole,
    }
  })
}

function finaliseUntil(folder: string, id: EvaluationId, last: number) {
  const child = fileURLToPath(new URL('../support/finaliseUntil.ts', import.meta.url))
  const compiled = join(import.meta.dirname, '../node_modules/.cache/compiled')
  const { PATH = '' } = process.env
  const { signal, status, stdout, stderr } = spawnSync(
    process.execPath,
    [child, folder, id, String(last)],
    { env: { PATH, NODE_COMPILE_CACHE: compiled }, encoding: 'utf8' },
  )
  if (signal === null && status !== 0) throw new Error(stderr)
  return { killed: signal === 'SIGKILL', steps: stdout.split('\n').slice(0, -1) }
}

function copyOf(folder: string): string {
  const copy = temporaryFolder()
  cpSync(folder, copy, { recursive: true })
  return copy
}
