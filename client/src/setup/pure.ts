/** The second front door: what needs no browser, for those who check it. */
export {
  type Draft,
  emptyDraft,
  fitted,
  inRole,
  isStart,
  mayAdd,
  problemsIn,
  wishOf,
  withMunicipality,
  withoutPerson,
  withPerson,
} from './form.ts'
export { keepStartFrom } from './fromReport.ts'
export { keptDraft } from './keptDraft.ts'
export {
  keyOf,
  municipalitiesFrom,
  municipalitiesMatching,
  municipalityNamed,
} from './municipalityChoice.ts'
