import { caretAwareness } from '@samsyn/client/narrative'
import { PEOPLE_COLORS } from '@samsyn/document'
import { describe, expect, test } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'

const cursor = { anchor: { type: null }, head: { type: null } }

function awarenessWith(states: Record<number, object>): Awareness {
  const awareness = new Awareness(new Y.Doc())
  for (const [client, state] of Object.entries(states)) awareness.states.set(Number(client), state)
  return awareness
}

describe('carets', () => {
  test('only those whom the server has named are shown, by name and colour index', () => {
    const awareness = awarenessWith({
      1: { cursor, user: { id: 'p-1', name: 'Annika Norling', color: 2 } },
      2: { cursor, user: { name: 'An impostor', color: '#ff0000' } },
      3: { cursor },
    })
    const shown = caretAwareness(awareness).getStates()
    expect([...shown.keys()]).toEqual([1])
    expect(shown.get(1)).toMatchObject({ cursor, user: { name: 'Annika Norling', person: 2 } })
    awareness.destroy()
  })

  test('one writes one own caret and nothing else of oneself', () => {
    const awareness = awarenessWith({})
    caretAwareness(awareness).setLocalStateField('cursor', cursor)
    expect(awareness.getLocalState()).toEqual({ cursor })
    awareness.destroy()
  })

  test('a colour beyond the set is not shown as a class that does not exist', () => {
    const awareness = awarenessWith({
      1: { cursor, user: { id: 'p-1', name: 'Annika', color: PEOPLE_COLORS } },
    })
    expect(caretAwareness(awareness).getStates().size).toBe(0)
    awareness.destroy()
  })
})
