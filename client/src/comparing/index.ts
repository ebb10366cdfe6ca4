export { Comparing } from './Comparing.tsx'
