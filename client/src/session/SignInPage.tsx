import { Navigate } from '@tanstack/react-router'
import { SignIn } from './SignIn.tsx'
import { useMe } from './useMe.ts'

/** The door under its own address: where one comes back to when a way in did not lead in. */
export function SignInPage() {
  const { data: me } = useMe()
  if (!me) return null
  return me.person ? <Navigate to="/" replace /> : <SignIn demo={me.demo} />
}
