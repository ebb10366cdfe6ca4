import { plainBlocks, textOf } from '@samsyn/document'
import { teamEvent } from '@samsyn/scoring'
import { openSqliteStore } from '@samsyn/server/store'
import * as Y from 'yjs'
import { evaluationId, roomAddress } from '../support/storedRows.ts'

/** What a server that does not run has in its folder. */
export interface Kept {
  /** The general text of the area, its paragraphs one after the other. */
  text: string
  /** The team's events about a sub-question, in order: "Annika's id judgementSubmitted 1.1". */
  events: { actor: string; type: string; subQuestion: string }[]
}

export async function keptIn(folder: string, evaluation: string, area: number): Promise<Kept> {
  const store = await openSqliteStore(folder)
  try {
    const stored = await store.evaluations.load(evaluationId(evaluation))
    const room = await store.rooms.open(roomAddress(evaluation, `area-${area}`), new Uint8Array())
    return { text: textIn(room.updates), events: (stored?.team ?? []).flatMap(eventIn) }
  } finally {
    await store.close()
  }
}

function textIn(updates: readonly Uint8Array[]): string {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  const blocks = plainBlocks(textOf(doc, 'general'))
  doc.destroy()
  return blocks.map((block) => (block.type === 'paragraph' ? block.text : '')).join('\n')
}

function eventIn({ actor, body }: { actor: string; body: string | null }): Kept['events'] {
  const event = teamEvent.parse(JSON.parse(body ?? 'null'))
  return 'subQuestion' in event ? [{ actor, type: event.type, subQuestion: event.subQuestion }] : []
}
