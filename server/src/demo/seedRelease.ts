import type { EvaluationId, PersonId } from '@samsyn/document'
import type { Command } from '@samsyn/scoring'
import type { Evaluations } from '../evaluations/index.ts'
import type { MarginPerson } from './margin.ts'
import { type DemoRemark, note, remarks } from './released.ts'

/** So long the demo's draft takes remarks, ms. */
const OPEN_FOR = 30 * 24 * 60 * 60 * 1000

interface World {
  evaluations: Pick<Evaluations, 'act' | 'outward'>
  members: (who: MarginPerson | 'municipality') => { person: PersonId }
  /** Asks once for each key, however often the demo starts, and says whether it was done. */
  isTaken: (who: MarginPerson, command: Command, key?: string) => Promise<boolean>
}

/** The demo's first draft, without scores, and what came back of it. */
export async function seedRelease(
  { evaluations, members, isTaken }: World,
  id: EvaluationId,
): Promise<void> {
  const remarksUntil = Date.now() + OPEN_FOR
  await isTaken('lead', { type: 'release', scores: false, note, remarksUntil }, 'release 1')
  for (const [nth, remark] of remarks.entries()) if (!(await isSaid(remark, nth + 1))) return

  /** Not again what was said at an earlier start. */
  async function isSaid({ answer, text, source, ...on }: DemoRemark, no: number): Promise<boolean> {
    const said = (await evaluations.outward(id))?.releases.remarks.size ?? 0
    if (said < no) {
      const outcome = await evaluations.act(id, members('municipality').person, {
        type: 'remark',
        release: 1,
        from: { kind: 'contact' },
        on: { ...on, before: '', after: '' },
        text,
        source,
      })
      // No draft went out where nobody keeps what one says, or somebody has taken it back.
      if (!outcome || !('done' in outcome)) return false
    }
    if (answer)
      await isTaken('evaluator-1', { type: 'answerRemark', remark: no, ...answer }, `answer ${no}`)
    return true
  }
}
