/** Chance that a seed decides: mulberry32. */
export class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0 up to, not including, `below`. */
  roll(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below) | 0
  }

  one<T>(of: readonly T[]): T {
    const found = of[this.roll(of.length)]
    if (found === undefined) throw new Error('one of none')
    return found
  }
}

type Mutation = (frame: Uint8Array, dice: Dice, others: readonly Uint8Array[]) => Uint8Array

/** Numbers as lib0 writes them where nobody expects them: none, the largest, ones without an end. */
const numbers = [
  [0],
  [0x7f],
  [0xff, 0xff, 0xff, 0xff, 0x0f],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f],
  [0x80, 0x80, 0x80, 0x80, 0x00],
  Array<number>(40).fill(0xff),
]

/** Larger than any frame that is taken. */
const TOO_LARGE = 1024 * 1024 + 1

const mutations: Record<string, Mutation> = {
  'as it was': (frame) => frame,
  'bits flipped': (frame, dice) => {
    const copy = frame.slice()
    for (let flips = 1 + dice.roll(4); flips > 0; flips--) {
      const at = dice.roll(copy.length)
      copy[at] = (copy[at] ?? 0) ^ (1 << dice.roll(8))
    }
    return copy
  },
  'a byte is another': (frame, dice) => {
    const copy = frame.slice()
    copy[dice.roll(Math.min(copy.length, 24))] = dice.roll(256)
    return copy
  },
  'cut off': (frame, dice) => frame.slice(0, dice.roll(frame.length)),
  'with more behind it': (frame, dice) =>
    joined(
      frame,
      Uint8Array.from({ length: 1 + dice.roll(40) }, () => dice.roll(256)),
    ),
  'a part of it twice': (frame, dice) => {
    const from = dice.roll(frame.length)
    const to = from + dice.roll(frame.length - from)
    return joined(frame.slice(0, to), frame.slice(from))
  },
  'spliced with another': (frame, dice, others) => {
    const other = dice.one(others)
    return joined(frame.slice(0, dice.roll(frame.length)), other.slice(dice.roll(other.length)))
  },
  'a number that is extreme': (frame, dice) => {
    const at = dice.roll(Math.min(frame.length, 40))
    return joined(frame.slice(0, at), Uint8Array.from(dice.one(numbers)), frame.slice(at + 1))
  },
  'another type': (frame, dice) => joined(Uint8Array.of(dice.roll(6)), frame.slice(1)),
  oversize: (frame, dice) =>
    dice.roll(10) === 0 ? joined(frame, new Uint8Array(TOO_LARGE)) : frame.slice(1),
}

/** A frame that was recorded, and what became of it; now and then more than one thing. */
export function mutated(frames: readonly Uint8Array[], dice: Dice): Uint8Array {
  let frame = dice.one(frames)
  for (let times = 1 + dice.roll(3); times > 0 && frame.length > 0; times--)
    frame = dice.one(Object.values(mutations))(frame, dice, frames)
  return frame
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}
