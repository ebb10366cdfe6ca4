/**
 * What a stranger may ask at the door. Nobody is locked out by another: a link that is right always
 * opens, and a mailbox for which no more letters go has the last ones in it, which still open.
 */
export const signInLimits = {
  /** Letters to one mailbox in `letterWindow`; more are asked for in vain, without a word of it. */
  lettersPerMailbox: 4,
  /** As long as a link lasts, ms. */
  letterWindow: 10 * 60_000,
  /** Of one address, or one IPv6 /64, in `tryWindow`: letters asked for and providers chosen … */
  asksPerAddress: 60,
  /** … and links that led nowhere. */
  missesPerAddress: 60,
  /** ms */
  tryWindow: 10 * 60_000,
  /** By one person in `inviteWindow`. */
  invitationsPerPerson: 60,
  /** ms */
  inviteWindow: 60 * 60_000,
} as const
