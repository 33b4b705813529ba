CREATE TABLE activity ( id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, operation TEXT NOT NULL, outcome TEXT NOT NULL, campaign TEXT NOT NULL, submission INTEGER, worker TEXT NOT NULL, subject TEXT NOT NULL, sent TEXT NOT NULL, answer TEXT NOT NULL, http_status INTEGER, amount INTEGER)
CREATE INDEX activity_by_time ON activity (at)
CREATE INDEX activity_of_paid ON activity (campaign, submission) WHERE operation = 'approve' AND amount IS NOT NULL
CREATE TABLE batch_items ( id INTEGER PRIMARY KEY AUTOINCREMENT, batch INTEGER NOT NULL REFERENCES batches (id), draft TEXT NOT NULL, state TEXT NOT NULL, campaign TEXT NOT NULL DEFAULT '', cost INTEGER, found_later INTEGER NOT NULL DEFAULT 0, balance_fell INTEGER NOT NULL DEFAULT 0, http_status INTEGER, service_message TEXT, error_detail TEXT, may_have_happened INTEGER, error TEXT)
CREATE INDEX batch_items_of_batch ON batch_items (batch)
CREATE TABLE batches ( id INTEGER PRIMARY KEY AUTOINCREMENT, begun_at INTEGER NOT NULL, closed_at INTEGER)
CREATE INDEX batches_open ON batches (id) WHERE closed_at IS NULL
CREATE TABLE budget (at INTEGER NOT NULL)
CREATE TABLE bulk_approvals ( id INTEGER PRIMARY KEY AUTOINCREMENT, campaign TEXT NOT NULL, state TEXT NOT NULL, note TEXT NOT NULL, pay INTEGER, balance INTEGER, intended_at INTEGER NOT NULL, settled_at INTEGER)
CREATE INDEX bulk_approvals_of_campaign ON bulk_approvals (campaign)
CREATE INDEX bulk_approvals_open ON bulk_approvals (id) WHERE settled_at IS NULL
CREATE TABLE bulk_members ( bulk INTEGER NOT NULL REFERENCES bulk_approvals (id), submission INTEGER NOT NULL, worker TEXT NOT NULL, worker_name TEXT NOT NULL, seen INTEGER NOT NULL, planned INTEGER NOT NULL, approved INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (bulk, submission)) WITHOUT ROWID
CREATE TABLE created_campaigns ( campaign TEXT PRIMARY KEY, category TEXT NOT NULL DEFAULT '', proof_required TEXT NOT NULL DEFAULT '', approve_once_full INTEGER, countries TEXT NOT NULL DEFAULT '[]', image_name TEXT NOT NULL DEFAULT '', pay INTEGER, total_deducted INTEGER, created_at INTEGER)
CREATE TABLE creations ( id INTEGER PRIMARY KEY AUTOINCREMENT, form TEXT NOT NULL, state TEXT NOT NULL, draft TEXT NOT NULL, image BLOB, snapshot TEXT NOT NULL, intended_at INTEGER NOT NULL, sent_at INTEGER, settled_at INTEGER, outcome TEXT NOT NULL DEFAULT '', batch_item INTEGER REFERENCES batch_items (id))
CREATE INDEX creations_of_item ON creations (batch_item) WHERE batch_item IS NOT NULL
CREATE INDEX creations_open ON creations (id) WHERE settled_at IS NULL
CREATE TABLE decisions ( sequence INTEGER PRIMARY KEY AUTOINCREMENT, step INTEGER NOT NULL, campaign TEXT NOT NULL, submission INTEGER NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL, note TEXT NOT NULL, worker TEXT NOT NULL, worker_name TEXT NOT NULL, pay INTEGER, pays_by_itself INTEGER NOT NULL, decided_at INTEGER NOT NULL, due_at INTEGER, sent_at INTEGER, settled_at INTEGER, http_status INTEGER, service_message TEXT, error_detail TEXT, may_have_happened INTEGER, unanswered INTEGER NOT NULL DEFAULT 0, balance INTEGER, actual_status TEXT NOT NULL DEFAULT '', amount_paid INTEGER, closed_at INTEGER, error TEXT)
CREATE INDEX decisions_of_submission ON decisions (campaign, submission)
CREATE INDEX decisions_of_worker ON decisions (worker)
CREATE INDEX decisions_open ON decisions (sequence) WHERE closed_at IS NULL
CREATE TABLE drafts ( form TEXT PRIMARY KEY, content TEXT NOT NULL, image BLOB, saved_at INTEGER NOT NULL)
CREATE TABLE fee_seen ( id INTEGER PRIMARY KEY CHECK (id = 1), total_cost INTEGER NOT NULL, commission INTEGER NOT NULL, at INTEGER NOT NULL)
CREATE TABLE key_marks ( salt BLOB NOT NULL, mark BLOB NOT NULL, added_at INTEGER NOT NULL)
CREATE TABLE last_reasons (campaign TEXT PRIMARY KEY, text TEXT NOT NULL)
CREATE TABLE listed_decisions ( campaign TEXT NOT NULL, submission INTEGER NOT NULL, worker TEXT NOT NULL, status TEXT NOT NULL, read_at INTEGER NOT NULL, PRIMARY KEY (campaign, submission)) WITHOUT ROWID
CREATE TABLE proof_files ( campaign TEXT NOT NULL, submission INTEGER NOT NULL, image INTEGER NOT NULL, thumbnail BLOB, full BLOB, worker TEXT NOT NULL, worker_name TEXT NOT NULL, PRIMARY KEY (campaign, submission, image)) WITHOUT ROWID
CREATE INDEX proof_files_by_full ON proof_files (full, campaign) WHERE full IS NOT NULL
CREATE INDEX proof_files_by_thumbnail ON proof_files (thumbnail, campaign) WHERE thumbnail IS NOT NULL
CREATE TABLE reasons ( campaign TEXT NOT NULL, slot INTEGER NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (campaign, slot)) WITHOUT ROWID
CREATE TABLE review_places ( campaign TEXT PRIMARY KEY, view TEXT NOT NULL, card_size INTEGER NOT NULL, sort TEXT NOT NULL, submission INTEGER)
CREATE TABLE seen ( campaign TEXT NOT NULL, submission INTEGER NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (campaign, submission)) WITHOUT ROWID
CREATE TABLE sqlite_sequence(name,seq)
CREATE TABLE worker_actions ( id INTEGER PRIMARY KEY AUTOINCREMENT, worker TEXT NOT NULL, worker_name TEXT NOT NULL, block INTEGER NOT NULL, intended_at INTEGER NOT NULL, settled_at INTEGER)
CREATE TABLE worker_notes ( worker TEXT PRIMARY KEY, note TEXT NOT NULL, tags TEXT NOT NULL, changed_at INTEGER NOT NULL)
