/** The second front door: what needs neither React nor a browser, for those who check it. */
export { quoteAgain } from './quoteAgain.ts'
export { remarkKey, remarkOfKey, remarkPassages } from './remarkPassages.ts'
export { mayAnswer, remarkState, remarksOf } from './remarkState.ts'
