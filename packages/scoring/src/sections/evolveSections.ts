import type { RecordedAs } from '../recordedAs.ts'
import type { SectionEvent } from './sectionEvent.ts'
import { keyOf, type Section, type SectionsState, sectionIn } from './sectionState.ts'

export function evolveSections(
  state: SectionsState,
  recorded: RecordedAs<SectionEvent>,
): SectionsState {
  const { section } = recorded.event
  const after = changed(sectionIn(state, section), recorded)
  return {
    version: recorded.seq,
    sections: new Map(state.sections).set(keyOf(section), after),
  }
}

function changed(
  before: Section,
  { seq, at, actor: by, event }: RecordedAs<SectionEvent>,
): Section {
  const next = { ...before, version: before.version + 1, since: { by, at, seq }, reason: null }
  switch (event.type) {
    case 'sectionReady':
      return { ...next, state: 'ready' }
    case 'sectionDrafted':
      return { ...next, state: 'draft' }
    case 'sectionReturned':
      return { ...next, state: 'returned', reason: event.reason }
    case 'sectionApproved':
      return { ...next, state: 'approved', approved: { by, at, digest: event.digest }, fell: null }
    case 'approvalFell':
      return { ...next, state: 'draft', fell: { by, at } }
  }
}
