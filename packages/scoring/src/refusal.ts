import type { ProposalView } from './view.ts'

/**
 * Why a command is refused. Stable: programs go by them and every language has a sentence for each.
 */
export const refusalReasons = [
  // what was typed
  'notANumber',
  'tooManyDecimals',
  'outOfRange',
  'plannedEarnsNothing',
  'rationaleNeeded',
  'departureNeedsRationale',
  'noSuchCriterion',
  'shareOutsideBand',
  // whose it is
  'notYourRole',
  'notAmongJudges',
  'recused',
  // where the row stands
  'notOpen',
  'noSuchSubQuestion',
  'noSuchArea',
  'notJudging',
  'notRevealed',
  'notDecided',
  'alreadySubmitted',
  'notSubmitted',
  'proposalMoved',
  'alreadyAgreed',
  'notAgreed',
  'alreadyEscalated',
  'notEscalated',
  // the team
  'notAnEvaluator',
  'alreadyRecused',
  'cannotBeAssigned',
  'nowhereToJoin',
  'toleranceFixed',
  'cannotBeAppointed',
  'cannotBeDismissed',
  // the texts and their margin
  'noSuchText',
  'noSuchThread',
  'noSuchComment',
  'threadResolved',
  'threadNotResolved',
  'notTheirs',
  'noSuggestion',
  'suggestionAnswered',
  'cannotReadIt',
  'alreadySo',
  'tooMany',
  // evidence
  'noSuchEvidence',
  'noSuchLink',
  'evidenceTooLate',
  'alreadyLinked',
  'linkNotAllowed',
  // the sections and the checks
  'sectionElsewhere',
  'blockedByThread',
  'textMoved',
  'alreadyWaived',
  'notWaived',
  // what goes out, and what comes back
  'noSuchRelease',
  'releaseWithdrawn',
  'noSnapshot',
  'timeIsOver',
  'noSuchShare',
  'noSuchRemark',
  'remarksClosed',
  'remarkAnswered',
  // the end
  'notWhole',
  'notFinalising',
  'notFinal',
  // what it is shown beside, and what came of what was asked for
  'nothingToCompare',
  'noSuchImprovement',
  // a new evaluation
  'wrongNumberOfEvaluators',
  'wrongNumberOfLeads',
  'personTwice',
  'toleranceOutOfRange',
  'startsFromLater',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** Nothing happened, and why. A stale proposal comes with the one that is open now. */
export type Refusal =
  | { refused: Exclude<RefusalReason, 'proposalMoved'> }
  | { refused: 'proposalMoved'; open: ProposalView | null }

export function isRefused(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refused' in answer
}
