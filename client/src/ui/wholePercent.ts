/** Whole percent, 0 to 100, as typed with or without the sign; undefined for anything else. */
export function wholePercent(text: string): number | undefined {
  const digits = /^(\d{1,3})\s*%?$/.exec(text.trim())?.[1]
  const number = Number(digits)
  return digits !== undefined && number <= 100 ? number : undefined
}
