export { type Grouped, grouped, textAbout } from './grouped.ts'
