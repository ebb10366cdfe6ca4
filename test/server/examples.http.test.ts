import { textOf, writeBlocks } from '@samsyn/document'
import { expect, onTestFinished, test } from 'vitest'
import { PortScene } from '../support/portScene.ts'
import { RoomClient } from '../support/roomClient.ts'
import { personId, turn } from '../support/roomScene.ts'

const cast = { people: ['anna', 'bert', 'lena', 'karin', 'stranger'], administrators: ['stranger'] }

/** Two evaluations; Anna marks a passage in each of these texts of the first. */
async function marked(...passages: ['area-1' | 'area-3' | 'summary', string, string][]) {
  const scene = await PortScene.open(cast)
  onTestFinished(() => scene.close())
  const one = await scene.evaluation([
    ['anna', 'evaluator'],
    ['bert', 'evaluator'],
    ['lena', 'lead'],
    ['karin', 'municipality'],
  ])
  await scene.evaluation([
    ['anna', 'evaluator'],
    ['bert', 'evaluator'],
    ['lena', 'lead'],
  ])
  for (const [room, root, text] of passages) {
    const user = { id: personId('anna'), name: 'Anna', color: 1 }
    const client = new RoomClient({ address: { evaluation: one, room }, user, hearsWord: true })
    client.connect(scene.rooms)
    const until = async (done: () => boolean) => {
      while (!done()) {
        client.wire.deliverToServer()
        client.hear()
        await turn()
      }
    }
    await until(() => client.synced)
    client.doc.transact(() =>
      writeBlocks(textOf(client.doc, root as 'general'), [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Se ', marks: {} },
            { type: 'text', text, marks: { goodExample: true } },
          ],
        },
      ]),
    )
    await until(() => client.saved > 0)
  }
  const ask = (who: string, query = '') =>
    scene.ask(`/api/good-examples${query}`, { headers: { cookie: `who=${who}` } })
  return { one, ask }
}

test('who may read the text has the passage with its place; nobody else has a letter', async () => {
  const { one, ask } = await marked(['area-3', 'section/3.1', 'en dialog med alla'])
  const { examples, total } = await (await ask('lena')).json()
  expect(total).toBe(1)
  expect(examples).toEqual([
    {
      evaluation: one,
      municipality: 'Ekbacka',
      year: 2026,
      on: { room: 'area-3', root: 'section/3.1' },
      area: { no: 3, name: expect.any(String) },
      section: { subQuestions: ['3.1'], heading: expect.any(String) },
      passage: 'en dialog med alla',
    },
  ])
  for (const who of ['karin', 'stranger'])
    expect(await (await ask(who)).json()).toEqual({ examples: [], total: 0 })
  expect((await ask('nobody')).status).toBe(401)
})

test('they are found by area and by words, and come a page at a time', async () => {
  const { ask } = await marked(
    ['area-1', 'general', 'medborgardialog'],
    ['area-3', 'general', 'målstyrning'],
    ['summary', 'result', 'en sammanfattning'],
  )
  const passages = async (query: string) => {
    const { examples } = await (await ask('anna', query)).json()
    return examples.map(({ passage }: { passage: string }) => passage)
  }
  expect(await passages('')).toEqual(['en sammanfattning', 'medborgardialog', 'målstyrning'])
  expect(await passages('?area=3')).toEqual(['målstyrning'])
  expect(await passages('?q=MEDBORGAR')).toEqual(['medborgardialog'])
  expect(await passages('?q=ekbacka&from=2')).toEqual(['målstyrning'])
  expect((await ask('anna', '?area=9')).status).toBe(400)
})
