import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  parseSearchWith,
  stringifySearchWith,
} from '@tanstack/react-router'
import { meetingSearch } from './calibration/pure.ts'
import { EvaluationsScreen } from './evaluations/index.ts'
import { registerSearch } from './evidence/pure.ts'
import { examplesSearch } from './examples/pure.ts'
import {
  InvitationPage,
  LinkPage,
  NotFound,
  SetUpPage,
  SignedInOnly,
  SignInPage,
} from './session/index.ts'
import { filterSearch } from './trail/pure.ts'
import { versionsSearch } from './versions/pure.ts'

const root = createRootRoute({ component: SignedInOnly, notFoundComponent: NotFound })

const first = createRoute({ getParentRoute: () => root, path: '/', component: EvaluationsScreen })

const doors = [
  createRoute({ getParentRoute: () => root, path: '/sign-in', component: SignInPage }),
  createRoute({ getParentRoute: () => root, path: '/sign-in/link', component: LinkPage }),
  createRoute({ getParentRoute: () => root, path: '/invitation', component: InvitationPage }),
  createRoute({ getParentRoute: () => root, path: '/set-up', component: SetUpPage }),
] as const

// The editor is the largest part of the page; the first screen comes without it.
const workspace = () => import('./workspace/index.ts')

const setup = createRoute({
  getParentRoute: () => root,
  path: '/new',
  component: lazyRouteComponent(() => import('./setup/index.ts'), 'NewEvaluationScreen'),
})

const statistics = createRoute({
  getParentRoute: () => root,
  path: '/statistics',
  component: lazyRouteComponent(() => import('./agreement/index.ts'), 'StatisticsScreen'),
})

const examples = createRoute({
  getParentRoute: () => root,
  path: '/examples',
  validateSearch: examplesSearch,
  component: lazyRouteComponent(() => import('./examples/index.ts'), 'ExamplesScreen'),
})

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  component: lazyRouteComponent(() => import('./people/index.ts'), 'PeopleScreen'),
})

const retention = createRoute({
  getParentRoute: () => root,
  path: '/retention',
  component: lazyRouteComponent(() => import('./retention/index.ts'), 'RetentionScreen'),
})

const templateScreens = () => import('./templates/index.ts')
const templates = createRoute({
  getParentRoute: () => root,
  path: '/templates',
  component: lazyRouteComponent(templateScreens, 'TemplatesScreen'),
})
const template = createRoute({
  getParentRoute: () => root,
  path: '/templates/$template',
  component: lazyRouteComponent(templateScreens, 'TemplateScreen'),
})

const resultScreens = () => import('./results/index.ts')
const results = createRoute({
  getParentRoute: () => root,
  path: '/results',
  component: lazyRouteComponent(resultScreens, 'ResultsScreen'),
})
const resultSet = createRoute({
  getParentRoute: () => root,
  path: '/results/$set/$version',
  component: lazyRouteComponent(resultScreens, 'ResultSetScreen'),
})

const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  component: lazyRouteComponent(() => import('./imports/index.ts'), 'ImportsScreen'),
})

const evaluation = createRoute({
  getParentRoute: () => root,
  path: '/e/$id',
  component: lazyRouteComponent(workspace, 'EvaluationScreen'),
})
const start = createRoute({
  getParentRoute: () => evaluation,
  path: '/',
  component: lazyRouteComponent(workspace, 'WhereToBegin'),
})
const area = createRoute({
  getParentRoute: () => evaluation,
  path: 'area/$n',
  // What looks like a number comes as one.
  validateSearch: ({ q, ...text }: Record<string, unknown>): { q?: string } & InText => ({
    ...((typeof q === 'string' || typeof q === 'number') && { q: String(q) }),
    ...inText(text),
  }),
  component: lazyRouteComponent(workspace, 'AreaScreen'),
})
const summary = createRoute({
  getParentRoute: () => evaluation,
  path: 'summary',
  validateSearch: inText,
  component: lazyRouteComponent(workspace, 'SummaryScreen'),
})
const calibration = createRoute({
  getParentRoute: () => evaluation,
  path: 'calibration',
  validateSearch: meetingSearch,
  component: lazyRouteComponent(workspace, 'CalibrationScreen'),
})
const overview = createRoute({
  getParentRoute: () => evaluation,
  path: 'overview',
  component: lazyRouteComponent(workspace, 'OverviewScreen'),
})

const agreement = createRoute({
  getParentRoute: () => evaluation,
  path: 'agreement',
  component: lazyRouteComponent(workspace, 'AgreementScreen'),
})

const team = createRoute({
  getParentRoute: () => evaluation,
  path: 'team',
  component: lazyRouteComponent(workspace, 'TeamScreen'),
})

const evidence = createRoute({
  getParentRoute: () => evaluation,
  path: 'evidence',
  validateSearch: registerSearch,
  component: lazyRouteComponent(workspace, 'EvidenceScreen'),
})

const board = createRoute({
  getParentRoute: () => evaluation,
  path: 'board',
  component: lazyRouteComponent(workspace, 'BoardScreen'),
})

const comments = createRoute({
  getParentRoute: () => evaluation,
  path: 'comments',
  component: lazyRouteComponent(workspace, 'CommentsScreen'),
})

const comparison = createRoute({
  getParentRoute: () => evaluation,
  path: 'comparison',
  component: lazyRouteComponent(workspace, 'ComparisonScreen'),
})

const followUp = createRoute({
  getParentRoute: () => evaluation,
  path: 'follow-up',
  component: lazyRouteComponent(workspace, 'FollowUpScreen'),
})

const trail = createRoute({
  getParentRoute: () => evaluation,
  path: 'trail',
  validateSearch: filterSearch,
  component: lazyRouteComponent(workspace, 'TrailScreen'),
})

const versions = createRoute({
  getParentRoute: () => evaluation,
  path: 'versions',
  validateSearch: versionsSearch,
  component: lazyRouteComponent(workspace, 'VersionsScreen'),
})

const checks = createRoute({
  getParentRoute: () => evaluation,
  path: 'checks',
  component: lazyRouteComponent(workspace, 'ChecksScreen'),
})

const preview = createRoute({
  getParentRoute: () => evaluation,
  path: 'preview',
  component: lazyRouteComponent(workspace, 'PreviewScreen'),
})

const releases = createRoute({
  getParentRoute: () => evaluation,
  path: 'releases',
  component: lazyRouteComponent(workspace, 'ReleasesScreen'),
})

const ending = createRoute({
  getParentRoute: () => evaluation,
  path: 'ending',
  component: lazyRouteComponent(workspace, 'EndingScreen'),
})

/** A text's root, to be brought into sight, and what in it: a passage's key or a point's id. */
interface InText {
  at?: string
  on?: string
}

function inText({ at, on }: Record<string, unknown>): InText {
  return { ...(typeof at === 'string' && { at }), ...(typeof on === 'string' && { on }) }
}

const routes = root.addChildren([
  first,
  ...doors,
  setup,
  statistics,
  examples,
  people,
  retention,
  templates,
  template,
  imports,
  results,
  resultSet,
  evaluation.addChildren([
    start,
    area,
    summary,
    calibration,
    overview,
    agreement,
    board,
    checks,
    comments,
    comparison,
    ending,
    evidence,
    followUp,
    preview,
    releases,
    team,
    trail,
    versions,
  ]),
])

/** Every address of the product, and what stands there. */
export function createAppRouter() {
  return createRouter({
    routeTree: routes,
    scrollRestoration: true,
    // As they stand: read as JSON, the sub-question "3.10" would become the number 3.1.
    parseSearch: parseSearchWith((text) => text),
    stringifySearch: stringifySearchWith((value) => String(value)),
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
