import { useLingui } from '@lingui/react/macro'
import type { Flag } from '@samsyn/scoring'

export function useFlagWords(): (flag: Flag) => string {
  const { t } = useLingui()
  return (flag) => {
    switch (flag) {
      case 'unsure':
        return t`Osäker`
      case 'discuss':
        return t`Vill prata om`
    }
  }
}
