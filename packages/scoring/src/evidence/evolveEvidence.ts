import type { Judgement } from '../event.ts'
import type { EvidenceNo, SubQuestionNo } from '../ids.ts'
import type { RecordedAs } from '../recordedAs.ts'
import type { EvidenceEvent } from './evidenceEvent.ts'
import type { EvidenceState, Registered } from './evidenceState.ts'

export function evolveEvidence(
  state: EvidenceState,
  { seq, at, actor: by, event }: RecordedAs<EvidenceEvent>,
): EvidenceState {
  const next = { ...state, version: seq }
  switch (event.type) {
    case 'evidenceAdded': {
      const { evidence: no, item } = event
      const added: Registered = { no, item, by, at, version: 1, removed: false }
      return { ...next, items: new Map(state.items).set(no, added) }
    }
    case 'evidenceChanged':
      return { ...next, items: withChange(state, event.evidence, { item: event.item }) }
    case 'evidenceRemoved': {
      const { evidence: no } = event
      const links = new Map(state.links)
      // E5. What rested on it rests on it no longer.
      for (const link of state.links.values())
        if (link.from.kind === 'evidence' && link.from.evidence === no)
          links.set(link.no, { ...link, gone: true })
      return { ...next, links, items: withChange(state, no, { removed: true }) }
    }
    case 'linked': {
      const { link: no, from, to } = event
      return {
        ...next,
        links: new Map(state.links).set(no, { no, from, to, by, at, gone: false }),
      }
    }
    case 'unlinked': {
      const link = state.links.get(event.link)
      if (!link) throw new Error(`there is no link ${event.link}`)
      return { ...next, links: new Map(state.links).set(link.no, { ...link, gone: true }) }
    }
  }
}

/** E6. What a reveal opens of the evidence that judgements name. */
export function withJudged(
  state: EvidenceState,
  seq: number,
  subQuestion: SubQuestionNo,
  judgements: readonly Judgement[],
): EvidenceState {
  const judged = judgements.flatMap(({ person, evidence }) =>
    evidence.map((no) => ({ evidence: no, subQuestion, person })),
  )
  if (judged.length === 0) return state
  return { ...state, version: seq, judged: [...state.judged, ...judged] }
}

function withChange(
  { items }: EvidenceState,
  no: EvidenceNo,
  change: Partial<Registered>,
): EvidenceState['items'] {
  const before = items.get(no)
  if (!before) throw new Error(`there is no evidence ${no}`)
  return new Map(items).set(no, { ...before, ...change, version: before.version + 1 })
}
