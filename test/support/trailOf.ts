import type { Recorded } from '@samsyn/scoring'
import { trailRow, trailStart } from '@samsyn/server'
import type { TeamRow } from '@samsyn/server/store'
import fc from 'fast-check'
import { evaluationIdOf } from './appScene.ts'
import { acts, anAct } from './arbitraryActs.ts'
import { anna, bert, cleo, Story } from './story.ts'

export const trailId = evaluationIdOf('a-trail-to-check')

/** The rows that a server would have kept of this history. */
export function trailOf(recorded: readonly Recorded[]): TeamRow[] {
  let before = trailStart(trailId)
  let salts = 0
  const salt = () => (salts++).toString(16).padStart(32, '0')
  return recorded.map((one) => {
    const row = trailRow(one, salt, before)
    before = row.chain
    return row
  })
}

/** Random evaluations, each act by whoever may or may not. */
export function stories(most: number): fc.Arbitrary<Story> {
  const setting = fc.record({
    evaluators: fc.constantFrom([anna, bert], [anna, bert, cleo]),
    reveal: fc.constantFrom('subQuestion' as const, 'area' as const),
  })
  return fc.tuple(setting, acts(most)).map(([setting, told]) => {
    const story = new Story(setting)
    for (const step of told) {
      const { person, said } = anAct(story, step)
      story.say(person, said)
    }
    return story
  })
}
