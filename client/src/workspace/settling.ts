/** Ms without another change. A key that is held repeats far sooner, a person who reads does not. */
export const QUIET = 400

/** What was turned to, when, and whether it stands or may be on its way to another. */
export interface Turned<T> {
  to: T
  at: number
  stands: boolean
}

/** What one turns to in quiet stands at once; amid turns that follow each other, only the last does. */
export function turned<T>(before: Turned<T>, to: T, now: number): Turned<T> {
  return { to, at: now, stands: now - before.at >= QUIET }
}
