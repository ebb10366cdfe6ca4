export { FollowUp } from './FollowUp.tsx'
