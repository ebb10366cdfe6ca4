export type {
  EvaluationLine,
  Me,
  OpeningLine,
  StatisticsAnswer,
  TemplateStatistics,
} from './answers.ts'
export {
  type ComparisonToChoose,
  candidates,
  checkFindings,
  comparisons,
  demoNow,
  type EarlierStart,
  earlierStarts,
  evaluationLines,
  evaluationMade,
  events,
  goodExamples,
  me,
  openings,
  people,
  readings,
  seenSoFar,
  shareMade,
  statistics,
  templates,
  textsOfVersion,
  trailVerdict,
  versionKept,
  versions,
} from './answers.ts'
export { ask, askFor, askPlain, bringFile, Refused, whyNot } from './ask.ts'
export { closingWords } from './closingWords.ts'
export {
  appointable,
  invitationMade,
  invitationSeen,
  type KnownPerson,
  knownPeople,
  providerAddress,
  sessions,
  waysIn,
} from './doorAnswers.ts'
export { type EvaluationFrame, personOf } from './frame.ts'
export { pageGeneration } from './generation.ts'
export { refusedTexts } from './heldRooms.ts'
export {
  type PastReport,
  pastReports,
  type ReportRead,
  type ReportWarning,
  reportKept,
  reportRead,
  resultProposed,
} from './importAnswers.ts'
export {
  type Deletion,
  type KeptEvaluation,
  type LeftArchive,
  leftArchives,
  type RetentionNow,
  retentionNow,
} from './keepingAnswers.ts'
export type { KeptTexts } from './keptTexts.ts'
export { askBeforeLeaving } from './leaving.ts'
export {
  broughtIn,
  type LibraryTemplate,
  library,
  libraryTemplate,
  type TemplateFault,
  type TemplateLine,
} from './libraryAnswers.ts'
export type { Live } from './live.ts'
export type { BesideIt } from './parts.ts'
export type { Problem } from './problem.ts'
export { Refusal } from './Refusal.tsx'
export {
  broughtSet,
  type ResultSetLine,
  type ResultSetWhole,
  resultSets,
  wholeSet,
} from './resultAnswers.ts'
export type { Room, RoomState } from './room.ts'
export type { SendCommand, Sent } from './send.ts'
export { type Sending, sendFile, type Upload, upload } from './upload.ts'
export { useAct } from './useAct.ts'
export { useAskedAgain } from './useAskedAgain.ts'
export {
  BesideContext,
  useComparing,
  useEnding,
  useEvidence,
  useFollowUp,
  useMargin,
  useMargins,
  useOutlines,
  useReleases,
  useSections,
} from './useBeside.ts'
export { useEvaluation } from './useEvaluation.ts'
export { useMoved } from './useMoved.ts'
export { useProblemWords } from './useProblemWords.ts'
export { useRestored } from './useRestored.ts'
export { type HeldRoom, useRoom, useSaved } from './useRoom.ts'
export { useRooms } from './useRooms.ts'
