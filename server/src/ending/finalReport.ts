import type { Block, EvaluationId, Inline } from '@samsyn/document'
import { type Report, textOrder } from '@samsyn/report'
import {
  type EndingState,
  type Points,
  RULES_VERSION,
  type SectionsPart,
  type ShownBeside,
  type Stage,
  type SubQuestionNo,
  type TeamView,
  type Template,
} from '@samsyn/scoring'

/** A report at its end, with all that it is made of. */
export interface Ended {
  evaluation: EvaluationId
  /** The lead's. */
  view: TeamView
  sections: SectionsPart
  ending: EndingState
  /** What it is shown beside. */
  shown: ShownBeside
  template: Template
  /** What stands in each text, by `room/root`. */
  texts: ReadonlyMap<string, readonly Block[]>
  /** The team's stream until then: how many events, and the chain after the last. */
  trail: { events: number; head: string }
}

/** F2. A finalised report as a plain value, ready for canonical JSON. Nobody is named in it. */
export interface FinalReport {
  format: 'samsyn-final-report'
  version: 1
  evaluation: EvaluationId
  revision: number
  /** F5. The digest of the report that this one comes after; null for the first. */
  follows: string | null
  municipality: string
  year: number
  assessmentDate: string | null
  /** When the lead finalised it. ISO 8601, UTC. */
  finalisedAt: string
  /** Whole, so that nothing else is needed to read the rest. */
  template: Template
  /** The version of the rules that it was made by. */
  rules: number
  trail: { events: number; head: string }
  /** In the template's order. Points are whole thousandths. */
  scores: {
    subQuestion: SubQuestionNo
    points: Points
    stage: Stage
    rationale: string
    by: 'agreement' | 'adjudication'
  }[]
  /** In reading order. `approved` is the digest of the words that the lead approved. */
  texts: { room: string; root: string; approved: string; blocks: readonly Block[] }[]
  /** Numbered through the report; each stands in its text as well. */
  footnotes: { number: number; room: string; root: string; text: string }[]
  /** K2. The findings of the checks that the lead let stand, and why. */
  waived: { finding: string; reason: string }[]
  /** U1, U3, U5. What it is shown beside, as the report has it. */
  comparison?: NonNullable<Report['comparison']>
  earlier?: NonNullable<Report['earlier']>
  followUp?: NonNullable<Report['followUp']>
}

/** Undefined where something is lacking that no final report can lack. */
export function finalReportOf(ended: Ended): FinalReport | undefined {
  const { evaluation, view, ending, template, trail, sections, shown } = ended
  const scores = scoresOf(view)
  const texts = textsIn(ended)
  if (!scores || !texts || !ending.asked) return undefined
  return {
    format: 'samsyn-final-report',
    version: 1,
    evaluation,
    revision: ending.revision,
    follows: ending.finals.at(-1)?.digest ?? null,
    municipality: view.municipality,
    year: view.year,
    assessmentDate: view.assessmentDate,
    finalisedAt: new Date(ending.asked.at).toISOString(),
    template,
    rules: RULES_VERSION,
    trail,
    scores,
    texts,
    footnotes: footnotesIn(texts),
    waived: sections.waivers
      .map(({ finding, reason }) => ({ finding, reason }))
      .toSorted((one, other) => (one.finding < other.finding ? -1 : 1)),
    ...(shown.comparison && { comparison: shown.comparison }),
    ...(shown.earlier.length > 0 && { earlier: shown.earlier }),
    ...(shown.followUp && { followUp: shown.followUp }),
  }
}

function scoresOf(view: TeamView): FinalReport['scores'] | undefined {
  const rows = view.areas.flatMap(({ subQuestions }) => subQuestions)
  const scores = rows.flatMap(({ no, consensus }) => {
    if (!consensus) return []
    const { value, stage, rationale, by } = consensus
    return [{ subQuestion: no, points: value, stage, rationale, by }]
  })
  return scores.length === rows.length ? scores : undefined
}

function textsIn({ template, texts, sections }: Ended): FinalReport['texts'] | undefined {
  const refs = textOrder(template)
  const found = refs.flatMap(({ room, root }) => {
    const blocks = texts.get(`${room}/${root}`)
    const section = sections.sections.find(
      (one) => one.section.room === room && one.section.root === root,
    )
    const approved = section?.state === 'approved' ? section.approved?.digest : undefined
    return blocks && approved !== undefined ? [{ room, root, approved, blocks }] : []
  })
  return found.length === refs.length ? found : undefined
}

function footnotesIn(texts: FinalReport['texts']): FinalReport['footnotes'] {
  const notes = texts.flatMap(({ room, root, blocks }) =>
    blocks.flatMap(notesIn).map((text) => ({ room, root, text })),
  )
  return notes.map((note, place) => ({ number: place + 1, ...note }))
}

function notesIn(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.content.filter(isFootnote).map(({ text }) => text)
    case 'list':
      return block.items.flatMap(({ blocks }) => blocks.flatMap(notesIn))
    case 'quotation':
      return block.blocks.flatMap(notesIn)
    case 'table':
      return block.rows.flatMap((row) => row.flatMap(({ blocks }) => blocks.flatMap(notesIn)))
  }
}

function isFootnote(inline: Inline): inline is Extract<Inline, { type: 'footnote' }> {
  return inline.type === 'footnote'
}
