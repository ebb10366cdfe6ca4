import { fileTypeOf, fileTypes, safeFileName } from '@samsyn/document'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { described } from '../described.ts'
import { evaluationOf } from '../evaluationOf.ts'
import { fileFiled } from '../messages.ts'
import { Refused } from '../refusal.ts'
import { askerOf, signedInOnly } from '../session.ts'
import type { Env, World } from '../world.ts'
import { Arrivals } from './arrivals.ts'
import { dispositionOf } from './disposition.ts'
import { isOfType } from './isOfType.ts'
import type { Shelf } from './shelf.ts'

/**
 * The register's files: in by whoever may write in it, out to whoever may read it, as a download that
 * no page of ours shows and no browser guesses the kind of.
 */
export function files(world: World, shelf: Shelf) {
  const { evaluations } = world
  const arrivals = new Arrivals()
  return new Hono<Env>()
    .post(
      '/:id/files',
      described('File something: the body is its bytes, `?name=` its name', fileFiled, 201),
      signedInOnly,
      async (c) => {
        const id = await allowed(c, 'addEvidence')
        const name = safeFileName(c.req.query('name') ?? '')
        const type = fileTypeOf(name)
        if (!type) throw new Refused('fileType')
        const { person } = askerOf(c)
        const announced = announcedIn(c.req.header('content-length'))
        const arrived = await arrivals.take(person, c.req.raw.body, announced)
        if (!isOfType(type, arrived.bytes)) throw new Refused('fileNotAsNamed')
        // The right may have gone while it came.
        await allowed(c, 'addEvidence')
        await shelf.put(id, type, arrived)
        const { sha256, bytes } = arrived
        return c.json({ sha256, name, size: bytes.byteLength }, 201)
      },
    )
    .get(
      '/:id/files/:sha256',
      described('A file, as a download', z.string()),
      signedInOnly,
      async (c) => {
        const id = await allowed(c, 'read')
        const named = await evaluations.filesOf(id)
        const file = named.find(({ sha256 }) => sha256 === c.req.param('sha256'))
        const head = file && (await shelf.head(id, file.sha256))
        if (!file || !head) throw new Refused('notFound')
        return c.body(shelf.read(id, head), 200, {
          'content-type': typeNamed(head.type),
          'content-length': String(head.size),
          'content-disposition': dispositionOf(safeFileName(file.name)),
          'content-security-policy': "sandbox; default-src 'none'",
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, no-store',
        })
      },
    )

  /** The evaluation, where the asker may do so much with its register. */
  async function allowed(c: Context<Env, '/:id/files'>, wish: 'read' | 'addEvidence') {
    const { id } = await evaluationOf(world, c)
    const parts = await evaluations.parts(id, askerOf(c))
    const register = parts.find((one) => one.part === 'evidence')
    if (!register || (wish !== 'read' && !register.may.includes(wish)))
      throw new Refused('noAccess')
    return id
  }
}

/** Whether a request is one that brings a file: its limit is its own, not that of all others. */
export function bringsFile({ method, path }: { method: string; path: string }): boolean {
  return method === 'POST' && /^\/api\/evaluations\/[^/]+\/files$/.test(path)
}

/** Bytes; undefined where none are announced. */
function announcedIn(length: string | undefined): number | undefined {
  if (length === undefined) return undefined
  if (!/^\d{1,15}$/.test(length)) throw new Refused('badRequest')
  return Number(length)
}

/** One of those that may be filed, whatever the store says. */
function typeNamed(type: string): string {
  return Object.values(fileTypes).find((known) => known === type) ?? 'application/octet-stream'
}
