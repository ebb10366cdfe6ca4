import type { EvaluationId, PersonId } from '@samsyn/document'
import { Hono } from 'hono'
import { addressOf, textRooms, type Version } from '../../narrative/index.ts'
import { described, taking } from '../described.ts'
import { evaluationOf } from '../evaluationOf.ts'
import { namesOf } from '../names.ts'
import { Refused } from '../refusal.ts'
import { askerOf, signedInOnly } from '../session.ts'
import type { Env, World } from '../world.ts'
import { newVersion, textsOfRoom, versionKept, versions as versionList } from './messages.ts'

/** Earlier states of the texts: for whoever may read the texts themselves, room by room. */
export function versions(world: World) {
  const { evaluations, identity, narratives } = world
  const kept = narratives.versions

  return new Hono<Env>()
    .get(
      '/:id/versions',
      described('Earlier states of the texts that you may read', versionList),
      signedInOnly,
      async (c) => {
        const { id } = await teamOf(c)
        const readable = await roomsFor(id, askerOf(c).person)
        const nameOf = namesOf(await identity.people(), c.req.header('accept-language'))
        const named = (person: PersonId) => nameOf(person)
        const now = await narratives.textsNow(id)
        return c.json({
          versions: (await kept.all(id)).map(({ by, writers, texts, ...version }) => ({
            ...version,
            by: by && named(by),
            writers: writers.map(named),
            texts: within(readable, texts),
          })),
          now: within(readable, now),
          may: await rightsOf(c),
        })
      },
    )
    .get(
      '/:id/versions/:version/:room',
      described('The texts of a room in one version, or `now`', textsOfRoom),
      signedInOnly,
      async (c) => {
        const { id } = await teamOf(c)
        const { version, room } = c.req.param()
        const address = addressOf(id, room)
        if (!address) throw new Refused('notFound')
        if ((await evaluations.rightTo(address, askerOf(c).person)) === 'none')
          throw new Refused('noAccess')
        if (version === 'now') {
          const texts = Object.entries((await kept.now(address)) ?? {})
          return c.json({ texts: texts.map(([root, blocks]) => ({ root, blocks })) })
        }
        const digests = Object.entries((await versionOf(id, version)).texts[room] ?? {})
        const found = await kept.texts(
          id,
          digests.map(([, digest]) => digest),
        )
        return c.json({
          texts: digests.map(([root, digest]) => ({ root, blocks: found.get(digest) ?? null })),
        })
      },
    )
    .post(
      '/:id/versions',
      described('Keep all texts as they are, under a name', versionKept, 201),
      signedInOnly,
      taking('json', newVersion),
      async (c) => {
        const { id } = await teamOf(c)
        if (!(await rightsOf(c)).keep) throw new Refused('noAccess')
        const { name } = c.req.valid('json')
        const by = askerOf(c).person
        const version = await kept.keep(id, { by, name, why: { kind: 'named' } })
        return c.json({ number: version?.number ?? 0 }, 201)
      },
    )
    .post(
      '/:id/versions/:version/before-restore',
      described(
        'Keep all texts as they are, before those of a version come back',
        versionKept,
        201,
      ),
      signedInOnly,
      async (c) => {
        const { id } = await teamOf(c)
        if (!(await rightsOf(c)).restore) throw new Refused('noAccess')
        const restored = (await versionOf(id, c.req.param('version'))).number
        const by = askerOf(c).person
        const version = await kept.keep(id, { by, name: null, why: { kind: 'restore', restored } })
        return c.json({ number: version?.number ?? 0 }, 201)
      },
    )

  /** The municipality and strangers, and an administrator without a part in it, have no door here. */
  async function teamOf(c: Parameters<typeof evaluationOf>[1]) {
    const found = await evaluationOf(world, c)
    if (found.view.kind !== 'team') throw new Refused('noAccess')
    return { id: found.id, role: found.view.me.role, phase: found.view.phase }
  }

  async function rightsOf(c: Parameters<typeof evaluationOf>[1]) {
    const { role, phase } = await teamOf(c)
    const isOpen = phase === 'open'
    return {
      keep: isOpen && (role === 'evaluator' || role === 'lead'),
      restore: isOpen && role === 'evaluator',
    }
  }

  async function versionOf(id: EvaluationId, number: string): Promise<Version> {
    const found = (await kept.all(id)).find((version) => String(version.number) === number)
    if (!found) throw new Refused('noSuchVersion')
    return found
  }

  async function roomsFor(id: EvaluationId, person: PersonId): Promise<Set<string>> {
    const rights = textRooms.map(async (room) => {
      const right = await evaluations.rightTo({ evaluation: id, room }, person)
      return right === 'none' ? [] : [room]
    })
    return new Set((await Promise.all(rights)).flat())
  }
}

function within(rooms: ReadonlySet<string>, texts: Version['texts']) {
  return Object.fromEntries(Object.entries(texts).filter(([room]) => rooms.has(room)))
}
