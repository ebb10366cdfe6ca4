import { type EvaluationId, noteOn, type PersonId, parseRoomAddress } from '@samsyn/document'
import type { Command, EvidenceItem, SubQuestionNo } from '@samsyn/scoring'
import type { Rooms } from '../rooms/index.ts'
import { writeAs } from './author.ts'
import { type DemoEvidence, register } from './register.ts'
import { writeParagraphs } from './writing.ts'

type Evaluator = DemoEvidence['by']

interface World {
  rooms: Rooms
  members: (who: Evaluator) => { person: PersonId; name: string }
  /** Whether the command was carried out, now or at an earlier start. */
  isTaken: (who: Evaluator, command: Command) => Promise<boolean>
}

/** The demo's register, what it is tied to, and the notes on it. */
export async function seedRegister(
  { rooms, members, isTaken }: World,
  id: EvaluationId,
): Promise<void> {
  for (const [place, { by, item, supports }] of register.entries()) {
    const held = heldBy(item, members(by).person)
    if (!(await isTaken(by, { type: 'addEvidence', item: held }))) return
    for (const subQuestion of supports) {
      const from = { kind: 'evidence', evidence: place + 1 } as const
      const to = { kind: 'subQuestion', subQuestion: subQuestion as SubQuestionNo } as const
      await isTaken(by, { type: 'link', from, to })
    }
  }
  const address = parseRoomAddress(id, 'evidence')
  if (!address) throw new Error('there is no room for the notes')
  for (const [color, who] of (['evaluator-1', 'evaluator-2'] as const).entries()) {
    const { person, name } = members(who)
    await writeAs(rooms, address, { id: person, name, color }, (doc) => {
      for (const [place, { by, notes }] of register.entries())
        if (by === who && notes) writeParagraphs(noteOn(doc, place + 1), notes)
    })
  }
}

function heldBy(item: EvidenceItem, person: PersonId): EvidenceItem {
  return item.kind === 'interview' ? { ...item, heldBy: [person] } : item
}
