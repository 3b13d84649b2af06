CREATE TABLE accessLink (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
  role TEXT NOT NULL CHECK (role IN ('organiser', 'judge')),
  judge TEXT CHECK (judge <> ''),
  tokenHash TEXT NOT NULL UNIQUE CHECK (length(tokenHash) = 64),
  createdAt INTEGER NOT NULL,
  revokedAt INTEGER, name TEXT CHECK (name <> ''),
  CHECK ((role = 'judge') = (judge IS NOT NULL))
) STRICT;
CREATE TABLE blindCheck (
  journal INTEGER NOT NULL REFERENCES journal (sequence),
  round TEXT NOT NULL REFERENCES round (id),
  entry TEXT NOT NULL REFERENCES entry (id),
  passed INTEGER NOT NULL CHECK (passed IN (0, 1)),
  script TEXT NOT NULL CHECK (script = '' OR length(script) = 64),
  recording TEXT NOT NULL CHECK (recording = '' OR length(recording) = 64),
  checkedBy TEXT NOT NULL CHECK (checkedBy <> ''),
  actor TEXT NOT NULL,
  instant INTEGER NOT NULL,
  PRIMARY KEY (journal, entry)
) STRICT;
CREATE TABLE certificate (
  round TEXT NOT NULL REFERENCES round (id),
  number INTEGER NOT NULL CHECK (number > 0),
  instant INTEGER NOT NULL,
  actor TEXT NOT NULL,
  journalSequence INTEGER NOT NULL CHECK (journalSequence >= 0),
  journalHead TEXT NOT NULL CHECK (length(journalHead) = 64),
  withdrawnAt INTEGER,
  withdrawalReason TEXT CHECK (withdrawalReason <> ''), journal INTEGER, factsHash TEXT CHECK (length(factsHash) = 64), persons TEXT CHECK (persons IS NULL OR json_valid(persons)), name TEXT CHECK (name <> ''),
  PRIMARY KEY (round, number),
  CHECK ((withdrawnAt IS NULL) = (withdrawalReason IS NULL))
) STRICT;
CREATE TABLE correction (
  journal INTEGER NOT NULL PRIMARY KEY REFERENCES journal (sequence),
  round TEXT NOT NULL REFERENCES round (id),
  kind TEXT NOT NULL CHECK (kind IN ('facts', 'decision', 'appeal')),
  reason TEXT NOT NULL CHECK (reason <> ''),
  name TEXT CHECK (name <> ''),
  actor TEXT NOT NULL,
  instant INTEGER NOT NULL
) STRICT;
CREATE TABLE currentSheet (
  round TEXT NOT NULL,
  entry TEXT NOT NULL,
  judge TEXT NOT NULL,
  revision INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('marks', 'absent', 'recused')),
  reason TEXT NOT NULL CHECK (kind = 'recused' OR reason = ''),
  marks TEXT NOT NULL CHECK (json_valid(marks)),
  PRIMARY KEY (round, entry, judge),
  FOREIGN KEY (round, entry, judge, revision) REFERENCES sheetRevision (round, entry, judge, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE "decision" (
  round TEXT NOT NULL REFERENCES round (id),
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  kind TEXT NOT NULL CHECK (kind IN ('order', 'share', 'note', 'overrule', 'equal', 'wild-card', 'admit',
    'withhold', 'award', 'lot', 'appeal')),
  subjects TEXT NOT NULL CHECK (json_valid(subjects)),
  prize TEXT CHECK (prize <> ''),
  seed TEXT CHECK (seed <> ''),
  reason TEXT NOT NULL CHECK (reason <> ''),
  actor TEXT NOT NULL,
  instant INTEGER NOT NULL,
  PRIMARY KEY (round, sequence),
  CHECK ((kind = 'award') = (prize IS NOT NULL)),
  CHECK ((kind = 'lot') = (seed IS NOT NULL))
) STRICT;
CREATE TABLE "draft" (
  version INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  round TEXT NOT NULL,
  entry TEXT NOT NULL,
  judge TEXT NOT NULL,
  device TEXT NOT NULL CHECK (device <> ''),
  basedOn INTEGER NOT NULL CHECK (basedOn >= 0),
  cells TEXT NOT NULL CHECK (json_valid(cells)),
  savedAt INTEGER NOT NULL,
  UNIQUE (round, entry, judge, device),
  FOREIGN KEY (round, entry) REFERENCES lot (round, entry),
  FOREIGN KEY (round, judge) REFERENCES seat (round, judge)
) STRICT;
CREATE TABLE draw (
  round TEXT NOT NULL REFERENCES round (id),
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  seed TEXT NOT NULL CHECK (seed <> '' AND seed NOT GLOB '*[^0-9a-f]*'),
  instant INTEGER NOT NULL,
  PRIMARY KEY (round, sequence)
) STRICT;
CREATE TABLE entrant (
  entry TEXT NOT NULL PRIMARY KEY REFERENCES entry (id),
  fullName TEXT NOT NULL CHECK (fullName <> ''),
  birthDate TEXT CHECK (birthDate GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  post TEXT NOT NULL,
  phone TEXT NOT NULL
) STRICT;
CREATE TABLE entry (
  id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  unit TEXT NOT NULL CHECK (unit <> ''),
  title TEXT NOT NULL,
  theme TEXT CHECK (theme <> ''),
  script TEXT NOT NULL,
  recording TEXT NOT NULL,
  consentRegister INTEGER NOT NULL CHECK (consentRegister IN (0, 1)),
  consentPublishName INTEGER NOT NULL CHECK (consentPublishName IN (0, 1)),
  consentBroadcast INTEGER NOT NULL CHECK (consentBroadcast IN (0, 1)),
  number INTEGER UNIQUE CHECK (number > 0),
  withdrawal TEXT CHECK (withdrawal <> '')
) STRICT;
CREATE TABLE entrySource (
  entry TEXT NOT NULL PRIMARY KEY REFERENCES entry (id),
  file TEXT NOT NULL CHECK (file <> ''),
  row TEXT NOT NULL CHECK (json_valid(row))
) STRICT;
CREATE TABLE "fact" (
  journal INTEGER NOT NULL REFERENCES journal (sequence),
  position INTEGER NOT NULL CHECK (position > 0),
  round TEXT NOT NULL REFERENCES round (id),
  entry TEXT NOT NULL REFERENCES entry (id),
  kind TEXT NOT NULL CHECK (kind IN ('figure', 'duration', 'penalty', 'status')),
  subject TEXT NOT NULL,
  amount INTEGER,
  status TEXT CHECK (
    status IN ('competing', 'absent', 'withdrawn', 'disqualified', 'out-of-competition')),
  source TEXT NOT NULL,
  actor TEXT NOT NULL,
  instant INTEGER NOT NULL,
  PRIMARY KEY (journal, position),
  CHECK ((kind IN ('figure', 'penalty')) = (subject <> '')),
  CHECK ((kind = 'status') = (status IS NOT NULL)),
  CHECK ((kind = 'status') = (amount IS NULL)),
  CHECK (kind = 'figure' OR amount IS NULL OR amount >= 0)
) STRICT;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
CREATE TABLE hallNotice (
  round TEXT NOT NULL PRIMARY KEY REFERENCES round (id),
  entry TEXT,
  calledAt INTEGER,
  closingAt INTEGER,
  closingSaidAt INTEGER,
  CHECK ((entry IS NULL) = (calledAt IS NULL)),
  CHECK ((closingAt IS NULL) = (closingSaidAt IS NULL)),
  FOREIGN KEY (round, entry) REFERENCES lot (round, entry)
) STRICT;
CREATE TABLE journal (
  sequence INTEGER NOT NULL PRIMARY KEY CHECK (sequence > 0),
  instant INTEGER NOT NULL,
  actor TEXT NOT NULL,
  verb TEXT NOT NULL,
  subjects TEXT NOT NULL CHECK (json_valid(subjects)),
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  previousHash TEXT NOT NULL CHECK (length(previousHash) = 64),
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
) STRICT;
CREATE TABLE journalPayload (
  sequence INTEGER NOT NULL PRIMARY KEY REFERENCES journal (sequence),
  salt BLOB NOT NULL CHECK (length(salt) >= 16),
  payload TEXT
) STRICT;
CREATE TABLE lateSheet (
  number INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
  clientID TEXT NOT NULL UNIQUE CHECK (clientID <> ''),
  round TEXT NOT NULL,
  entry TEXT NOT NULL,
  judge TEXT NOT NULL,
  basedOn INTEGER NOT NULL CHECK (basedOn >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('marks', 'recused')),
  marks TEXT NOT NULL CHECK (json_valid(marks)),
  reason TEXT NOT NULL,
  instant INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'admitted', 'refused')),
  decision TEXT CHECK (decision <> ''),
  decidedBy TEXT,
  decidedAt INTEGER,
  revision INTEGER,
  CHECK ((state = 'waiting') = (decision IS NULL)),
  CHECK ((decision IS NULL) = (decidedBy IS NULL)),
  CHECK ((decision IS NULL) = (decidedAt IS NULL)),
  CHECK ((state = 'admitted') = (revision IS NOT NULL)),
  FOREIGN KEY (round, entry) REFERENCES lot (round, entry),
  FOREIGN KEY (round, judge) REFERENCES seat (round, judge)
) STRICT;
CREATE TABLE listening (
  round TEXT NOT NULL,
  entry TEXT NOT NULL,
  judge TEXT NOT NULL,
  played TEXT NOT NULL CHECK (json_valid(played)),
  position INTEGER NOT NULL CHECK (position >= 0),
  updatedAt INTEGER NOT NULL,
  PRIMARY KEY (round, entry, judge),
  FOREIGN KEY (round, entry) REFERENCES lot (round, entry),
  FOREIGN KEY (round, judge) REFERENCES seat (round, judge)
) STRICT;
CREATE TABLE listeningNote (
  round TEXT NOT NULL,
  entry TEXT NOT NULL,
  judge TEXT NOT NULL,
  id TEXT NOT NULL CHECK (id <> ''),
  position INTEGER NOT NULL CHECK (position >= 0),
  text TEXT NOT NULL,
  updatedAt INTEGER NOT NULL,
  PRIMARY KEY (round, entry, judge, id),
  FOREIGN KEY (round, entry, judge) REFERENCES listening (round, entry, judge)
) STRICT;
CREATE TABLE listeningWaiver (
  journal INTEGER NOT NULL PRIMARY KEY REFERENCES journal (sequence),
  round TEXT NOT NULL REFERENCES round (id),
  judge TEXT NOT NULL CHECK (judge <> ''),
  reason TEXT NOT NULL CHECK (reason <> ''),
  actor TEXT NOT NULL,
  instant INTEGER NOT NULL
) STRICT;
CREATE TABLE logInSwitch (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  newLogIns INTEGER NOT NULL CHECK (newLogIns IN (0, 1)),
  actor TEXT NOT NULL,
  instant INTEGER NOT NULL
) STRICT;
CREATE TABLE lot (
  round TEXT NOT NULL REFERENCES round (id),
  entry TEXT NOT NULL REFERENCES entry (id),
  position INTEGER NOT NULL CHECK (position > 0),
  code TEXT NOT NULL CHECK (code <> ''),
  PRIMARY KEY (round, entry),
  UNIQUE (round, position),
  UNIQUE (round, code)
) STRICT;
CREATE TABLE mark (
  round TEXT NOT NULL,
  entry TEXT NOT NULL,
  judge TEXT NOT NULL,
  revision INTEGER NOT NULL,
  criterion TEXT NOT NULL CHECK (criterion <> ''),
  micros INTEGER NOT NULL,
  PRIMARY KEY (round, entry, judge, revision, criterion),
  FOREIGN KEY (round, entry, judge, revision) REFERENCES sheetRevision (round, entry, judge, number)
) STRICT;
CREATE TABLE paperSettlement (
  round TEXT NOT NULL,
  entry TEXT NOT NULL,
  judge TEXT NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  number INTEGER NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  choice TEXT NOT NULL CHECK (choice IN ('sent', 'paper')),
  reason TEXT NOT NULL CHECK (reason <> ''),
  decidedBy INTEGER NOT NULL REFERENCES accessLink (id),
  instant INTEGER NOT NULL,
  PRIMARY KEY (round, entry, judge, sequence),
  FOREIGN KEY (round, entry, judge, number) REFERENCES paperSheet (round, entry, judge, number)
) STRICT;
CREATE TABLE paperSheet (
  round TEXT NOT NULL,
  entry TEXT NOT NULL,
  judge TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  marks TEXT NOT NULL CHECK (json_valid(marks)),
  total INTEGER,
  enteredBy INTEGER NOT NULL REFERENCES accessLink (id),
  enteredAt INTEGER NOT NULL,
  confirmedBy INTEGER REFERENCES accessLink (id),
  confirmedAt INTEGER,
  revision INTEGER CHECK (revision > 0),
  removedBy INTEGER REFERENCES accessLink (id),
  removedAt INTEGER,
  removalReason TEXT CHECK (removalReason <> ''),
  PRIMARY KEY (round, entry, judge, number),
  FOREIGN KEY (round, entry) REFERENCES lot (round, entry),
  FOREIGN KEY (round, judge) REFERENCES seat (round, judge),
  CHECK (confirmedBy <> enteredBy),
  CHECK ((confirmedBy IS NULL) = (confirmedAt IS NULL)),
  CHECK (revision IS NULL OR confirmedBy IS NOT NULL),
  CHECK (confirmedBy IS NULL OR removedBy IS NULL),
  CHECK ((removedBy IS NULL) = (removedAt IS NULL)),
  CHECK ((removedBy IS NULL) = (removalReason IS NULL))
) STRICT;
CREATE TABLE publication (
  round TEXT NOT NULL REFERENCES round (id),
  version INTEGER NOT NULL CHECK (version > 0),
  instant INTEGER NOT NULL,
  actor TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64), journal INTEGER, certificate INTEGER, reason TEXT CHECK (reason <> ''), name TEXT CHECK (name <> ''),
  PRIMARY KEY (round, version)
) STRICT;
CREATE TABLE publishedFile (
  round TEXT NOT NULL,
  version INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  content BLOB,
  PRIMARY KEY (round, version, name),
  FOREIGN KEY (round, version) REFERENCES publication (round, version)
) STRICT;
CREATE TABLE round (
  id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  position INTEGER NOT NULL CHECK (position > 0),
  phase TEXT NOT NULL CHECK (phase IN ('draft', 'open', 'closed', 'certified', 'published')),
  since INTEGER NOT NULL,
  openedAt INTEGER,
  rulesDocument TEXT,
  rulesHash TEXT CHECK (length(rulesHash) = 64),
  CHECK ((phase = 'draft') = (openedAt IS NULL)),
  CHECK ((phase = 'draft') = (rulesDocument IS NULL)),
  CHECK ((phase = 'draft') = (rulesHash IS NULL))
) STRICT;
CREATE TABLE ruleFile (
  path TEXT NOT NULL PRIMARY KEY CHECK (path <> ''),
  content BLOB NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;
CREATE TABLE seat (
  round TEXT NOT NULL REFERENCES round (id),
  judge TEXT NOT NULL CHECK (judge <> ''),
  code TEXT NOT NULL CHECK (code <> ''),
  PRIMARY KEY (round, judge),
  UNIQUE (round, code)
) STRICT;
CREATE TABLE "session" (
  secretHash TEXT NOT NULL PRIMARY KEY CHECK (length(secretHash) = 64),
  link INTEGER NOT NULL REFERENCES accessLink (id),
  csrfSecret TEXT NOT NULL CHECK (csrfSecret <> ''),
  device TEXT NOT NULL CHECK (length(device) = 8 AND device NOT GLOB '*[^0-9a-f]*'),
  label TEXT NOT NULL,
  createdAt INTEGER NOT NULL,
  lastSeen INTEGER NOT NULL,
  endedAt INTEGER
) STRICT;
CREATE TABLE sheetReturn (
  round TEXT NOT NULL,
  entry TEXT NOT NULL,
  judge TEXT NOT NULL,
  revision INTEGER NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  actor TEXT NOT NULL,
  instant INTEGER NOT NULL,
  PRIMARY KEY (round, entry, judge, revision),
  FOREIGN KEY (round, entry, judge, revision) REFERENCES sheetRevision (round, entry, judge, number)
) STRICT;
CREATE TABLE sheetRevision (
  round TEXT NOT NULL,
  entry TEXT NOT NULL,
  judge TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  clientID TEXT NOT NULL UNIQUE CHECK (clientID <> ''),
  basedOn INTEGER NOT NULL CHECK (basedOn = number - 1),
  kind TEXT NOT NULL CHECK (kind IN ('marks', 'absent', 'recused')),
  reason TEXT NOT NULL,
  author TEXT NOT NULL,
  instant INTEGER NOT NULL, heard INTEGER CHECK (heard BETWEEN 0 AND 100),
  PRIMARY KEY (round, entry, judge, number),
  FOREIGN KEY (round, entry) REFERENCES lot (round, entry),
  FOREIGN KEY (round, judge) REFERENCES seat (round, judge)
) STRICT;
CREATE INDEX blindCheckOfEntry ON blindCheck (round, entry);
CREATE UNIQUE INDEX certificateInForce ON certificate (round) WHERE withdrawnAt IS NULL;
CREATE INDEX factOfEntry ON fact (round, entry);
CREATE INDEX lateSheetOfRound ON lateSheet (round, judge, entry);
CREATE INDEX sessionOfLink ON session (link);
