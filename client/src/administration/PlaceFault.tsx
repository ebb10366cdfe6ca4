import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'

/** What is wrong at a place in a file. The place stands as it is written there. */
export function PlaceFault({ at, children }: { at: string; children: ReactNode }) {
  return (
    <>
      <code className="administration-place">{at === '' ? '…' : at}</code> {children}
    </>
  )
}

interface Fault {
  what: string
  found: string
  wanted: string
}

/** What may be wrong at a place in any file, in words that go on from the place. */
export function FormWords({ what, found, wanted }: Fault) {
  switch (what) {
    case 'missing':
      return <Trans>saknas.</Trans>
    case 'empty':
      return <Trans>är tomt.</Trans>
    case 'tooLong':
      return <Trans>är längre än {wanted} tecken.</Trans>
    case 'tooLow':
      return <Trans>är för lågt: {found}.</Trans>
    case 'tooHigh':
      return <Trans>är för högt: högst {wanted}.</Trans>
    case 'notOneOf':
      return <Trans>ska vara något av: {wanted}.</Trans>
    case 'badCharacters':
      return <Trans>har radbrytningar eller trasiga tecken.</Trans>
    default:
      return found === '' ? <Trans>har fel form.</Trans> : <Trans>har fel form: {found}</Trans>
  }
}
