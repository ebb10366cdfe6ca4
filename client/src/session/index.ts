export { NotFound } from './NotFound.tsx'
export { PersonMenu } from './PersonMenu.tsx'
export { SignedInOnly } from './SignedInOnly.tsx'
export { Wordmark } from './Wordmark.tsx'
