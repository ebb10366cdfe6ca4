import { presentUser } from '@samsyn/document'
import type { Awareness } from 'y-protocols/awareness'

/** Somebody as the caret plugin shows them. */
export interface CaretUser {
  name: string
  /** Index into the eight colours of people; shown by a class, never by an inline style. */
  person: number
  /** Only there because the plugin insists on a colour of its own form; shown nowhere. */
  color: '#000000'
}

type States = Map<number, Record<string, unknown>>

/**
 * A room's awareness as y-tiptap's caret plugin wants it. The server writes who each client is
 * (`user`, from its session); this reads that, leaves out whoever has none, and writes nothing but
 * one's own caret.
 */
export function caretAwareness(awareness: Awareness) {
  return {
    getStates: (): States => {
      const shown: States = new Map()
      for (const [client, state] of awareness.getStates() as States) {
        const user = presentUser.safeParse(state.user)
        if (!user.success) continue
        const { name, color } = user.data
        const caret: CaretUser = { name, person: color, color: '#000000' }
        shown.set(client, { cursor: state.cursor, user: caret })
      }
      return shown
    },
    getLocalState: () => awareness.getLocalState(),
    setLocalStateField: (field: string, value: unknown) =>
      awareness.setLocalStateField(field, value),
    on: (name: 'change', heard: () => void) => awareness.on(name, heard),
    off: (name: 'change', heard: () => void) => awareness.off(name, heard),
  }
}
