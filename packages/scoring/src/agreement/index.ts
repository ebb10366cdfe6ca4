export {
  type AgreementFigures,
  agreementIn,
  agreementOf,
  COEFFICIENTS_FROM,
  type ComparedRow,
  type JudgedRow,
  type PairAgreement,
} from './agreementOf.ts'
export { blandAltman, type Limits } from './blandAltman.ts'
export { cohensKappa } from './cohensKappa.ts'
export { type CrossTable, crossTable } from './crossTable.ts'
export { exactAgreement } from './exactAgreement.ts'
export { type FiveNumbers, fiveNumbers } from './fiveNumbers.ts'
export { type IntraclassForm, intraclass, intraclassForms } from './intraclass.ts'
export {
  type AlphaMetric,
  alphaMetrics,
  krippendorffsAlpha,
  type Unit,
} from './krippendorffsAlpha.ts'
export { meanAbsoluteDifference } from './meanAbsoluteDifference.ts'
export { meanDifference } from './meanDifference.ts'
export type { Target } from './meanSquares.ts'
export { type Offset, offsetsOf, type SharedRow } from './offsetsOf.ts'
export type { Pair } from './pair.ts'
export type { NotComputable, Statistic, WhyNotComputable } from './statistic.ts'
export { type DisagreementWeight, quadraticWeight, weightedKappa } from './weightedKappa.ts'
