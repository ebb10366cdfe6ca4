import { template as answer } from '@samsyn/scoring'
import { Hono } from 'hono'
import { described } from './described.ts'
import { templateLines } from './messages.ts'
import { Refused } from './refusal.ts'
import { signedInOnly } from './session.ts'
import type { Env, World } from './world.ts'

export function templates({ templates }: World) {
  return new Hono<Env>()
    .get(
      '/',
      described('The templates an evaluation can be made from', templateLines),
      signedInOnly,
      (c) =>
        c.json({
          templates: templates.map(({ id, title, language }) => ({ id, title, language })),
        }),
    )
    .get('/:template', described('One template, whole', answer), signedInOnly, (c) => {
      const found = templates.find(({ id }) => id === c.req.param('template'))
      if (!found) throw new Refused('noSuchTemplate')
      return c.json(found)
    })
}
