import { backoff, type Heard, isOlder, LiveConnection } from '@samsyn/client/connection'
import { closing } from '@samsyn/document'
import { type EvaluationView, viewFor } from '@samsyn/scoring'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comment, everythingBeside } from '../support/besideStory.ts'
import { anna, bert, lena, Story } from '../support/story.ts'

/** Annika's view: hers is the window. */
const teamView: EvaluationView = viewFor(new Story({ evaluators: [anna, bert] }).state, {
  person: anna,
  administrator: false,
}) as EvaluationView

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
  const sockets: { heard: Heard; closed: boolean; said: unknown[] }[] = []
  const later: { nth: number; then: () => void }[] = []
  const alarms = new Map<number, () => void>()
  const ring = (ms: number) => {
    const then = alarms.get(ms)
    alarms.delete(ms)
    then?.()
  }
  const live = new LiveConnection({
    open: (heard) => {
      const socket: (typeof sockets)[0] = { heard, closed: false, said: [] }
      sockets.push(socket)
      return {
        say: (text) => void socket.said.push(JSON.parse(text)),
        close: () => {
          socket.closed = true
        },
      }
    },
    later: (nth, then) => {
      later.push({ nth, then })
      return () => void later.splice(0)
    },
    alarm: (ms, then) => {
      alarms.set(ms, then)
      return () => void alarms.delete(ms)
    },
  })
  return {
    live,
    sockets,
    later,
    say: (message: unknown) => sockets.at(-1)?.heard.said(JSON.stringify(message)),
    hangUp: (code: number, said?: string) => sockets.at(-1)?.heard.closed(code, said),
    /** What was said to the server on the newest line, as `[row, guiding]`. */
    told: () => sockets.at(-1)?.said.map((one) => Object.values(one as object).slice(1)),
    /** Long enough for the next saying. */
    pause: () => ring(150),
    silence: () => ring(45_000),
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

  test('parts and outlines are kept, and an older part is ignored', () => {
    const { live, say, hangUp, retry } = line()
    const story = everythingBeside()
    const parts = [...story.parts(anna).values()]
    for (const part of parts) say({ type: 'part', part })
    const texts = [{ root: 'general', words: 2, characters: 9, footnotes: 0, digest: 'd' }]
    say({ type: 'outline', outline: { room: 'area-1', texts } })
    const { margins, outlines, ...others } = live.now.beside
    const { evidence, sections, releases, ending, comparing, followUp } = others
    const kept = [evidence, sections, releases, ending, comparing, followUp]
    expect([...kept, ...margins.values()]).toEqual(parts)
    expect(outlines.get('area-1')).toEqual({ room: 'area-1', texts })
    const before = live.now.beside
    for (const part of parts) say({ type: 'part', part: { ...part, version: part.version - 1 } })
    expect(live.now.beside).toBe(before)
    // What stood stays while the line is lost, and what comes over the next is newer or the same.
    hangUp(1006)
    expect(live.now.beside).toBe(before)
    retry()
    story.must(lena, comment('Till sist', { on: { room: 'area-1', root: 'general' } }))
    for (const part of story.parts(anna).values()) say({ type: 'part', part })
    expect(live.now.beside.margins.get('area-1')).toEqual(story.margin('area-1', anna))
    expect(live.now.beside.margins.get('area-1')).not.toEqual(before.margins.get('area-1'))
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
      hangUp(code, reason)
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

/** Who is here, as the server says it: anna and bert, and who of them leads. */
const here = (guide?: string) => ({
  type: 'here',
  people: [anna, bert].map((person) => ({
    person,
    name: person,
    color: 0,
    row: null,
    guiding: person === guide,
  })),
})

describe('where one is', () => {
  function online() {
    const one = line()
    one.say({ type: 'view', view: teamView })
    one.say(here())
    return one
  }

  test('rows and who leads are heard, and an older server leaves them out', () => {
    const { live, say } = online()
    say({
      type: 'here',
      people: [{ person: bert, name: 'B', color: 1, row: '1.1', guiding: true }],
    })
    expect(live.now.here).toMatchObject([{ person: bert, row: '1.1', guiding: true }])
    say({ type: 'here', people: [{ person: bert, name: 'B', color: 1 }] })
    expect(live.now.here).toMatchObject([{ person: bert, row: null, guiding: false }])
  })

  test('it is said when the line has told who is here, and only if it is new', () => {
    const one = line()
    one.live.sayAt({ row: '1.1', guiding: false })
    one.say({ type: 'view', view: teamView })
    expect(one.told()).toEqual([])
    one.say(here())
    expect(one.told()).toEqual([['1.1', false]])
    one.pause()
    one.live.sayAt({ row: '1.1', guiding: false })
    one.say(here())
    expect(one.told()).toEqual([['1.1', false]])
  })

  test('of many moves the newest is said, one at a time; who turns to leading says it at once', () => {
    const { live, told, pause } = online()
    for (const row of ['1.1', '1.2', '1.3', '1.4']) live.sayAt({ row, guiding: false })
    expect(told()).toEqual([['1.1', false]])
    pause()
    expect(told()).toEqual([
      ['1.1', false],
      ['1.4', false],
    ])
    live.sayAt({ row: '2.1', guiding: false })
    live.sayAt({ row: '2.1', guiding: true })
    expect(told()?.slice(2)).toEqual([['2.1', true]])
    pause()
    pause()
    expect(told()).toHaveLength(3)
  })

  test('after a lost line it is said again, leading too, unless another leads by then', () => {
    for (const [guide, leads] of [
      [undefined, true],
      [anna, true],
      [bert, false],
    ] as const) {
      const { live, say, hangUp, retry, told } = online()
      live.sayAt({ row: '1.2', guiding: true })
      say(here(anna))
      hangUp(1006)
      expect(live.now.guiding).toBe(true)
      retry()
      expect(told()).toEqual([])
      say({ type: 'view', view: teamView })
      say(here(guide))
      expect(told()).toEqual([['1.2', leads]])
      expect(live.now.guiding).toBe(leads)
    }
  })

  test('who is followed by another in the lead steps back, and begins again when they ask', () => {
    const { live, say, told, pause } = online()
    live.sayAt({ row: '1.2', guiding: true })
    say(here(anna))
    say(here(bert))
    expect(live.now.guiding).toBe(false)
    pause()
    expect(told()?.at(-1)).toEqual(['1.2', false])
    live.sayAt({ row: '1.2', guiding: true })
    expect(told()?.at(-1)).toEqual(['1.2', true])
  })

  test('what was heard before the answer does not undo what was said', () => {
    const { live, say } = online()
    say(here(bert))
    live.sayAt({ row: '1.2', guiding: true })
    say(here(bert))
    say(here())
    expect(live.now.guiding).toBe(true)
    say(here(anna))
    live.sayAt({ row: '1.2', guiding: false })
    say(here(anna))
    expect(live.now.guiding).toBe(false)
  })

  test('a window that only hears that its person leads from another says nothing of it', () => {
    const { live, say, told, pause } = online()
    live.sayAt({ row: '1.1', guiding: false })
    pause()
    say(here(anna))
    expect(live.now.guiding).toBe(true)
    live.sayAt({ row: '1.1', guiding: true })
    say(here())
    expect(live.now.guiding).toBe(false)
    expect(told()).toEqual([['1.1', false]])
    say(here(anna))
    live.sayAt({ row: '1.3', guiding: live.now.guiding })
    expect(told()?.at(-1)).toEqual(['1.3', true])
  })

  test('closed, it says no more', () => {
    const { live, told, pause } = online()
    live.sayAt({ row: '1.1', guiding: false })
    live.sayAt({ row: '1.2', guiding: false })
    live.close()
    pause()
    live.sayAt({ row: '1.3', guiding: true })
    expect(told()).toEqual([['1.1', false]])
  })
})
