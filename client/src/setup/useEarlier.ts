import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { askFor, earlierStarts } from '../connection/index.ts'
import { type Draft, yearIn } from './form.ts'

/**
 * What a new evaluation could start from: earlier ones of its municipality, once that is chosen.
 * `told`: the server has said so; until then what was chosen before stands.
 */
export function useEarlier({
  municipality,
  template,
  year,
}: Pick<Draft, 'municipality' | 'template' | 'year'>) {
  const asked = municipality && template !== '' ? municipality : undefined
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['earlier', asked?.country, asked?.code, template],
    queryFn: async () => {
      if (!asked) return []
      const { name, country } = asked
      const query = new URLSearchParams({ municipality: name, country, template })
      return (await askFor(`/api/evaluations/earlier?${query}`, earlierStarts)).earlier
    },
    enabled: asked !== undefined,
    placeholderData: keepPreviousData,
  })
  const before = yearIn(year)
  const earlier = asked ? (data ?? []) : []
  return {
    earlier: earlier.filter((one) => before === undefined || one.year < before),
    told: data !== undefined && !isPlaceholderData,
  }
}
