import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'

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
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  })
  const secret = text?.trim()
  if (secret !== undefined && secret.length < BYTES) {
    throw new Error(`${path} holds no secret of at least ${BYTES} characters`)
  }
  return secret
}

/** Written whole under another name first: a crash half-way leaves no half secret. */
async function made(path: string): Promise<string> {
  const draft = `${path}.${randomBytes(8).toString('hex')}`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(`${randomBytes(BYTES).toString('base64url')}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  // A link, unlike a rename, does not replace what another start made in the meantime.
  await link(draft, path).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error
  })
  await unlink(draft)
  const secret = await kept(path)
  if (secret === undefined) throw new Error(`${path} has gone as soon as it was made`)
  return secret
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
