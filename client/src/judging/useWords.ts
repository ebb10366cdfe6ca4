import { useLingui } from '@lingui/react/macro'
import {
  formatPercent,
  formatPoints,
  formatShare,
  type Locale,
  type PersonId,
  type Points,
  type Stage,
} from '@samsyn/scoring'
import { pointsSaid, shortName, stageWords, whenSaid } from '../words/index.ts'
import { usePanel } from './usePanel.ts'

/** Where in its sentence a person is named: "Du …", "… du …", "… dig". */
type Form = 'first' | 'subject' | 'object'

/** People, values and times as the panel says them, in the reader's language. */
export function useWords() {
  const { t, i18n } = useLingui()
  const { frame, me, maximum } = usePanel()
  const locale = i18n.locale as Locale

  function who(person: PersonId, form: Form): string {
    if (person !== me) return shortName(frame, person) ?? t`någon som har lämnat utvärderingen`
    if (form === 'first') return t`Du`
    return form === 'subject' ? t`du` : t`dig`
  }

  function inPoints(value: Points): string {
    return i18n._(pointsSaid(value, locale))
  }

  return {
    locale,
    who,
    inPoints,
    /** Several people: "du och Bo", or with `or` "du eller Bo". Oneself comes first. */
    people(all: readonly PersonId[], form: Form, type: 'and' | 'or' = 'and'): string {
      const ordered = all.includes(me) ? [me, ...all.filter((person) => person !== me)] : all
      const names = ordered.map((person, at) => who(person, at === 0 ? form : later(form)))
      const list = { type: type === 'and' ? 'conjunction' : 'disjunction' } as const
      return new Intl.ListFormat(locale, list).format(names)
    },
    points: (value: Points): string => formatPoints(value, locale),
    percent: (value: Points): string => formatPercent(value, maximum, locale),
    share: (thousandths: number): string => formatShare(thousandths, locale),
    /** "18,5 poäng (61,7 %)" */
    both(value: Points): string {
      const points = inPoints(value)
      const percent = formatPercent(value, maximum, locale)
      return `${points} (${percent})`
    },
    stage: (stage: Stage): string => i18n._(stageWords[stage].name),
    shortStage: (stage: Stage): string => i18n._(stageWords[stage].short),
    stageMeans: (stage: Stage): string => i18n._(stageWords[stage].means),
    when: (at: number): string => whenSaid(at, Date.now(), locale),
  }
}

function later(form: Form): Form {
  return form === 'first' ? 'subject' : form
}
