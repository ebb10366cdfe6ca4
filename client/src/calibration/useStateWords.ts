import { useLingui } from '@lingui/react/macro'
import type { PersonId, SubQuestionView } from '@samsyn/scoring'
import type { EvaluationFrame } from '../connection/index.ts'
import { shortName } from '../words/index.ts'
import { isDivergent, isFlagged } from './tableRow.ts'

export interface StateWords {
  word: string
  /** Which of the three coloured states it is, if any. */
  state: 'agreed' | 'talk' | 'blocked' | undefined
  /** Whom it waits for; undefined where it waits for nobody. */
  waits: string | undefined
}

/** A row's state in words, and whom it waits for. */
export function useStateWords(
  frame: EvaluationFrame,
  me: PersonId,
): (row: SubQuestionView) => StateWords {
  const { t, i18n } = useLingui()

  function people(all: readonly PersonId[]): string {
    const others = all.filter((person) => person !== me)
    const names = others.map((person) => bare(shortName(frame, person) ?? ''))
    const list = all.includes(me) ? [t`dig`, ...names] : names
    return new Intl.ListFormat(i18n.locale).format(list)
  }

  function waits({ next }: SubQuestionView): string | undefined {
    if (!next || next.who.length === 0) return undefined
    const names = people(next.who)
    switch (next.act) {
      case 'submit':
      case 'agree':
        return t`väntar på ${names}`
      case 'propose':
        return t`förslag saknas`
      case 'adjudicate':
        return next.who.includes(me) ? t`du avgör` : t`ledaren avgör`
      case 'assign':
        return t`en utvärderare till behövs`
    }
  }

  function word(row: SubQuestionView): Omit<StateWords, 'waits'> {
    switch (row.state) {
      case 'hidden':
        return { word: t`visas när den är klar`, state: undefined }
      case 'judging':
        return { word: t`bedöms`, state: undefined }
      case 'revealed':
        if (row.escalated) return { word: t`hos ledaren`, state: 'blocked' }
        if (row.proposal) return { word: t`förslag`, state: 'talk' }
        if (row.returned) return { word: t`återlämnad`, state: 'talk' }
        if (isDivergent(row)) return { word: t`att prata om`, state: 'talk' }
        return isFlagged(row)
          ? { word: t`flaggad`, state: 'talk' }
          : { word: t`öppnad`, state: undefined }
      case 'agreed':
        return { word: t`samsyn`, state: 'agreed' }
      case 'adjudicated':
        return { word: t`avgjord`, state: 'agreed' }
    }
  }

  return (row) => ({ ...word(row), waits: waits(row) })
}

/** Without what is said of a person in brackets: the column is narrow, and the panel says it. */
function bare(name: string): string {
  return name.replace(/\s+\([^()]*\)$/u, '')
}
