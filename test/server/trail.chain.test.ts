import { createHash } from 'node:crypto'
import type { EvaluationId } from '@samsyn/document'
import { verifyTrail, withheldRow } from '@samsyn/server'
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
  const head = rows.at(-1)?.chain
  expect(verifyTrail(id, rows)).toEqual({ whole: true, rows: 7, head, erased: 0, withheld: 0 })
  expect(verifyTrail(id, [])).toMatchObject({ whole: true, rows: 0 })
})

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const q = JSON.stringify

function chainAfter(before: string, row: Omit<TeamRow, 'body' | 'salt' | 'chain'>): string {
  const { seq, at, actor, type, digest } = row
  const what = `"digest":${q(digest)},"type":${q(type)}`
  const head = sha256(`{"actor":${q(actor)},"at":${at},${what}}`)
  return sha256(`{"before":${q(before)},"head":${q(head)},"seq":${seq}}`)
}

test('[T2] the recipe is as written down: anybody can recompute it', () => {
  const { at, actor, type, body, salt, digest, chain } = rows[0] as TeamRow
  // Keys in alphabetical order, no spaces: the canonical JSON of RFC 8785, by hand.
  expect(sha256(`{"body":${q(body)},"salt":${q(salt)}}`)).toBe(digest)
  const start = sha256(`{"evaluation":${q(id)}}`)
  expect(chainAfter(start, { seq: 1, at, actor, type, digest })).toBe(chain)
})

test('[T2, T3] a text has a salt of its own, and the digest knows it by its digest alone', () => {
  const { type, body, salt, digest } = rows[4] as TeamRow
  expect(type).toBe('revealed')
  const [own, ...salts] = (salt as string).split('.')
  const text = 'åäö "citat" \u2028'
  const texts = ['', text, '', text]
  const said = texts.map((text, nth) => sha256(`{"salt":${q(salts[nth])},"text":${q(text)}}`))
  const kept = (body as string).replaceAll(`"rationale":${q(text)}`, '"rationale":""')
  expect(kept).not.toContain('citat')
  expect(sha256(`{"body":${q(kept)},"salt":${q(own)},"texts":${q(said)}}`)).toBe(digest)
  expect(new Set([own, ...salts]).size).toBe(5)
})

test('[T2] a row from before texts had salts of their own still verifies', () => {
  const before = rows[3]?.chain ?? ''
  const { seq, at, actor, body } = rows[4] as TeamRow
  const salt = 'ab'.repeat(16)
  const digest = sha256(`{"body":${q(body)},"salt":${q(salt)}}`)
  const chain = chainAfter(before, { seq, actor, at, digest, type: 'revealed' })
  const old = { seq, at, actor, type: 'revealed', body, salt, digest, chain }
  expect(verifyTrail(id, [...rows.slice(0, 4), old])).toMatchObject({ whole: true, rows: 5 })
})

test('[T2] of what a reader may not read there are number, head and chain, and all verifies', () => {
  const withheld = rows.map((row) => (row.seq === 3 ? withheldRow(row) : row))
  expect(verifyTrail(id, withheld)).toMatchObject({ whole: true, rows: 7, withheld: 1 })
})

test.each([
  ['a changed payload', (row: TeamRow) => ({ body: row.body?.replace('{', '{ ') ?? '' })],
  ['another salt', () => ({ salt: '0'.repeat(32) })],
  ['a payload without its salt', () => ({ salt: null })],
  ['a row without its payload', () => ({ body: null, salt: null })],
  ['another actor', () => ({ actor: 'somebody-else' as TeamRow['actor'] })],
  ['another time', (row: TeamRow) => ({ at: row.at + 1 })],
  ['another type', () => ({ type: 'agreed' })],
  ['another number', (row: TeamRow) => ({ seq: row.seq + 1 })],
  [
    'another link',
    (row: TeamRow) => ({ chain: row.chain.replace(/./, (a) => (a === '0' ? '1' : '0')) }),
  ],
  [
    'another digest with nothing to check it',
    () => ({ body: null, salt: null, digest: 'f'.repeat(64) }),
  ],
] as const)('[T2] %s is found, and the row is named', (_, change) => {
  for (const nth of [0, 3, 6]) {
    const found = verifyTrail(id, changed(nth, change(rows[nth] as TeamRow)))
    expect(found).toMatchObject({ whole: false, seq: nth + 1, what: 'changed' })
  }
})

test('[T2] the rows of one evaluation do not pass for another’s', () => {
  const other = evaluationIdOf('another-evaluation')
  expect(verifyTrail(other, rows)).toMatchObject({ whole: false, seq: 1 })
})
