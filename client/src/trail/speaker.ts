import type { I18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import {
  type AreaNo,
  type EvidenceNo,
  formatShare,
  type Locale,
  type PersonId,
  type Points,
  type Stage,
  type TextRef,
} from '@samsyn/scoring'
import type { EvaluationFrame } from '../connection/index.ts'
import { pointsSaid, shortName, stageWords } from '../words/index.ts'
import { textSaid } from './textSaid.ts'

/** Where in its sentence a person is named: "Du …", "… du", "… dig". */
type Form = 'first' | 'subject' | 'object'

/** How the ids and figures of an event are said to one reader, in their language. */
export interface Speaker {
  me: PersonId
  who: (person: PersonId, form: Form) => string
  isKnown: (person: PersonId) => boolean
  people: (all: readonly PersonId[]) => string
  list: (parts: readonly string[]) => string
  /** With their word: "18,5 poäng". */
  points: (value: Points) => string
  percent: (whole: number) => string
  stage: (stage: Stage) => string
  areas: (all: readonly AreaNo[]) => string
  text: (ref: TextRef) => string
  /** By its number. */
  evidence: (no: EvidenceNo) => string
  /** A strength or an improvement of an area. */
  point: (area: AreaNo) => string
  /** Of a text that is named. */
  passage: (text: string) => string
  /** Of an ISO date. */
  date: (iso: string) => string
}

export function speakerOf(i18n: I18n, frame: EvaluationFrame, me: PersonId): Speaker {
  const locale = i18n.locale as Locale
  const tongue = locale === 'en' ? 'en-GB' : locale
  const list = new Intl.ListFormat(tongue)
  const areaCount = frame.template.areas.length
  const who = (person: PersonId, form: Form): string => {
    if (person !== me)
      return shortName(frame, person) ?? i18n._(msg`någon som har lämnat utvärderingen`)
    if (form === 'first') return i18n._(msg`Du`)
    return form === 'subject' ? i18n._(msg`du`) : i18n._(msg`dig`)
  }
  return {
    me,
    who,
    isKnown: (person) => shortName(frame, person) !== undefined,
    people: (all) => list.format(all.map((person) => who(person, 'subject'))),
    list: (parts) => list.format(parts),
    points: (value) => i18n._(pointsSaid(value, locale)),
    percent: (whole) => formatShare(whole * 10, locale),
    stage: (stage) => i18n._(stageWords[stage].name),
    areas: (all) => {
      if (all.length === areaCount) return i18n._(msg`alla områden`)
      const said = list.format(all.map(String))
      return all.length === 1 ? i18n._(msg`område ${said}`) : i18n._(msg`områdena ${said}`)
    },
    text: (ref) => textSaid(i18n, frame.template, ref),
    evidence: (no) => i18n._(msg`underlag ${no}`),
    point: (area) => i18n._(msg`en punkt i område ${area}`),
    passage: (text) => i18n._(msg`ett ställe i ${text}`),
    date: (iso) =>
      new Date(`${iso}T12:00:00`).toLocaleDateString(tongue, {
        dateStyle: 'long',
      }),
  }
}
