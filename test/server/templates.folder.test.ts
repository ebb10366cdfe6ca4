import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Template, templateById } from '@samsyn/scoring'
import { backup, openHouse, readEnvironment, repair, restore, verify } from '@samsyn/server'
import { expect, test } from 'vitest'
import { personIdOf } from '../support/appScene.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { said } from '../support/toldEvaluation.ts'

const of2026 = {
  ...structuredClone(templateById('kommunkompassen-2023') as Template),
  id: 'kommunkompassen-2026',
  title: 'Provmall 2026',
}
const quiet = { debug() {}, info() {}, warn() {}, error() {} }

function houseIn(dataFolder: string) {
  return openHouse({ dataFolder, demo: false, baseUrls: ['http://localhost'], log: quiet })
}

function environmentOf(folder: string) {
  const read = readEnvironment({ DATA_DIR: folder }, '/')
  if ('wrong' in read) throw new Error(read.wrong)
  return read.environment
}

/** A data folder with a template that was brought in, and an evaluation made from it. */
async function folderWithTemplate(): Promise<string> {
  const folder = temporaryFolder()
  const house = await houseIn(folder)
  try {
    const { library, evaluations } = house
    const met = await library.bring(of2026)
    if (!('brought' in met)) throw new Error(met.refused)
    await library.publish(of2026.id, met.brought.digest)
    const template = library.byId(of2026.id)
    if (!template) throw new Error('not published')
    const people = ['anna', 'bjorn', 'lena'].map((name, nth) => ({
      person: personIdOf(name),
      role: nth < 2 ? ('evaluator' as const) : ('lead' as const),
    }))
    const made = await evaluations.create(
      template,
      {
        municipality: 'Ekbacka',
        year: 2026,
        assessmentDate: null,
        tolerance: 10,
        reveal: 'subQuestion',
        people,
      },
      personIdOf('administrator'),
    )
    if (!('id' in made)) throw new Error(JSON.stringify(made))
    await said(evaluations, made.id, personIdOf('anna'), {
      type: 'submit',
      subQuestion: '1.1',
      value: { points: 4 },
      stage: 'approach',
      rationale: 'så',
    })
  } finally {
    await house.close()
  }
  return folder
}

test('[S1] what was published here is known to verify, to backups and to where they are restored', async () => {
  const folder = await folderWithTemplate()
  const checked = await verify([], folder)
  expect([checked.code, checked.report]).toEqual([0, expect.stringContaining('rules')])
  expect(checked.report).not.toMatch(/not know|unknown|not asked/i)
  const file = join(temporaryFolder(), 'backup')
  await backup(environmentOf(folder), [file], () => {})
  const other = temporaryFolder()
  await restore(environmentOf(other), [file], () => {})
  const house = await houseIn(other)
  try {
    expect(house.library.byId(of2026.id)).toEqual(of2026)
    const [id] = await house.evaluations.ids()
    expect(id && (await house.evaluations.exists(id))).toBe(true)
  } finally {
    await house.close()
  }
})

test('[S1] a template that is not what was published: no backup, and its evaluation is damaged', async () => {
  const folder = await folderWithTemplate()
  const db = new DatabaseSync(join(folder, 'samsyn.sqlite'))
  db.prepare("UPDATE template SET body = replace(body, 'Ekologisk', 'Ekonomisk')").run()
  db.close()
  const file = join(temporaryFolder(), 'backup')
  await expect(backup(environmentOf(folder), [file], () => {})).rejects.toThrow()
  const house = await houseIn(folder)
  try {
    expect(house.library.byId(of2026.id)).toBeUndefined()
    const [id] = await house.evaluations.ids()
    if (!id) throw new Error('no evaluation')
    await expect(house.evaluations.exists(id)).rejects.toThrow('damaged')
    const person = personIdOf('anna')
    expect(await house.evaluations.lines({ person, administrator: false })).toEqual([])
  } finally {
    await house.close()
  }
})

test('repair asks the rules of an evaluation by the template that was published here', async () => {
  const folder = await folderWithTemplate()
  const db = new DatabaseSync(join(folder, 'samsyn.sqlite'))
  db.prepare('UPDATE team_event SET checksum = checksum + 1 WHERE seq = 2').run()
  const id = String(db.prepare('SELECT id FROM evaluation').get()?.id)
  db.close()
  const looked = await repair([], { dataFolder: folder, now: () => 1 })
  expect(looked.code).toBe(1)
  const mended = await repair(['--evaluation', id], { dataFolder: folder, now: () => 1 })
  expect([mended.code, mended.report]).toEqual([0, expect.any(String)])
  expect((await verify([], folder)).code).toBe(0)
})
