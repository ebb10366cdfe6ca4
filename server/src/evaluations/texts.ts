import type { PersonId } from '@samsyn/document'

/** The free texts of an event stand under these names, wherever in it they are. */
const names: ReadonlySet<string> = new Set([
  'after',
  'before',
  'name',
  'note',
  'quote',
  'rationale',
  'reason',
  'replacement',
  'source',
  'text',
])

/** An object of an event, with its free texts under their names. */
type Holder = Readonly<Record<string, unknown>>

/**
 * The same event with each of its free texts replaced by what `change` gives for it. Asks in the
 * order in which the texts stand in the event's canonical JSON, each time with the object that
 * holds the text.
 */
export function withTexts(event: unknown, change: (text: string, holder: Holder) => string) {
  const walked = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walked)
    if (typeof value !== 'object' || value === null) return value
    const holder: Holder = { ...value }
    const changed: Record<string, unknown> = {}
    // The order of UTF-16 code units: canonical JSON's, and that of a plain sort.
    for (const key of Object.keys(holder).sort()) {
      const one = holder[key]
      changed[key] = names.has(key) && typeof one === 'string' ? change(one, holder) : walked(one)
    }
    return changed
  }
  return walked(event)
}

/** The free texts of an event, in the order of its canonical JSON. */
export function textsIn(event: unknown): string[] {
  const texts: string[] = []
  withTexts(event, (text) => {
    texts.push(text)
    return text
  })
  return texts
}

/**
 * T3. The people with whose erasure a text goes, for each text of an event in order: whoever alone
 * wrote it, and whoever a recusal is about. Nobody takes a proposal's rationale along, which two
 * people or more wrote and agreed to, nor the ground of an adjudication or of a waiver, nor what
 * the register says of the evidence: a point rests on them.
 */
export function ownersOf(event: { readonly type: string }, actor: PersonId): string[][] {
  const owners: string[][] = []
  withTexts(event, (text, holder) => {
    owners.push(ownersIn(event.type, actor, holder))
    return text
  })
  return owners
}

/**
 * E8. Of each text of an event in order whether it is the name of somebody who was interviewed: that
 * the team keeps to itself, and it goes along in no export.
 */
export function namesAmong(event: { readonly type: string }): boolean[] {
  const among: boolean[] = []
  const registers = event.type === 'evidenceAdded' || event.type === 'evidenceChanged'
  withTexts(event, (text, holder) => {
    among.push(registers && holder.kind === 'interview' && holder.name === text)
    return text
  })
  return among
}

function ownersIn(type: string, actor: PersonId, holder: Holder): string[] {
  const person = String(holder.person)
  switch (type) {
    case 'revealed':
      return [person]
    case 'recused':
      return [actor, person]
    // The passage that is quoted is the report's, which all who write it wrote.
    case 'threadOpened':
    case 'suggested':
    case 'replied':
    case 'commentEdited':
      return 'quote' in holder ? [] : [actor]
    case 'escalated':
    case 'returned':
    case 'evidenceRemoved':
    case 'suggestionRejected':
    case 'sectionReturned':
    case 'dismissed':
    case 'releaseWithdrawn':
    case 'remarked':
    case 'remarkAnswered':
    case 'followedUp':
      return [actor]
    default:
      return []
  }
}
