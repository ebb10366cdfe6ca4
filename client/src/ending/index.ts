export { Ending } from './Ending.tsx'
