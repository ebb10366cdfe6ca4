import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { askFor, goodExamples } from '../connection/index.ts'
import type { ExamplesSearch } from './search.ts'

export type Example = z.infer<typeof goodExamples>['examples'][number]

/** The good examples that fit, a page at a time. */
export function useExamples({ area, q }: ExamplesSearch) {
  return useInfiniteQuery({
    queryKey: ['good-examples', area ?? '', q ?? ''],
    queryFn: ({ pageParam }) => {
      const asked = new URLSearchParams({
        from: String(pageParam),
        ...(area !== undefined && { area }),
        ...(q !== undefined && { q }),
      })
      return askFor(`/api/good-examples?${asked}`, goodExamples)
    },
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => {
      const seen = pages.reduce((sum, { examples }) => sum + examples.length, 0)
      return seen < total ? seen : undefined
    },
    placeholderData: keepPreviousData,
  })
}
