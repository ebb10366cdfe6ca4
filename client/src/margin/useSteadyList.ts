import type { ThreadView } from '@samsyn/scoring'
import { useState } from 'react'
import { steadied } from './threads.ts'

/**
 * What stands in a list while somebody looks at it. `about` names what they asked to see: with
 * another the list is made anew.
 */
export function useSteadyList(
  about: string,
  wanted: readonly ThreadView[],
  all: readonly ThreadView[],
  me: string,
) {
  const [held, setHeld] = useState<{ about: string; standing: readonly number[] }>()
  const [renewed, setRenewed] = useState(0)
  const key = `${about} ${renewed}`
  const now =
    held?.about === key
      ? steadied(held.standing, wanted, (no) => all.some((one) => one.no === no), me)
      : { standing: wanted.map(({ no }) => no), arrived: 0 }
  if (held?.about !== key || now.standing.join() !== held.standing.join())
    setHeld({ about: key, standing: now.standing })
  return {
    threads: now.standing.flatMap((no) => all.find((one) => one.no === no) ?? []),
    arrived: now.arrived,
    /** Made anew: what is no longer asked for goes, and what has come takes its place. */
    renew: () => setRenewed(renewed + 1),
  }
}
