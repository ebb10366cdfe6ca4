import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { ensureSecret, openIdentity, takeKeysOut } from '@samsyn/server/identity'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const anna = { name: 'Anna', email: 'anna@samsyn.example', administrator: true }
const bo = { name: 'Bo', email: 'bo@samsyn.example', administrator: false }

async function identityIn(folder: string) {
  const secret = await ensureSecret(folder)
  return openIdentity({
    folder,
    baseUrls: ['https://samsyn.example'],
    demo: false,
    secret,
    letter: () => {},
  })
}

function inFile<Value>(folder: string, ask: (db: DatabaseSync) => Value): Value {
  const db = new DatabaseSync(join(folder, 'people.sqlite'))
  try {
    return ask(db)
  } finally {
    db.close()
  }
}

test('whatever lets somebody in is taken out of a copy: invitations and letters too', async () => {
  const folder = temporaryFolder()
  const identity = await identityIn(folder)
  const a = await identity.ensurePerson(anna)
  const b = await identity.ensurePerson(bo)
  const made = await identity.invitations.make({ person: b.id, by: a.id, language: undefined })
  expect(made?.token).toHaveLength(22)
  identity.doors.mailLink(anna.email, 'sv')
  await identity.close()
  const counts = () =>
    inFile(folder, (db) =>
      ['invitation', 'verification', 'session', 'user'].map(
        (table) => db.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n,
      ),
    )
  expect(counts()).toEqual([1, 1, 0, 2])
  takeKeysOut(join(folder, 'people.sqlite'))
  expect(counts()).toEqual([0, 0, 0, 2])
})

test('a file from before there were invitations is brought forward, its people whole', async () => {
  const folder = temporaryFolder()
  const first = await identityIn(folder)
  const person = await first.ensurePerson(anna)
  await first.close()
  inFile(folder, (db) => {
    db.exec('DROP TABLE invitation')
    db.exec('ALTER TABLE user DROP COLUMN arrivedAt')
  })
  const second = await identityIn(folder)
  expect(await second.people()).toEqual([person])
  expect(await second.arrived()).toEqual(new Set())
  expect(await second.invitations.open()).toEqual([])
  const by = person.id
  expect(await second.invitations.make({ person: by, by, language: undefined })).toBeDefined()
  await second.close()
})

test('an erased person leaves neither invitation nor letter', async () => {
  const folder = temporaryFolder()
  const identity = await identityIn(folder)
  const { id } = await identity.ensurePerson(bo)
  await identity.invitations.make({ person: id, by: id, language: undefined })
  identity.doors.mailLink(bo.email, 'sv')
  identity.doors.mailLink(bo.email.toUpperCase(), 'sv')
  await identity.close()
  const again = await identityIn(folder)
  expect(await again.erase(id)).toBe(true)
  expect(await again.invitations.open()).toEqual([])
  await again.close()
  const left = inFile(folder, (db) => db.prepare('SELECT * FROM verification').all())
  expect(left).toEqual([])
})

test('of many who hold the first administrator’s link at once, one gets in', async () => {
  const identity = await identityIn(temporaryFolder())
  const token = (await identity.doors.openSetUp()) ?? ''
  const request = new Request('https://samsyn.example/set-up')
  const entered = await Promise.all(
    ['a@b.se', 'c@d.se', 'e@f.se'].map((email) =>
      identity.doors.bySetUp(token, { name: 'A', email }, request),
    ),
  )
  expect(entered.filter((one) => one !== undefined)).toHaveLength(1)
  expect(await identity.people()).toHaveLength(1)
  await identity.close()
})
