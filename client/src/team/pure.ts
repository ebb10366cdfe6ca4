/** The second front door: what needs no browser, for those who check it. */
export {
  consequencesOf,
  lackingEvaluators,
  recusableAreas,
  runsOf,
  standingOf,
  whyNobody,
} from './standing.ts'
