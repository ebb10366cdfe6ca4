export { isChosen, meanSaid, sinceYears } from './choice.ts'
