import { createHash, randomUUID } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { PortScene } from '../support/portScene.ts'
import { RoomClient } from '../support/roomClient.ts'
import { personId, turn, type } from '../support/roomScene.ts'

const cast = { people: ['anna', 'bert', 'lena', 'olle', 'karin', 'stranger'] }
const team = [
  ['anna', 'evaluator'],
  ['bert', 'evaluator'],
  ['lena', 'lead'],
  ['olle', 'observer'],
  ['karin', 'municipality'],
] as const

const findings = z.object({
  findings: z.array(z.looseObject({ finding: z.string(), rule: z.string(), severity: z.string() })),
})

async function opened() {
  const scene = await PortScene.open(cast)
  onTestFinished(() => scene.close())
  const id = await scene.evaluation(team)
  const ask = (who: string, path: string, body?: unknown) =>
    fetch(`http://127.0.0.1:${scene.port}/api/evaluations/${id}${path}`, {
      headers: { cookie: `who=${who}`, 'content-type': 'application/json' },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    })
  const found = async (who: string) => {
    const answer = await ask(who, '/checks')
    return findings.parse(await answer.json()).findings
  }
  const command = async (who: string, body: object) => {
    const answer = await ask(who, '/commands', { id: randomUUID(), ...body })
    expect(await answer.json()).toMatchObject({ version: expect.any(Number) })
  }
  /** Anna writes at the end of an area's general text. */
  const write = async (words: string) => {
    const user = { id: personId('anna'), name: 'Anna', color: 1 }
    const address = { evaluation: id, room: 'area-1' } as const
    const client = new RoomClient({ address, user, hearsWord: true }).connect(scene.rooms)
    const until = async (done: () => boolean) => {
      while (!done()) {
        client.wire.deliverToServer()
        client.hear()
        await turn()
      }
    }
    await until(() => client.synced)
    const before = client.saved
    type(client.doc, words)
    await until(() => client.saved > before)
  }
  return { ask, found, command, write }
}

test.each([
  ['anna', 200],
  ['lena', 200],
  ['olle', 200],
  ['karin', 404],
  ['stranger', 404],
  ['nobody', 401],
])('[K1] %s asks for the checks: %i', async (who, status) => {
  const { ask } = await opened()
  expect((await ask(who, '/checks')).status).toBe(status)
})

test('[K1] an empty report lacks every text and every consensus', async () => {
  const { found } = await opened()
  const rules = (await found('lena')).map(({ rule }) => rule)
  expect(new Set(rules)).toEqual(new Set(['noText', 'noConsensus']))
})

test('[K1] what is written, said in the margin and registered is looked at as it is now', async () => {
  const { found, command, write } = await opened()
  await write('Mötet hölls i Höganäs med Sixten Ålund.')
  await command('anna', {
    type: 'addEvidence',
    item: {
      kind: 'interview',
      role: 'Kommundirektör',
      group: 'management',
      people: 1,
      date: null,
      heldBy: [],
      name: 'Sixten Ålund',
    },
  })
  await command('lena', {
    type: 'comment',
    on: { room: 'area-1', root: 'general' },
    text: 'Belägg saknas',
    blocking: true,
    assignee: null,
    mentions: [],
  })
  const now = await found('anna')
  const at = (rule: string) => now.find((one) => one.rule === rule)
  expect(at('otherMunicipality')).toMatchObject({ name: 'Höganäs', severity: 'warns' })
  expect(at('namedInterviewee')).toMatchObject({ name: 'Sixten Ålund', severity: 'stops' })
  expect(at('blockingThread')).toMatchObject({ thread: 1, at: { ref: { root: 'general' } } })
  expect(now.filter(({ finding }) => finding === 'noText:area-1/general')).toEqual([])

  await command('lena', { type: 'resolve', thread: 1 })
  expect((await found('anna')).some(({ rule }) => rule === 'blockingThread')).toBe(false)
})

test('[K2] the lead lets a finding stand with a reason; others do not', async () => {
  const { ask, found, command } = await opened()
  const [first] = await found('lena')
  if (!first) throw new Error('nothing found')
  const waive = { type: 'waive', finding: first.finding, reason: 'Kommer i nästa utkast' }
  const refused = await ask('anna', '/commands', { id: randomUUID(), ...waive })
  expect(await refused.json()).toMatchObject({ type: 'urn:samsyn:problem:notYourRole' })
  await command('lena', waive)
  const parts = z
    .object({ parts: z.array(z.looseObject({ part: z.string() })) })
    .parse(await (await ask('olle', '/parts')).json())
  expect(parts.parts.find(({ part }) => part === 'sections')).toMatchObject({
    waivers: [{ finding: first.finding, by: personId('lena'), reason: waive.reason }],
  })
})

test('[K1] no unrevealed judgement changes what is found (C1)', async () => {
  const { ask, command } = await opened()
  const digest = async () => {
    const answer = await ask('lena', '/checks')
    return createHash('sha256')
      .update(await answer.text())
      .digest('hex')
  }
  const before = await digest()
  const sheet = { value: { points: '9' }, stage: 'effect', rationale: 'Tydligt.' }
  await command('anna', { type: 'submit', subQuestion: '1.1', ...sheet })
  expect(await digest()).toBe(before)
})
