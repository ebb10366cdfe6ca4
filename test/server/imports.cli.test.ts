import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportReport, importReport, readEnvironment } from '@samsyn/server'
import { openSqliteStore } from '@samsyn/server/store'
import { expect, onTestFinished, test, vi } from 'vitest'
import { inHouse, writeIn } from '../support/endingHouse.ts'
import { filledFolder } from '../support/filledFolder.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const log = { debug() {}, info() {}, warn() {}, error() {} }
const tell = () => {}
const report = `1 Vad är Kommunkompassen?
Ett verktyg.

2 Ekbacka i förhållande till Kommunkompassen: en sammanfattande genomgång
Utvärderingen
Utvärderingen av Ekbacka kommun gjordes i maj år 2019.
`

function environmentOf(folder: string) {
  const read = readEnvironment({ DATA_DIR: folder }, '/')
  if ('wrong' in read) throw new Error(read.wrong)
  return read.environment
}

test('a report is told of in words or as JSON, and kept as a past evaluation when that is asked for', async () => {
  const { folder } = await filledFolder()
  const file = join(temporaryFolder(), 'ekbacka.txt')
  writeFileSync(file, report)
  const importing = (...args: string[]) => importReport(environmentOf(folder), args, { log, tell })
  const read = await importing(file)
  expect(read.code).toBe(1)
  expect(read.report).toContain('Ekbacka')
  expect(read.report).toContain('Nothing was kept.')

  const json = await importing(
    file,
    '--json',
    '--as',
    'past',
    '--by',
    'anna@samsyn.invalid',
    '--year',
    '2019',
    '--municipality',
    'Ekbacka',
  )
  const { kept, imported } = JSON.parse(json.report)
  expect(imported.about).toHaveLength(1)
  const store = await openSqliteStore(folder)
  const heads = await store.imports.all()
  await store.close()
  expect(heads).toMatchObject([
    { id: kept, municipality: 'Ekbacka', year: 2019, name: 'ekbacka.txt' },
  ])
})

test.each([
  ['nothing is named', [], /^samsyn import FILE/],
  ['it is not there', ['/nowhere/rapport.pdf'], /cannot be read/],
  ['whose it is is not said', ['--as', 'past'], /^samsyn import FILE/],
])('where %s, nothing was read: 2', async (_, args, words) => {
  const met = await importReport(environmentOf('/nowhere'), args, { log, tell })
  expect(met.code).toBe(2)
  expect(met.report).toMatch(words)
})

test('an evaluation goes out as a file, once, and never over another; nothing of it stays elsewhere', async () => {
  const { folder, evaluation } = await filledFolder()
  const exporting = (...args: string[]) => exportReport(environmentOf(folder), args, { log, tell })
  const [out, temporary] = [join(temporaryFolder(), 'rapport.json'), temporaryFolder()]
  vi.stubEnv('TMPDIR', temporary)
  onTestFinished(() => void vi.unstubAllEnvs())
  const said = await exporting(evaluation, '--format', 'json', '--out', out, '--json')
  expect(JSON.parse(said)).toMatchObject({ evaluation, format: 'json', file: out })
  expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ format: 'samsyn-report' })
  await expect(exporting(evaluation, '--format', 'json', '--out', out)).rejects.toThrow(
    /cannot be written/,
  )
  await expect(exporting(evaluation, '--format', 'odt')).rejects.toThrow(/^samsyn export/)
  await expect(exporting('nowhere-1', '--format', 'json')).rejects.toThrow(/holds no evaluation/)
  expect(readdirSync(temporary)).toEqual([])
})

test('while a server runs, an evaluation goes out as it is saved by then; a report is not kept', async () => {
  const { folder, evaluation } = await filledFolder()
  const out = join(temporaryFolder(), 'rapport')
  const exporting = (file: string) =>
    exportReport(environmentOf(folder), [evaluation, '--format', 'json', '--out', file], {
      log,
      tell,
    })
  await inHouse(folder, async (house) => {
    await writeIn(house, evaluation, 'area-1', 'Skrivet medan servern går.')
    const before = await house.store.evaluations.teamAfter(evaluation, 0)
    await exporting(`${out}-1.json`)
    await writeIn(house, evaluation, 'area-1', 'Skrivet efteråt.')
    await exporting(`${out}-2.json`)
    expect(await house.store.evaluations.teamAfter(evaluation, 0)).toEqual(before)

    const file = join(temporaryFolder(), 'ekbacka.txt')
    writeFileSync(file, report)
    const args = [
      file,
      '--as',
      'past',
      '--by',
      'anna',
      '--municipality',
      'Ekbacka',
      '--year',
      '2019',
    ]
    const kept = await importReport(environmentOf(folder), args, { log, tell })
    expect(kept).toMatchObject({ code: 2 })
    expect(kept.report).toMatch(/in use by another Samsyn: stop that one first/)
    expect(await house.store.imports.all()).toEqual([])
  })
  const [first, second] = [1, 2].map((nth) => readFileSync(`${out}-${nth}.json`, 'utf8'))
  expect(first).toContain('Skrivet medan servern går.')
  expect(first).not.toContain('Skrivet efteråt.')
  expect(second).toContain('Skrivet efteråt.')
})
