import type { CheckFinding, CheckRule, FindingFacts } from '@samsyn/scoring'
import type { CheckedReport } from './checkedReport.ts'
import { otherFigure } from './figures.ts'
import { followUpOpen } from './followUp.ts'
import { namedInterviewee, otherMunicipality } from './names.ts'
import { noConsensus, noImprovement, noStrength, textMovedSinceConsensus } from './rows.ts'
import { shortName } from './shortName.ts'
import {
  emptyFootnote,
  footnoteOutOfOrder,
  noText,
  repeatedText,
  unsupportedImprovement,
} from './texts.ts'
import { blockingThread, openSuggestion } from './threads.ts'

interface Check {
  severity: CheckFinding['severity']
  /** Reads consensus values alone, never a judgement. */
  find: (report: CheckedReport) => FindingFacts[]
}

/** K1. What is looked at before a release, the gravest first. */
export const checks: Readonly<Record<CheckRule, Check>> = {
  noConsensus: { severity: 'stops', find: noConsensus },
  noText: { severity: 'stops', find: noText },
  blockingThread: { severity: 'stops', find: blockingThread },
  namedInterviewee: { severity: 'stops', find: namedInterviewee },
  otherFigure: { severity: 'warns', find: otherFigure },
  otherMunicipality: { severity: 'warns', find: otherMunicipality },
  openSuggestion: { severity: 'warns', find: openSuggestion },
  repeatedText: { severity: 'warns', find: repeatedText },
  emptyFootnote: { severity: 'warns', find: emptyFootnote },
  footnoteOutOfOrder: { severity: 'warns', find: footnoteOutOfOrder },
  noStrength: { severity: 'asks', find: noStrength },
  noImprovement: { severity: 'asks', find: noImprovement },
  unsupportedImprovement: { severity: 'asks', find: unsupportedImprovement },
  textMovedSinceConsensus: { severity: 'asks', find: textMovedSinceConsensus },
  followUpOpen: { severity: 'asks', find: followUpOpen },
}

/** Everything that the checks find, each finding once. */
export function findingsIn(report: CheckedReport): CheckFinding[] {
  const named = Object.values(checks).flatMap(({ severity, find }) =>
    find(report).map((facts): [string, CheckFinding] => {
      const finding = nameOf(facts)
      return [finding, { finding, severity, ...facts }]
    }),
  )
  return [...new Map(named).values()]
}

/**
 * The same as long as the same thing is found in the same place: a waiver is of what the lead has
 * read, and of nothing that is written there afterwards.
 */
function nameOf(facts: FindingFacts): string {
  const { rule } = facts
  switch (rule) {
    case 'noConsensus':
    case 'textMovedSinceConsensus':
      return `${rule}:${facts.subQuestion}`
    case 'noStrength':
    case 'noImprovement':
      return `${rule}:${facts.subQuestion}/${facts.percent}`
    case 'openSuggestion':
    case 'blockingThread':
      return `${rule}:${facts.thread}`
    case 'followUpOpen':
      return `${rule}:${facts.improvement}`
    case 'noText':
      return `${rule}:${placeOf(facts)}`
    case 'emptyFootnote':
      return `${rule}:${placeOf(facts)}/${facts.number}`
    case 'footnoteOutOfOrder':
      return `${rule}:${placeOf(facts)}/${facts.number}/${facts.of}`
    case 'unsupportedImprovement':
    case 'repeatedText':
      return `${rule}:${placeOf(facts)}/${shortName(facts.at.quote ?? '')}`
    case 'otherFigure':
      return `${rule}:${placeOf(facts)}/${shortName(`${facts.at.quote} ${facts.found} ${facts.printed}`)}`
    case 'namedInterviewee':
    case 'otherMunicipality':
      return `${rule}:${placeOf(facts)}/${shortName(`${facts.at.quote} ${facts.name}`)}`
  }
}

function placeOf({ at }: { at: { ref: { room: string; root: string } } }): string {
  return `${at.ref.room}/${at.ref.root}`
}
