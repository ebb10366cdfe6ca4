import { useLingui } from '@lingui/react/macro'
import type { FieldName, Problems } from './form.ts'

/** What is wrong with a field, as a person says it; undefined where nothing is. */
export function useFieldWords(problems: Problems): Record<FieldName, string | undefined> {
  const { t } = useLingui()
  return {
    municipality:
      problems.municipality === 'notInList'
        ? t`Välj kommunen i listan. Skriv en del av namnet eller koden.`
        : problems.municipality && t`Välj kommun.`,
    year: problems.year && t`Skriv ett år mellan 2000 och 2100.`,
    template: problems.template && t`Välj mall.`,
    assessmentDate: problems.assessmentDate && t`Skriv ett helt datum, eller lämna fältet tomt.`,
    tolerance: problems.tolerance && t`Skriv hela procent, från 0 till 100.`,
    evaluator: problems.evaluator && t`Välj minst två utvärderare.`,
    lead: problems.lead && t`Välj en granskningsledare.`,
  }
}
