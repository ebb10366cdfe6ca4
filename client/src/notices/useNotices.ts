import { type Notice, noticesFor, type TeamView, unseenNotices } from '@samsyn/scoring'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import {
  ask,
  askFor,
  seenSoFar,
  useMargins,
  useReleases,
  useSections,
} from '../connection/index.ts'

/** Longer than this a list of what was once new helps nobody. */
const MOST = 40

const said = new Set<string>()

/**
 * What concerns this person, the newest first, and what of it is new: since they last looked, or as
 * long as the server has not said when that was, nothing.
 */
export function useNotices(id: string, view: TeamView, language: string) {
  const margins = useMargins()
  const sections = useSections()
  const releases = useReleases()
  const { person, role } = view.me
  const notices = useMemo((): Notice[] => {
    const beside = [sections, releases].filter((part) => part !== undefined)
    const parts = [...margins.values(), ...beside]
    return noticesFor(parts, { person, role }).slice(0, MOST)
  }, [margins, sections, releases, person, role])

  const queryKey = ['seen', id]
  const queries = useQueryClient()
  const path = `/api/evaluations/${id}/seen`
  const { data } = useQuery({ queryKey, queryFn: () => askFor(path, seenSoFar) })
  const fresh = data ? unseenNotices(notices, data.seq) : []
  const newest = notices[0]?.seq ?? 0

  // Once for each visit, so that the server knows in which language somebody reads.
  const known = data?.seq
  useEffect(() => {
    if (known === undefined || said.has(`${id} ${language}`)) return
    said.add(`${id} ${language}`)
    void ask(path, seenSoFar, { seq: known, language }, 'PUT')
  }, [id, path, known, language])

  /** They are looking: what there is now is new no longer. */
  async function look(): Promise<void> {
    if (!data || newest <= data.seq) return
    queries.setQueryData(queryKey, { seq: newest })
    await ask(path, seenSoFar, { seq: newest, language }, 'PUT')
  }

  return { notices, fresh, look }
}
