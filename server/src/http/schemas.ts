import { reportJsonSchema } from '@samsyn/report'
import { Hono } from 'hono'
import { z } from 'zod'
import { described } from './described.ts'
import type { Env } from './world.ts'

const schema = JSON.stringify(reportJsonSchema(), null, 2)

/** `GET /api/schemas/report`: what `report.json` is, for whoever builds on it. Anybody's. */
export function schemas() {
  return new Hono<Env>().get(
    '/report',
    described('The JSON Schema of a report', z.looseObject({})),
    (c) => c.body(`${schema}\n`, 200, { 'content-type': 'application/schema+json; charset=utf-8' }),
  )
}
