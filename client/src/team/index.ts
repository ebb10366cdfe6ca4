export { Team } from './Team.tsx'
