/** The second front door: what needs neither React nor a browser, for those who check it. */
export { eventsOfRow, kindOf } from './about.ts'
export { byDay, daySaid } from './days.ts'
export { erasedIn, withErased } from './erased.ts'
export { filterOf, filterSearch, found } from './filter.ts'
export { askAfter, nothingKept, taken } from './kept.ts'
export { proposalsIn } from './proposals.ts'
export { type Sentence, sentenceOf } from './sentence.ts'
export { speakerOf } from './speaker.ts'
