export { InviteForm } from './InviteForm.tsx'
export { PeopleScreen } from './PeopleScreen.tsx'
