import type { Anchor } from './anchor.ts'

/** Where passages were found last. The rules only pass on what they are told: they read no text. */
export interface Places {
  ofThread: (thread: number) => Anchor | null
  ofLink: (link: number) => { from: Anchor | null; to: Anchor | null }
}

export const nowhereLooked: Places = {
  ofThread: () => null,
  ofLink: () => ({ from: null, to: null }),
}
