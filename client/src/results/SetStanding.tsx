import { Plural } from '@lingui/react/macro'
import { HowFar } from '../administration/index.ts'
import type { ResultSetLine } from '../connection/index.ts'

/** How far a version of a set has come, and how much of it does not fit. */
export function SetStanding({ line }: { line: ResultSetLine }) {
  return (
    <p>
      <HowFar draft={line.draft} publishedAt={line.publishedAt} />
      {line.errors > 0 && (
        <>
          {' · '}
          <Plural value={line.errors} one="# fel att rätta" other="# fel att rätta" />
        </>
      )}
      {line.warnings > 0 && (
        <>
          {' · '}
          <Plural value={line.warnings} one="# anmärkning" other="# anmärkningar" />
        </>
      )}
    </p>
  )
}
