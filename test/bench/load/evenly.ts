import { setTimeout as wait } from 'node:timers/promises'

/** Calls `act` so many times a second, for so long; what is due at once is done at once. */
export async function evenly(
  perSecond: number,
  millis: number,
  act: (nth: number) => void,
): Promise<void> {
  const began = performance.now()
  let done = 0
  for (let passed = 0; passed < millis; ) {
    await wait(1)
    passed = performance.now() - began
    const due = Math.floor((Math.min(passed, millis) / 1000) * perSecond)
    for (; done < due; done++) act(done)
  }
}

/** Resolves when `done`, or after so long; whether it was. */
export async function until(done: () => boolean, millis: number): Promise<boolean> {
  const end = performance.now() + millis
  while (!done()) {
    if (performance.now() > end) return false
    await wait(5)
  }
  return true
}

/** Resolves once `count` has not moved for so long. */
export async function still(count: () => number, millis: number): Promise<void> {
  for (let before = -1; before !== count(); ) {
    before = count()
    await wait(millis)
  }
}
