import { createHash } from 'node:crypto'
import type { EvaluationId } from '@samsyn/document'
import { verifyTrail } from '@samsyn/server'
import type { TeamRow } from '@samsyn/server/store'
import { beforeAll, expect, test } from 'vitest'
import { AppScene, evaluationIdOf } from '../support/appScene.ts'

let id: EvaluationId
let rows: TeamRow[]

beforeAll(async () => {
  const scene = new AppScene()
  id = await scene.evaluation()
  for (const part of ['evaluator-1', 'evaluator-2'] as const) {
    const caller = await scene.caller(part)
    for (const subQuestion of ['1.1', '1.2'])
      await caller.act(id, {
        type: 'submit',
        subQuestion,
        value: { points: 5 },
        stage: 'deployed',
        rationale: 'åäö "citat" \u2028',
      })
  }
  rows = await scene.store.evaluations.teamAfter(id, 0)
  expect(rows).toHaveLength(7)
})

function changed(nth: number, change: Partial<TeamRow>): TeamRow[] {
  return rows.map((row, place) => (place === nth ? { ...row, ...change } : row))
}

test('[T2] an untouched trail verifies and ends in its head', () => {
  expect(verifyTrail(id, rows)).toEqual({ whole: true, rows: 7, head: rows.at(-1)?.chain })
  expect(verifyTrail(id, [])).toMatchObject({ whole: true, rows: 0 })
})

test('[T2] the recipe is as written down: anybody can recompute it', () => {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  const { at, actor, type, body, salt, digest, chain } = rows[0] as TeamRow
  // Keys in alphabetical order, no spaces: the canonical JSON of RFC 8785, by hand.
  const q = JSON.stringify
  expect(sha256(`{"body":${q(body)},"salt":${q(salt)}}`)).toBe(digest)
  const start = sha256(`{"evaluation":${q(id)}}`)
  const head = `"digest":${q(digest)},"seq":1,"type":${q(type)}`
  expect(sha256(`{"actor":${q(actor)},"at":${at},"before":${q(start)},${head}}`)).toBe(chain)
})

test('[T2] a payload and its salt may be erased; the chain still verifies', () => {
  const erased = changed(2, { body: null, salt: null })
  expect(verifyTrail(id, erased)).toMatchObject({ whole: true, rows: 7 })
})

test.each([
  ['a changed payload', (row: TeamRow) => ({ body: row.body?.replace('{', '{ ') ?? '' }), 'digest'],
  ['another salt', () => ({ salt: '0'.repeat(32) }), 'digest'],
  ['half an erasure', () => ({ salt: null }), 'halfErased'],
  ['another actor', () => ({ actor: 'somebody-else' as TeamRow['actor'] }), 'chain'],
  ['another time', (row: TeamRow) => ({ at: row.at + 1 }), 'chain'],
  ['another type', () => ({ type: 'agreed' }), 'chain'],
  [
    'another digest with nothing to check it',
    () => ({ body: null, salt: null, digest: 'f'.repeat(64) }),
    'chain',
  ],
] as const)('[T2] %s is found, and the first bad row is named', (_, change, why) => {
  for (const nth of [0, 3, 6]) {
    const row = rows[nth] as TeamRow
    expect(verifyTrail(id, changed(nth, change(row)))).toEqual({ whole: false, seq: nth + 1, why })
  }
})

test('[T2] a row taken out, put twice or moved is found', () => {
  const without = rows.filter((_, nth) => nth !== 3)
  expect(verifyTrail(id, without)).toMatchObject({ whole: false, seq: 5, why: 'numbering' })
  const renumbered = without.map((row, nth) => ({ ...row, seq: nth + 1 }))
  expect(verifyTrail(id, renumbered)).toMatchObject({ whole: false, seq: 4, why: 'chain' })
})

test('[T2] the rows of one evaluation do not pass for another’s', () => {
  const other = evaluationIdOf('another-evaluation')
  expect(verifyTrail(other, rows)).toMatchObject({ whole: false, seq: 1, why: 'chain' })
})
