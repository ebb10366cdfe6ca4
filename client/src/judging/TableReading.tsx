import { Trans } from '@lingui/react/macro'
import { SharedRationale } from './SharedRationale.tsx'
import type { Table } from './useTable.ts'
import { useWords } from './useWords.ts'

/** What the team has on the table, for those who look on. */
export function TableReading({ table }: { table: Table }) {
  const words = useWords()
  return (
    <section className="judging-form judging-open">
      <h3 className="judging-heading">
        <Trans>Det teamet arbetar med</Trans>
      </h3>
      <p>
        {table.value === null ? <Trans>Inget värde än</Trans> : <b>{words.both(table.value)}</b>}
        {table.stage && ` · ${words.stage(table.stage)}`}
      </p>
      <SharedRationale mayWrite={false} />
    </section>
  )
}
