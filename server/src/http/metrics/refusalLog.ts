import type { Log } from '../world.ts'
import type { Refusals } from './figures.ts'

/** Ends that belong to an ordinary day: people come and go, and their rights change. */
const ordinary = new Set([
  'goingAway',
  'neverJoined',
  'wentSilent',
  'rightsChanged',
  'signIn',
  'noAccess',
  'reload',
])

const kinds = ['upgrades', 'turnedAway', 'visits', 'live'] as const

/**
 * Says who was refused since it was last asked, all in one line, so that a flood of sockets is no
 * flood of lines: a warning where one of them is more than people coming and going. Sums only, the
 * same that `/metrics` has (C1).
 */
export function refusalLog(now: () => Refusals, log: Log): () => void {
  let before: Refusals = now()
  return () => {
    const after = now()
    const news = kinds.flatMap((kind) => {
      const more = Object.entries(after[kind]).flatMap(([reason, sum = 0]) => {
        const grown = sum - (before[kind][reason] ?? 0)
        return grown > 0 ? [[reason, grown] as const] : []
      })
      return more.length > 0 ? [[kind, Object.fromEntries(more)] as const] : []
    })
    before = after
    if (news.length === 0) return
    const reasons = news.flatMap(([, sums]) => Object.keys(sums))
    const level = reasons.every((reason) => ordinary.has(reason)) ? 'info' : 'warn'
    log[level](Object.fromEntries(news), 'sockets refused or sent away')
  }
}
