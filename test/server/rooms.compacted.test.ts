import { compacted } from '@samsyn/server/rooms'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'

type Edit = { who: number; at: number } & (
  | { do: 'type'; text: string }
  | { do: 'delete'; count: number }
  | { do: 'split' }
  | { do: 'bold'; count: number }
  | { do: 'set'; key: string; value: number }
  | { do: 'meet' }
)

const place = { who: fc.nat(2), at: fc.nat(40) }
const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('type' as const),
        text: fc.string({ minLength: 1, maxLength: 5 }),
        ...place,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('delete' as const),
        count: fc.integer({ min: 1, max: 9 }),
        ...place,
      }),
    },
    fc.record({ do: fc.constant('split' as const), ...place }),
    fc.record({
      do: fc.constant('bold' as const),
      count: fc.integer({ min: 1, max: 9 }),
      ...place,
    }),
    fc.record({
      do: fc.constant('set' as const),
      key: fc.constantFrom('a', 'b'),
      value: fc.nat(9),
      ...place,
    }),
    { weight: 2, arbitrary: fc.record({ do: fc.constant('meet' as const), ...place }) },
  ),
  { maxLength: 60 },
)

/** The log of a server that three people wrote through, and the document of each. */
function written(history: readonly Edit[]) {
  const server = new Y.Doc()
  const log: Uint8Array[] = []
  server.on('update', (update: Uint8Array) => void log.push(update))
  server.getXmlFragment('text').insert(0, [new Y.XmlElement('paragraph')])
  const people = [0, 1, 2].map((nth) => {
    const doc = new Y.Doc()
    doc.clientID = nth + 1
    meet(doc, server)
    return doc
  })
  for (const edit of history) {
    const doc = people[edit.who % people.length]
    if (!doc) continue
    if (edit.do === 'meet') meet(doc, server)
    else doc.transact(() => change(doc, edit))
  }
  return { log, server, people }
}

function meet(doc: Y.Doc, server: Y.Doc): void {
  Y.applyUpdate(server, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server)))
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server, Y.encodeStateVector(doc)))
}

function change(doc: Y.Doc, edit: Exclude<Edit, { do: 'meet' }>): void {
  const fragment = doc.getXmlFragment('text')
  if (edit.do === 'set') {
    doc.getMap('working').set(edit.key, edit.value)
    return
  }
  if (edit.do === 'split' || fragment.length === 0) {
    fragment.insert(edit.at % (fragment.length + 1), [new Y.XmlElement('paragraph')])
    return
  }
  const paragraph = fragment.get(edit.at % fragment.length) as Y.XmlElement
  if (paragraph.length === 0) paragraph.insert(0, [new Y.XmlText()])
  const line = paragraph.get(0) as Y.XmlText
  const at = edit.at % (line.length + 1)
  if (edit.do === 'type') line.insert(at, edit.text)
  else if (edit.do === 'bold')
    line.format(at, Math.min(edit.count, line.length - at), { bold: true })
  else line.delete(at, Math.min(edit.count, line.length - at))
}

function replayed(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

const read = (doc: Y.Doc) => [
  doc.getXmlFragment('text').toString(),
  doc.getMap('working').toJSON(),
  doc.store.pendingStructs,
  Y.encodeStateVector(doc),
]

describe('one state in the place of a log', () => {
  test('replays to the same, by what is read, known and deleted', () => {
    fc.assert(
      fc.property(edits, (history) => {
        const { log } = written(history)
        const [one, other] = [replayed(log), replayed([compacted(log)])]
        expect(read(other)).toEqual(read(one))
        expect(Y.equalSnapshots(Y.snapshot(one), Y.snapshot(other))).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  test('is as good a past for whoever was away: they end with what they would have', () => {
    fc.assert(
      fc.property(edits, edits, (before, after) => {
        const { log, server, people } = written(before)
        for (const edit of after) {
          const doc = people[edit.who]
          if (doc && edit.do !== 'meet') doc.transact(() => change(doc, edit))
        }
        const short = replayed([compacted(log)])
        for (const doc of people) {
          const late = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server))
          Y.applyUpdate(short, late)
          Y.applyUpdate(server, late)
        }
        expect(read(short)).toEqual(read(server))
      }),
      { numRuns: 50 },
    )
  })

  test('does not have the letters that were deleted', () => {
    const { log } = written([
      { do: 'type', text: 'hemligt', who: 0, at: 0 },
      { do: 'meet', who: 0, at: 0 },
      { do: 'delete', count: 7, who: 0, at: 0 },
      { do: 'meet', who: 0, at: 0 },
    ])
    expect(log.some((update) => Buffer.from(update).includes('hemligt'))).toBe(true)
    expect(Buffer.from(compacted(log)).includes('hemligt')).toBe(false)
  })

  test('is not made of a log that lacks a row, or has one that is no update', () => {
    const typed: Edit[] = [1, 2, 3].flatMap((at): Edit[] => [
      { do: 'type', text: 'abc', who: 0, at },
      { do: 'meet', who: 0, at },
    ])
    const { log } = written(typed)
    expect(log.length).toBe(4)
    expect(() => compacted(log.toSpliced(2, 1))).toThrow(/cannot be replayed/)
    expect(() => compacted(log.toSpliced(2, 1, Uint8Array.of(9, 9, 9)))).toThrow(/cannot be/)
    expect(() => compacted(log)).not.toThrow()
  })
})
