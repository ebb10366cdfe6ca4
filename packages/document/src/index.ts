export {
  Anchors,
  anchorOf,
  lettersOf,
  NodeLetters,
  type Place,
  placeOf,
  type TextAnchor,
} from './anchors/index.ts'
export {
  areaShape,
  isList,
  seedArea,
  type TextName,
  textNames,
  textOf,
} from './area.ts'
export type { Block, Cell, Inline, ListItem, Marks } from './block.ts'
export { type BlockCounts, countsOf } from './blockCounts.ts'
export { block } from './blockSchema.ts'
export { blocksOf } from './blocksOf.ts'
export { type ClosingReason, closing, closingReasonOf } from './closing.ts'
export {
  differenceOf,
  isUnchanged,
  type NodeHead,
  stateAfter,
  stateBefore,
  type TextChange,
  type TextNode,
  type WordChange,
} from './difference/index.ts'
export { evidenceShape, notedItem, noteOn, seedEvidence } from './evidenceRoom.ts'
export { type FileType, fileTypeOf, fileTypes, MOST_FILE_BYTES, safeFileName } from './files.ts'
export { goodExamplesIn } from './goodExamples.ts'
export {
  type CommandId,
  type EvaluationId,
  type PersonId,
  parseCommandId,
  parseEvaluationId,
  parsePersonId,
} from './ids.ts'
export { type LiveSaying, liveMessage, liveSaying } from './live.ts'
export {
  type Municipality,
  municipalities,
  municipalityByCode,
} from './municipalities/municipalities.ts'
export {
  HEADING_LEVELS,
  type NarrativeMark,
  type NarrativeNode,
  narrativeSchema,
  SCHEMA_VERSION,
} from './narrative.ts'
export { mayBear, mayContain, mayHave, mayHoldLetters } from './narrativeParts.ts'
export { type RoomOutline, roomOutline } from './outline.ts'
export { type PlainBlock, plainBlocks } from './plainBlocks.ts'
export { PEOPLE_COLORS, type PresentUser, presentUser } from './presence.ts'
export {
  areaOf,
  isTalk,
  parseRoomAddress,
  parseRoomName,
  type RoomAddress,
  type RoomName,
} from './room.ts'
export { safeLink } from './safeLink.ts'
export type { RoomShape, RootShape } from './shape.ts'
export { type SummaryText, summaryShape, summaryTexts } from './summary.ts'
export {
  appendPlain,
  isUntouched,
  plainText,
  rationaleOf,
  seedTalk,
  type TalkedRow,
  talkedAbout,
  talkShape,
  type Working,
  watchText,
  workingOf,
} from './talk.ts'
export {
  carriesContent,
  encodeServerWord,
  frame,
  readServerWord,
  type ServerWord,
  sync,
} from './wire.ts'
export { writeBlocks } from './writeBlocks.ts'
