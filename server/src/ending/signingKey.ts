import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readIfThere, writeOnce } from '../ownFile.ts'

/** What everybody may know of a key that signs. */
export interface PublicKey {
  /** Hex SHA-256 of its raw bytes. */
  id: string
  algorithm: 'Ed25519'
  /** Its 32 raw bytes, base64url. */
  publicKey: string
}

export interface SigningKey {
  readonly own: PublicKey
  /** This server's own first; then those that it signed with before. */
  readonly all: readonly PublicKey[]
  /** base64url. */
  sign(bytes: Uint8Array): string
}

const PRIVATE = 'signing.pem'
const PUBLIC = /^[0-9a-f]{64}\.pub$/

/**
 * F3. The server's key, made at the first start as `<data>/keys/signing.pem`, readable by the
 * server's own user alone, and in no backup. Its public half lies beside it under its id, and stays
 * where the private one is changed: reports that it signed are asked for long after.
 */
export async function ensureSigningKey(dataFolder: string): Promise<SigningKey> {
  const folder = join(dataFolder, 'keys')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, PRIVATE)
  const key = await privateKey(path)
  const own = publicOf(createPublicKey(key))
  await writeOnce(join(folder, `${own.id}.pub`), `${own.publicKey}\n`)
  const earlier = await knownIn(folder)
  return {
    own,
    all: [own, ...earlier.filter(({ id }) => id !== own.id)],
    sign: (bytes) => sign(null, bytes, key).toString('base64url'),
  }
}

async function privateKey(path: string): Promise<KeyObject> {
  const there = await readIfThere(path)
  if (there === undefined) {
    const { privateKey: made } = generateKeyPairSync('ed25519')
    await writeOnce(path, made.export({ type: 'pkcs8', format: 'pem' }))
  }
  const key = asPrivate(there ?? (await readFile(path, 'utf8')))
  if (key?.asymmetricKeyType !== 'ed25519') throw new Error(`Cannot use ${path}: no Ed25519 key`)
  return key
}

/** Not what OpenSSL says of it: that may quote it. */
function asPrivate(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem)
  } catch {
    return undefined
  }
}

async function knownIn(folder: string): Promise<PublicKey[]> {
  const names = (await readdir(folder)).filter((name) => PUBLIC.test(name)).sort()
  const read = names.map(async (name) => {
    const key = publicKeyFrom(await readFile(join(folder, name), 'utf8'))
    return key && `${key.id}.pub` === name ? [key] : []
  })
  return (await Promise.all(read)).flat()
}

function publicOf(key: KeyObject): PublicKey {
  const { x = '' } = key.export({ format: 'jwk' })
  const id = createHash('sha256').update(Buffer.from(x, 'base64url')).digest('hex')
  return { id, algorithm: 'Ed25519', publicKey: x }
}

/** A public key out of its raw bytes as base64url, or out of PEM; undefined where it is neither. */
export function publicKeyFrom(text: string): PublicKey | undefined {
  const said = text.trim()
  try {
    const key = said.startsWith('-----BEGIN PUBLIC KEY-----')
      ? createPublicKey(said)
      : /^[A-Za-z0-9_-]{43}$/.test(said)
        ? keyObject(said)
        : undefined
    return key?.asymmetricKeyType === 'ed25519' ? publicOf(key) : undefined
  } catch {
    return undefined
  }
}

/** Whether a signature (base64url) is this key's, of these bytes, and written the one way there is. */
export function isSignedBy(
  { publicKey }: Pick<PublicKey, 'publicKey'>,
  bytes: Uint8Array,
  signature: string,
): boolean {
  const raw = Buffer.from(signature, 'base64url')
  if (raw.toString('base64url') !== signature) return false
  return verify(null, bytes, keyObject(publicKey), raw)
}

function keyObject(x: string): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
}
