import { createHash, webcrypto } from 'node:crypto'

/**
 * Every random number of this process, from one seed: what the product draws itself, and what Yjs
 * and Hono draw. To be imported before they are, because lib0 keeps the function that it finds.
 *
 * It is rolled anew, under a name, before each thing that happens: how often it was asked before
 * then says nothing of what comes after, so a draft more or less moves nobody's dice.
 */
let seed = ''
let drawn = 0

export function roll(name: string): void {
  seed = name
  drawn = 0
}

/** Hex of so many bits as its length says, the same for the same name. */
export function hexOf(name: string, length = 32): string {
  return createHash('sha256').update(name).digest('hex').slice(0, length)
}

/** The idempotency key of an act, the same for the same name. */
export function uuidOf(name: string): string {
  return hexOf(name).replace(/^(.{8})(.{3}).(.{3}).(.{3})(.{12}).*$/, '$1-$2a-4$3-8$4-$5')
}

function nextBytes(): Buffer {
  drawn += 1
  return createHash('sha512').update(`${seed} ${drawn}`).digest()
}

webcrypto.getRandomValues = <T extends Parameters<Crypto['getRandomValues']>[0]>(array: T): T => {
  if (!ArrayBuffer.isView(array)) return array
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
  for (let at = 0; at < bytes.length; at += 64)
    bytes.set(nextBytes().subarray(0, bytes.length - at), at)
  return array
}

Math.random = () => nextBytes().readUInt32BE(0) / 2 ** 32
