import type { TextRef, ThreadView } from '@samsyn/scoring'

export const shownKinds = ['open', 'mine', 'blocking', 'resolved'] as const
/** Which threads one looks at. */
export type ShownKind = (typeof shownKinds)[number]

/** Whether a thread is of that kind to somebody. */
export function isShown(thread: ThreadView, kind: ShownKind, me: string): boolean {
  if (kind === 'resolved') return thread.state === 'resolved'
  if (thread.state !== 'open') return false
  switch (kind) {
    case 'open':
      return true
    case 'mine':
      return concerns(thread, me)
    case 'blocking':
      return thread.blocking
  }
}

/** A thread is somebody's who began it, was given it, or was called to it. */
export function concerns(thread: ThreadView, me: string): boolean {
  return (
    thread.assignee === me ||
    thread.comments.some(({ no, by, mentions }) =>
      no === 1 && by === me ? true : mentions.some((person) => person === me),
    )
  )
}

export function countsOf(threads: readonly ThreadView[], me: string): Record<ShownKind, number> {
  const count = (kind: ShownKind) => threads.filter((one) => isShown(one, kind, me)).length
  return {
    open: count('open'),
    mine: count('mine'),
    blocking: count('blocking'),
    resolved: count('resolved'),
  }
}

/** Where a thread's passage is now, as far as is known here. */
export interface Spot {
  root: string
  /** Where in its text; undefined for a whole text, and where it was taken out. */
  from: number | undefined
}

/**
 * As the texts are read: by text, a whole text's before those of its passages, these by place. What
 * is resolved is for looking back, the last first.
 */
export function inOrder(
  threads: readonly ThreadView[],
  texts: readonly TextRef[],
  spotOf: (thread: ThreadView) => Spot | undefined = () => undefined,
): ThreadView[] {
  const place = (thread: ThreadView): number => {
    const root = spotOf(thread)?.root ?? thread.on.root
    return texts.findIndex((text) => text.room === thread.on.room && text.root === root)
  }
  const within = (thread: ThreadView): number => spotOf(thread)?.from ?? -1
  return threads.toSorted((one, other) => {
    if (one.state === 'resolved' && other.state === 'resolved') return other.last.seq - one.last.seq
    return place(one) - place(other) || within(one) - within(other) || one.no - other.no
  })
}

/** The numbers that stand in a list, and how many more would. */
export interface Steady {
  standing: readonly number[]
  /** Others' that have come since, and wait to be asked for. */
  arrived: number
}

/**
 * What stands in a list while somebody looks at it: nothing moves or goes because others act. One's
 * own takes its place at once; what others have added waits, unless there is nothing it could move.
 */
export function steadied(
  standing: readonly number[],
  wanted: readonly ThreadView[],
  known: (no: number) => boolean,
  me: string,
): Steady {
  const kept = standing.filter(known)
  if (kept.length === 0) return { standing: wanted.map(({ no }) => no), arrived: 0 }
  const fresh = wanted.filter(({ no }) => !standing.includes(no))
  const own = new Set(fresh.filter(({ last }) => last.by === me).map(({ no }) => no))
  if (own.size === 0) return { standing: kept, arrived: fresh.length }
  const result = [...kept]
  wanted.forEach(({ no }, index) => {
    if (!own.has(no)) return
    const before = wanted.slice(0, index).findLast((one) => result.includes(one.no))
    result.splice(before ? result.indexOf(before.no) + 1 : 0, 0, no)
  })
  return { standing: result, arrived: fresh.length - own.size }
}
