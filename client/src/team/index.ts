export { AppointForm } from './AppointForm.tsx'
export { Team } from './Team.tsx'
