export { type PlainBlock, plainBlocks, seedArea, type TextName, textNames, textOf } from './area.ts'
export { type ClosingReason, closing, closingReasonOf } from './closing.ts'
export {
  type CommandId,
  type EvaluationId,
  type PersonId,
  parseCommandId,
  parseEvaluationId,
  parsePersonId,
} from './ids.ts'
export { liveMessage } from './live.ts'
export {
  type Municipality,
  municipalities,
  municipalityByCode,
} from './municipalities/municipalities.ts'
export { narrativeSchema, SCHEMA_VERSION } from './narrative.ts'
export { PEOPLE_COLORS, type PresentUser, presentUser } from './presence.ts'
export { areaOf, parseRoomAddress, parseRoomName, type RoomAddress, type RoomName } from './room.ts'
export {
  carriesContent,
  encodeServerWord,
  frame,
  readServerWord,
  type ServerWord,
  sync,
} from './wire.ts'
