import { setTimeout } from 'node:timers/promises'

/** Waits for something to become true, looking again and again; throws when it does not in time. */
export async function until(what: string, holds: () => boolean, within = 60_000): Promise<void> {
  const latest = performance.now() + within
  while (!holds()) {
    if (performance.now() > latest) throw new Error(`waited ${within / 1000} s in vain for ${what}`)
    await setTimeout(20)
  }
}
