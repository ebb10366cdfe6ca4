import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { EvidenceNo, EvidencePart } from '@samsyn/scoring'
import { ChevronRight } from 'lucide-react'
import type { HeldRoom } from '../connection/index.ts'
import { StateMark, VisuallyHidden } from '../ui/index.ts'
import type { EvidenceHere } from './evidenceHere.ts'
import { ItemDetails } from './ItemDetails.tsx'
import { type RegisterItem, titleOf } from './register.ts'
import { supportedBy } from './supports.ts'
import { useEvidenceWords } from './useEvidenceWords.ts'

interface Props extends EvidenceHere {
  part: EvidencePart
  notes: HeldRoom
  items: readonly RegisterItem[]
  open: EvidenceNo | undefined
  onOpen: (no: EvidenceNo | undefined) => void
}

/** The register as a table: a line for each item, and under the open one all that there is of it. */
export function ItemTable({ items, open, onOpen, ...rest }: Props) {
  return (
    <table className="evidence-table">
      <VisuallyHidden>
        <caption>
          <Trans>Underlag</Trans>
        </caption>
      </VisuallyHidden>
      <thead>
        <tr>
          <th scope="col" className="evidence-no">
            <Trans>Nr</Trans>
          </th>
          <th scope="col">
            <Trans>Vad</Trans>
          </th>
          <th scope="col" className="evidence-kind">
            <Trans>Slag</Trans>
          </th>
          <th scope="col" className="evidence-date">
            <Trans>Datum</Trans>
          </th>
          <th scope="col" className="evidence-uses">
            <Trans>Stöder</Trans>
          </th>
        </tr>
      </thead>
      {items.map((one) => (
        <ItemLine
          key={one.no}
          one={one}
          isOpen={one.no === open}
          onOpen={() => onOpen(one.no === open ? undefined : one.no)}
          {...rest}
        />
      ))}
    </table>
  )
}

interface LineProps extends Omit<Props, 'items' | 'open' | 'onOpen'> {
  one: RegisterItem
  isOpen: boolean
  onOpen: () => void
}

function ItemLine({ one, isOpen, onOpen, part, ...rest }: LineProps) {
  const { t } = useLingui()
  const { kinds, groups, day } = useEvidenceWords()
  const { no, item, late } = one
  const id = `evidence-${no}`
  return (
    <tbody data-open={isOpen || undefined}>
      <tr className="evidence-line">
        <td className="evidence-no">{no}</td>
        <th scope="row">
          <button
            type="button"
            className="evidence-opener"
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={onOpen}
          >
            <ChevronRight aria-hidden />
            <span>{titleOf(item)}</span>
          </button>
          {item.kind === 'interview' && (
            <p className="evidence-soft evidence-under">
              {groups[item.group]}
              {item.people > 1 && (
                <>
                  {' · '}
                  <Plural value={item.people} one="# person" other="# personer" />
                </>
              )}
            </p>
          )}
          <p className="evidence-soft evidence-under evidence-narrow">
            {kinds[item.kind]}
            {item.date && `, ${day(item.date)}`}
          </p>
          {late && (
            <p className="evidence-under">
              <StateMark state="talk">{t`Efter bedömningsdatum: ger inga poäng`}</StateMark>
            </p>
          )}
        </th>
        <td className="evidence-kind">{kinds[item.kind]}</td>
        <td className="evidence-date">
          {item.date ? (
            <time dateTime={item.date}>{day(item.date)}</time>
          ) : (
            <span className="evidence-soft">
              <Trans>okänt</Trans>
            </span>
          )}
        </td>
        <td className="evidence-uses">
          <Uses part={part} no={no} />
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={5} id={id} className="evidence-open">
            <ItemDetails one={one} part={part} {...rest} onGone={onOpen} />
          </td>
        </tr>
      )}
    </tbody>
  )
}

/** What rests on an item, in a few letters: the sub-questions by number, the rest counted. */
function Uses({ part, no }: { part: EvidencePart; no: EvidenceNo }) {
  const { subQuestions, judgements, points, passages } = supportedBy(part, no)
  const rows = new Set([...subQuestions, ...judgements].map(({ subQuestion }) => subQuestion))
  const numbers = [...rows].sort((a, b) => a.localeCompare(b, 'sv', { numeric: true }))
  const others = points.length + passages.length
  if (rows.size + others === 0)
    return (
      <span className="evidence-soft">
        <Trans>inget än</Trans>
      </span>
    )
  return (
    <>
      {numbers.join(', ')}
      {others > 0 && (
        <span className="evidence-soft">
          {numbers.length > 0 && ' + '}
          <Plural value={others} one="# ställe i texten" other="# ställen i texten" />
        </span>
      )}
    </>
  )
}
