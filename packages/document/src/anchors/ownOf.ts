import { type Change, STRAY } from './change.ts'
import { commonEnd, commonStart, type Span } from './found.ts'
import { inPlace } from './inPlace.ts'
import type { Letters } from './letters.ts'
import { CONTEXT } from './textAnchor.ts'

type Stayed = Span & { stayed: number }

/**
 * What of the letters that are left of a passage is certainly its own. Undefined where all may be letters
 * that other words, which were put in its place, have by chance in common with it, or letters beside it
 * that read the same as those that were taken out: of "som" taken out of "som som" nobody can tell which
 * it was. `at` is where it stood.
 */
export function ownOf(went: Stayed, at: Span, change: Change, before: Letters): Stayed | undefined {
  const { start, end } = doubtful(went.stayed, at, change, before)
  if (2 * (start + end) >= went.stayed) return undefined
  if (isByChance(went.stayed, at, change)) return undefined
  if (3 * (start + end) < went.stayed) return went
  return {
    root: went.root,
    from: went.from + start,
    to: went.to - end,
    stayed: went.stayed - start - end,
  }
}

/** How many of the letters at the ends of what is left may as well be others that stood behind the gap. */
function doubtful(stayed: number, at: Span, change: Change, before: Letters) {
  let [start, end] = [0, 0]
  const after = change.texts.find(({ root }) => root === at.root)?.after
  for (const gap of change.near(at, 0)) {
    const taken = before.slice(gap.from, gap.from + gap.removed)
    const kept = inPlace(taken, after?.slice(gap.to, gap.to + gap.added) ?? '')
    // What was put in is what was taken out, but for a part: nothing but that part went.
    if (kept.start + kept.end < gap.added) continue
    const [from, to] = [gap.from + kept.start, gap.from + gap.removed - kept.end]
    const out = before.slice(from, to)
    if (at.to > from && at.to <= to && at.from < from && stayed <= from - at.from)
      end = Math.max(end, commonEnd(before.slice(from - CONTEXT, from), out))
    if (at.from >= from && at.from < to && at.to > to && stayed <= at.to - to)
      start = Math.max(start, commonStart(out, before.slice(to, to + CONTEXT)))
  }
  return { start, end }
}

function isByChance(stayed: number, at: Span, change: Change): boolean {
  const size = at.to - at.from
  if (size < 2 * STRAY || 2 * stayed >= size) return false
  if (stayed < STRAY) return true
  const gaps = change.near(at, 0)
  return 4 * stayed < size && gaps.some(({ removed, added }) => removed > 0 && added > 0)
}
