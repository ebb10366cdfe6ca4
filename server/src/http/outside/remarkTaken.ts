import type { EvaluationId, PersonId } from '@samsyn/document'
import type { Report } from '@samsyn/report'
import { isRefused, remark } from '@samsyn/scoring'
import { type Evaluations, ITSELF } from '../../evaluations/index.ts'
import { onPassage, passagesOf } from './passages.ts'
import type { ReadBy } from './reader.ts'
import type { Written, Wrong } from './remarkForm.ts'

interface Sent {
  evaluations: Evaluations
  evaluation: EvaluationId
  by: ReadBy
  release: number
  /** As it went out. */
  report: Report
  written: Written
}

/** R4. Takes a remark in; what was wrong with it where it was not taken. */
export async function remarkTaken({
  evaluations,
  evaluation,
  by,
  release,
  report,
  written,
}: Sent): Promise<Wrong | undefined> {
  const passage = passagesOf(report).find(({ key }) => key === written.on)
  const on = passage ? onPassage(passage, written.quote, written.before) : null
  // Of the report as a whole there are no words to name.
  const isElsewhere = passage ? on === undefined : written.on !== '' || written.quote.trim() !== ''
  if (written.text.trim() === '') return 'text'
  if (by.kind === 'share' && written.name.trim() === '') return 'name'
  if (isElsewhere) return 'quoteElsewhere'
  const act = remark.safeParse({
    type: 'remark',
    release,
    from:
      by.kind === 'share'
        ? { kind: 'share', share: by.share.share, name: written.name }
        : { kind: 'contact' },
    on,
    text: written.text,
    source: written.source,
  })
  if (!act.success) return 'tooLong'
  const actor: PersonId = by.kind === 'share' ? ITSELF : by.person
  const done = await evaluations.act(evaluation, actor, act.data)
  if (!done) return 'notTaken'
  if (isRefused(done)) return done.refused === 'remarksClosed' ? 'closed' : 'notTaken'
  return 'done' in done ? undefined : 'notTaken'
}
