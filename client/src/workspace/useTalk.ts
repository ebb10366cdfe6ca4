import { parseRoomName, seedTalk } from '@samsyn/document'
import type { AreaView } from '@samsyn/scoring'
import { type HeldRoom, useRoom } from '../connection/index.ts'

/** The talk about an area's judgements: there is one while some of them lie open and wait. */
export function useTalk(evaluation: string, area: AreaView | undefined): HeldRoom {
  const rows = area?.subQuestions ?? []
  const open = area && !area.recused && rows.some(({ state }) => state === 'revealed')
  const seed = () => seedTalk(rows.map(({ no }) => no))
  return useRoom(evaluation, open ? parseRoomName(`talk-${area.no}`) : undefined, seed)
}
