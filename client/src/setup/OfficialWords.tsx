import { Trans } from '@lingui/react/macro'
import type { Municipality } from '@samsyn/document'
import { useCountryWords } from './useCountryWords.ts'

/** Which official list a municipality is in, and its code there. */
export function OfficialWords({ country, code }: Pick<Municipality, 'country' | 'code'>) {
  const land = useCountryWords()[country]
  return (
    <Trans>
      Kod {code}, {land}
    </Trans>
  )
}
