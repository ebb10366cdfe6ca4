import type { Instant } from '@samsyn/scoring'

/** The last moment of a day as a date field says it, where the reader is; undefined for no day. */
export function endOfDay(day: string): Instant | undefined {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day)?.map(Number) ?? []
  if (year === undefined || month === undefined || date === undefined) return undefined
  const end = new Date(year, month - 1, date, 23, 59, 59, 999)
  // The thirtieth of February is no day.
  return end.getMonth() === month - 1 && end.getDate() === date ? end.getTime() : undefined
}

/** The day of a moment, as a date field says it. */
export function dayOf(at: Instant): string {
  const then = new Date(at)
  const two = (figure: number) => String(figure).padStart(2, '0')
  return `${then.getFullYear()}-${two(then.getMonth() + 1)}-${two(then.getDate())}`
}

/** The day so many days later. */
export function dayAfter(at: Instant, days: number): string {
  const then = new Date(at)
  return dayOf(new Date(then.getFullYear(), then.getMonth(), then.getDate() + days).getTime())
}
