import { problems } from '@samsyn/server'
import { expect, test } from 'vitest'
import { AppScene, personIdOf } from '../../support/appScene.ts'
import type { DemoPart, Said } from '../../support/callers.ts'

const submission: Said = {
  type: 'submit',
  subQuestion: '3.1',
  value: { percent: 50 },
  stage: 'deployed',
  rationale: '',
}

test.each<[DemoPart, keyof typeof problems]>([
  ['administrator', 'notYourRole'],
  ['evaluator-2', 'recused'],
  ['observer', 'stale'],
])('what happened on a row is not counted for who does not see it: %s', async (part, reason) => {
  const scene = new AppScene()
  const id = await scene.evaluation()
  const lead = await scene.caller('lead')
  const person = personIdOf('evaluator-2')
  await lead.act(id, { type: 'recuse', person, area: 3, reason: 'släkt' })
  await (await scene.caller('evaluator-1')).act(id, submission)
  const caller = await scene.caller(part)
  const { status, text } = await caller.command(id, submission, { expected: 77 })
  expect(text).toContain(`urn:samsyn:problem:${reason}`)
  expect(status).toBe(problems[reason].status)
  expect(text.includes('"version"')).toBe(reason === 'stale')
})
