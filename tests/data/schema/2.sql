CREATE TABLE activity ( id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, operation TEXT NOT NULL, outcome TEXT NOT NULL, campaign TEXT NOT NULL, submission INTEGER, worker TEXT NOT NULL, subject TEXT NOT NULL, sent TEXT NOT NULL, answer TEXT NOT NULL, http_status INTEGER, amount INTEGER)
CREATE INDEX activity_by_time ON activity (at)
CREATE TABLE budget (at INTEGER NOT NULL)
CREATE TABLE bulk_approvals ( id INTEGER PRIMARY KEY AUTOINCREMENT, campaign TEXT NOT NULL, state TEXT NOT NULL, note TEXT NOT NULL, pay INTEGER, balance INTEGER, intended_at INTEGER NOT NULL, settled_at INTEGER)
CREATE INDEX bulk_approvals_open ON bulk_approvals (id) WHERE settled_at IS NULL
CREATE TABLE bulk_members ( bulk INTEGER NOT NULL REFERENCES bulk_approvals (id), submission INTEGER NOT NULL, worker TEXT NOT NULL, worker_name TEXT NOT NULL, seen INTEGER NOT NULL, planned INTEGER NOT NULL, approved INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (bulk, submission)) WITHOUT ROWID
CREATE TABLE decisions ( sequence INTEGER PRIMARY KEY AUTOINCREMENT, step INTEGER NOT NULL, campaign TEXT NOT NULL, submission INTEGER NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL, note TEXT NOT NULL, worker TEXT NOT NULL, worker_name TEXT NOT NULL, pay INTEGER, pays_by_itself INTEGER NOT NULL, decided_at INTEGER NOT NULL, due_at INTEGER, sent_at INTEGER, settled_at INTEGER, error_kind INTEGER, http_status INTEGER, service_message TEXT, error_detail TEXT, may_have_happened INTEGER, unanswered INTEGER NOT NULL DEFAULT 0, balance INTEGER, actual_status TEXT NOT NULL DEFAULT '', amount_paid INTEGER, closed_at INTEGER)
CREATE INDEX decisions_of_submission ON decisions (campaign, submission)
CREATE INDEX decisions_of_worker ON decisions (worker)
CREATE INDEX decisions_open ON decisions (sequence) WHERE closed_at IS NULL
CREATE TABLE last_reasons (campaign TEXT PRIMARY KEY, text TEXT NOT NULL)
CREATE TABLE reasons ( campaign TEXT NOT NULL, slot INTEGER NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (campaign, slot)) WITHOUT ROWID
CREATE TABLE seen ( campaign TEXT NOT NULL, submission INTEGER NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (campaign, submission)) WITHOUT ROWID
CREATE TABLE sqlite_sequence(name,seq)
CREATE TABLE worker_actions ( id INTEGER PRIMARY KEY AUTOINCREMENT, worker TEXT NOT NULL, worker_name TEXT NOT NULL, block INTEGER NOT NULL, intended_at INTEGER NOT NULL, settled_at INTEGER)
CREATE TABLE worker_notes ( worker TEXT PRIMARY KEY, note TEXT NOT NULL, tags TEXT NOT NULL, changed_at INTEGER NOT NULL)
