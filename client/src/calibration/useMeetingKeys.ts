import { useLingui } from '@lingui/react/macro'
import type { SubQuestionNo } from '@samsyn/scoring'
import type { RefObject } from 'react'
import type { MeetingHands } from '../judging/index.ts'
import type { Meaning } from './keys.ts'
import { stepFrom } from './order.ts'
import type { useKeyActs } from './useKeyActs.ts'
import { useKeys } from './useKeys.ts'
import type { Leading } from './useLeading.ts'

interface Hands {
  lettersOn: boolean
  /** The rows as they are shown. */
  order: readonly SubQuestionNo[]
  /** Those that are not shown too. */
  all: readonly SubQuestionNo[]
  at: SubQuestionNo | undefined
  pick: (no: SubQuestionNo | undefined) => void
  acts: ReturnType<typeof useKeyActs>
  leading: Leading
  hands: RefObject<MeetingHands | null>
  focusRow: (no: SubQuestionNo | undefined) => void
  focusFilter: () => void
  sort: () => void
  refresh: () => void
  agenda: () => void
  help: () => void
}

type Simple = Exclude<Meaning['what'], 'move' | 'end' | 'value'>

/** What each key does; a meaning without an answer here is a type error. */
export function useMeetingKeys(given: Hands): void {
  const { t } = useLingui()
  const { lettersOn, order, all, at, pick, acts, leading, hands } = given

  const simply: Record<Simple, () => void> = {
    agree: acts.agree,
    takeBack: acts.takeBack,
    follow: () => {
      if (!leading.guide) acts.say(t`Ingen leder just nu.`)
      leading.follow()
    },
    lead: leading.lead,
    filter: given.focusFilter,
    sort: given.sort,
    refresh: given.refresh,
    agenda: given.agenda,
    help: given.help,
    leave: () => given.focusRow(at),
  }

  function does(meaning: Meaning): void {
    if (meaning.what === 'move') pick(stepFrom(order, at, meaning.by, all))
    else if (meaning.what === 'end') pick(meaning.to === 'first' ? order[0] : order.at(-1))
    else if (meaning.what !== 'value') simply[meaning.what]()
    else if (!hands.current?.beginValue(meaning.digit))
      acts.say(t`Här går det inte att föreslå ett värde just nu.`)
  }
  useKeys(lettersOn, does)
}
