import { useLingui } from '@lingui/react/macro'
import type { Phase, Role } from '@samsyn/scoring'

/** An evaluation's phase as a person says it. */
export function usePhaseWords(): Record<Phase, string> {
  const { t } = useLingui()
  return { open: t`Pågår`, finalising: t`Fastställs`, final: t`Fastställd` }
}

/** A person's part in an evaluation. */
export function useRoleWords(): Record<Role, string> {
  const { t } = useLingui()
  return {
    evaluator: t`Utvärderare`,
    lead: t`Granskningsledare`,
    observer: t`Observatör`,
    municipality: t`Kommunens kontaktperson`,
  }
}
