import { CommandQueue } from '@samsyn/client/connection'
import { type Content, draftSaver, inputFor, PAUSE, type Saving } from '@samsyn/client/judging'
import { type Points, subQuestionNo } from '@samsyn/scoring'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const no = subQuestionNo.parse('4.1')

const content = (rationale: string): Content => ({
  value: 1000 as Points,
  stage: null,
  rationale,
  answers: [],
  flags: [],
  note: '',
  evidence: [],
})

/** A server that answers when the test says so. */
function slowServer() {
  const asked: { content: Content; answer: (ok: boolean) => void }[] = []
  const problem = { type: 'notOpen', title: 'Nej', status: 409 }
  return {
    asked,
    save: (saved: Content) =>
      new Promise<{ ok: true } | { ok: false; problem: typeof problem }>((settle) => {
        asked.push({
          content: saved,
          answer: (ok) => settle(ok ? { ok: true } : { ok: false, problem }),
        })
      }),
  }
}

function sheet() {
  const server = slowServer()
  const told: Saving[] = []
  const late: string[] = []
  const saver = draftSaver({
    save: server.save,
    now: () => 7,
    told: (saving) => told.push(saving),
    refusedLate: ({ type }) => late.push(type),
  })
  return { server, told, late, saver }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('typing is sent once it pauses, as it stands then', async () => {
  const { server, told, saver } = sheet()
  saver.change(content('a'))
  await vi.advanceTimersByTimeAsync(PAUSE - 1)
  saver.change(content('ab'))
  await vi.advanceTimersByTimeAsync(PAUSE - 1)
  expect(server.asked).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(server.asked.map((one) => one.content.rationale)).toEqual(['ab'])
  expect(told.at(-1)).toEqual({ state: 'unsaved' })
  server.asked[0]?.answer(true)
  await vi.advanceTimersByTimeAsync(0)
  expect(told.at(-1)).toEqual({ state: 'saved', at: 7 })
  expect(saver.isSettled()).toBe(true)
})

test('one save at a time; what was typed meanwhile follows, and only then it is saved', async () => {
  const { server, told, saver } = sheet()
  saver.change(content('a'))
  await vi.advanceTimersByTimeAsync(PAUSE)
  saver.change(content('ab'))
  await vi.advanceTimersByTimeAsync(PAUSE)
  expect(server.asked).toHaveLength(1)
  server.asked[0]?.answer(true)
  await vi.advanceTimersByTimeAsync(0)
  expect(server.asked.map((one) => one.content.rationale)).toEqual(['a', 'ab'])
  expect(told.some(({ state }) => state === 'saved')).toBe(false)
  expect(saver.isSettled()).toBe(false)
  server.asked[1]?.answer(true)
  await vi.advanceTimersByTimeAsync(0)
  expect(told.at(-1)).toEqual({ state: 'saved', at: 7 })
})

test('flush hands over at once, also past a save without an answer, and settles with the last', async () => {
  const { server, told, saver } = sheet()
  saver.change(content('a'))
  saver.flush()
  expect(server.asked.map((one) => one.content.rationale)).toEqual(['a'])
  saver.change(content('ab'))
  saver.flush()
  expect(server.asked.map((one) => one.content.rationale)).toEqual(['a', 'ab'])
  await vi.advanceTimersByTimeAsync(PAUSE)
  expect(server.asked).toHaveLength(2)
  server.asked[0]?.answer(true)
  await vi.advanceTimersByTimeAsync(0)
  expect(saver.isSettled()).toBe(false)
  expect(told.at(-1)).toEqual({ state: 'unsaved' })
  server.asked[1]?.answer(true)
  await vi.advanceTimersByTimeAsync(0)
  expect(saver.isSettled()).toBe(true)
  expect(told.at(-1)).toEqual({ state: 'saved', at: 7 })
})

test('without a line, what is handed in has its place after its draft and before what is asked next', async () => {
  const handed: string[] = []
  const queue = new CommandQueue({
    hand: ({ type }) => {
      handed.push(type)
      return Promise.resolve(
        handed.length === 1
          ? { kind: 'away' }
          : { kind: 'taken', effect: { version: 1, ownVersion: 1 } },
      )
    },
    freshId: String,
    pause: () => new Promise((again) => setTimeout(again, 1000)),
  })
  const saver = draftSaver({
    save: (one) => queue.send({ type: 'save', subQuestion: no, draft: inputFor(one) }),
    now: () => 7,
    told: () => {},
    refusedLate: () => {},
  })
  saver.change(content('a'))
  await vi.advanceTimersByTimeAsync(PAUSE)
  saver.change(content('ab'))
  // as the sheet does it, and then a press on another row
  saver.flush()
  const submit = { value: { points: '1.000' }, stage: 'effect', rationale: 'ab' } as const
  void queue.send({ type: 'submit', subQuestion: no, ...submit })
  void queue.send({ type: 'withdraw', subQuestion: no })
  await vi.advanceTimersByTimeAsync(1000)
  expect(handed).toEqual(['save', 'save', 'save', 'submit', 'withdraw'])
})

test('closing sends what is left, and speaks to nobody after', async () => {
  const { server, told, saver } = sheet()
  saver.change(content('a'))
  saver.close()
  expect(server.asked.map((one) => one.content.rationale)).toEqual(['a'])
  const before = told.length
  server.asked[0]?.answer(true)
  await vi.advanceTimersByTimeAsync(PAUSE)
  expect(told).toHaveLength(before)
})

test('what is refused when the sheet is closed is told elsewhere', async () => {
  const { server, told, late, saver } = sheet()
  saver.change(content('a'))
  saver.close()
  const before = told.length
  server.asked[0]?.answer(false)
  await vi.advanceTimersByTimeAsync(0)
  expect(late).toEqual(['notOpen'])
  expect(told).toHaveLength(before)
})

test('a refusal is told with its reason, and the next change is sent again', async () => {
  const { server, told, saver } = sheet()
  saver.change(content('a'))
  await vi.advanceTimersByTimeAsync(PAUSE)
  server.asked[0]?.answer(false)
  await vi.advanceTimersByTimeAsync(0)
  expect(told.at(-1)).toMatchObject({ state: 'refused', why: { type: 'notOpen' } })
  saver.change(content('b'))
  await vi.advanceTimersByTimeAsync(PAUSE)
  expect(server.asked).toHaveLength(2)
})

test('a late view of an earlier save is an echo; what another tab wrote is not', async () => {
  const { server, saver } = sheet()
  for (const text of ['a', 'ab']) {
    saver.change(content(text))
    await vi.advanceTimersByTimeAsync(PAUSE)
    server.asked.at(-1)?.answer(true)
    await vi.advanceTimersByTimeAsync(0)
  }
  expect(saver.isEcho(content('a'))).toBe(true)
  expect(saver.isEcho(content('another'))).toBe(false)
  expect(saver.isEcho({ ...content('ab'), note: 'from the other tab' })).toBe(false)
  expect(saver.isEcho({ ...content('ab'), flags: ['unsure'] })).toBe(false)
  expect(saver.isEcho(content('ab'))).toBe(true)
  // Once the newest save has been seen, the older text can only come from elsewhere.
  expect(saver.isEcho(content('a'))).toBe(false)
})
