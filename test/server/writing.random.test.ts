import { copyForReading, editorSchema } from '@samsyn/client/narrative'
import { textOf } from '@samsyn/document'
import { compacted } from '@samsyn/server/rooms'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Dice, diceOf } from '../replay/dice.ts'
import { HeadlessEditor } from '../support/headlessEditor.ts'
import { nodesOf } from '../support/nodesOf.ts'
import { randomEdit } from '../support/randomEdit.ts'
import type { RoomClient } from '../support/roomClient.ts'
import { area, RoomScene } from '../support/roomScene.ts'

const FIRST_SEED = Number(process.env.WRITING_SEED ?? 20240)
const RUNS = Number(process.env.SAMSYN_WRITING ?? 25)
const STEPS = 60

/**
 * Two or three people edit one text in all the ways there are, and one reads it, through a room that
 * passes on what they do bit by bit. After each step each editor shows what its shared document holds, and that
 * fits the schema; whenever all has arrived, all hold the same, and the room has refused nothing.
 */
test.each(Array.from({ length: RUNS }, (_, nth) => FIRST_SEED + nth))(
  'people who edit one text at once end with one text that fits, seed %i',
  async (seed) => {
    const dice = diceOf(seed)
    const scene = new RoomScene()
    scene.rights.set('cleo', 'write')
    // Lena reads.
    const names = ['lena', 'anna', 'bert', 'cleo'].slice(0, 3 + dice(2))
    const people: { name: string; client: RoomClient; editor: HeadlessEditor }[] = []
    for (const name of names) {
      const doc = new Y.Doc()
      doc.clientID = 1000 + dice(1_000_000)
      const client = await scene.joined(name, doc)
      const text = textOf(client.doc, 'general')
      people.push({
        name,
        client,
        editor: new HeadlessEditor(name === 'lena' ? copyForReading(text) : text),
      })
    }
    const story: string[] = []
    const whole = (when: string) => {
      const told = () => `seed ${seed}, ${when}:\n${story.slice(-25).join('\n')}`
      for (const { name, client, editor } of people) {
        expect(client.closedWith, `${name} ${told()}`).toBeUndefined()
        expect(misfit(editor), `${name} ${told()}`).toBeUndefined()
      }
    }
    const all = (when: string) => {
      whole(when)
      const texts = people.map(({ editor }) => editor.state.doc.toJSON())
      for (const text of texts) expect(text, `seed ${seed}, ${when}`).toEqual(texts[0])
    }
    for (let step = 0; step < STEPS; step++) {
      const person = people[1 + dice(people.length - 1)]
      if (!person) continue
      story.push(`${person.name}: ${randomEdit(person.editor, dice)}`)
      whole(`step ${step}`)
      someArrives(scene, dice)
      whole(`something arrived after step ${step}`)
      if (dice(8) === 0) {
        scene.pass(1000)
        await scene.flush()
        all(`all arrived after step ${step}`)
      }
    }
    await scene.flush()
    all('at the end')
    const stored = textOf(await scene.stored(), 'general')
    for (const { client } of people)
      expect(nodesOf(textOf(client.doc, 'general')), `seed ${seed}`).toEqual(nodesOf(stored))
    const { updates } = await scene.store.open(area, new Uint8Array())
    const short = new Y.Doc()
    Y.applyUpdate(short, compacted(updates))
    expect(nodesOf(textOf(short, 'general'))).toEqual(nodesOf(stored))
    for (const { editor } of people) editor.close()
  },
)

/** What is wrong with what an editor shows; undefined when all is well. */
function misfit({ state, fragment }: HeadlessEditor): string | undefined {
  try {
    state.doc.check()
    // Where everything was taken away the editor shows a place to begin, which nobody has written.
    if (fragment.length === 0) return state.doc.textContent === '' ? undefined : `${state.doc}`
    const held = editorSchema.nodeFromJSON(nodesOf(fragment))
    held.check()
    return held.eq(state.doc) ? undefined : `shows ${state.doc}\nholds ${held}`
  } catch (error) {
    return `${error} in ${state.doc}`
  }
}

function someArrives(scene: RoomScene, dice: Dice): void {
  for (const client of scene.clients) {
    for (let times = dice(3); times > 0; times--) client.wire.deliverToServer()
    for (let times = dice(3); times > 0; times--) client.hear()
  }
}
