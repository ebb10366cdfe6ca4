import type { TextRef } from '@samsyn/scoring'

/** By room and root, the digest of each text. */
type Digests = Readonly<Record<string, Readonly<Record<string, string>>>>

/** The texts that are not the same in two states, as they stand in the report. */
export function changedTexts(before: Digests, after: Digests): TextRef[] {
  const rooms = [...new Set([...Object.keys(after), ...Object.keys(before)])].sort(inReport)
  return rooms.flatMap((room) => {
    const [was, is] = [before[room] ?? {}, after[room] ?? {}]
    const roots = [...new Set([...Object.keys(is), ...Object.keys(was)])]
    return roots.filter((root) => was[root] !== is[root]).map((root) => ({ room, root }))
  })
}

/** Chapter 2, then the areas. */
function inReport(one: string, other: string): number {
  return Number(other === 'summary') - Number(one === 'summary') || one.localeCompare(other)
}
