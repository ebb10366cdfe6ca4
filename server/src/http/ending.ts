import { parseEvaluationId } from '@samsyn/document'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { described } from './described.ts'
import { evaluationOf } from './evaluationOf.ts'
import { Refused } from './refusal.ts'
import { administratorOnly, signedInOnly } from './session.ts'
import type { Env, World } from './world.ts'

const publicKeys = z.object({
  keys: z.array(
    z.object({
      /** Hex SHA-256 of the key's raw bytes. */
      id: z.string(),
      algorithm: z.literal('Ed25519'),
      /** The 32 raw bytes, base64url: what `samsyn verify --key` takes. */
      publicKey: z.string(),
    }),
  ),
})

/** F3. What an archive's signature is checked with: for anybody, also without signing in. */
export function keys({ keys: all }: World) {
  return new Hono<Env>().get(
    '/',
    described('The keys that sign finalised reports; the one in use first', publicKeys),
    (c) => c.json({ keys: [...all] }),
  )
}

/**
 * F2. Finalised reports, whole. The trail is in them, with what the team said to each other, and so
 * nobody gets one who may not read all of that.
 */
export function finals({ archives, ...world }: World) {
  return new Hono<Env>().get(
    '/:id/archives/:revision',
    described('A finalised report with all that it rests on, as ZIP', z.unknown()),
    signedInOnly,
    async (c) => {
      const { id, view } = await evaluationOf({ archives, ...world }, c)
      if (view.kind !== 'team') throw new Refused('noAccess')
      const me = view.people.find(({ person }) => person === view.me.person)
      if (me?.recusedFrom === 'all' || me?.recusedFrom.length !== 0) throw new Refused('noAccess')
      const ended = await world.evaluations.outward(id)
      const final = ended?.ending.finals.find(({ revision }) => isNamed(c, revision))
      const file = final && (await archives.get(id, final.revision))
      if (!file) throw new Refused('notFound')
      return zip(c, file, `samsyn-${id}-${final.revision}`)
    },
  )
}

const archiveLines = z.object({
  archives: z.array(
    z.object({
      evaluation: z.string(),
      revision: z.int(),
      municipality: z.string(),
      year: z.int(),
      /** When it was finalised; ms since 1970 UTC. */
      at: z.int(),
      digest: z.string(),
      /** Bytes. */
      size: z.int(),
    }),
  ),
})

/** What is left of evaluations that are deleted: nobody but an administrator is there to ask. */
export function archives({ archives: kept, evaluations }: World) {
  return new Hono<Env>()
    .get(
      '/',
      described(
        'Finalised reports of evaluations that are deleted; for administrators',
        archiveLines,
      ),
      administratorOnly,
      async (c) => {
        const there = new Set(await evaluations.ids())
        const left = (await kept.all()).filter(({ evaluation }) => !there.has(evaluation))
        return c.json({ archives: left })
      },
    )
    .get(
      '/:id/:revision',
      described('One of them, whole, as ZIP', z.unknown()),
      administratorOnly,
      async (c) => {
        const id = parseEvaluationId(c.req.param('id'))
        if (!id || (await evaluations.ids()).includes(id)) throw new Refused('notFound')
        const head = (await kept.of(id)).find(({ revision }) => isNamed(c, revision))
        const file = head && (await kept.get(id, head.revision))
        if (!file) throw new Refused('notFound')
        return zip(c, file, `samsyn-${id}-${head.revision}`)
      },
    )
}

function isNamed(c: Context<Env, '/:revision'>, revision: number): boolean {
  return c.req.param('revision') === String(revision)
}

function zip(c: Context<Env>, file: Uint8Array, name: string): Response {
  return c.body(Uint8Array.from(file).buffer, 200, {
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="${name}.zip"`,
    'x-content-type-options': 'nosniff',
  })
}
