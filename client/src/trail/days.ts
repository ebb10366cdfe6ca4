import type { Locale, Recorded } from '@samsyn/scoring'

/** The events of one day in the reader's time zone; `day` is its midnight. */
export interface Day {
  day: number
  events: Recorded[]
}

/** Events in the order given, a group for each day. */
export function byDay(events: readonly Recorded[]): Day[] {
  const days: Day[] = []
  for (const recorded of events) {
    const day = midnight(recorded.at)
    const last = days.at(-1)
    if (last?.day === day) last.events.push(recorded)
    else days.push({ day, events: [recorded] })
  }
  return days
}

/** A day as people say it: "i dag", "i går", "tisdag 3 mars", last "3 mars 2025". */
export function daySaid(day: number, now: number, locale: Locale): string {
  const tongue = locale === 'en' ? 'en-GB' : locale
  const daysAgo = Math.round((midnight(now) - day) / 86_400_000)
  if (daysAgo === 0 || daysAgo === 1)
    return new Intl.RelativeTimeFormat(tongue, { numeric: 'auto' }).format(-daysAgo, 'day')
  const sameYear = new Date(day).getFullYear() === new Date(now).getFullYear()
  return new Date(day).toLocaleDateString(tongue, {
    ...(sameYear ? { weekday: 'long' } : { year: 'numeric' }),
    day: 'numeric',
    month: 'long',
  })
}

export function timeSaid(at: number, locale: Locale): string {
  const tongue = locale === 'en' ? 'en-GB' : locale
  return new Date(at).toLocaleTimeString(tongue, { hour: '2-digit', minute: '2-digit' })
}

function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0)
}
