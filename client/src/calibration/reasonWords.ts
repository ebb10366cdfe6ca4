import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Reason } from './agenda.ts'

/** Why a sub-question is still on the agenda, in words. */
export const reasonWords: Record<Reason, MessageDescriptor> = {
  escalated: msg`ledaren ska avgöra`,
  returned: msg`återlämnad`,
  divergent: msg`skilda bedömningar`,
  flagged: msg`flaggad`,
  waiting: msg`väntar på förslag eller svar`,
  judging: msg`bedöms än`,
}
