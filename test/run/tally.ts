/** What came of one suite. `skips` says aloud what was not tried, and why. */
export interface Tally {
  passed: number
  failed: number
  skipped: number
  skips: readonly Told[]
  /** What failed and its errors, for those who only see the end of a long run. */
  failures: readonly Told[]
}

export interface Told {
  name: string
  reason: string
}

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0, skips: [], failures: [] }

export function together(one: Tally, other: Tally): Tally {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    skips: [...one.skips, ...other.skips],
    failures: [...one.failures, ...other.failures],
  }
}

/** The runner's last line; other programs read it, so its form is fixed. */
export function lineOf({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}
