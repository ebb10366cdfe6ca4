/**
 * Why the server ends a socket, and whether the client should try again by itself. y-websocket 3
 * takes 4400–4499 as final and retries all else; `final` here says the same, and a test holds the
 * two together.
 */
export const closing = {
  goingAway: { code: 1001, final: false },
  storeFailed: { code: 1011, final: false },
  tooSlow: { code: 1013, final: false },
  neverJoined: { code: 4308, final: false },
  wentSilent: { code: 4309, final: false },
  rightsChanged: { code: 4310, final: false },
  badMessage: { code: 4400, final: true },
  signIn: { code: 4401, final: true },
  noAccess: { code: 4403, final: true },
  noSuchRoom: { code: 4404, final: true },
  tooLarge: { code: 4413, final: true },
  notYours: { code: 4422, final: true },
  frozen: { code: 4423, final: true },
  notOpenYet: { code: 4425, final: true },
  reload: { code: 4426, final: true },
  /** What the page holds is of another generation of the data: beside `reload`, told by its name. */
  restored: { code: 4426, final: true },
  damaged: { code: 4427, final: true },
  tooFast: { code: 4429, final: true },
} as const

export type ClosingReason = keyof typeof closing

/**
 * The reason behind a close frame, for what the page says about it: the one that it names in words,
 * if that has the code, else the first that has.
 */
export function closingReasonOf(code: number, said = ''): ClosingReason | undefined {
  const reasons = Object.entries(closing).flatMap(([reason, { code: known }]) =>
    known === code ? [reason as ClosingReason] : [],
  )
  return reasons.find((reason) => reason === said) ?? reasons[0]
}
