import type { Recorded } from '@samsyn/scoring'

/** The events read so far: all that this person may read up to `upTo`, in order. */
export interface Kept {
  events: readonly Recorded[]
  upTo: number
}

/** What the server answered to "after this number". */
export interface EventsAnswer {
  after: number
  events: readonly Recorded[]
  upTo: number
}

export const nothingKept: Kept = { events: [], upTo: 0 }

/**
 * After which number to ask. What a recused person may read of an area comes and goes with its
 * decisions, so they ask for everything anew; to all others the stream only grows.
 */
export function askAfter(kept: Kept, recused: boolean): number {
  return recused ? 0 : kept.upTo
}

/**
 * An answer joined to what is kept. One that was made earlier than what is kept is ignored, and so
 * is one that begins after its end: between them something would be missing.
 */
export function taken(kept: Kept, { after, events, upTo }: EventsAnswer): Kept {
  if (upTo < kept.upTo || after > kept.upTo) return kept
  if (after === 0) return { events: inOrder(events), upTo }
  const fresh = inOrder(events.filter(({ seq }) => seq > kept.upTo))
  if (fresh.length === 0) return upTo === kept.upTo ? kept : { ...kept, upTo }
  return { events: [...kept.events, ...fresh], upTo }
}

function inOrder(events: readonly Recorded[]): Recorded[] {
  const bySeq = new Map(events.map((recorded) => [recorded.seq, recorded]))
  return [...bySeq.values()].sort((one, other) => one.seq - other.seq)
}
