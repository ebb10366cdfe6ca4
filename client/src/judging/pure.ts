/** The second front door: what needs neither React nor a browser, for those who check it. */
export { type Announcement, announcementOf } from './announcement.ts'
export {
  type Asked,
  answeredIn,
  askedOf,
  middleOf,
  withoutAnswer,
  withShare,
  withStage,
} from './criteria.ts'
export { type DraftSaver, draftSaver, PAUSE, type Saving } from './draftSaver.ts'
export { type Flag, flagsOf } from './flags.ts'
export { lateIn, putAway, tellLate } from './lateRefusals.ts'
export { nudgesOf } from './nudges.ts'
export {
  type Content,
  contentOf,
  departsFrom,
  draftOf,
  inputFor,
  keyOf,
  missingIn,
  withFlag,
  withSuggestion,
  withText,
} from './ownDraft.ts'
export { EVERY, paced, TYPED } from './paced.ts'
export { panelState, placeOf, rationaleAsked, waitsFor } from './panelState.ts'
export { inputOf, readingOf, snapped, stepped } from './reading.ts'
export { changedSince, sharedStage, tableOf } from './table.ts'
export { workingValue } from './work.ts'
export { areaText, writtenIn } from './written.ts'
