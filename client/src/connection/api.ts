import type { Api } from '@samsyn/server/api'
import type { hc, InferResponseType } from 'hono/client'
import type { z } from 'zod'

type Client = ReturnType<typeof hc<Api>>

/** What the server's own type says it answers with when all is well. */
interface Told {
  me: InferResponseType<Client['me']['$get'], 200>
  demo: InferResponseType<Client['demo']['$get'], 200>
  evaluations: InferResponseType<Client['evaluations']['$get'], 200>
  evaluation: InferResponseType<Client['evaluations'][':id']['$get'], 200>
  evaluationMade: InferResponseType<Client['evaluations']['$post'], 201>
  appointable: InferResponseType<Client['evaluations'][':id']['appointable']['$get'], 200>
  candidates: InferResponseType<Client['evaluations'][':id']['candidates']['$get'], 200>
  people: InferResponseType<Client['people']['$get'], 200>
  waysIn: InferResponseType<Client['sign-in']['$get'], 200>
  providerAddress: InferResponseType<Client['sign-in']['provider']['$post'], 200>
  invitationSeen: InferResponseType<Client['sign-in']['invitation']['look']['$post'], 200>
  invitationMade: InferResponseType<Client['invitations']['$post'], 201>
  sessions: InferResponseType<Client['me']['sessions']['$get'], 200>
  retention: InferResponseType<Client['retention']['$get'], 200>
  archives: InferResponseType<Client['archives']['$get'], 200>
  broughtIn: InferResponseType<Client['template-library']['$post'], 201>
  broughtSet: InferResponseType<Client['results']['$post'], 201>
  resultSets: InferResponseType<Client['results']['$get'], 200>
  wholeSet: InferResponseType<Client['results'][':set'][':version']['$get'], 200>
  library: InferResponseType<Client['template-library']['$get'], 200>
  libraryTemplate: InferResponseType<Client['template-library'][':template']['$get'], 200>
  templates: InferResponseType<Client['templates']['$get'], 200>
  reportRead: InferResponseType<Client['reports']['import']['$post'], 200>
  reportKept: InferResponseType<Client['reports']['$post'], 201>
  pastReports: InferResponseType<Client['reports']['$get'], 200>
  resultProposed: InferResponseType<Client['reports']['result']['$post'], 201>
  events: InferResponseType<Client['evaluations'][':id']['events']['$get'], 200>
  trailVerdict: InferResponseType<Client['evaluations'][':id']['trail']['verify']['$get'], 200>
  statistics: InferResponseType<Client['statistics']['$get'], 200>
  fileFiled: InferResponseType<Client['evaluations'][':id']['files']['$post'], 201>
  seen: InferResponseType<Client['evaluations'][':id']['seen']['$get'], 200>
  goodExamples: InferResponseType<Client['good-examples']['$get'], 200>
  versions: InferResponseType<Client['evaluations'][':id']['versions']['$get'], 200>
  textsOfVersion: InferResponseType<
    Client['evaluations'][':id']['versions'][':version'][':room']['$get'],
    200
  >
  versionKept: InferResponseType<Client['evaluations'][':id']['versions']['$post'], 201>
  checks: InferResponseType<Client['evaluations'][':id']['checks']['$get'], 200>
  shareMade: InferResponseType<Client['evaluations'][':id']['shares']['$post'], 201>
  comparisons: InferResponseType<Client['evaluations'][':id']['comparisons']['$get'], 200>
  earlier: InferResponseType<Client['evaluations']['earlier']['$get'], 200>
  openings: InferResponseType<Client['evaluations'][':id']['openings']['$get'], 200>
  readings: InferResponseType<Client['outside']['$get'], 200>
  command: InferResponseType<Client['evaluations'][':id']['commands']['$post'], 200>
}

/** A schema that reads such an answer. One that could not is a type error here. */
export function reading<What extends keyof Told>(_what: What) {
  return <Schema extends z.ZodType>(
    schema: Told[What] extends z.input<Schema> ? Schema : never,
  ): Schema => schema
}
