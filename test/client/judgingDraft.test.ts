import { type Content, draftSaver, PAUSE, type Saving } from '@samsyn/client/judging'
import type { Points } from '@samsyn/scoring'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const content = (rationale: string): Content => ({
  value: 1000 as Points,
  stage: null,
  rationale,
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
  const saver = draftSaver({ save: server.save, now: () => 7, told: (saving) => told.push(saving) })
  return { server, told, saver }
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

test('flush sends at once, and settles when the server has answered for everything', async () => {
  const { server, saver } = sheet()
  saver.change(content('a'))
  let done = false
  void saver.flush().then(() => {
    done = true
  })
  await vi.advanceTimersByTimeAsync(0)
  expect(server.asked).toHaveLength(1)
  expect(done).toBe(false)
  server.asked[0]?.answer(true)
  await vi.advanceTimersByTimeAsync(0)
  expect(done).toBe(true)
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
  expect(saver.isEcho(content('ab'))).toBe(true)
  // Once the newest save has been seen, the older text can only come from elsewhere.
  expect(saver.isEcho(content('a'))).toBe(false)
})
