/** The second front door: what needs no browser, for those who check it. */
export {
  type Draft,
  emptyDraft,
  fitted,
  inRole,
  mayAdd,
  problemsIn,
  wishOf,
  withoutPerson,
  withPerson,
} from './form.ts'
export { keptDraft } from './keptDraft.ts'
export {
  keyOf,
  municipalitiesFrom,
  municipalitiesMatching,
  municipalityNamed,
} from './municipalityChoice.ts'
