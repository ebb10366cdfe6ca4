export {
  type AgreementFigures,
  type AlphaMetric,
  agreementIn,
  agreementOf,
  alphaMetrics,
  blandAltman,
  COEFFICIENTS_FROM,
  type ComparedRow,
  type CrossTable,
  cohensKappa,
  crossTable,
  type DisagreementWeight,
  exactAgreement,
  type FiveNumbers,
  fiveNumbers,
  type IntraclassForm,
  intraclass,
  intraclassForms,
  type JudgedRow,
  krippendorffsAlpha,
  type Limits,
  meanAbsoluteDifference,
  meanDifference,
  type NotComputable,
  type Offset,
  offsetsOf,
  type Pair,
  type PairAgreement,
  quadraticWeight,
  type SharedRow,
  type Statistic,
  type Target,
  type Unit,
  type WhyNotComputable,
  weightedKappa,
} from './agreement/index.ts'
export { type Anchor, anchor } from './anchor.ts'
export {
  type CheckFinding,
  type CheckRule,
  checkFinding,
  checkSeverities,
  type FindingFacts,
} from './checks/checkFinding.ts'
export {
  type Act,
  type Command,
  type CommandType,
  command,
  type DraftInput,
  draftInput,
  type ValueInput,
  valueInput,
} from './command.ts'
export type { ComparingPart } from './comparing/comparingView.ts'
export { type ComparisonBase, comparisonBase, resultSetId } from './comparisonBase.ts'
export type { Decision } from './consensus/decision.ts'
export { evolve } from './consensus/evolve.ts'
export { type Place, placeOf } from './consensus/placeOf.ts'
export { type EvaluationState, emptyState } from './consensus/state.ts'
export { consensusOf, type Viewer, viewFor } from './consensus/viewFor.ts'
export { waitingFor } from './consensus/waitingFor.ts'
export { type Country, country } from './country.ts'
export { createEvaluation, type EvaluationCreated, type NewEvaluation } from './createEvaluation.ts'
export { type CriterionAnswer, criterionAnswer, type Flag, flags } from './criterionAnswer.ts'
export { decide, type Known, textAskedFor, versionFor } from './decide.ts'
export { type Changed, type Effect, effectOf } from './effect.ts'
export type { EndingState, Final } from './ending/endingState.ts'
export type { EndingPart, Lacking } from './ending/endingView.ts'
export {
  type AppointedRole,
  appointedRole,
  isJudging,
  type Judgement,
  type JudgingEvent,
  judgement,
  type Phase,
  type PrivateChange,
  type PrivateEntry,
  phase,
  privateEntry,
  type Recorded,
  type RevealBy,
  type Role,
  revealBy,
  role,
  roles,
  type TeamEvent,
  teamEvent,
} from './event.ts'
export { mayReadEvent } from './eventRight.ts'
export {
  type EvidenceItem,
  type EvidenceKind,
  evidenceItem,
  interviewGroups,
} from './evidence/evidenceItem.ts'
export { isRegistered } from './evidence/evidenceState.ts'
export type { EvidencePart } from './evidence/evidenceView.ts'
export { isLate } from './evidence/isLate.ts'
export type { LinkFrom, LinkNo, LinkTo, PointRef } from './evidence/link.ts'
export { exactPoints, typedValue } from './exactPoints.ts'
export type { Waiver } from './finding.ts'
export type { ImprovementNo, Outcome } from './followUp/followUpCommand.ts'
export type { FollowUpPart, ImprovementView } from './followUp/followUpView.ts'
export { type StartedFrom, startedFrom } from './followUp/startedFrom.ts'
export {
  formatDrift,
  formatPercent,
  formatPoints,
  formatShare,
  type Locale,
} from './format.ts'
export {
  type AreaNo,
  areaNo,
  type EvidenceNo,
  evidenceNo,
  type Instant,
  MOST_EVIDENCE,
  type PersonId,
  type ProposalNo,
  personId,
  type SubQuestionNo,
  subQuestionNo,
} from './ids.ts'
export type { ThreadNo } from './margin/marginCommand.ts'
export type { MarginPart, ThreadView } from './margin/marginView.ts'
export { type Notice, noticesFor, unseenNotices } from './notices.ts'
export { type Part, part } from './part.ts'
export { type PartVersions, partName, partsFor } from './parts.ts'
export { type Passage, passagesOf } from './passages.ts'
export type { Places } from './places.ts'
export { type Points, points } from './points.ts'
export { printedPercent, printedPoints } from './printed.ts'
export { type PublishedTable, publishedTable } from './published/publishedTable.ts'
export { publishedTables } from './published/publishedTables.ts'
export { publishedSets, resultOf } from './publishedSets.ts'
export { isRefused, type Refusal, type RefusalReason, refusalReasons } from './refusal.ts'
export {
  openShare,
  type ReleaseNo,
  type RemarkFrom,
  type RemarkNo,
  type RemarkOn,
  remark,
} from './releases/releaseCommand.ts'
export {
  answeredIn,
  isOpenShare,
  type Release,
  type ReleasesState,
  type Remark,
  type Share,
  takesRemarks,
} from './releases/releaseState.ts'
export type {
  ReleasesPart,
  ReleaseView,
  RemarkView,
  ShareView,
} from './releases/releaseView.ts'
export { checkResults } from './results/checkResults.ts'
export { type Comparison, type ComparisonAsked, comparisonOf } from './results/comparisonOf.ts'
export { crosswalks } from './results/crosswalks.ts'
export { type EarlierResult, earlierOf } from './results/earlierOf.ts'
export { crosswalkBetween, mapRows } from './results/mapRows.ts'
export {
  type ResultFinding,
  type ResultFindingKind,
  resultErrors,
  resultWarnings,
} from './results/resultFinding.ts'
export {
  type Crosswalk,
  crosswalk,
  type PublishedResult,
  publishedResult,
  type ResultSet,
  resultSet,
} from './results/resultSet.ts'
export { isSameMunicipality, type Municipality } from './results/sameMunicipality.ts'
export { RULES_VERSION } from './rulesVersion.ts'
export { type ScoredArea, type ScoredRow, type ScoreTable, scoreTable } from './scoreTable.ts'
export type { SectionState, SectionsPart, SectionView } from './sections/sectionView.ts'
export { type ShownBeside, shownBeside } from './shownBeside.ts'
export { meanOf, rangeOf, spreadOf } from './spread.ts'
export { type Stage, stage, stages } from './stage.ts'
export {
  type EarlierEvaluation,
  earlierOfResult,
  importedStart,
  type Mapping,
  mappingBetween,
  startIn,
} from './startIn.ts'
export { type Suggestion, suggestionOf } from './suggestion.ts'
export {
  type Template,
  type TemplateArea,
  type TemplateBand,
  type TemplateCriterion,
  type TemplateGuide,
  type TemplateSection,
  type TemplateSubQuestion,
  template,
} from './template.ts'
export { standardText } from './templates/standardTexts.ts'
export { templateById, templates } from './templates/templates.ts'
export { BROKEN_TEXT, text } from './text.ts'
export { type TextRef, textDigest, textRef } from './textRef.ts'
export { type TextRight, talkRight, textRight } from './textRight.ts'
export { areaOfRoom, hasText, isSameText, sectionOf, textsOf } from './texts.ts'
export {
  type AreaView,
  acts,
  type EvaluationView,
  evaluationView,
  type Figure,
  type ProposalView,
  type SpreadView,
  type SubQuestionView,
  type TeamView,
} from './view.ts'
