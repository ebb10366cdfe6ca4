import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest, longest first: begun last, it would be alone at the end of its run. */
const slowest = [
  'server/leaks/leaks.test.ts',
  'contracts/store.test.ts',
  'server/ending.kill.test.ts',
  'server/restore.test.ts',
  'server/files.killed.test.ts',
  'server/environment.test.ts',
  'server/backup.test.ts',
  'server/demoReset.test.ts',
  'server/ending.test.ts',
  'server/sigterm.test.ts',
  'server/storeKill.test.ts',
  'e2e/kill.test.ts',
  'e2e/screens.lead.test.ts',
  'e2e/screens.test.ts',
  'e2e/calibration.test.ts',
  'e2e/criteria.test.ts',
  'e2e/writing.structure.test.ts',
  'e2e/demo.test.ts',
  'document/anchors.random.test.ts',
]

/** Vitest's own order, behind those that are known to be slow. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const nth = slowest.findIndex((name) => moduleId.endsWith(`/${name}`))
      return nth < 0 ? slowest.length : nth
    }
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other))
  }
}
