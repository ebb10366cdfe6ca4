/** What a key means in the meeting. */
export type Meaning =
  | { what: 'move'; by: 1 | -1 }
  | { what: 'end'; to: 'first' | 'last' }
  /** Begins a value: the digit goes into the working value's field. */
  | { what: 'value'; digit: string }
  | {
      what:
        | 'agree'
        | 'takeBack'
        | 'follow'
        | 'lead'
        | 'filter'
        | 'sort'
        | 'refresh'
        | 'agenda'
        | 'help'
        /** From a field back to the row. */
        | 'leave'
    }

/** A key as the browser tells of it. */
export interface Pressed {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  /** Held down. */
  repeat: boolean
}

/**
 * Where the focus is: in something one writes in, on something that has keys of its own (a button,
 * a slider), or on a row and everywhere else.
 */
export type Focused = 'field' | 'control' | 'row'

/** The single keys that can be turned off, for those who speak to their computer. */
const letters: Record<string, Meaning> = {
  j: { what: 'move', by: 1 },
  k: { what: 'move', by: -1 },
  u: { what: 'takeBack' },
  f: { what: 'follow' },
  g: { what: 'lead' },
  '/': { what: 'filter' },
  s: { what: 'sort' },
  r: { what: 'refresh' },
  a: { what: 'agenda' },
  '?': { what: 'help' },
}

/** Keys that a button or a slider wants for itself. */
const rowKeys: Record<string, Meaning> = {
  ArrowDown: { what: 'move', by: 1 },
  ArrowUp: { what: 'move', by: -1 },
  Home: { what: 'end', to: 'first' },
  End: { what: 'end', to: 'last' },
  Enter: { what: 'agree' },
}

/** Undefined for a key that is not the meeting's: then the browser does what it does. */
export function meaningOf(pressed: Pressed, focused: Focused, on = true): Meaning | undefined {
  const { key, ctrlKey, metaKey, altKey, repeat } = pressed
  if (ctrlKey || metaKey || altKey) return undefined
  if (focused === 'field') return key === 'Escape' ? { what: 'leave' } : undefined
  const meaning = plainMeaning(key, focused, on)
  // A key that is held moves on, and does nothing else twice.
  return repeat && meaning?.what !== 'move' ? undefined : meaning
}

function plainMeaning(key: string, focused: Focused, on: boolean): Meaning | undefined {
  if (focused === 'row' && Object.hasOwn(rowKeys, key)) return rowKeys[key]
  if (key === 'Escape') return { what: 'leave' }
  if (!on) return undefined
  if (/^\d$/.test(key)) return { what: 'value', digit: key }
  const letter = key.toLowerCase()
  return Object.hasOwn(letters, letter) ? letters[letter] : undefined
}
