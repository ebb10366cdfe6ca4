import { useQuery } from '@tanstack/react-query'
import { askFor, people, templates } from '../connection/index.ts'

/** What a new evaluation can be made of: the templates, and everybody the server knows. */
export interface Given {
  templates: readonly { id: string; title: string }[]
  people: readonly { id: string; name: string }[]
}

export function useGiven(enabled: boolean) {
  return useQuery({
    queryKey: ['setup'],
    queryFn: async (): Promise<Given> => {
      const [known, everybody] = await Promise.all([
        askFor('/api/templates', templates),
        askFor('/api/people', people),
      ])
      const byName = new Intl.Collator('sv')
      return {
        templates: known.templates,
        people: everybody.people.toSorted((a, b) => byName.compare(a.name, b.name)),
      }
    },
    enabled,
  })
}
