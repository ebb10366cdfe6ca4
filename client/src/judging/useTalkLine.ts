import { useEffect, useState } from 'react'
import type { HeldRoom } from '../connection/index.ts'

/** How long the talk may take to arrive before one works on without the others, in milliseconds. */
const PATIENCE = 3000

/**
 * How it stands with the others: `arriving` until it is known what they have on the table, `away`
 * while it is not known, `ended` when it will not be.
 */
export type TalkLine = 'arriving' | 'live' | 'away' | 'ended'

export function useTalkLine({ room, state }: HeldRoom): TalkLine {
  const waits = !state.ended && state.connection === 'connecting'
  const [late, setLate] = useState(false)
  useEffect(() => {
    setLate(false)
    if (!waits) return
    const timer = setTimeout(() => setLate(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [waits])
  if (!room) return 'arriving'
  if (state.ended) return 'ended'
  if (waits) return late ? 'away' : 'arriving'
  return state.connection === 'synced' ? 'live' : 'away'
}
