export {
  type AnchorStore,
  FILE_PART,
  type FileHead,
  type FileStore,
  type SeenStore,
  type StoredVersion,
  type VersionStore,
  type VersionText,
} from './beside.ts'
export { type DamagedPlace, DamagedRow } from './damagedRow.ts'
export type {
  ArchiveHead,
  ArchiveStore,
  Deletion,
  ImportHead,
  ImportStore,
  Opening,
  ResultStore,
  SettingStore,
  ShareKey,
  SnapshotStore,
  StoredResults,
  StoredTemplate,
  TemplateStore,
} from './outside.ts'
export { openSqliteStore, type SqliteStore } from './sqlite.ts'
export { beginGeneration, damagedBeside, storeInside } from './sqliteCopy.ts'
export { openTrailReader, type TrailReader } from './sqliteReader.ts'
export { rebuildStore } from './sqliteRebuild.ts'
export { openStoreRepair, type StoreRepair } from './sqliteRepair.ts'
export type { BrokenRoom } from './sqliteRepairRooms.ts'
export type { BrokenTrail } from './sqliteRepairTrails.ts'
export type { SqliteStatistics } from './sqliteThread.ts'
export type {
  Commit,
  Erasure,
  EvaluationDamage,
  EvaluationStore,
  PrivateRow,
  RoomEntry,
  RoomLog,
  RoomStore,
  Store,
  StoredAnswer,
  StoredEvaluation,
  StoredRoom,
  TeamRow,
} from './store.ts'
