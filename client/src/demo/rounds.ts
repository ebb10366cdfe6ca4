/** Whether an evaluation is the demo's of before a reset, in the place of which `now` stands. */
export function isFormerRound(id: string, now: string): boolean {
  return id !== now && withoutRound(id) === withoutRound(now)
}

function withoutRound(id: string): string {
  return id.replace(/-r\d+$/u, '')
}
