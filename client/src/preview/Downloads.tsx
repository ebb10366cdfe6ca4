import { Trans, useLingui } from '@lingui/react/macro'
import { Download } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { askPlain, type Problem, useProblemWords, whyNot } from '../connection/index.ts'
import { Button, Popover, saveFile } from '../ui/index.ts'

interface Props {
  id: string
  scores: boolean
}

interface Form {
  /** Its route under the evaluation. */
  file: string
  name: string
  hint?: ReactNode
  /** It is a page or data to look at too, and has its name only where it is asked for as a file. */
  alsoShown?: true
}

type State =
  | { state: 'making'; name: string }
  | { state: 'done'; name: string }
  | { state: 'failed'; problem: Problem; form: Form }

/** The report as a file, in the form that one needs; made while one waits, and said how it goes. */
export function Downloads({ id, scores }: Props) {
  const { t } = useLingui()
  const words = useProblemWords()
  const [state, setState] = useState<State>()
  const asked = useRef(0)
  const forms: Form[] = [
    { file: 'report.pdf', name: 'PDF', hint: <Trans>Att läsa och skriva ut</Trans> },
    { file: 'report.docx', name: 'Word', hint: <Trans>Att arbeta vidare i</Trans> },
    {
      file: 'scores.xlsx',
      name: 'Excel',
      hint: <Trans>Poängen, och en handlingsplan att fylla i</Trans>,
    },
    { file: 'plan.csv', name: 'CSV', hint: <Trans>Handlingsplanen för andra program</Trans> },
    {
      file: 'report.html',
      name: t`Webbsida`,
      hint: <Trans>En fil, utan något runt om</Trans>,
      alsoShown: true,
    },
    {
      file: 'report.json',
      name: 'JSON',
      hint: <Trans>För den som bygger något av rapporten</Trans>,
      alsoShown: true,
    },
  ]

  async function save(form: Form): Promise<void> {
    const { file, name, alsoShown } = form
    const asFile = alsoShown ? '&download=1' : ''
    const turn = ++asked.current
    setState({ state: 'making', name })
    const answer = await askPlain(
      `/api/evaluations/${id}/${file}?scores=${scores ? 1 : 0}${asFile}`,
    )
    const blob =
      answer.kind === 'value' ? await answer.value.blob().catch(() => undefined) : undefined
    if (turn !== asked.current) return
    if (answer.kind !== 'value') return setState({ state: 'failed', problem: whyNot(answer), form })
    if (!blob) return setState({ state: 'failed', problem: whyNot({ kind: 'away' }), form })
    saveFile(blob, nameIn(answer.value) ?? file)
    setState({ state: 'done', name })
  }

  return (
    <Popover
      align="end"
      label={t`Ladda ner`}
      trigger={
        <button type="button" className="preview-download">
          <Download aria-hidden />
          <Trans>Ladda ner</Trans>
        </button>
      }
    >
      <ul className="preview-forms">
        {forms.map((form) => (
          <li key={form.file}>
            <button type="button" onClick={() => void save(form)}>
              <b>{form.name}</b>
              <span>{form.hint}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="preview-making" role="status">
        {state?.state === 'making' && (
          <>
            <Trans>Gör filen: {state.name}</Trans>
            <progress aria-label={t`Gör filen`} />
          </>
        )}
        {state?.state === 'done' && <Trans>Hämtad: {state.name}</Trans>}
        {state?.state === 'failed' && (
          <>
            {state.problem.type === 'offline' ? (
              <Trans>Servern svarar inte just nu. Försök igen om en stund.</Trans>
            ) : (
              words(state.problem)
            )}
            <Button size="small" onClick={() => void save(state.form)}>
              <Trans>Försök igen</Trans>
            </Button>
          </>
        )}
      </div>
    </Popover>
  )
}

/** What the server calls the file. */
function nameIn({ headers }: Response): string | undefined {
  return /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1]
}
