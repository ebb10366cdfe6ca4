import {
  anchorOf,
  type EvaluationId,
  lettersOf,
  type PersonId,
  parseRoomAddress,
  type TextAnchor,
} from '@samsyn/document'
import type { Command } from '@samsyn/scoring'
import type { Rooms } from '../rooms/index.ts'
import { type DemoThread, type MarginPerson, sections, threads } from './margin.ts'

interface World {
  rooms: Pick<Rooms, 'look'>
  members: (who: MarginPerson) => { person: PersonId }
  /** Asks once for each key, however often the demo starts, and says whether it was done. */
  isTaken: (who: MarginPerson, command: Command, key?: string) => Promise<boolean>
}

/** The demo's comments and a suggestion, and how far its texts have come. */
export async function seedMargin({ rooms, members, isTaken }: World, id: EvaluationId) {
  for (const [place, thread] of threads.entries()) {
    const on = await passageOf(thread)
    if (!on || !(await isTaken(thread.by, opening(thread, on), `thread ${place + 1}`))) break
    const { reply } = thread
    if (reply)
      await isTaken(
        reply.by,
        { type: 'reply', thread: place + 1, text: reply.text, mentions: [] },
        `reply ${place + 1}`,
      )
  }
  for (const { returned, ...section } of sections) {
    if (!(await isTaken('evaluator-1', { type: 'markReady', section }))) continue
    if (returned) await isTaken('lead', { type: 'returnSection', section, reason: returned })
  }

  function opening(thread: DemoThread, on: TextAnchor): Command {
    const { text, replacement, blocking = false, assignee } = thread
    if (replacement !== undefined) return { type: 'suggest', on, replacement, text, mentions: [] }
    const asked = assignee ? members(assignee).person : null
    return { type: 'comment', on, text, blocking, assignee: asked, mentions: [] }
  }

  /** Undefined where somebody has taken the words away. */
  async function passageOf({ room, root, quote }: DemoThread): Promise<TextAnchor | undefined> {
    const address = parseRoomAddress(id, room)
    if (!address) throw new Error(`there is no room ${room}`)
    return rooms.look(address, (doc) => {
      const text = doc.getXmlFragment(root)
      const letters = lettersOf(text)
      const from = letters.slice(0, letters.length).indexOf(quote)
      return from < 0 ? undefined : anchorOf(text, { room, root }, from, from + quote.length)
    })
  }
}
