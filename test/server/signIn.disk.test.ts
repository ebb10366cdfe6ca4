import { changeAddress, readEnvironment, signInLink } from '@samsyn/server'
import { expect, test } from 'vitest'
import type { Caller } from '../support/callers.ts'
import { type ServedScene, servedScene, tove, whoIs } from '../support/servedScene.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

/** As whoever runs the server types it, beside it. */
function environmentOf({ folder, origin }: { folder: string; origin: string }) {
  const read = readEnvironment({ DATA_DIR: folder, PUBLIC_URL: origin }, '/')
  if ('wrong' in read) throw new Error(read.wrong)
  return read.environment
}

async function accepted(scene: ServedScene, said: string): Promise<Caller> {
  const token = said.split('#')[1]?.trim()
  const caller = scene.stranger()
  await caller.post('/api/sign-in/invitation', { token })
  return caller
}

test('whoever runs the server lets anybody known in, once, also who has been in', async () => {
  const scene = await servedScene({ mail: false })
  await scene.administrator()
  const said = await signInLink(environmentOf(scene), [tove.email.toUpperCase()])
  expect(said).toMatch(
    new RegExp(`^For ${tove.name}, once, until .*\n  ${scene.origin}/invitation#`),
  )
  expect(await whoIs(await accepted(scene, said))).toBe(tove.email)
  expect(await whoIs(await accepted(scene, said))).toBeNull()
})

test('another address ends what knew its owner by the old one, within a second', async () => {
  const scene = await servedScene()
  const host = await scene.administrator()
  const said = await changeAddress(environmentOf(scene), [tove.email, 'Ny@samsyn.example'])
  expect(said).toContain('ny@samsyn.example')
  await expect.poll(() => whoIs(host), { timeout: 5000 }).toBeNull()
  await scene.stranger().post('/api/sign-in/mail', { email: tove.email })
  await scene.stranger().post('/api/sign-in/mail', { email: 'ny@samsyn.example' })
  await scene.box.letterTo('ny@samsyn.example')
  expect(scene.box.letters).toHaveLength(1)
})

test('what is wrong is said in one line, and changes nothing', async () => {
  const scene = await servedScene()
  const host = await scene.administrator()
  await scene.guest(host, 'Gun', 'gun@samsyn.example')
  const here = environmentOf(scene)
  for (const wrong of [
    () => signInLink(here, []),
    () => signInLink(here, ['nobody@samsyn.example']),
    () => signInLink(environmentOf({ ...scene, folder: temporaryFolder() }), [tove.email]),
    () => changeAddress(here, [tove.email]),
    () => changeAddress(here, [tove.email, 'no address']),
    () => changeAddress(here, [tove.email, 'gun@samsyn.example']),
    () => changeAddress(here, ['nobody@samsyn.example', 'a@b.se']),
  ])
    await expect(wrong()).rejects.toThrow(/^[^\n]+$/)
  expect(await whoIs(host)).toBe(tove.email)
})
