import type { Database } from 'better-sqlite3'
import { rechainEvaluations } from './rechainOlderData.ts'
import { registerOlderData, sealEvaluations, sealRooms } from './sealOlderData.ts'

const beginning = `

CREATE TABLE room (
  number INTEGER PRIMARY KEY,
  evaluation TEXT NOT NULL,
  name TEXT NOT NULL,
  UNIQUE (evaluation, name)
) STRICT;

-- The log. The seed has no author. The checksum covers address, row, author and body.
CREATE TABLE room_update (
  room INTEGER NOT NULL REFERENCES room,
  seq INTEGER NOT NULL,
  author TEXT,
  body BLOB NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (room, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE room_client (
  room INTEGER NOT NULL REFERENCES room,
  client INTEGER NOT NULL,
  person TEXT NOT NULL,
  PRIMARY KEY (room, client)
) STRICT, WITHOUT ROWID;

CREATE TABLE evaluation (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE team_event (
  evaluation INTEGER NOT NULL REFERENCES evaluation,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  type TEXT NOT NULL,
  body TEXT,
  salt TEXT,
  digest TEXT NOT NULL,
  chain TEXT NOT NULL,
  PRIMARY KEY (evaluation, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE private_entry (
  number INTEGER PRIMARY KEY,
  evaluation INTEGER NOT NULL REFERENCES evaluation,
  person TEXT NOT NULL,
  sub_question TEXT NOT NULL,
  revision INTEGER NOT NULL,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('saved', 'submitted', 'withdrawn', 'sealed')),
  body TEXT NOT NULL
) STRICT;
CREATE INDEX private_entry_of ON private_entry (evaluation);
CREATE UNIQUE INDEX one_saved ON private_entry (evaluation, person, sub_question)
  WHERE kind = 'saved';

CREATE TABLE command_answer (
  evaluation INTEGER NOT NULL REFERENCES evaluation,
  command TEXT NOT NULL,
  person TEXT NOT NULL,
  body_digest TEXT NOT NULL,
  answer TEXT NOT NULL,
  PRIMARY KEY (evaluation, command)
) STRICT, WITHOUT ROWID;
`

const checksums = `
-- What a log comes to as a whole, so that a row lost at its end is missed: checksums.ts.
ALTER TABLE room ADD COLUMN first INTEGER NOT NULL DEFAULT 1;
ALTER TABLE room ADD COLUMN last INTEGER NOT NULL DEFAULT 0;
ALTER TABLE room ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE room ADD COLUMN owners INTEGER NOT NULL DEFAULT 0;
ALTER TABLE room ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;

ALTER TABLE evaluation ADD COLUMN last INTEGER NOT NULL DEFAULT 0;
ALTER TABLE evaluation ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE evaluation ADD COLUMN private INTEGER NOT NULL DEFAULT 0;
ALTER TABLE team_event ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE private_entry ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
`

const ofTheHouse = `
-- One row. A restore puts older data in the place of newer: then the data is another generation.
CREATE TABLE house (generation TEXT NOT NULL) STRICT;
INSERT INTO house VALUES (lower(hex(randomblob(8))));
`

const register = `
-- What there is, said a second time: sqliteRegister.ts. The house has all checksums combined.
CREATE TABLE register (
  evaluation TEXT PRIMARY KEY,
  number INTEGER,
  rooms TEXT NOT NULL,
  checksum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
ALTER TABLE house ADD COLUMN registered INTEGER NOT NULL DEFAULT 0;
`

const beside = `
-- Where passages are by now.
CREATE TABLE anchor (
  number INTEGER PRIMARY KEY,
  evaluation TEXT NOT NULL,
  room TEXT NOT NULL,
  key TEXT NOT NULL,
  body TEXT NOT NULL,
  checksum INTEGER NOT NULL,
  UNIQUE (evaluation, room, key)
) STRICT;

-- Earlier states of the texts, and each text once for all of them.
CREATE TABLE version (
  number INTEGER PRIMARY KEY,
  evaluation TEXT NOT NULL,
  version INTEGER NOT NULL,
  at INTEGER NOT NULL,
  person TEXT,
  name TEXT,
  body TEXT NOT NULL,
  checksum INTEGER NOT NULL,
  UNIQUE (evaluation, version)
) STRICT;
CREATE TABLE version_text (
  number INTEGER PRIMARY KEY,
  evaluation TEXT NOT NULL,
  digest TEXT NOT NULL,
  body TEXT NOT NULL,
  checksum INTEGER NOT NULL,
  UNIQUE (evaluation, digest)
) STRICT;

-- How far in the trail somebody has looked.
CREATE TABLE seen (
  number INTEGER PRIMARY KEY,
  evaluation TEXT NOT NULL,
  person TEXT NOT NULL,
  seq INTEGER NOT NULL,
  UNIQUE (evaluation, person)
) STRICT;

CREATE TABLE file (
  number INTEGER PRIMARY KEY,
  evaluation TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  type TEXT NOT NULL,
  size INTEGER NOT NULL,
  at INTEGER NOT NULL,
  is_whole INTEGER NOT NULL,
  checksum INTEGER NOT NULL,
  UNIQUE (evaluation, sha256)
) STRICT;
CREATE TABLE file_part (
  number INTEGER PRIMARY KEY,
  evaluation TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  nth INTEGER NOT NULL,
  body BLOB NOT NULL,
  checksum INTEGER NOT NULL,
  UNIQUE (evaluation, sha256, nth)
) STRICT;
`

const outside = `
-- Releases as they were rendered, by the SHA-256 of their bytes.
CREATE TABLE snapshot (
  number INTEGER PRIMARY KEY,
  evaluation TEXT NOT NULL,
  digest TEXT NOT NULL,
  body BLOB NOT NULL,
  checksum INTEGER NOT NULL,
  UNIQUE (evaluation, digest)
) STRICT;

-- The secret half of each link, hashed.
CREATE TABLE share (
  number INTEGER PRIMARY KEY,
  evaluation TEXT NOT NULL,
  share TEXT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  passcode_hash TEXT,
  checksum INTEGER NOT NULL,
  UNIQUE (evaluation, share)
) STRICT;

-- Who from outside has opened what. Of share and person there is one.
CREATE TABLE opening (
  number INTEGER PRIMARY KEY,
  evaluation TEXT NOT NULL,
  at INTEGER NOT NULL,
  share TEXT,
  person TEXT,
  what TEXT NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;
CREATE INDEX opening_of ON opening (evaluation);

-- Finalised reports. They stay when their evaluation goes.
CREATE TABLE archive (
  number INTEGER PRIMARY KEY,
  evaluation TEXT NOT NULL,
  revision INTEGER NOT NULL,
  municipality TEXT NOT NULL,
  year INTEGER NOT NULL,
  at INTEGER NOT NULL,
  digest TEXT NOT NULL,
  size INTEGER NOT NULL,
  checksum INTEGER NOT NULL,
  body BLOB NOT NULL,
  body_checksum INTEGER NOT NULL,
  UNIQUE (evaluation, revision)
) STRICT;

CREATE TABLE setting (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;

-- Templates that were brought in; what is published stays.
CREATE TABLE template (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL,
  published_at INTEGER,
  checksum INTEGER NOT NULL
) STRICT;

-- Evaluations that were deleted, without their content. Lines are only added.
CREATE TABLE deletion (
  number INTEGER PRIMARY KEY,
  evaluation TEXT NOT NULL,
  municipality TEXT NOT NULL,
  year INTEGER NOT NULL,
  at INTEGER NOT NULL,
  person TEXT,
  events INTEGER NOT NULL,
  head TEXT NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;
CREATE TRIGGER deletion_changed BEFORE UPDATE ON deletion
  BEGIN SELECT raise(ABORT, 'The log of deletions is only added to'); END;
CREATE TRIGGER deletion_gone BEFORE DELETE ON deletion
  BEGIN SELECT raise(ABORT, 'The log of deletions is only added to'); END;
`

const results = `
-- Sets of published results that were brought in, a row for each version; what is published stays.
CREATE TABLE result_set (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  published_at INTEGER,
  checksum INTEGER NOT NULL,
  UNIQUE (id, version)
) STRICT;

-- Published reports that were read from files and kept; they never change.
CREATE TABLE imported_report (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  municipality TEXT NOT NULL,
  year INTEGER NOT NULL,
  name TEXT NOT NULL,
  at INTEGER NOT NULL,
  person TEXT NOT NULL,
  body TEXT NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;
`

/** Each entry takes the data one version forward; what has been released is never edited. */
const migrations: readonly ((db: Database) => void)[] = [
  (db) => db.exec(beginning),
  (db) => {
    db.exec(checksums)
    sealRooms(db)
    sealEvaluations(db)
  },
  (db) => {
    db.exec(ofTheHouse)
    rechainEvaluations(db)
  },
  (db) => {
    db.exec(register)
    registerOlderData(db)
  },
  (db) => db.exec(beside),
  (db) => db.exec(outside),
  (db) => db.exec(results),
]

/** The version of the data that this program writes. */
const currentVersion = migrations.length

/** Whether the data has a register: not where it is older and no server has opened it since. */
export function hasRegister(db: Database): boolean {
  return versionOf(db) >= 4
}

/** Whether the data can hold what went out: not where it is older, likewise. */
export function hasOutside(db: Database): boolean {
  return versionOf(db) >= 6
}

function versionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/** Throws where the data is a newer program's, which is to be left alone. */
export function refuseNewer(db: Database): void {
  const found = versionOf(db)
  if (found <= currentVersion) return
  throw new Error(
    `the data has version ${found} and this program knows up to ${currentVersion}: ` +
      'start the newer program, or restore a backup made by this one',
  )
}

/** Throws where the data is not of this program's version. */
export function refuseOther(db: Database): void {
  refuseNewer(db)
  const found = versionOf(db)
  if (found < currentVersion)
    throw new Error(
      `the data has version ${found} and this program writes ${currentVersion}: ` +
        'let the server start on it once',
    )
}

/** Brings the data to this program's version. */
export function migrate(db: Database): void {
  refuseNewer(db)
  const found = versionOf(db)
  for (const [from, forward] of migrations.entries()) {
    if (from < found) continue
    db.transaction(() => {
      forward(db)
      db.pragma(`user_version = ${from + 1}`)
    }).exclusive()
  }
}
