import type { SubQuestionNo } from '@samsyn/scoring'
import { useEffect, useRef, useState } from 'react'
import type { Live } from '../connection/index.ts'
import { guideOf, hasStopped, isFollowing } from './leading.ts'
import { useLeadKept } from './useLeadKept.ts'

interface Wanted {
  evaluation: string
  live: Live
  me: string
  /** The row on this screen. */
  current: SubQuestionNo | undefined
  sayAt: (at: { row: string | null; guiding: boolean }) => void
  /** Turns this screen to the guide's row; false where it stays. */
  goTo: (no: string) => boolean
}

/** Who leads, whether this screen follows, and the ways in and out. Tells the others where one is. */
export function useLeading({ evaluation, live, me, current, sayAt, goTo }: Wanted) {
  const [steppedOutOf, setSteppedOutOf] = useState<string>()
  const { guiding, here } = live
  const [goesOn, setGoesOn] = useState(useLeadKept(evaluation, guiding))
  const guide = guiding ? undefined : guideOf(here, me)
  const following = isFollowing(guide, steppedOutOf)

  if (steppedOutOf !== undefined && hasStopped(here, steppedOutOf)) setSteppedOutOf(undefined)

  const go = useRef(goTo)
  go.current = goTo
  const wanted = following ? guide?.row : undefined
  const guidedBy = guide?.person
  useEffect(() => {
    if (wanted && !go.current(wanted)) setSteppedOutOf(guidedBy)
  }, [wanted, guidedBy])

  useEffect(() => {
    sayAt({ row: current ?? null, guiding: guiding || goesOn })
    setGoesOn(false)
  }, [sayAt, current, guiding, goesOn])
  useEffect(() => () => sayAt({ row: null, guiding: false }), [sayAt])

  return {
    /** Whether this person leads. */
    guiding,
    guide,
    following,
    /** One has moved by oneself. */
    stepOut: (): void => setSteppedOutOf(guide?.person),
    follow: (): void => setSteppedOutOf(following ? guide?.person : undefined),
    lead: (): void => sayAt({ row: current ?? null, guiding: !guiding }),
  }
}
export type Leading = ReturnType<typeof useLeading>
