import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Refused, useProblemWords } from '../connection/index.ts'
import { PageBar } from '../session/index.ts'
import { Button, Field, Skeleton, Unread, useTitle } from '../ui/index.ts'
import { ExampleLine } from './ExampleLine.tsx'
import { type ExamplesSearch, examplesSearch } from './search.ts'
import { useExamples } from './useExamples.ts'
import './examples.css'

/** What was marked for others to learn from, in all evaluations whose texts one may read. */
export function ExamplesScreen() {
  const { t } = useLingui()
  // Read once more: the router keeps what its own reading left out.
  const search = examplesSearch({ ...useSearch({ from: '/examples' }) })
  const navigate = useNavigate()
  const found = useExamples(search)
  useTitle(t`Goda exempel`)
  const look = (sought: ExamplesSearch) =>
    void navigate({ to: '/examples', search: sought, replace: true, resetScroll: false })
  const total = found.data?.pages.at(-1)?.total
  return (
    <div className="examples">
      <PageBar />
      <main className="examples-main">
        <h1>
          <Trans>Goda exempel</Trans>
        </h1>
        <p className="examples-soft">
          <Trans>
            Passager som någon har märkt som gott exempel, i de utvärderingar vars texter du får
            läsa.
          </Trans>
        </p>
        <Search search={search} onSearch={look} />
        <p role="status" className="examples-soft">
          {total !== undefined && total > 0 && (
            <Plural value={total} one="Ett exempel" other="# exempel" />
          )}
        </p>
        {found.isError && <Failed error={found.error} retry={() => void found.refetch()} />}
        {found.isPending && (
          <div aria-busy>
            <Skeleton height="4em" />
            <Skeleton height="4em" />
          </div>
        )}
        {total === 0 && <Nothing all={search.area === undefined && search.q === undefined} />}
        <ul className="ui-list examples-lines">
          {found.data?.pages.flatMap(({ examples }, page) =>
            examples.map((example, place) => (
              <ExampleLine key={`${page} ${place} ${example.passage}`} example={example} />
            )),
          )}
        </ul>
        {found.hasNextPage && (
          <Button
            aria-disabled={found.isFetchingNextPage}
            onClick={() => void found.fetchNextPage()}
          >
            <Trans>Visa fler</Trans>
          </Button>
        )}
      </main>
    </div>
  )
}

const AREAS = ['1', '2', '3', '4', '5', '6', '7', '8']

/** Ms without a key after which what was typed is looked for. */
const PAUSE = 250

function Search({
  search,
  onSearch,
}: {
  search: ExamplesSearch
  onSearch: (search: ExamplesSearch) => void
}) {
  const [typed, setTyped] = useState(search.q ?? '')
  const { area } = search
  useEffect(() => {
    if (typed === (search.q ?? '')) return
    const timer = setTimeout(
      () => onSearch({ ...(area !== undefined && { area }), ...(typed !== '' && { q: typed }) }),
      PAUSE,
    )
    return () => clearTimeout(timer)
  }, [typed, search.q, area, onSearch])
  return (
    <search className="examples-search">
      <Field label={<Trans>Sök</Trans>}>
        {(given) => (
          <input
            {...given}
            className="ui-input"
            type="search"
            maxLength={200}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <Field label={<Trans>Område</Trans>}>
        {(given) => (
          <select
            {...given}
            className="ui-input"
            value={area ?? ''}
            onChange={({ target }) => {
              const { area: _, ...rest } = search
              onSearch(target.value === '' ? rest : { ...rest, area: target.value })
            }}
          >
            <option value="">
              <All />
            </option>
            {AREAS.map((no) => (
              <option key={no} value={no}>
                {no}
              </option>
            ))}
          </select>
        )}
      </Field>
    </search>
  )
}

function All() {
  return <Trans>Alla områden</Trans>
}

function Nothing({ all }: { all: boolean }) {
  return (
    <p className="examples-none">
      {all ? (
        <Trans>
          Det finns inga goda exempel än. Märk en passage i en text som gott exempel, så kommer den
          hit.
        </Trans>
      ) : (
        <Trans>Inget gott exempel passar in på det du söker.</Trans>
      )}
    </p>
  )
}

function Failed({ error, retry }: { error: Error; retry: () => void }) {
  const words = useProblemWords()
  return (
    <Unread onAgain={retry}>
      {error instanceof Refused ? words(error.problem) : <Trans>Exemplen kunde inte hämtas.</Trans>}
    </Unread>
  )
}
