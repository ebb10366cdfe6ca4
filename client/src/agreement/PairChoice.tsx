import { Trans } from '@lingui/react/macro'

interface Props {
  pairs: readonly { key: string; first: string; second: string }[]
  chosen: string
  choose: (key: string) => void
}

/** Of three judges, which two. */
export function PairChoice({ pairs, chosen, choose }: Props) {
  return (
    <fieldset className="agreement-pairs">
      <legend>
        <Trans>Jämför</Trans>
      </legend>
      {pairs.map(({ key, first, second }) => (
        <label key={key}>
          <input
            type="radio"
            name="pair"
            value={key}
            checked={key === chosen}
            onChange={() => choose(key)}
          />
          <Trans>
            {first} och {second}
          </Trans>
        </label>
      ))}
    </fieldset>
  )
}
