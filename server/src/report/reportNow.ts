import type { EvaluationId } from '@samsyn/document'
import { type Report, type ReportChoices, reportOf } from '@samsyn/report'
import type { Evaluations, Outward } from '../evaluations/index.ts'
import { type Narratives, textRooms } from '../narrative/index.ts'

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
  const texts = new Map<string, Awaited<ReturnType<typeof narratives.versions.now>>>()
  for (const room of textRooms)
    texts.set(room, await narratives.versions.now({ evaluation: id, room }))
  const outward = await evaluations.outward(id)
  if (!outward) return undefined
  const { municipality, year, assessmentDate, template, points } = outward
  return reportOf(
    {
      municipality,
      year,
      assessmentDate,
      template,
      points,
      textOf: ({ room, root }) => texts.get(room)?.[root],
    },
    choicesFor(outward),
  )
}
