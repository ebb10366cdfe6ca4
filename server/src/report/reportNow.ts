import type { Block, EvaluationId } from '@samsyn/document'
import type { Report, ReportChoices } from '@samsyn/report'
import type { Evaluations, Outward } from '../evaluations/index.ts'
import { type Narratives, textRooms } from '../narrative/index.ts'
import { reportFrom } from './reportFrom.ts'

interface Read {
  evaluations: Pick<Evaluations, 'outward'>
  narratives: { versions: Pick<Narratives['versions'], 'now'> }
}

/**
 * The report of an evaluation as it stands now; what is chosen may depend on what it stands at.
 * Undefined where there is no such evaluation. Rejects where a room of its texts cannot be read:
 * nothing goes out with a chapter that is empty by accident.
 */
export async function reportNow(
  { evaluations, narratives }: Read,
  id: EvaluationId,
  choicesFor: (outward: Outward) => ReportChoices,
): Promise<Report | undefined> {
  const texts = await textsNow(narratives, id)
  const outward = await evaluations.outward(id)
  return outward && reportFrom(outward, texts, choicesFor(outward))
}

/** What stands in each text, by `room/root`. */
export async function textsNow(
  { versions }: Read['narratives'],
  evaluation: EvaluationId,
): Promise<Map<string, readonly Block[]>> {
  const texts = new Map<string, readonly Block[]>()
  for (const room of textRooms) {
    const found = await versions.now({ evaluation, room })
    for (const [root, blocks] of Object.entries(found ?? {})) texts.set(`${room}/${root}`, blocks)
  }
  return texts
}
