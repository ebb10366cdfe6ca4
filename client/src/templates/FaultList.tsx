import { Trans } from '@lingui/react/macro'
import type { TemplateFault } from '../connection/index.ts'
import { FaultWords } from './FaultWords.tsx'

const MOST = 30

/** What is wrong with a template, a line each, with its place. */
export function FaultList({ faults }: { faults: readonly TemplateFault[] }) {
  const more = faults.length - MOST
  return (
    <ul className="templates-faults">
      {faults.slice(0, MOST).map((fault) => (
        <li key={`${fault.what} ${fault.at} ${fault.found}`}>
          <FaultWords fault={fault} />
        </li>
      ))}
      {more > 0 && (
        <li>
          <Trans>och {more} till</Trans>
        </li>
      )}
    </ul>
  )
}
