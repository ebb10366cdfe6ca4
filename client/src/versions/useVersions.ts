import { useQueries, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { askFor, textsOfVersion, versions } from '../connection/index.ts'

export type VersionList = z.infer<typeof versions>
export type Version = VersionList['versions'][number]

/** The earlier states that are kept of a report. */
export function useVersions(id: string) {
  return useQuery({
    queryKey: ['versions', id],
    queryFn: () => askFor(`/api/evaluations/${id}/versions`, versions),
    staleTime: 0,
  })
}

/** What stood in these rooms, in one state of the report. */
export function useTexts(id: string, state: string, rooms: readonly string[]) {
  return useQueries({
    queries: rooms.map((room) => ({
      queryKey: ['versions', id, state, room],
      queryFn: () => askFor(`/api/evaluations/${id}/versions/${state}/${room}`, textsOfVersion),
      // What was kept is never another.
      staleTime: state === 'now' ? 0 : Number.POSITIVE_INFINITY,
    })),
    combine: (found) => ({
      isPending: found.some(({ isPending }) => isPending),
      error: found.find(({ error }) => error)?.error ?? null,
      retry: () => {
        for (const one of found) if (one.isError) void one.refetch()
      },
      texts: new Map(rooms.map((room, nth) => [room, found[nth]?.data?.texts ?? []])),
    }),
  })
}
