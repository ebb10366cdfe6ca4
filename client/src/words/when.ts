import type { Locale } from '@samsyn/scoring'

/** A time as people say it: "14:02" today, "i går 14:02", "3 mars 14:02", last "3 mars 2025 14:02". */
export function whenSaid(at: number, now: number, locale: Locale): string {
  const tongue = locale === 'en' ? 'en-GB' : locale
  const then = new Date(at)
  const time = then.toLocaleTimeString(tongue, { hour: '2-digit', minute: '2-digit' })
  const daysAgo = Math.round((midnight(now) - midnight(at)) / 86_400_000)
  if (daysAgo === 0) return time
  if (daysAgo === 1) {
    const yesterday = new Intl.RelativeTimeFormat(tongue, { numeric: 'auto' }).format(-1, 'day')
    return `${yesterday} ${time}`
  }
  const sameYear = then.getFullYear() === new Date(now).getFullYear()
  const day = then.toLocaleDateString(tongue, {
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  })
  return `${day} ${time}`
}

function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0)
}
