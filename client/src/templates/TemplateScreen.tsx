import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { AdministrationPage, DraftActs } from '../administration/index.ts'
import {
  askFor,
  type LibraryTemplate,
  libraryTemplate,
  Refused,
  useProblemWords,
} from '../connection/index.ts'
import { Button, Skeleton, saveTextFile } from '../ui/index.ts'
import { Questionnaire } from './Questionnaire.tsx'
import { TemplateFaults } from './TemplateFaults.tsx'
import { TemplateStanding } from './TemplateStanding.tsx'
import './templates.css'

/** One template: what it asks, what is wrong with it, and points to try it with. */
export function TemplateScreen() {
  const { t } = useLingui()
  const words = useProblemWords()
  const { template: id } = useParams({ from: '/templates/$template' })
  const found = useQuery({
    queryKey: ['library', id],
    queryFn: () => askFor(`/api/template-library/${id}`, libraryTemplate),
  })
  if (found.isPending)
    return (
      <AdministrationPage title={id}>
        <Skeleton height="24em" />
      </AdministrationPage>
    )
  if (found.isError)
    return (
      <AdministrationPage title={t`Mallen kunde inte visas`}>
        <p role="alert">{found.error instanceof Refused && words(found.error.problem)}</p>
        <p>
          <Link to="/templates">
            <Trans>Till mallarna</Trans>
          </Link>
        </p>
      </AdministrationPage>
    )
  return <One key={found.data.digest} one={found.data} />
}

function One({ one }: { one: LibraryTemplate }) {
  const { template } = one
  const save = () => saveTextFile(`${JSON.stringify(template, null, 2)}\n`, `${template.id}.json`)
  return (
    <AdministrationPage
      title={template.title}
      act={
        <Button onClick={save}>
          <Trans>Spara som fil</Trans>
        </Button>
      }
    >
      <div className="administration-about">
        <p className="ui-soft">{template.id}</p>
        <div role="status">
          <TemplateStanding line={one} />
        </div>
        {one.evaluations > 0 && (
          <p className="ui-soft">
            <Plural value={one.evaluations} one="# utvärdering" other="# utvärderingar" />
          </p>
        )}
      </div>
      {one.faults.length > 0 && (
        <section className="administration-told">
          <h2>
            <Trans>Det här behöver rättas innan mallen kan publiceras</Trans>
          </h2>
          <TemplateFaults faults={one.faults} />
        </section>
      )}
      {one.draft && <Draft one={one} />}
      <Questionnaire template={template} />
    </AdministrationPage>
  )
}

function Draft({ one: { id, title, digest, faults } }: { one: LibraryTemplate }) {
  return (
    <DraftActs
      path={`/api/template-library/${id}`}
      digest={digest}
      schema={libraryTemplate}
      isFit={faults.length === 0}
      list="/templates"
      listKey={['library']}
      oneKey={['library', id]}
      words={{
        about: (
          <Trans>
            Utkastet ändras genom att en ny fil läggs in med samma id. Utvärderingar kan skapas
            först när mallen är publicerad.
          </Trans>
        ),
        title: <Trans>Publicera {title}?</Trans>,
        means: (
          <Trans>
            Från nu kan utvärderingar skapas från den. Den går inte att ändra eller ta bort: en
            rättelse blir en ny mall med ett eget id.
          </Trans>
        ),
        verb: <Trans>Publicera mallen</Trans>,
      }}
    />
  )
}
