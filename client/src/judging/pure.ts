/** The second front door: what needs neither React nor a browser, for those who check it. */
export { type Announcement, announcementOf } from './announcement.ts'
export { type DraftSaver, draftSaver, PAUSE, type Saving } from './draftSaver.ts'
export { type Flag, flagsOf } from './flags.ts'
export { keptWork } from './keptWork.ts'
export { type Content, contentOf, draftOf, missingIn, withText } from './ownDraft.ts'
export { panelState, placeOf, rationaleAsked, waitsFor } from './panelState.ts'
export { inputOf, readingOf, snapped, stepped } from './reading.ts'
export { sharedStage, type Work, withParagraph, workingValue } from './work.ts'
