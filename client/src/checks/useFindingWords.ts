import { useLingui } from '@lingui/react/macro'
import type { CheckFinding, Template } from '@samsyn/scoring'
import { useTextWords } from '../words/index.ts'

/** What a check found, as one sentence. */
export function useFindingWords(template: Template): (finding: CheckFinding) => string {
  const { t, i18n } = useLingui()
  const textOf = useTextWords(template)
  const anyOf = (figures: readonly number[]) =>
    new Intl.ListFormat(i18n.locale, { type: 'disjunction' }).format(figures.map(String))
  return (found) => {
    switch (found.rule) {
      case 'noText':
        return t`Här står ingen text.`
      case 'noConsensus':
        return t`${found.subQuestion} saknar samsyn.`
      case 'noStrength':
        return t`${found.subQuestion} har ${found.percent} % och ingen styrka.`
      case 'noImprovement':
        return t`${found.subQuestion} har ${found.percent} % och ingen förbättringsmöjlighet.`
      case 'unsupportedImprovement':
        return t`Inget stycke i texten är angivet som stöd för förbättringsmöjligheten.`
      case 'repeatedText': {
        const { chapter, heading } = textOf(found.also.ref)
        return t`Samma mening står också i ${chapter}, ${heading}.`
      }
      case 'otherFigure':
        return found.unit === 'points'
          ? t`”${found.found}” står inte i tabellen, som har ${anyOf(found.printed)} poäng.`
          : t`”${found.found}” står inte i tabellen, som har ${anyOf(found.printed)} procent.`
      case 'namedInterviewee':
        return t`${found.name} är intervjuad och nämns vid namn.`
      case 'otherMunicipality':
        return t`${found.name} nämns. Kom meningen med från en annan rapport?`
      case 'openSuggestion':
        return t`Ett ändringsförslag har inget svar.`
      case 'blockingThread':
        return t`En kommentar som hindrar är öppen.`
      case 'emptyFootnote':
        return t`Fotnot ${found.number} är tom.`
      case 'footnoteOutOfOrder':
        return t`Texten hänvisar till fotnot ${found.number}, och rapporten har ${found.of}.`
      case 'followUpOpen':
        return t`Förbättringsområdet från den förra utvärderingen är inte uppföljt.`
      case 'textMovedSinceConsensus':
        return t`Texten om ${found.subQuestion} har ändrats sedan ni enades om poängen.`
    }
  }
}
