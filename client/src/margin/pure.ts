/** The second front door: what needs neither React nor a browser, for those who check it. */
export { discard, draftAt, hasDraft, sendDraft, watchDrafts, write } from './drafts.ts'
export { callAt, called, calledIn, matching, piecesOf } from './mentions.ts'
export { concerns, countsOf, inOrder, isShown, shownKinds, steadied } from './threads.ts'
