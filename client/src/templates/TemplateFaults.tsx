import { FaultList } from '../administration/index.ts'
import type { TemplateFault } from '../connection/index.ts'
import { FaultWords } from './FaultWords.tsx'

const MOST = 30

/** What is wrong with a template, a line each, with its place. */
export function TemplateFaults({ faults }: { faults: readonly TemplateFault[] }) {
  return (
    <FaultList
      faults={faults}
      most={MOST}
      keyOf={({ what, at, found }) => `${what} ${at} ${found}`}
      words={(fault) => <FaultWords fault={fault} />}
    />
  )
}
