import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

/** Letters by one client, `from` the first to before `to`. */
export type Letters = (client: number, from: number, to: number) => void

/** Names the letters that an update brings. Most bring one; what a server joined is taken apart. */
export function lettersIn(update: Uint8Array, letters: Letters): void {
  const decoder = decoding.createDecoder(update)
  if (decoding.readVarUint(decoder) === 1 && decoding.readVarUint(decoder) === 1) {
    const client = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    // Behind the struct's one byte of text nothing can stand but the zero of no deletions.
    if (update.at(-3) === 1 && update.at(-1) === 0) {
      letters(client, clock, clock + 1)
      return
    }
  }
  const { from, to } = Y.parseUpdateMeta(update)
  for (const [client, first] of from) letters(client, first, to.get(client) ?? first)
}
