import { PageGeneration, textsIn } from '@samsyn/client/connection'
import { appendPlain, rationaleOf, seedArea, seedTalk, textOf, workingOf } from '@samsyn/document'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'

describe('the generation that a page is bound to', () => {
  test('before anything is opened it is the one that the server said last', () => {
    const page = new PageGeneration()
    page.heard('one')
    page.heard('two')
    expect([page.boundTo, page.isOver]).toEqual([undefined, false])
    expect(page.bind()).toBe('two')
  })

  test('from then on it stays, and another one ends the page, whoever says it', () => {
    const page = new PageGeneration()
    let told = 0
    page.watch(() => {
      told += 1
    })
    page.heard('one')
    page.bind()
    page.heard('one')
    expect([page.isOver, told]).toEqual([false, 0])
    page.heard('two')
    expect([page.isOver, told]).toEqual([true, 1])
    expect(page.bind()).toBe('one')
    expect(page.boundTo).toBe('one')
  })

  test('what is heard after the end does not undo it, and who stopped watching is not told', () => {
    const page = new PageGeneration()
    const stop = page.watch(() => expect.unreachable())
    stop()
    page.heard('one')
    page.bind()
    page.end()
    page.heard('one')
    expect(page.isOver).toBe(true)
  })
})

describe('the copy of a room', () => {
  test('has every text that is not empty, in reading order', () => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, seedArea(['3.10', '3.2+3.3']))
    for (const name of ['strengths', 'section/3.10', 'section/3.2+3.3', 'general'] as const)
      appendPlain(textOf(doc, name), `Text i ${name}\n\nmed två stycken`)
    const before = Y.encodeStateAsUpdate(doc)
    const texts = textsIn(doc)
    expect(texts.map(({ root }) => root)).toEqual([
      'general',
      'section/3.2+3.3',
      'section/3.10',
      'strengths',
    ])
    expect(texts[0]?.text).toBe('Text i general\n\nmed två stycken')
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  })

  test('is of the rationales where the room is a talk, also in a document that nobody has looked into', () => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, seedTalk(['1.1', '1.2']))
    workingOf(doc, '1.1').set({ value: 5000 })
    appendPlain(rationaleOf(doc, '1.2'), 'Därför')
    const received = new Y.Doc()
    Y.applyUpdate(received, Y.encodeStateAsUpdate(doc))
    expect(textsIn(received)).toEqual([{ root: 'rationale/1.2', text: 'Därför' }])
  })
})
