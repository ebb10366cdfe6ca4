interface Waiting {
  /** Bytes it was sent and has not read. */
  readonly waiting: number
}

/** Those that wait for most, so many that what the others wait for is within the bound. */
export function slowest<Visit extends Waiting>(visits: Iterable<Visit>, bound: number): Visit[] {
  const all = [...visits].map((visit) => ({ visit, waiting: visit.waiting }))
  let sum = all.reduce((total, { waiting }) => total + waiting, 0)
  if (sum <= bound) return []
  const gone: Visit[] = []
  for (const { visit, waiting } of all.toSorted((a, b) => b.waiting - a.waiting)) {
    if (sum <= bound) break
    sum -= waiting
    gone.push(visit)
  }
  return gone
}
