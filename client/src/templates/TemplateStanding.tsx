import { Plural } from '@lingui/react/macro'
import { HowFar } from '../administration/index.ts'
import type { TemplateLine } from '../connection/index.ts'

/** How far a template has come. */
export function TemplateStanding({ line }: { line: TemplateLine }) {
  return (
    <p>
      <HowFar draft={line.draft} publishedAt={line.publishedAt} />
      {line.draft && line.faults.length > 0 && (
        <>
          {' '}
          <Plural value={line.faults.length} one="# fel att rätta" other="# fel att rätta" />
        </>
      )}
    </p>
  )
}
