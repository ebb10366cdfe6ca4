import type { Gap, Same } from './gaps.ts'
import type { Letters } from './letters.ts'

/** A text before and after a change, and what that did to it by the letters' numbers. */
interface Numbered {
  root: string
  before: Letters
  after: Letters
  same: Same[]
  gaps: Gap[]
}

/**
 * What happened, where one paragraph was joined to another, or broken by what was put in. An editor
 * that makes "nästa år." and the end of "mål för." to "nästa åör." keeps the last letters of the one,
 * as the other ends with the same: by their numbers "ö" was typed before "r.", and all of the other
 * was deleted. Where a deletion alone explains what is there now, it was that deletion. And where an
 * insertion alone does, it was that: before "tjänster." two lines are pasted of which the first ends
 * with "r." too, so by their numbers these letters stay there, and "tjänster." is typed anew.
 */
export function joined({ root, before, after, ...numbered }: Numbered): {
  same: Same[]
  gaps: Gap[]
} {
  let { same } = numbered
  const gaps: Gap[] = []
  for (const gap of numbered.gaps) {
    const last = gaps.at(-1)
    const one =
      last && (asDeletion(last, gap, before, after) ?? asInsertion(last, gap, before, after))
    if (!one) {
      gaps.push(gap)
      continue
    }
    gaps[gaps.length - 1] = one.gap
    const span = { from: last.from, to: gap.from + gap.removed }
    same = [...same.flatMap((each) => outside(each, span)), { ...one.same, root }]
  }
  return { same: same.toSorted((a, b) => a.from - b.from), gaps }
}

/** Two gaps and the letters between them as one deletion, and the letters that it left. */
function asDeletion(
  one: Gap,
  next: Gap,
  before: Letters,
  after: Letters,
): { gap: Gap; same: Omit<Same, 'root'> } | undefined {
  const [to, end] = [one.to, next.to + next.added]
  const length = end - to
  const removed = next.from + next.removed - one.from - length
  if (one.added + next.added === 0 || removed <= 0) return undefined
  if (one.added > 0 && next.added === 0 && length < next.removed) {
    const from = one.from + removed
    if (before.slice(from, from + length) === after.slice(to, end))
      return {
        gap: { from: one.from, removed, to, added: 0 },
        same: { from, to, length },
      }
  }
  if (one.added === 0 && next.added > 0 && length < one.removed) {
    const { from } = one
    if (before.slice(from, from + length) === after.slice(to, end))
      return {
        gap: { from: from + length, removed, to: end, added: 0 },
        same: { from, to, length },
      }
  }
  return undefined
}

/** The same as one insertion, and the letters that it pushed or left: undone it is a deletion. */
function asInsertion(
  one: Gap,
  next: Gap,
  before: Letters,
  after: Letters,
): { gap: Gap; same: Omit<Same, 'root'> } | undefined {
  const undone = asDeletion(turned(one), turned(next), after, before)
  if (!undone) return undefined
  const { from, to, length } = undone.same
  return { gap: turned(undone.gap), same: { from: to, to: from, length } }
}

function turned({ from, removed, to, added }: Gap): Gap {
  return { from: to, removed: added, to: from, added: removed }
}

/** What of them stood before a span and behind it. */
function outside(same: Same, { from, to }: { from: number; to: number }): Same[] {
  if (same.from + same.length <= from || same.from >= to) return [same]
  const behind = to - same.from
  return [
    ...(same.from < from ? [{ ...same, length: from - same.from }] : []),
    ...(behind < same.length
      ? [{ ...same, from: to, to: same.to + behind, length: same.length - behind }]
      : []),
  ]
}
