export { makeBackup, NotWhole, proveBackup, restoreBackup } from './backup/index.ts'
export { CannotStart } from './cannotStart.ts'
export { openFindings } from './checks/index.ts'
export { backup } from './cli/backup.ts'
export { exportPerson } from './cli/exportPerson.ts'
export { exportReport } from './cli/exportReport.ts'
export { openHouse } from './cli/house.ts'
export { importReport } from './cli/importReport.ts'
export { lettersFor } from './cli/letters.ts'
export { repair } from './cli/repair.ts'
export { restore } from './cli/restore.ts'
export { type Running, serve } from './cli/serve.ts'
export { changeAddress, signInLink } from './cli/signInLink.ts'
export { verify } from './cli/verify.ts'
export { Colleague, Demo, demoPeople, seedDemo } from './demo/index.ts'
export { type Environment, readEnvironment, variableNames } from './environment.ts'
export {
  type Asked,
  checkTrail,
  Evaluations,
  type ExportedRow,
  type Outcome,
  trailRow,
  trailStart,
  verifyTrail,
  withheldRow,
} from './evaluations/index.ts'
export { createApp } from './http/app.ts'
export { fileLimits } from './http/files/limits.ts'
export { Shelf } from './http/files/shelf.ts'
export { serverLimits } from './http/limits.ts'
export { Figures } from './http/metrics/figures.ts'
export { snapshotsOn } from './http/outside/index.ts'
export { openPort } from './http/port.ts'
export { problems } from './http/problems.ts'
export { LiveRooms } from './http/sockets/liveRooms.ts'
