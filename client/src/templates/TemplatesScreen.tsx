import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { AdministrationPage } from '../administration/index.ts'
import {
  askFor,
  library,
  Refused,
  type TemplateLine,
  useProblemWords,
} from '../connection/index.ts'
import { Skeleton, Unread } from '../ui/index.ts'
import { BringIn } from './BringIn.tsx'
import { TemplateStanding } from './TemplateStanding.tsx'
import './templates.css'

/** Every template of this server: what evaluations are made from, and drafts of what they will be. */
export function TemplatesScreen() {
  const { t } = useLingui()
  return (
    <AdministrationPage
      title={t`Mallar`}
      lead={
        <Trans>
          En mall är en version av frågorna: områden, delfrågor, maxpoäng och rubriker. En
          publicerad mall ändras aldrig; en ny version läggs in under ett eget id.
        </Trans>
      }
    >
      <BringIn />
      <Library />
    </AdministrationPage>
  )
}

function Library() {
  const words = useProblemWords()
  const found = useQuery({
    queryKey: ['library'],
    queryFn: () => askFor('/api/template-library', library),
  })
  if (found.isPending) return <Skeleton height="12em" />
  if (found.isError)
    return (
      <Unread onAgain={() => void found.refetch()}>
        {found.error instanceof Refused && words(found.error.problem)}
      </Unread>
    )
  return (
    <ul className="ui-list administration-list">
      {found.data.templates.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </ul>
  )
}

function Line({ line }: { line: TemplateLine }) {
  return (
    <li className="administration-line templates-line">
      <div>
        <h2>
          <Link to="/templates/$template" params={{ template: line.id }}>
            {line.title}
          </Link>
        </h2>
        <p className="ui-soft">{line.id}</p>
      </div>
      <TemplateStanding line={line} />
      <p className="ui-soft">
        {line.evaluations > 0 && (
          <Plural value={line.evaluations} one="# utvärdering" other="# utvärderingar" />
        )}
      </p>
    </li>
  )
}
