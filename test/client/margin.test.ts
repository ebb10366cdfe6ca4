import {
  callAt,
  called,
  calledIn,
  concerns,
  countsOf,
  draftAt,
  hasDraft,
  inOrder,
  matching,
  piecesOf,
  sendDraft,
  steadied,
  watchDrafts,
  write,
} from '@samsyn/client/margin'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { annika, bjorn, comment, lena, thread } from '../support/marginParts.ts'

const people = [
  { id: 'annika', name: 'Annika Nyström' },
  { id: 'anna', name: 'Anna' },
  { id: 'anna-maria', name: 'Anna Maria Öberg' },
]

describe('calling somebody', () => {
  test.each([
    ['Hej @an', 7, { from: 4, typed: 'an' }],
    ['@', 1, { from: 0, typed: '' }],
    ['Hej @Anna Maria Ö', 17, { from: 4, typed: 'Anna Maria Ö' }],
    ['skriv till a@b', 14, undefined],
    ['Hej @ an', 8, undefined],
    ['Hej', 3, undefined],
  ])('%j at %i', (text, caret, call) => expect(callAt(text, caret)).toEqual(call))

  test('by the beginning of any of their names', () => {
    expect(matching(people, 'ö').map(({ id }) => id)).toEqual(['anna-maria'])
    expect(matching(people, 'AN').map(({ id }) => id)).toEqual(['annika', 'anna', 'anna-maria'])
    expect(matching(people, 'x')).toEqual([])
  })

  test('the name takes the place of what was typed, and one writes on behind it', () => {
    const [annika] = matching(people, 'annika')
    if (!annika) throw new Error('nobody')
    expect(called('Hej @ann och hej', 8, 4, annika)).toEqual({
      text: 'Hej @Annika Nyström och hej',
      caret: 20,
    })
  })

  test('who is called is read from the words, the longer of two names first', () => {
    expect(calledIn('@Anna Maria Öberg och @Annika Nyström, se här', people)).toEqual([
      'anna-maria',
      'annika',
    ])
    expect(calledIn('@Anna, du?', people)).toEqual(['anna'])
    expect(calledIn('@Annas, @anna', people)).toEqual([])
  })

  test('the pieces of a text are the text', () => {
    const word = fc.constantFrom('@', 'Anna', ' ', 'Maria', 'Öberg', 'Annika Nyström', ',', 'x')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (words) => {
        const text = words.join('')
        expect(
          piecesOf(text, people)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})

describe('which threads one looks at', () => {
  test('mine are those I began, was given or was called to', () => {
    expect(concerns(thread(1, { comments: [comment(1, bjorn)] }), annika)).toBe(false)
    expect(concerns(thread(1), annika)).toBe(true)
    expect(concerns(thread(1, { comments: [comment(1, bjorn)], assignee: annika }), annika)).toBe(
      true,
    )
    const called = [comment(1, bjorn), comment(2, lena, { mentions: [annika] })]
    expect(concerns(thread(1, { comments: called }), annika)).toBe(true)
  })

  test('what is resolved is no longer open, mine or blocking', () => {
    const threads = [
      thread(1),
      thread(2, { blocking: true, comments: [comment(1, bjorn)] }),
      thread(3, { state: 'resolved', blocking: true, resolved: { by: lena, at: 1 } }),
    ]
    expect(countsOf(threads, annika)).toEqual({ open: 2, mine: 1, blocking: 1, resolved: 1 })
  })

  test('they stand as the texts are read, and within one by their places', () => {
    const texts = ['general', 'section/1.1'].map((root) => ({ room: 'area-1', root }))
    const later = { room: 'area-1', root: 'section/1.1' }
    const threads = [thread(1, { on: later }), thread(2, { on: later }), thread(3), thread(4)]
    const froms: Record<number, number> = { 1: 40, 2: 5, 3: 9 }
    const order = inOrder(threads, texts, ({ no, on }) => ({ root: on.root, from: froms[no] }))
    expect(order.map(({ no }) => no)).toEqual([4, 3, 2, 1])
  })
})

describe('while somebody looks', () => {
  const by = (no: number, who: typeof annika) => thread(no, { last: { seq: no, by: who, at: no } })

  test('what another resolves stays, and what another adds waits', () => {
    const now = steadied([1, 2], [by(2, bjorn), by(3, bjorn)], () => true, annika)
    expect(now).toEqual({ standing: [1, 2], arrived: 1 })
  })

  test('where nothing stands, what another adds is there at once', () => {
    const now = steadied([], [by(2, bjorn), by(3, bjorn)], () => true, annika)
    expect(now).toEqual({ standing: [2, 3], arrived: 0 })
    expect(steadied([1], [by(2, bjorn)], () => false, annika).standing).toEqual([2])
  })

  test('one’s own takes its place at once', () => {
    const wanted = [by(2, bjorn), by(4, annika), by(3, bjorn)]
    expect(steadied([2, 3], wanted, () => true, annika)).toEqual({
      standing: [2, 4, 3],
      arrived: 0,
    })
    expect(steadied([2], [by(4, annika), by(2, bjorn)], () => true, annika).standing).toEqual([
      4, 2,
    ])
  })

  test('what one may no longer see goes', () => {
    expect(steadied([1, 2], [], (no) => no === 2, annika).standing).toEqual([2])
  })

  test('nothing that stands ever changes its order', () => {
    const numbers = fc.uniqueArray(fc.nat(30), { maxLength: 12 })
    fc.assert(
      fc.property(numbers, numbers, fc.array(fc.boolean()), (standing, wanted, own) => {
        const threads = wanted.map((no, at) => by(no, own[at] ? annika : bjorn))
        const now = steadied(standing, threads, () => true, annika).standing
        expect(now.filter((no) => standing.includes(no))).toEqual(standing)
      }),
    )
  })
})

describe('an unsent comment', () => {
  test('is kept until it is taken, with the refusal where it is not', async () => {
    let changes = 0
    onTestFinished(
      watchDrafts(() => {
        changes += 1
      }),
    )
    const problem = { type: 'x', title: 'Nej', status: 409 }
    const command = { type: 'resolve', thread: 1 } as const
    write('one', { text: 'Ett halvt ord' })
    expect(await sendDraft('one', command, async () => ({ ok: false, problem }))).toBe(false)
    expect(draftAt('one')).toMatchObject({ text: 'Ett halvt ord', sending: false, problem })
    expect(await sendDraft('one', command, async () => ({ ok: true }))).toBe(true)
    expect(hasDraft('one')).toBe(false)
    expect(changes).toBeGreaterThan(3)
  })

  test('is sent once, however often one presses', async () => {
    let sent = 0
    let answer = (_: { ok: true }) => {}
    const send = () => {
      sent += 1
      return new Promise<{ ok: true }>((resolve) => {
        answer = resolve
      })
    }
    const command = { type: 'resolve', thread: 1 } as const
    write('two', { text: 'Ord' })
    const first = sendDraft('two', command, send)
    expect(await sendDraft('two', command, send)).toBe(false)
    answer({ ok: true })
    expect([await first, sent]).toEqual([true, 1])
  })
})
