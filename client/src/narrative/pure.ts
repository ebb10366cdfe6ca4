/** The parts without a browser, for whoever proves them. */
export { acceptPassage } from './anchors/acceptedPassage.ts'
export { passagePlugin } from './anchors/passageMarks.ts'
export { type Passage, Passages } from './anchors/passages.ts'
export { caretAwareness } from './caretAwareness.ts'
export { copyForReading } from './copyForReading.ts'
export { earlierNotes, wordsIn } from './earlierNotes.ts'
export { evenTables } from './evenTables.ts'
export { editorSchema, narrativeNodes } from './extensions.ts'
export { filledSlice } from './filledSlice.ts'
export { interviewSentence, sentenceIn } from './interviewSentence.ts'
export { lettersOnly } from './lettersOnly.ts'
export { oneList } from './oneList.ts'
export { keptOneList } from './onlyList.ts'
export { pastedHtml } from './pastedHtml.ts'
export { placesForLetters } from './placesForLetters.ts'
export { keptLetters } from './points/keptLetters.ts'
export { pointIds } from './points/pointIds.ts'
export { moveUndoably, undone } from './points/undoneMoves.ts'
export { selectionKept } from './selectionKept.ts'
export {
  addToTable,
  insertTable,
  leaveTable,
  removeFromTable,
  tableAt,
  toCell,
  toggleHeaderRow,
} from './tables.ts'
export { isOthers, takenRow } from './takenRow.ts'
export { undoOptions } from './undoOptions.ts'
export { undoSteps } from './undoSteps.ts'
