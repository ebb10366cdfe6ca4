import type { TextChange } from '@samsyn/document'

/** A change to show, or so many in a row that are none. */
export type Shown = { change: TextChange } | { same: number }

/** What stays the same is shown where it stands beside a change, and counted where there is much. */
export function folded(changes: readonly TextChange[]): Shown[] {
  const isChange = (place: number) => {
    const change = changes[place]
    return change !== undefined && change.how !== 'same'
  }
  const shown: Shown[] = []
  for (const [place, change] of changes.entries()) {
    if (isChange(place) || isChange(place - 1) || isChange(place + 1)) {
      shown.push({ change })
      continue
    }
    const last = shown.at(-1)
    if (last && 'same' in last) last.same += 1
    else shown.push({ same: 1 })
  }
  return shown
}
