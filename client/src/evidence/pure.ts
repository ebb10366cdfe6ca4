/** The second front door: what needs neither React nor a browser, for those who check it. */
export { emptyForm, formOf, itemOf, linkIn, problemsIn } from './itemForm.ts'
export { unsupportedPoints, unsupportedRows, type WrittenPoint } from './missing.ts'
export { interviewCounts, registerSearch, shownIn } from './register.ts'
export {
  isUnused,
  judgedOn,
  supportedBy,
  supportFor,
  supportOfPoint,
  tiedPassages,
} from './supports.ts'
export { writtenPoints } from './writtenPoints.ts'
