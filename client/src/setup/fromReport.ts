import { emptyDraft } from './form.ts'
import type { keptDraft } from './keptDraft.ts'
import { municipalitiesFrom, municipalityNamed } from './municipalityChoice.ts'

interface ReportToStartFrom {
  id: string
  municipality: string
}

/**
 * U2. The form of a new evaluation, with what a report that was read in already says: whose it is, and
 * that it starts from it. What was half filled in before gives way.
 */
export function keepStartFrom(
  { id, municipality: text }: ReportToStartFrom,
  kept: Pick<ReturnType<typeof keptDraft>, 'write'>,
): void {
  const empty = emptyDraft(crypto.randomUUID(), new Date().getFullYear(), [])
  const municipality = municipalityNamed(text, municipalitiesFrom('SE')) ?? null
  kept.write({
    ...empty,
    municipality,
    municipalityText: municipality?.name ?? text,
    from: municipality && { kind: 'report', report: id },
  })
}
