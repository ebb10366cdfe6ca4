/** The second front door: what needs neither React nor a browser, for those who check it. */
export { inWords } from './inWords.ts'
export { plotOf } from './plot.ts'
export {
  coefficientSaid,
  pointsOfHundred,
  pointsSaid,
  signedPoints,
  wholePoints,
} from './pointsOfHundred.ts'
