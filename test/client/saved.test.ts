import { SavedCount } from '@samsyn/client/connection'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

describe('what the page says is saved', () => {
  test('nothing typed is nothing unsaved, with or without a line', () => {
    const count = new SavedCount()
    expect(count.now.state).toBe('saved')
    count.opened()
    expect(count.now.state).toBe('saved')
    count.closed()
    expect(count.now.state).toBe('saved')
  })

  test('an edit is saved when the server has committed its frame, not before', () => {
    const count = joined()
    count.sentUpdate()
    count.edited()
    expect(count.now.state).toBe('saving')
    count.confirmed(1)
    expect(count.now.state).toBe('saving')
    count.confirmed(2)
    expect(count.now.state).toBe('saved')
  })

  test('what was typed without a line needs the answer that carries it', () => {
    const count = joined()
    count.confirmed(1)
    count.closed()
    count.edited()
    expect(count.now.state).toBe('unsaved')
    count.opened()
    count.synced()
    count.confirmed(0)
    expect(count.now.state).toBe('saving')
    count.sentAnswer()
    count.confirmed(1)
    expect(count.now.state).toBe('saved')
  })

  test('an edit that found the socket closing went nowhere, whatever else is confirmed', () => {
    const count = joined()
    count.edited()
    count.confirmed(1)
    expect(count.now.state).toBe('saving')
  })

  test('refused text is said to be refused, and only where there is some', () => {
    const count = joined()
    count.confirmed(1)
    count.refused('frozen')
    expect(count.now.state).toBe('saved')
    count.edited()
    expect(count.now).toEqual({ state: 'refused', reason: 'frozen' })
  })

  test('"saved" is never said of an edit that the server has not committed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 60 }), (taken) => {
        const world = new World()
        for (const step of taken) {
          world[step]()
          if (world.count.now.state === 'saved') expect(world.uncommitted()).toEqual([])
        }
        world.settle()
        expect(world.count.now.state).toBe('saved')
        expect(world.uncommitted()).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })
})

function joined(): SavedCount {
  const count = new SavedCount()
  count.opened()
  count.sentAnswer()
  count.synced()
  return count
}

const steps = ['edit', 'open', 'jam', 'cut', 'ask', 'sync', 'commit', 'tell'] as const

/** A slow, obvious room: edits have numbers, frames are lists of them. */
class World {
  readonly count = new SavedCount()
  #edits: number[] = []
  readonly #committed = new Set<number>()
  #socket: { frames: number[][]; done: number; jammed: boolean } | undefined

  uncommitted(): number[] {
    return this.#edits.filter((edit) => !this.#committed.has(edit))
  }

  edit(): void {
    const edit = this.#edits.length
    this.#edits = [...this.#edits, edit]
    if (this.#socket && !this.#socket.jammed) {
      this.#socket.frames.push([edit])
      this.count.sentUpdate()
    }
    this.count.edited()
  }

  open(): void {
    if (this.#socket) return
    this.#socket = { frames: [], done: 0, jammed: false }
    this.count.opened()
  }

  /** The socket closes, and nobody has told the page yet. */
  jam(): void {
    if (this.#socket) this.#socket.jammed = true
  }

  cut(): void {
    if (!this.#socket) return
    this.#socket = undefined
    this.count.closed()
  }

  /** The server asks what it lacks; the answer carries all of it. */
  ask(): void {
    if (!this.#socket || this.#socket.jammed) return
    this.#socket.frames.push(this.#edits)
    this.count.sentAnswer()
  }

  sync(): void {
    if (this.#socket) this.count.synced()
  }

  commit(): void {
    const frame = this.#socket?.frames[this.#socket.done]
    if (!this.#socket || !frame) return
    this.#socket.done += 1
    for (const edit of frame) this.#committed.add(edit)
  }

  tell(): void {
    if (this.#socket) this.count.confirmed(this.#socket.done)
  }

  /** All goes well from here on. */
  settle(): void {
    this.cut()
    this.open()
    this.ask()
    this.sync()
    this.commit()
    this.tell()
  }
}
