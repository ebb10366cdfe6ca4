import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Stage } from '@samsyn/scoring'

/** The five evidence stages in words: for a menu, beside a mark on the scale, and explained. */
export const stageWords: Record<
  Stage,
  { name: MessageDescriptor; short: MessageDescriptor; means: MessageDescriptor }
> = {
  planned: {
    name: msg`Planerat eller påbörjat`,
    short: msg`Planerat`,
    means: msg`Det som bara är planerat eller nyss påbörjat ger inga poäng.`,
  },
  approach: {
    name: msg`Ansats`,
    short: msg`Ansats`,
    means: msg`Det finns ett uttalat arbetssätt.`,
  },
  deployed: {
    name: msg`Genomslag`,
    short: msg`Genomslag`,
    means: msg`Arbetssättet används i organisationen.`,
  },
  followedUp: {
    name: msg`Uppföljning`,
    short: msg`Uppföljning`,
    means: msg`Arbetssättet följs upp och analyseras.`,
  },
  effect: {
    name: msg`Effekt`,
    short: msg`Effekt`,
    means: msg`Uppföljningen visar effekter.`,
  },
}
