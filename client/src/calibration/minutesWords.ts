import type { I18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import {
  type Figure,
  formatDrift,
  formatPercent,
  formatPoints,
  formatShare,
  type Locale,
  type PersonId,
  type Points,
  type Stage,
  type TeamView,
} from '@samsyn/scoring'
import { personOf } from '../connection/frame.ts'
import { stageWords } from '../words/index.ts'
import type { Meeting } from './minutes.ts'

/** How minutes say people, figures and times: whole names, and no "you". */
export interface Speaking {
  i18n: I18n
  who: (person: PersonId) => string
  points: (value: Points) => string
  /** "18,5 av 30 poäng (61,7 %)" */
  both: (value: Points, maximum: number) => string
  share: (thousandths: number) => string
  stage: (stage: Stage) => string
  /** The time of day, with the date where it is not that of the minutes. */
  moment: (at: number) => string
  dateAndTime: (at: number) => string
  figure: (figure: Figure) => string
  /** S9. Empty for those whose view has none. */
  unrounded: (unrounded: TeamView['unrounded']) => string
}

export function minutesWords(i18n: I18n, { frame, now }: Pick<Meeting, 'frame' | 'now'>): Speaking {
  const locale = i18n.locale as Locale
  const tongue = locale === 'en' ? 'en-GB' : locale
  const day = (at: number) => new Date(at).toLocaleDateString(tongue, { dateStyle: 'long' })
  const time = (at: number) =>
    new Date(at).toLocaleTimeString(tongue, { hour: '2-digit', minute: '2-digit' })
  return {
    i18n,
    who: (person) =>
      personOf(frame, person)?.name ?? i18n._(msg`någon som har lämnat utvärderingen`),
    points: (value) => formatPoints(value, locale),
    both(value, maximum) {
      const points = formatPoints(value, locale)
      const percent = formatPercent(value, maximum, locale)
      return i18n._(msg`${points} av ${maximum} poäng (${percent})`)
    },
    share: (thousandths) => formatShare(thousandths, locale),
    stage: (stage) => i18n._(stageWords[stage].name),
    moment: (at) => (day(at) === day(now) ? time(at) : `${day(at)} ${time(at)}`),
    dateAndTime: (at) => `${day(at)} ${time(at)}`,
    figure(figure) {
      if (figure.state === 'complete') {
        const { points, maximum } = figure
        const percent = formatShare(figure.percent * 10, locale)
        return i18n._(msg`${points} av ${maximum} (${percent})`)
      }
      const { soFar, missing, of } = figure
      if (missing === of) return i18n._(msg`${missing} av ${of} saknas`)
      return i18n._(msg`${soFar} så långt, ${missing} av ${of} saknas`)
    },
    unrounded(unrounded) {
      if (!unrounded) return ''
      const exact = formatDrift(unrounded.sum, locale)
      const off = (unrounded.drift > 0 ? '+' : '') + formatDrift(unrounded.drift, locale)
      const said = i18n._(msg`oavrundat ${exact}, avrundningen ger ${off}`)
      return ` (${said})`
    },
  }
}
