import { backoff, type Heard, isOlder, LiveConnection } from '@samsyn/client/connection'
import { closing } from '@samsyn/document'
import type { EvaluationView } from '@samsyn/scoring'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const view = (version: number, ownVersion: number): EvaluationView => ({
  kind: 'administrator',
  version,
  ownVersion,
  template: 'kommunkompassen-2023',
  municipality: 'Älvhamra',
  year: 2026,
  assessmentDate: null,
  phase: 'open',
  people: [],
  counts: { subQuestions: 36, decided: 0 },
})

/** A server that the test speaks for, and a clock that it moves. */
function line() {
  const sockets: { heard: Heard; closed: boolean }[] = []
  const later: { nth: number; then: () => void }[] = []
  let alarm: (() => void) | undefined
  const live = new LiveConnection({
    open: (heard) => {
      const socket = { heard, closed: false }
      sockets.push(socket)
      return {
        close: () => {
          socket.closed = true
        },
      }
    },
    later: (nth, then) => {
      later.push({ nth, then })
      return () => void later.splice(0)
    },
    alarm: (_ms, then) => {
      alarm = then
      return () => {
        alarm = undefined
      }
    },
  })
  return {
    live,
    sockets,
    later,
    say: (message: unknown) => sockets.at(-1)?.heard.said(JSON.stringify(message)),
    hangUp: (code: number) => sockets.at(-1)?.heard.closed(code),
    silence: () => alarm?.(),
    retry: () => later.shift()?.then(),
  }
}

describe('the live line', () => {
  test('an older view is ignored, by either of its counters', () => {
    const { live, say } = line()
    say({ type: 'view', view: view(5, 2) })
    say({ type: 'view', view: view(4, 2) })
    say({ type: 'view', view: view(5, 1) })
    expect(live.now).toMatchObject({ state: 'online', view: { version: 5, ownVersion: 2 } })
    say({ type: 'view', view: view(6, 2) })
    expect(live.now.view?.version).toBe(6)
  })

  test('whatever order views come in, the one at hand never goes back', () => {
    const version = fc.nat(5)
    fc.assert(
      fc.property(fc.array(fc.tuple(version, version)), (versions) => {
        const { live, say } = line()
        for (const [v, own] of versions) {
          const before = live.now.view
          say({ type: 'view', view: view(v, own) })
          expect(before && live.now.view && isOlder(live.now.view, before)).toBeFalsy()
        }
      }),
    )
  })

  test('a lost line is opened again, later each time, and the view stays meanwhile', () => {
    const { live, say, hangUp, retry, later, sockets } = line()
    say({ type: 'view', view: view(1, 0) })
    say({ type: 'here', people: [{ person: 'p-1', name: 'Annika', color: 0 }] })
    hangUp(1006)
    expect(live.now).toMatchObject({ state: 'offline', view: { version: 1 }, here: [] })
    expect(later.map(({ nth }) => nth)).toEqual([1])
    retry()
    hangUp(1006)
    expect(later.map(({ nth }) => nth)).toEqual([2])
    retry()
    say({ type: 'view', view: view(1, 0) })
    expect(live.now.state).toBe('online')
    hangUp(1006)
    expect(later.map(({ nth }) => nth)).toEqual([1])
    expect(sockets).toHaveLength(3)
  })

  test('a line that says nothing for long is taken for dead', () => {
    const { live, say, silence, sockets, later } = line()
    say({ type: 'view', view: view(1, 0) })
    silence()
    expect(live.now.state).toBe('offline')
    expect(sockets[0]?.closed).toBe(true)
    expect(later).toHaveLength(1)
  })

  test.each(Object.entries(closing))(
    '%s is tried again unless it is final',
    (reason, { code, final }) => {
      const { live, hangUp, later } = line()
      hangUp(code)
      expect(live.now.ended).toBe(final ? reason : undefined)
      expect(later).toHaveLength(final ? 0 : 1)
    },
  )

  test('what is not of this protocol changes nothing', () => {
    const { live, sockets } = line()
    const before = live.now
    for (const data of ['', '{', '[]', '{"type":"view"}', new Uint8Array(3), '{"type":"news"}'])
      sockets[0]?.heard.said(data)
    expect(live.now).toBe(before)
  })

  test('closed by us, it stays closed', () => {
    const { live, sockets, later, hangUp } = line()
    live.close()
    hangUp(1006)
    expect(sockets[0]?.closed).toBe(true)
    expect(later).toHaveLength(0)
  })

  test('the waits grow, are spread, and have an end', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (nth, dice) => {
          const wait = backoff(nth, dice)
          expect(wait).toBeGreaterThanOrEqual(150)
          expect(wait).toBeLessThanOrEqual(8000)
          expect(backoff(nth + 1, dice)).toBeGreaterThanOrEqual(wait)
        },
      ),
    )
  })
})
