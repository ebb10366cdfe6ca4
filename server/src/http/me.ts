import { SCHEMA_VERSION } from '@samsyn/document'
import { Hono } from 'hono'
import { described } from './described.ts'
import { me as answer } from './messages.ts'
import type { Env, World } from './world.ts'

export function me({ demo, generation }: World) {
  return new Hono<Env>().get('/', described('Who is signed in, and how to', answer), (c) => {
    const { me } = c.var
    return c.json({
      person: me
        ? { id: me.id, name: me.name, email: me.email, administrator: me.administrator }
        : null,
      demo: demo?.map(({ person, name, part }) => ({ person, name, part })) ?? null,
      schemaVersion: SCHEMA_VERSION,
      generation,
    })
  })
}
