import { html, htmlOf } from '@samsyn/report'
import { Hono } from 'hono'
import { z } from 'zod'
import { described } from '../described.ts'
import { evaluationOf } from '../evaluationOf.ts'
import { Refused } from '../refusal.ts'
import { signedInOnly } from '../session.ts'
import type { Env, World } from '../world.ts'
import { headOf } from './frame.ts'
import { nonceOf, outsideHeaders } from './headers.ts'
import { snapshotOf } from './snapshots.ts'
import { outsideWords } from './words/outsideWords.ts'

/** A draft as it went out, withdrawn or not, for the team. Nobody outside has opened it by that. */
export function releasePreview(world: World) {
  return new Hono<Env>().get(
    '/:id/releases/:no',
    described('A draft as the municipality reads it: a page', z.string()),
    signedInOnly,
    async (c) => {
      const { id, view, template } = await evaluationOf(world, c)
      if (view.kind !== 'team') throw new Refused('noAccess')
      const outward = await world.evaluations.outward(id)
      const releases = [...(outward?.releases.releases.values() ?? [])]
      const release = releases.find(({ no }) => String(no) === c.req.param('no'))
      if (!release) throw new Refused('noSuchRelease')
      const report = await snapshotOf(world.outside.snapshots, id, release)
      if (!report) throw new Error('a release is not what went out')
      const { list } = outsideWords(template.language)
      const { note } = release
      outsideHeaders(c, "'self'")
      return c.html(
        htmlOf(report, {
          nonce: nonceOf(c),
          head: headOf({ scripted: false }),
          before:
            note === ''
              ? undefined
              : html`<div class="outside note-part"><h2>${list.note}</h2><p class="note-text">${note}</p></div>`,
        }),
      )
    },
  )
}
