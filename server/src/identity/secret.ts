import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readIfThere, writeOnce } from '../ownFile.ts'

const BYTES = 32

/**
 * The server's secret, which signs the sessions' cookies. Made at the first start as
 * `<folder>/secret`, readable by the server's own user only.
 */
export async function ensureSecret(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, 'secret')
  return (await kept(path)) ?? (await made(path))
}

async function kept(path: string): Promise<string | undefined> {
  const secret = (await readIfThere(path))?.trim()
  if (secret !== undefined && secret.length < BYTES) {
    throw new Error(`${path} holds no secret of at least ${BYTES} characters`)
  }
  return secret
}

async function made(path: string): Promise<string> {
  await writeOnce(path, `${randomBytes(BYTES).toString('base64url')}\n`)
  const secret = await kept(path)
  if (secret === undefined) throw new Error(`${path} has gone as soon as it was made`)
  return secret
}
