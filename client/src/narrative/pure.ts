/** The parts without a browser, for whoever proves them. */
export { caretAwareness } from './caretAwareness.ts'
export { editorSchema } from './extensions.ts'
export { oneList } from './oneList.ts'
export { pastedHtml } from './pastedHtml.ts'
export { placesForLetters } from './placesForLetters.ts'
