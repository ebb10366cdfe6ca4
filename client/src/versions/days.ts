/** What happened on one day of the reader's calendar, the last first. */
interface Day<T> {
  /** Some time of that day, ms since 1970. */
  at: number
  of: T[]
}

export function byDay<T extends { at: number }>(all: readonly T[]): Day<T>[] {
  const days: Day<T>[] = []
  for (const one of all.toSorted((a, b) => b.at - a.at)) {
    const last = days.at(-1)
    if (last && new Date(last.at).toDateString() === new Date(one.at).toDateString())
      last.of.push(one)
    else days.push({ at: one.at, of: [one] })
  }
  return days
}
