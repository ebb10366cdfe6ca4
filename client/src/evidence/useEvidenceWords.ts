import { useLingui } from '@lingui/react/macro'
import type { EvidenceItem } from '@samsyn/scoring'
import type { Interview } from './register.ts'

/** What kinds of evidence there are, and the groups that interviews are counted by. */
export function useEvidenceWords() {
  const { t, i18n } = useLingui()
  const kinds: Record<EvidenceItem['kind'], string> = {
    interview: t`Intervju`,
    document: t`Dokument`,
    web: t`Webb`,
  }
  const groups: Record<Interview['group'], string> = {
    politicians: t`Politiker`,
    management: t`Ledning`,
    staff: t`Medarbetare`,
    unions: t`Fackliga företrädare`,
    others: t`Övriga`,
  }
  return {
    kinds,
    groups,
    /** A day as people say it; a date field's "2026-03-02". */
    day: (date: string) =>
      i18n.date(`${date}T12:00:00`, { day: 'numeric', month: 'short', year: 'numeric' }),
    size: (bytes: number) => sizeSaid(bytes, i18n.locale),
  }
}

function sizeSaid(bytes: number, locale: string): string {
  const [unit, divisor] = bytes < 1_000_000 ? ['kilobyte', 1000] : ['megabyte', 1_000_000]
  const format = { style: 'unit', unit, maximumFractionDigits: bytes < 10_000_000 ? 1 : 0 } as const
  return new Intl.NumberFormat(locale, format).format(Math.max(0.1, bytes / Number(divisor)))
}
