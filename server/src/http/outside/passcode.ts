import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** What a guess costs: 32 MiB and about 0.1 s of one core. */
const COST = { N: 2 ** 15, r: 8, p: 1 } as const
const KEY_BYTES = 32
/** More than any cost written here needs; what is written elsewhere is not followed beyond it. */
const MOST_MEMORY = 64 * 1024 * 1024

/** `scrypt$N$r$p$salt$key`, the last two in base64url. */
export async function passcodeHash(passcode: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await keyOf(passcode, salt, COST)
  const { N, r, p } = COST
  return ['scrypt', N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** Takes as long whatever is wrong with the guess. False where the hash is none of ours. */
export async function passcodeMatches(hash: string, guess: string): Promise<boolean> {
  const [kind, N, r, p, salt = '', key = ''] = hash.split('$')
  if (kind !== 'scrypt') return false
  const wanted = Buffer.from(key, 'base64url')
  const cost = { N: Number(N), r: Number(r), p: Number(p) }
  const found = await keyOf(guess, Buffer.from(salt, 'base64url'), cost)
  return wanted.length === found.length && timingSafeEqual(wanted, found)
}

/** As people type it: what is around it does not count, nor how its letters are composed. */
function keyOf(
  passcode: string,
  salt: Buffer,
  cost: { N: number; r: number; p: number },
): Promise<Buffer> {
  const options = { ...cost, maxmem: MOST_MEMORY }
  return new Promise((resolve, reject) => {
    scrypt(passcode.normalize('NFC').trim(), salt, KEY_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}
