-- A bot's database as the version of November 2026 left it, before buttons had types: the 4th of December, 9:31.
BEGIN TRANSACTION;
CREATE TABLE answers_to_rounds (
    chat       INTEGER NOT NULL,
    day        TEXT    NOT NULL,
    department TEXT    NOT NULL,
    person     INTEGER NOT NULL REFERENCES people (id),
    made_at    INTEGER NOT NULL,
    PRIMARY KEY (chat, day, department)
) STRICT, WITHOUT ROWID;
CREATE TABLE appointments (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    person     INTEGER NOT NULL REFERENCES people (id),
    role       TEXT    NOT NULL,
    department TEXT    NOT NULL DEFAULT '',
    since      INTEGER NOT NULL,
    until      INTEGER
, chat INTEGER) STRICT;
INSERT INTO "appointments" VALUES(1,1,'office','',1793579400270,NULL,NULL);
INSERT INTO "appointments" VALUES(2,3,'leader','',1793579400276,NULL,NULL);
INSERT INTO "appointments" VALUES(3,4,'liaison','教体局',1793579400281,NULL,NULL);
INSERT INTO "appointments" VALUES(4,5,'liaison','党群工作部',1796347200263,NULL,NULL);
CREATE TABLE audit (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    at      INTEGER NOT NULL,
    person  INTEGER REFERENCES people (id),
    action  TEXT    NOT NULL,
    subject TEXT    NOT NULL,
    old     TEXT,
    new     TEXT
) STRICT;
INSERT INTO "audit" VALUES(1,1793580000817,1,'set duty','duty office-49.1-202fe72d',NULL,'once@2026-12-15 -30 30,14,7,1/1,7,14 教体局');
INSERT INTO "audit" VALUES(2,1793580000919,1,'set duty','duty office-49.1-ce4abc00',NULL,'once@2026-12-22 -30 30,14,7,1/1,7,14 教体局');
INSERT INTO "audit" VALUES(3,1796347200228,4,'report','report 1 教体局 49',NULL,'v1 2026-12-04 on plan 80% 已建家长学校12所');
INSERT INTO "audit" VALUES(4,1796347200286,5,'report','report 2 党群工作部 49',NULL,'v1 2026-12-04 done 全部建成');
INSERT INTO "audit" VALUES(5,1796347200486,1,'invite','liaison 应急管理局',NULL,NULL);
CREATE TABLE briefs (
    week    TEXT    PRIMARY KEY,
    made_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "briefs" VALUES('2026-W45',1793667600026);
INSERT INTO "briefs" VALUES('2026-W48',1795568400016);
INSERT INTO "briefs" VALUES('2026-W49',1796346060048);
CREATE TABLE burden (
    department TEXT    NOT NULL,
    week       TEXT    NOT NULL,
    messages   INTEGER NOT NULL DEFAULT 0,
    taps       INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (department, week)
) STRICT, WITHOUT ROWID;
INSERT INTO "burden" VALUES('教体局','2026-W45',1,0);
INSERT INTO "burden" VALUES('教体局','2026-W48',1,0);
INSERT INTO "burden" VALUES('教体局','2026-W49',1,3);
CREATE TABLE calendars (
    year    INTEGER PRIMARY KEY,
    body    TEXT    NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;
CREATE TABLE chats (
    chat       INTEGER PRIMARY KEY,
    type       TEXT    NOT NULL,
    title      TEXT    NOT NULL DEFAULT '',
    state      TEXT    NOT NULL DEFAULT 'here' CHECK (state IN ('here', 'gone')),
    adopted_by INTEGER,
    greeted_at INTEGER,
    changed_at INTEGER NOT NULL
) STRICT;
INSERT INTO "chats" VALUES(-100,'group','群100','here',1,NULL,1793579400150);
INSERT INTO "chats" VALUES(1,'private','','here',NULL,NULL,1793579400270);
INSERT INTO "chats" VALUES(2,'private','','here',NULL,NULL,1793579400281);
INSERT INTO "chats" VALUES(3,'private','','here',NULL,NULL,1796347200263);
INSERT INTO "chats" VALUES(5,'private','','here',NULL,NULL,1793579400276);
CREATE TABLE duties (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    key          TEXT    NOT NULL UNIQUE,
    ref          TEXT    NOT NULL,
    quote        TEXT    NOT NULL,
    kind         TEXT    NOT NULL,
    rule         TEXT    NOT NULL,
    start_days   INTEGER NOT NULL,
    ladder       TEXT    NOT NULL,
    departments  TEXT    NOT NULL DEFAULT '[]', -- those whom the office has named; none: as the source has it
    stopped      INTEGER NOT NULL DEFAULT 0,
    set_by       INTEGER REFERENCES people (id), -- nobody: as the source has it
    since        TEXT    NOT NULL,
    planned_to   TEXT    NOT NULL DEFAULT ''
) STRICT;
INSERT INTO "duties" VALUES(1,'annual-inspection','1.4','每年至少组织开展一次专项督促检查','inspection','yearly',40,'30,14,7,1/1,7,14','[]',1,NULL,'2026-11-02','2027-12-07');
INSERT INTO "duties" VALUES(2,'annual-goals','2.1','每年明确可量化、可评价的社会治理阶段性目标','plan','yearly',20,'30,14,7,1/1,7,14','[]',1,NULL,'2026-11-02','2027-12-07');
INSERT INTO "duties" VALUES(3,'ideology-study','9.1','新区和街道两级党工委会议每年定期对意识形态工作进行专题研究','meeting','yearly',15,'30,14,7,1/1,7,14','[]',1,NULL,'2026-11-02','2027-12-07');
INSERT INTO "duties" VALUES(4,'ideology-inspection','9.1','党群工作部每年对新区意识形态工作进行1次专项督查','inspection','yearly',40,'30,14,7,1/1,7,14','[]',1,NULL,'2026-11-02','2027-12-07');
INSERT INTO "duties" VALUES(5,'organised-crime-inspection','11.4','配合做好每2年联动开展1次的督导督查','inspection','biennial@0-0/2022',40,'30,14,7,1/1,7,14','[]',1,NULL,'2026-11-02','2027-12-07');
INSERT INTO "duties" VALUES(6,'network-drill','33.2','每年开展至少一次网络安全应急实战演练','drill','yearly',30,'30,14,7,1/1,7,14','[]',1,NULL,'2026-11-02','2027-12-07');
INSERT INTO "duties" VALUES(7,'quarterly-analysis','40.3','每季度形成分析报告','report','quarterly',10,'30,14,7,1/1,7,14','[]',1,NULL,'2026-11-02','2027-12-07');
INSERT INTO "duties" VALUES(8,'dispute-document','II-10(2)','每年至少针对一类矛盾纠纷出台一件政府规范性文件','document','yearly',60,'30,14,7,1/1,7,14','[]',1,NULL,'2026-11-02','2027-12-07');
INSERT INTO "duties" VALUES(9,'office-49.1-202fe72d','49.1','消防演练','drill','once@2026-12-15',30,'30,14,7,1/1,7,14','["教体局"]',0,1,'2026-11-02','2028-01-08');
INSERT INTO "duties" VALUES(18,'office-49.1-ce4abc00','49.1','防汛演练','drill','once@2026-12-22',30,'30,14,7,1/1,7,14','["教体局"]',0,1,'2026-11-02','2028-01-08');
CREATE TABLE earlier_names (
    person INTEGER NOT NULL REFERENCES people (id),
    name   TEXT    NOT NULL,
    PRIMARY KEY (person, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE evidence (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    kind       TEXT    NOT NULL,
    text       TEXT    NOT NULL,
    file       TEXT,
    unique_id  TEXT,
    size       INTEGER,
    sha256     TEXT,
    kept_as    TEXT,
    fetch_at   INTEGER,
    chat       INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    album      TEXT,
    person     INTEGER NOT NULL REFERENCES people (id),
    made_at    INTEGER NOT NULL
) STRICT;
INSERT INTO "evidence" VALUES(1,'document','教发〔2026〕12号',NULL,NULL,NULL,NULL,NULL,NULL,3,1,NULL,5,1796347200286);
CREATE TABLE inbox (
    update_id   INTEGER PRIMARY KEY,
    body        TEXT    NOT NULL,
    received_at INTEGER NOT NULL,
    state       TEXT    NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'done', 'dead')),
    attempts    INTEGER NOT NULL DEFAULT 0,
    ended_at    INTEGER,
    error       TEXT
) STRICT;
INSERT INTO "inbox" VALUES(100000001,'',1793579400134,'done',0,1793579400150,NULL);
INSERT INTO "inbox" VALUES(100000002,'',1793580000754,'done',0,1793580000784,NULL);
INSERT INTO "inbox" VALUES(100000003,'',1793580000816,'done',0,1793580000817,NULL);
INSERT INTO "inbox" VALUES(100000004,'',1793580000848,'done',0,1793580000860,NULL);
INSERT INTO "inbox" VALUES(100000005,'',1793580000885,'done',0,1793580000919,NULL);
INSERT INTO "inbox" VALUES(100000006,'',1796346060155,'done',0,1796346060187,NULL);
INSERT INTO "inbox" VALUES(100000007,'',1796346060233,'done',0,1796346060245,NULL);
INSERT INTO "inbox" VALUES(100000008,'',1796346060343,'done',0,1796346060364,NULL);
INSERT INTO "inbox" VALUES(100000009,'',1796347200002,'done',0,1796347200022,NULL);
INSERT INTO "inbox" VALUES(100000010,'',1796347200221,'done',0,1796347200228,NULL);
INSERT INTO "inbox" VALUES(100000011,'',1796347200264,'done',0,1796347200286,NULL);
INSERT INTO "inbox" VALUES(100000012,'',1796347200460,'done',0,1796347200486,NULL);
INSERT INTO "inbox" VALUES(100000013,'',1796347200636,'done',0,1796347200670,NULL);
INSERT INTO "inbox" VALUES(100000014,'',1796347200771,'done',0,1796347200794,NULL);
INSERT INTO "inbox" VALUES(100000015,'',1796347200845,'done',0,1796347200862,NULL);
INSERT INTO "inbox" VALUES(100000016,'',1796347200923,'done',0,1796347200928,NULL);
INSERT INTO "inbox" VALUES(100000017,'',1796347200955,'done',0,1796347200970,NULL);
INSERT INTO "inbox" VALUES(100000018,'',1796347200998,'done',0,1796347201014,NULL);
CREATE TABLE invitations (
    token      TEXT    PRIMARY KEY,
    role       TEXT    NOT NULL,
    department TEXT    NOT NULL DEFAULT '',
    made_by    INTEGER NOT NULL REFERENCES people (id),
    made_at    INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    ended_at   INTEGER,
    used_by    INTEGER REFERENCES people (id),
    replaces   INTEGER REFERENCES people (id)
) STRICT;
INSERT INTO "invitations" VALUES('X3Itbn6ynGWyYhmznz1Ahg','liaison','应急管理局',1,1796347200486,1796952000486,NULL,NULL,NULL);
CREATE TABLE marks (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "marks" VALUES('planned','2026-12-04 fingerprint Asia/Shanghai 09:00-17:30 d552ebef97a7ab76');
CREATE TABLE matters (
    department TEXT NOT NULL,
    ref        TEXT NOT NULL,
    PRIMARY KEY (department, ref)
) STRICT, WITHOUT ROWID;
INSERT INTO "matters" VALUES('党群工作部','49');
INSERT INTO "matters" VALUES('教体局','49');
CREATE TABLE members (
    chat      INTEGER NOT NULL,
    account   INTEGER NOT NULL,
    joined_at INTEGER, -- not known: was there when first heard
    PRIMARY KEY (chat, account)
) STRICT, WITHOUT ROWID;
INSERT INTO "members" VALUES(-100,1,NULL);
CREATE TABLE misses (
    question TEXT    PRIMARY KEY,
    example  TEXT    NOT NULL,
    times    INTEGER NOT NULL,
    first_at INTEGER NOT NULL,
    last_at  INTEGER NOT NULL
) STRICT;
CREATE TABLE misses_today (
    account INTEGER PRIMARY KEY,
    day     TEXT    NOT NULL,
    count   INTEGER NOT NULL
) STRICT;
CREATE TABLE moves (
    old      INTEGER PRIMARY KEY,
    new      INTEGER NOT NULL,
    moved_at INTEGER NOT NULL
) STRICT;
CREATE TABLE nudges ( -- what was said is never deleted, so no number of it is given twice
    id         INTEGER PRIMARY KEY,
    key        TEXT    NOT NULL,
    occurrence INTEGER NOT NULL REFERENCES occurrences (id),
    audience   TEXT    NOT NULL,
    rung       TEXT    NOT NULL,
    day        TEXT    NOT NULL,
    due_at     INTEGER NOT NULL,
    state      TEXT    NOT NULL DEFAULT 'planned',
    reason     TEXT    NOT NULL DEFAULT '',
    message    TEXT    NOT NULL DEFAULT '', -- the key of the message in which it went out
    ended_at   INTEGER,
    UNIQUE (occurrence, key)
) STRICT;
INSERT INTO "nudges" VALUES(1,'12.0:start:lead:教体局',12,'lead:教体局','start','2026-11-03',1793667600000,'sent','','nudge:1:2',1793667600000);
INSERT INTO "nudges" VALUES(2,'12.0:-14:lead:教体局',12,'lead:教体局','-14','2026-11-25',1795568400000,'merged','','nudge:2:2',1795568400000);
INSERT INTO "nudges" VALUES(3,'12.0:-7:lead:教体局',12,'lead:教体局','-7','2026-12-04',1796605200000,'planned','','',NULL);
INSERT INTO "nudges" VALUES(4,'12.0:-1:lead:教体局',12,'lead:教体局','-1','2026-12-14',1797210000000,'planned','','',NULL);
INSERT INTO "nudges" VALUES(5,'12.0:0:lead:教体局',12,'lead:教体局','0','2026-12-15',1797296400000,'planned','','',NULL);
INSERT INTO "nudges" VALUES(6,'12.0:+1:lead:教体局',12,'lead:教体局','+1','2026-12-16',1797382800000,'planned','','',NULL);
INSERT INTO "nudges" VALUES(7,'12.0:+7:lead:教体局',12,'lead:教体局','+7','2026-12-24',1798074000000,'planned','','',NULL);
INSERT INTO "nudges" VALUES(8,'12.0:+14:lead:教体局',12,'lead:教体局','+14','2027-01-04',1799024400000,'planned','','',NULL);
INSERT INTO "nudges" VALUES(9,'12.0:+7:office',12,'office','+7','2026-12-24',1798074000000,'planned','','',NULL);
INSERT INTO "nudges" VALUES(10,'12.0:+14:leader',12,'leader','+14','2027-01-04',1799024400000,'planned','','',NULL);
INSERT INTO "nudges" VALUES(11,'14.0:start:lead:教体局',14,'lead:教体局','start','2026-11-10',1794272400000,'late','停机后补发，原定2026-11-10','nudge:2:2',1795568400000);
INSERT INTO "nudges" VALUES(12,'14.0:-14:lead:教体局',14,'lead:教体局','-14','2026-12-02',1796173200000,'late','停机后补发，原定2026-12-02','nudge:12:2',1796346060027);
INSERT INTO "nudges" VALUES(13,'14.0:-7:lead:教体局',14,'lead:教体局','-7','2026-12-11',1796950800000,'planned','','',NULL);
INSERT INTO "nudges" VALUES(14,'14.0:-1:lead:教体局',14,'lead:教体局','-1','2026-12-21',1797814800000,'planned','','',NULL);
INSERT INTO "nudges" VALUES(15,'14.0:0:lead:教体局',14,'lead:教体局','0','2026-12-22',1797901200000,'planned','','',NULL);
INSERT INTO "nudges" VALUES(16,'14.0:+1:lead:教体局',14,'lead:教体局','+1','2026-12-23',1797987600000,'planned','','',NULL);
INSERT INTO "nudges" VALUES(17,'14.0:+7:lead:教体局',14,'lead:教体局','+7','2026-12-31',1798678800000,'planned','','',NULL);
INSERT INTO "nudges" VALUES(18,'14.0:+14:lead:教体局',14,'lead:教体局','+14','2027-01-11',1799629200000,'planned','','',NULL);
INSERT INTO "nudges" VALUES(19,'14.0:+7:office',14,'office','+7','2026-12-31',1798678800000,'planned','','',NULL);
INSERT INTO "nudges" VALUES(20,'14.0:+14:leader',14,'leader','+14','2027-01-11',1799629200000,'planned','','',NULL);
CREATE TABLE occurrences (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    duty         INTEGER NOT NULL REFERENCES duties (id),
    period       TEXT    NOT NULL,
    start        TEXT    NOT NULL,
    due          TEXT    NOT NULL,
    provisional  INTEGER NOT NULL,
    stage        TEXT    NOT NULL DEFAULT 'planned',
    moves        INTEGER NOT NULL DEFAULT 0,
    report       INTEGER REFERENCES reports (id),
    reason       TEXT    NOT NULL DEFAULT '',
    ended_at     INTEGER,
    UNIQUE (duty, period)
) STRICT;
INSERT INTO "occurrences" VALUES(12,9,'2026-12-15','2026-11-03','2026-12-15',0,'open',0,NULL,'',NULL);
INSERT INTO "occurrences" VALUES(14,18,'2026-12-22','2026-11-10','2026-12-22',0,'open',0,NULL,'',NULL);
CREATE TABLE offers (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    chat     INTEGER NOT NULL,
    key      TEXT    NOT NULL UNIQUE,
    account  INTEGER,
    revision INTEGER NOT NULL DEFAULT 0,
    choices  TEXT    NOT NULL,
    on_reply TEXT    NOT NULL DEFAULT '',
    made_at  INTEGER NOT NULL
) STRICT;
INSERT INTO "offers" VALUES(1,1,'answer:100000002:0',1,1,'[{"do": "duty stop", "values": {"duty": 9, "stop": true}}, {"do": "duty list", "values": {"page": 0}}]','',1793580000784);
INSERT INTO "offers" VALUES(3,1,'answer:100000004:0',1,1,'[{"do": "duty stop", "values": {"duty": 18, "stop": true}}, {"do": "duty list", "values": {"page": 0}}]','',1793580000860);
INSERT INTO "offers" VALUES(5,2,'nudge:1:2',NULL,0,'[{"do": "nudge seen", "values": {"occurrence": 12, "audience": "lead:教体局", "rung": "start"}}, {"do": "entry", "values": {"department": "教体局", "ref": "49.1"}}, {"do": "nudge extend", "values": {"occurrence": 12, "audience": "lead:教体局", "rung": "start"}}, {"do": "nudge not ours", "values": {"occurrence": 12, "audience": "lead:教体局", "rung": "start"}}, {"do": "nudge why", "values": {"occurrence": 12, "audience": "lead:教体局", "rung": "start"}}]','{"do": "answer", "values": {"department": "教体局", "refs": ["49.1"]}}',1793667600000);
INSERT INTO "offers" VALUES(6,2,'nudge:2:2',NULL,0,'[{"do": "nudge one", "values": {"occurrence": 12, "audience": "lead:教体局", "rung": "-14", "all": [{"occurrence": 12, "audience": "lead:教体局", "rung": "-14"}, {"occurrence": 14, "audience": "lead:教体局", "rung": "start"}]}}, {"do": "nudge one", "values": {"occurrence": 14, "audience": "lead:教体局", "rung": "start", "all": [{"occurrence": 12, "audience": "lead:教体局", "rung": "-14"}, {"occurrence": 14, "audience": "lead:教体局", "rung": "start"}]}}]','',1795568400000);
INSERT INTO "offers" VALUES(7,2,'nudge:12:2',NULL,3,'[{"do": "nudge one", "values": {"occurrence": 14, "audience": "lead:教体局", "rung": "-14", "reason": "等待上级部署", "kind": "extension", "day": "2026-12-29"}}]','',1796346060027);
INSERT INTO "offers" VALUES(10,1,'request:1:1',1,0,'[{"do": "request decide", "values": {"request": 1, "granted": true}}, {"do": "request decide", "values": {"request": 1, "granted": false}}]','',1796346060364);
INSERT INTO "offers" VALUES(12,2,'answer:100000010:0',NULL,0,'[{"do": "undo", "values": {}}]','{"do": "revise", "values": {}}',1796347200228);
INSERT INTO "offers" VALUES(13,1,'review:2.1:1',1,0,'[{"do": "review", "values": {"report": 2, "version": 1, "decision": "closed", "reason": ""}}, {"do": "review why", "values": {"report": 2, "version": 1, "decision": "returned"}}, {"do": "review why", "values": {"report": 2, "version": 1, "decision": "asked"}}]','',1796347200286);
INSERT INTO "offers" VALUES(14,3,'answer:100000011:0',NULL,0,'[{"do": "undo", "values": {}}]','{"do": "revise", "values": {}}',1796347200286);
INSERT INTO "offers" VALUES(15,1,'answer:100000013:0',1,0,'[{"do": "dismiss?", "values": {"person": 3, "name": "用户5", "role": "leader", "department": ""}}, {"do": "dismiss?", "values": {"person": 5, "name": "用户3", "role": "liaison", "department": "党群工作部"}}, {"do": "dismiss?", "values": {"person": 4, "name": "用户2", "role": "liaison", "department": "教体局"}}, {"do": "dismiss?", "values": {"person": 1, "name": "用户1", "role": "office", "department": ""}}, {"do": "call back", "values": {"token": "X3Itbn6ynGWyYhmznz1Ahg", "who": "应急管理局联络员"}}]','',1796347200670);
INSERT INTO "offers" VALUES(16,1,'answer:100000014:0',1,0,'[{"do": "duty show", "values": {"duty": 1}}, {"do": "duty show", "values": {"duty": 2}}, {"do": "duty show", "values": {"duty": 3}}, {"do": "duty show", "values": {"duty": 4}}, {"do": "duty show", "values": {"duty": 5}}, {"do": "duty show", "values": {"duty": 6}}, {"do": "duty show", "values": {"duty": 7}}, {"do": "duty show", "values": {"duty": 8}}, {"do": "duty list", "values": {"page": 0}}, {"do": "duty list", "values": {"page": 1}}, {"do": "duty open", "values": {"page": 0}}]','',1796347200794);
INSERT INTO "offers" VALUES(17,2,'answer:100000015:0',2,0,'[{"do": "entry", "values": {"department": "教体局", "ref": "49.1"}}, {"do": "entry", "values": {"department": "教体局", "ref": "49"}}, {"do": "entry", "values": {"department": "教体局", "ref": "51"}}, {"do": "entry", "values": {"department": "教体局", "ref": "II-8(2)"}}, {"do": "entry", "values": {"department": "教体局", "ref": "4"}}, {"do": "entry", "values": {"department": "教体局", "ref": "9"}}, {"do": "entry", "values": {"department": "教体局", "ref": "12"}}, {"do": "entry", "values": {"department": "教体局", "ref": "13"}}, {"do": "menu", "values": {"department": "教体局", "page": 0}}, {"do": "menu", "values": {"department": "教体局", "page": 1}}]','',1796347200862);
INSERT INTO "offers" VALUES(18,1,'answer:100000017:0',1,0,'[{"do": "review show", "values": {"report": 2, "version": 1}}]','',1796347200970);
INSERT INTO "offers" VALUES(19,-100,'round:-100:2026-12-04',NULL,0,'[{"do": "round", "values": {"department": "党群工作部", "day": "2026-12-04", "all": ["党群工作部", "教体局"]}}, {"do": "round", "values": {"department": "教体局", "day": "2026-12-04", "all": ["党群工作部", "教体局"]}}]','',1796347860000);
CREATE TABLE outbox (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    key        TEXT    NOT NULL UNIQUE,
    chat       INTEGER NOT NULL,
    lane       TEXT    NOT NULL,
    rank       INTEGER NOT NULL,
    purpose    TEXT    NOT NULL,
    body       TEXT    NOT NULL,
    state      TEXT    NOT NULL DEFAULT 'waiting'
               CHECK (state IN ('waiting', 'sending', 'sent', 'unknown', 'dead', 'gone', 'dropped')),
    attempts   INTEGER NOT NULL DEFAULT 0,
    doubtful   INTEGER NOT NULL DEFAULT 0,
    not_before INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    ended_at   INTEGER,
    message_id INTEGER,
    error      TEXT
, author INTEGER NOT NULL DEFAULT 0, turn INTEGER NOT NULL DEFAULT 0, slot TEXT, is_strangers INTEGER NOT NULL DEFAULT 0, queue TEXT GENERATED ALWAYS AS (lane || ' ' || author) VIRTUAL) STRICT;
INSERT INTO "outbox" VALUES(1,'answer:100000001:0',-100,'-100',0,'answer','{"text": "本群已启用责任清单助手。@我、回复我，或用 /ask 提问即可，如“教体局牵头哪些任务？”"}','sent',1,0,0,1793579400150,1793579400282,2,NULL,1,0,NULL,0);
INSERT INTO "outbox" VALUES(2,'answer:100000002:0',1,'1',0,'answer','{"text": "请核对：\n49.1 消防演练\n演练，2026-12-15，一次，提前30个工作日启动\n提醒：提前30、14、7、1个工作日、当天，逾期1、7、14个工作日\n责任：教体局", "keyboard": [[{"text": "确认", "data": "do:1:0:0"}, {"text": "取消", "data": "do:1:0:1"}]]}','sent',1,0,0,1793580000784,1793580000813,2,NULL,1,0,NULL,0);
INSERT INTO "outbox" VALUES(3,'edit:100000003:0',1,'1',0,'edit','{"text": "49.1 消防演练\n演练，2026-12-15，一次，提前30个工作日启动\n提醒：提前30、14、7、1个工作日、当天，逾期1、7、14个工作日\n责任：教体局\n接下来：2026-12-15", "keyboard": [[{"text": "停止", "data": "do:1:1:0"}, {"text": "‹ 返回", "data": "do:1:1:1"}]], "edits": "answer:100000002:0"}','sent',1,0,0,1793580000817,1793580000835,NULL,NULL,1,0,'answer:100000002:0',0);
INSERT INTO "outbox" VALUES(4,'press:4000000000000',1,'press:4000000000000',0,'press','{"text": "已设定。", "press": "4000000000000", "alert": true}','sent',1,0,0,1793580000817,1793580000835,NULL,NULL,1,0,NULL,0);
INSERT INTO "outbox" VALUES(5,'answer:100000004:0',1,'1',0,'answer','{"text": "请核对：\n49.1 防汛演练\n演练，2026-12-22，一次，提前30个工作日启动\n提醒：提前30、14、7、1个工作日、当天，逾期1、7、14个工作日\n责任：教体局", "keyboard": [[{"text": "确认", "data": "do:3:0:0"}, {"text": "取消", "data": "do:3:0:1"}]]}','sent',1,0,0,1793580000860,1793580000876,4,NULL,1,0,NULL,0);
INSERT INTO "outbox" VALUES(6,'edit:100000005:0',1,'1',0,'edit','{"text": "49.1 防汛演练\n演练，2026-12-22，一次，提前30个工作日启动\n提醒：提前30、14、7、1个工作日、当天，逾期1、7、14个工作日\n责任：教体局\n接下来：2026-12-22", "keyboard": [[{"text": "停止", "data": "do:3:1:0"}, {"text": "‹ 返回", "data": "do:3:1:1"}]], "edits": "answer:100000004:0"}','sent',1,0,0,1793580000919,1793580000950,NULL,NULL,1,0,'answer:100000004:0',0);
INSERT INTO "outbox" VALUES(7,'press:4000000000001',1,'press:4000000000001',0,'press','{"text": "已设定。", "press": "4000000000001", "alert": true}','sent',1,0,0,1793580000919,1793580000950,NULL,NULL,1,0,NULL,0);
INSERT INTO "outbox" VALUES(8,'nudge:1:2',2,'2',1,'reminder','{"text": "【启动】 教体局：49.1 消防演练（2026-12-15），还有30个工作日到期（12月15日）。\n条款49.1：“弘扬中华民族传统家庭美德,倡导现代家庭文明观念,深入开展“文明家庭”评选,开展星级文明户、廉洁家庭、绿色家庭、五好家庭等特色创建,推动形成爱国爱家、相亲相爱、向上向善、共建共享的…”\n请备佐证：演练方案、现场记录、演练总结（文号或链接即可）", "keyboard": [[{"text": "已在办", "data": "do:5:0:0"}, {"text": "报进展", "data": "do:5:0:1"}], [{"text": "延期", "data": "do:5:0:2"}, {"text": "不是我负责", "data": "do:5:0:3"}], [{"text": "为什么收到", "data": "do:5:0:4"}]]}','sent',1,0,0,1793667600000,1793667600081,1,NULL,0,0,NULL,0);
INSERT INTO "outbox" VALUES(9,'brief:2026-W45:1',1,'1',1,'announcement','{"text": "【本周要情】 2026-W45\n本周到期0项\n逾期0项，涉及分值0分\n待审核0条，已退回未补正0条\n待决定申请0件，未定周期事项21项\n尚无2027年节假日安排，日期按周一至周五暂定；公布后请导入。"}','sent',1,0,0,1793667600026,1793667600081,5,NULL,0,0,NULL,0);
INSERT INTO "outbox" VALUES(10,'nudge:2:2',2,'2',1,'reminder','{"text": "今日提醒2项，点开办理：\n1. 教体局 49.1 消防演练（2026-12-15）：还有14个工作日到期（12月15日）\n2. 教体局 49.1 防汛演练（2026-12-22）：还有19个工作日到期（12月22日）", "keyboard": [[{"text": "1 消防演练", "data": "do:6:0:0"}, {"text": "2 防汛演练", "data": "do:6:0:1"}]]}','sent',1,0,0,1795568400000,1795568400053,2,NULL,0,0,NULL,0);
INSERT INTO "outbox" VALUES(11,'brief:2026-W48:1',1,'1',1,'announcement','{"text": "【本周要情】 2026-W48\n本周到期0项\n逾期0项，涉及分值0分\n待审核0条，已退回未补正0条\n待决定申请0件，未定周期事项21项\n尚无2027年节假日安排，日期按周一至周五暂定；公布后请导入。"}','sent',1,0,0,1795568400016,1795568400067,6,NULL,0,0,NULL,0);
INSERT INTO "outbox" VALUES(12,'nudge:12:2',2,'2',1,'reminder','{"text": "【提醒】 教体局：49.1 防汛演练（2026-12-22），还有12个工作日到期（12月22日）。\n条款49.1：“弘扬中华民族传统家庭美德,倡导现代家庭文明观念,深入开展“文明家庭”评选,开展星级文明户、廉洁家庭、绿色家庭、五好家庭等特色创建,推动形成爱国爱家、相亲相爱、向上向善、共建共享的…”", "keyboard": [[{"text": "已在办", "data": "do:7:0:0"}, {"text": "报进展", "data": "do:7:0:1"}], [{"text": "延期", "data": "do:7:0:2"}, {"text": "不是我负责", "data": "do:7:0:3"}], [{"text": "为什么收到", "data": "do:7:0:4"}]]}','sent',1,0,0,1796346060027,1796346060102,3,NULL,0,0,NULL,0);
INSERT INTO "outbox" VALUES(13,'brief:2026-W49:1',1,'1',1,'announcement','{"text": "【本周要情】 2026-W49\n本周到期0项\n逾期0项，涉及分值0分\n待审核0条，已退回未补正0条\n待决定申请0件，未定周期事项21项\n尚无2027年节假日安排，日期按周一至周五暂定；公布后请导入。"}','sent',1,0,0,1796346060048,1796346060102,7,NULL,0,0,NULL,0);
INSERT INTO "outbox" VALUES(14,'edit:100000006:0',2,'2',0,'edit','{"text": "49.1 防汛演练（2026-12-22）\n申请延期，请选择理由（或回复本条写明）：", "keyboard": [[{"text": "等待上级部署", "data": "do:7:1:0"}], [{"text": "与其他工作统筹安排", "data": "do:7:1:1"}], [{"text": "条件尚不具备", "data": "do:7:1:2"}], [{"text": "本年不适用", "data": "do:7:1:3"}, {"text": "‹ 返回", "data": "do:7:1:4"}]], "edits": "nudge:12:2"}','sent',1,0,0,1796346060187,1796346060210,NULL,NULL,2,0,'nudge:12:2',0);
INSERT INTO "outbox" VALUES(15,'press:4000000000002',2,'press:4000000000002',0,'press','{"press": "4000000000002"}','sent',1,0,0,1796346060187,1796346060210,NULL,NULL,2,0,NULL,0);
INSERT INTO "outbox" VALUES(16,'edit:100000007:0',2,'2',0,'edit','{"text": "49.1 防汛演练（2026-12-22）\n理由：等待上级部署\n请选择新的日期（或回复本条写日期），由综治办决定：", "keyboard": [[{"text": "12月29日", "data": "do:7:2:0"}, {"text": "1月5日", "data": "do:7:2:1"}, {"text": "1月19日", "data": "do:7:2:2"}], [{"text": "‹ 返回", "data": "do:7:2:3"}]], "edits": "nudge:12:2"}','sent',1,0,0,1796346060245,1796346060311,NULL,NULL,2,0,'nudge:12:2',0);
INSERT INTO "outbox" VALUES(17,'press:4000000000003',2,'press:4000000000003',0,'press','{"press": "4000000000003"}','sent',1,0,0,1796346060245,1796346060311,NULL,NULL,2,0,NULL,0);
INSERT INTO "outbox" VALUES(18,'request:1:1',1,'1',1,'notice','{"text": "教体局申请延期：49.1 防汛演练（2026-12-22）\n12月22日 → 12月29日，理由：等待上级部署", "keyboard": [[{"text": "同意", "data": "do:10:0:0"}, {"text": "不同意", "data": "do:10:0:1"}]]}','sent',1,0,0,1796346060364,1796346060487,8,NULL,2,0,NULL,0);
INSERT INTO "outbox" VALUES(19,'edit:100000008:0',2,'2',0,'edit','{"text": "已提交综治办：49.1 防汛演练（2026-12-22）延至12月29日（等待上级部署）。原定日期不变，直到综治办同意。", "keyboard": [[{"text": "‹ 返回", "data": "do:7:3:0"}]], "edits": "nudge:12:2"}','sent',1,0,0,1796346060364,1796346060470,NULL,NULL,2,0,'nudge:12:2',0);
INSERT INTO "outbox" VALUES(20,'press:4000000000004',2,'press:4000000000004',0,'press','{"press": "4000000000004"}','sent',1,0,0,1796346060364,1796346060470,NULL,NULL,2,0,NULL,0);
INSERT INTO "outbox" VALUES(21,'answer:100000009',5,'5',0,'answer','{"text": "经济发展局参与：17项\n一、推进市域社会治理体制现代化：3项 1、2、4\n二、防范化解政治安全风险：1项 10\n三、防范化解社会治安风险：1项 14\n四、防范化解社会矛盾风险：2项 16、22\n五、防范化解公共安全风险：3项 23、26、28\n六、防范化解网络安全风险：1项 32\n七、发挥政治引领作用：1项 35\n八、发挥法治保障作用：1项 41\n九、发挥德治教化作用：2项 48、50\n十、发挥自治强基作用：1项 53\n十一、发挥智治支撑作用：1项 63\n回复编号可看原文，如“1”。", "keyboard": [[{"text": "1/4", "data": "page:1:0"}, {"text": "下一页 ›", "data": "page:1:1"}]]}','sent',1,0,0,1796347200022,1796347200217,2,NULL,5,0,NULL,0);
INSERT INTO "outbox" VALUES(22,'answer:100000010:0',2,'2',0,'answer','{"text": "已记录：\n教体局 第49项 加强家庭美德建设 【按计划】 80%（12月4日） 已建家长学校12所\n回复本条可修改，/undo 可撤销。", "keyboard": [[{"text": "撤销", "data": "do:12:0:0"}]]}','sent',1,0,0,1796347200228,1796347200241,5,NULL,2,0,NULL,0);
INSERT INTO "outbox" VALUES(23,'review:2.1:1',1,'1',1,'notice','{"text": "待审核：党群工作部（牵头） 第49项 加强家庭美德建设\n【已办结】（12月4日） 全部建成\n佐证材料：教发〔2026〕12号", "keyboard": [[{"text": "销号", "data": "do:13:0:0"}, {"text": "退回", "data": "do:13:0:1"}, {"text": "询问", "data": "do:13:0:2"}]]}','sent',1,0,0,1796347200286,1796347200405,9,NULL,3,0,NULL,0);
INSERT INTO "outbox" VALUES(24,'answer:100000011:0',3,'3',0,'answer','{"text": "已记录：\n党群工作部 第49项 加强家庭美德建设 【已办结】（12月4日） 全部建成\n佐证材料1件\n回复本条可修改，/undo 可撤销。", "keyboard": [[{"text": "撤销", "data": "do:14:0:0"}]]}','sent',1,0,0,1796347200286,1796347200405,2,NULL,3,0,NULL,0);
INSERT INTO "outbox" VALUES(25,'answer:100000012:0',1,'1',0,'answer','{"text": "邀请应急管理局联络员的链接（7天内有效，只能用一次）：\nhttps://t.me/qingdan_bot?start=X3Itbn6ynGWyYhmznz1Ahg\n请转发给本人；也可让其私聊我发送：\n/start X3Itbn6ynGWyYhmznz1Ahg"}','sent',1,0,0,1796347200486,1796347200592,11,NULL,1,0,NULL,0);
INSERT INTO "outbox" VALUES(26,'answer:100000013:0',1,'1',0,'answer','{"text": "现有人员4人次。点名字可解除，点邀请可收回。", "keyboard": [[{"text": "用户5 · 分管领导", "data": "do:15:0:0"}], [{"text": "用户3 · 党群工作部联络员", "data": "do:15:0:1"}], [{"text": "用户2 · 教体局联络员", "data": "do:15:0:2"}], [{"text": "用户1 · 综治办", "data": "do:15:0:3"}], [{"text": "邀请：应急管理局联络员", "data": "do:15:0:4"}]]}','sent',1,0,0,1796347200670,1796347200748,13,NULL,1,0,NULL,0);
INSERT INTO "outbox" VALUES(27,'answer:100000014:0',1,'1',0,'answer','{"text": "周期任务2项，待决定21项。添加示例：\n/duty 40.3 每月25日 报告 平安建设分析月报\n可写：每天、每周五、每月25日、每月第二个周三、每季度、每半年、每年11月30日、每两年、2027-03-15；提前10天启动；提醒14,7,1；部门名。\n日常标准，不作提醒：II-7(1) 每名网格员日均网格巡查至少2小时\n日常标准，不作提醒：II-7(1) 每名网格员日均报送有效信息至少1条", "keyboard": [[{"text": "（已停）1.4 每年至少组织开展一次专项督促检查", "data": "do:16:0:0"}], [{"text": "（已停）2.1 每年明确可量化、可评价的社会治理阶段性…", "data": "do:16:0:1"}], [{"text": "（已停）9.1 新区和街道两级党工委会议每年定期对意识…", "data": "do:16:0:2"}], [{"text": "（已停）9.1 党群工作部每年对新区意识形态工作进行1…", "data": "do:16:0:3"}], [{"text": "（已停）11.4 配合做好每2年联动开展1次的督导督查", "data": "do:16:0:4"}], [{"text": "（已停）33.2 每年开展至少一次网络安全应急实战演练", "data": "do:16:0:5"}], [{"text": "（已停）40.3 每季度形成分析报告", "data": "do:16:0:6"}], [{"text": "（已停）II-10(2) 每年至少针对一类矛盾纠纷出台…", "data": "do:16:0:7"}], [{"text": "1/2", "data": "do:16:0:8"}, {"text": "下一页 ›", "data": "do:16:0:9"}], [{"text": "待决定周期的事项", "data": "do:16:0:10"}]]}','sent',1,0,0,1796347200794,1796347200832,15,NULL,1,0,NULL,0);
INSERT INTO "outbox" VALUES(28,'answer:100000015:0',2,'2',0,'answer','{"text": "教体局：需要说明的1项，全部14项。点事项填报。\n49.1 还有7个工作日到期", "keyboard": [[{"text": "49.1 弘扬中华民族传统家庭美德,倡导现代家庭文明观…", "data": "do:17:0:0"}], [{"text": "第49项 加强家庭美德建设", "data": "do:17:0:1"}], [{"text": "第51项 加强个人品德建设", "data": "do:17:0:2"}], [{"text": "II-8(2) 全面建立物业服务、新业态(如快递、网约…", "data": "do:17:0:3"}], [{"text": "第4项 完善社会协同体制", "data": "do:17:0:4"}], [{"text": "第9项 防范意识形态领域风险", "data": "do:17:0:5"}], [{"text": "第12项 加强重点地区和重点场所防控", "data": "do:17:0:6"}], [{"text": "第13项 加强对重点人群、弱势群体、流动人口的服务管理", "data": "do:17:0:7"}], [{"text": "1/2", "data": "do:17:0:8"}, {"text": "下一页 ›", "data": "do:17:0:9"}]]}','sent',1,0,0,1796347200862,1796347200909,7,NULL,2,0,NULL,0);
INSERT INTO "outbox" VALUES(29,'answer:100000016:0',2,'2',0,'answer','{"text": "教体局：红0 黄0 绿1，未填报12项（共13项）\n【黄灯】49.1 消防演练（2026-12-15）：还有7个工作日到期（12月4日），转绿：办结并填报“已办结”\n【绿灯】49.1 防汛演练（2026-12-22）：进行中（）\n【绿灯】第49项 加强家庭美德建设：按计划（12月4日）"}','sent',1,0,0,1796347200928,1796347200942,9,NULL,2,0,NULL,0);
INSERT INTO "outbox" VALUES(30,'answer:100000017:0',1,'1',0,'answer','{"text": "待审核1条，点开处理：", "keyboard": [[{"text": "党群工作部 第49项 加强家庭美德建设", "data": "do:18:0:0"}]]}','sent',1,0,0,1796347200970,1796347200986,17,NULL,1,0,NULL,0);
INSERT INTO "outbox" VALUES(31,'answer:100000018:0',-100,'-100',0,'answer','{"text": "本群进展询问：工作日每天 09:30。", "reply_to": 3}','sent',1,0,0,1796347201014,1796347860034,4,NULL,1,0,NULL,0);
INSERT INTO "outbox" VALUES(32,'round:-100:2026-12-04',-100,'-100',1,'announcement','{"text": "今日进展：各部门联络员点一下本部门即为“按计划”，有情况请发 /report。", "keyboard": [[{"text": "党群工作部", "data": "do:19:0:0"}, {"text": "教体局", "data": "do:19:0:1"}]]}','sent',1,0,0,1796347860000,1796347860051,5,NULL,0,0,NULL,0);
CREATE TABLE pauses (
    lane  TEXT    PRIMARY KEY,
    until INTEGER NOT NULL
) STRICT;
CREATE TABLE people (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    account INTEGER UNIQUE,
    name    TEXT    NOT NULL,
    met_at  INTEGER NOT NULL
) STRICT;
INSERT INTO "people" VALUES(1,1,'用户1',1793579400150);
INSERT INTO "people" VALUES(3,5,'用户5',1793579400276);
INSERT INTO "people" VALUES(4,2,'用户2',1793579400281);
INSERT INTO "people" VALUES(5,3,'用户3',1796347200263);
CREATE TABLE proofs (
    report   INTEGER NOT NULL REFERENCES reports (id),
    evidence INTEGER NOT NULL REFERENCES evidence (id),
    PRIMARY KEY (report, evidence)
) STRICT, WITHOUT ROWID;
INSERT INTO "proofs" VALUES(2,1);
CREATE TABLE pulses (
    name TEXT    PRIMARY KEY,
    at   INTEGER NOT NULL,
    note TEXT    NOT NULL DEFAULT ''
) STRICT;
INSERT INTO "pulses" VALUES('poll',1796346060360,'');
INSERT INTO "pulses" VALUES('tick',1796346058422,'');
INSERT INTO "pulses" VALUES('send',1796346060503,'');
INSERT INTO "pulses" VALUES('loop',1796346060504,'');
CREATE TABLE questions (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    chat       INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    thread     INTEGER NOT NULL DEFAULT 0,
    asker      INTEGER NOT NULL,
    text       TEXT    NOT NULL,
    plain      TEXT    NOT NULL,
    leans_on   INTEGER REFERENCES questions (id) ON DELETE SET NULL,
    reply      TEXT    NOT NULL,
    checklist  TEXT    NOT NULL,
    asked_at   INTEGER NOT NULL,
    UNIQUE (chat, message_id)
) STRICT;
INSERT INTO "questions" VALUES(1,5,1,0,5,'经发局参与哪些任务','经发局参与哪些任务',NULL,'answer:100000009','fingerprint',1796347200022);
CREATE TABLE quiet_hours (
    chat   INTEGER PRIMARY KEY,
    hours  TEXT    NOT NULL,
    thread INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE rankings (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    until   TEXT    NOT NULL,
    reason  TEXT    NOT NULL,
    person  INTEGER NOT NULL REFERENCES people (id),
    made_at INTEGER NOT NULL
) STRICT;
CREATE TABLE redatings (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    occurrence INTEGER NOT NULL REFERENCES occurrences (id),
    old        TEXT    NOT NULL,
    new        TEXT    NOT NULL,
    reason     TEXT    NOT NULL,
    person     INTEGER REFERENCES people (id), -- nobody: the year's calendar
    made_at    INTEGER NOT NULL
) STRICT;
CREATE TABLE reports (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    department TEXT    NOT NULL,
    ref        TEXT    NOT NULL,
    chat       INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    reply      TEXT    NOT NULL,
    withdrawn  INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO "reports" VALUES(1,'教体局','49',2,4,'answer:100000010:0',0);
INSERT INTO "reports" VALUES(2,'党群工作部','49',3,1,'answer:100000011:0',0);
CREATE TABLE requests (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    occurrence INTEGER NOT NULL REFERENCES occurrences (id),
    kind       TEXT    NOT NULL,
    department TEXT    NOT NULL,
    reason     TEXT    NOT NULL,
    new_due    TEXT    NOT NULL DEFAULT '',
    person     INTEGER NOT NULL REFERENCES people (id),
    made_at    INTEGER NOT NULL,
    granted    INTEGER,
    decided_by INTEGER REFERENCES people (id),
    decided_at INTEGER
) STRICT;
INSERT INTO "requests" VALUES(1,14,'extension','教体局','等待上级部署','2026-12-29',4,1796346060364,NULL,NULL,NULL);
CREATE TABLE reviews (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    report   INTEGER NOT NULL REFERENCES reports (id),
    version  INTEGER NOT NULL,
    decision TEXT    NOT NULL,
    reason   TEXT    NOT NULL DEFAULT '',
    person   INTEGER NOT NULL REFERENCES people (id),
    made_at  INTEGER NOT NULL
) STRICT;
CREATE TABLE rounds (
    chat   INTEGER PRIMARY KEY,
    mode   TEXT    NOT NULL,
    at     TEXT    NOT NULL,
    thread INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO "rounds" VALUES(-100,'daily','09:30',0);
CREATE TABLE seen (
    occurrence INTEGER NOT NULL REFERENCES occurrences (id),
    department TEXT    NOT NULL,
    day        TEXT    NOT NULL,
    person     INTEGER NOT NULL REFERENCES people (id),
    PRIMARY KEY (occurrence, department)
) STRICT, WITHOUT ROWID;
CREATE TABLE slow_work (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    kind     TEXT    NOT NULL,
    account  INTEGER NOT NULL, -- who asked: whether they may is looked up again when it is done
    chat     INTEGER NOT NULL,
    body     TEXT    NOT NULL,
    state    TEXT    NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'dead')),
    attempts INTEGER NOT NULL DEFAULT 0,
    made_at  INTEGER NOT NULL,
    ended_at INTEGER,
    error    TEXT
) STRICT;
CREATE TABLE versions (
    report  INTEGER NOT NULL REFERENCES reports (id),
    number  INTEGER NOT NULL,
    day     TEXT    NOT NULL,
    state   TEXT    NOT NULL,
    percent INTEGER CHECK (percent BETWEEN 0 AND 100),
    text    TEXT    NOT NULL,
    person  INTEGER NOT NULL REFERENCES people (id),
    made_at INTEGER NOT NULL,
    PRIMARY KEY (report, number)
) STRICT, WITHOUT ROWID;
INSERT INTO "versions" VALUES(1,1,'2026-12-04','on plan',80,'已建家长学校12所',4,1796347200228);
INSERT INTO "versions" VALUES(2,1,'2026-12-04','done',NULL,'全部建成',5,1796347200286);
CREATE TABLE wishes (
    person INTEGER PRIMARY KEY REFERENCES people (id)
) STRICT;
CREATE INDEX inbox_open ON inbox (update_id) WHERE state = 'new';
CREATE INDEX inbox_ended ON inbox (ended_at) WHERE state <> 'new';
CREATE INDEX outbox_sending ON outbox (id) WHERE state = 'sending';
CREATE INDEX outbox_ended ON outbox (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX outbox_told ON outbox (chat, message_id) WHERE message_id IS NOT NULL;
CREATE INDEX questions_last ON questions (chat, thread, asked_at);
CREATE INDEX questions_asker ON questions (chat, asker, asked_at);
CREATE INDEX questions_reply ON questions (reply);
CREATE INDEX questions_leaning ON questions (leans_on) WHERE leans_on IS NOT NULL;
CREATE INDEX questions_old ON questions (asked_at);
CREATE UNIQUE INDEX appointments_present ON appointments (person, role, department) WHERE until IS NULL;
CREATE INDEX appointments_department ON appointments (department, role) WHERE until IS NULL;
CREATE INDEX reports_department ON reports (department, ref, id) WHERE withdrawn = 0;
CREATE INDEX reports_ref ON reports (ref, department, id) WHERE withdrawn = 0;
CREATE INDEX reports_message ON reports (chat, message_id) WHERE message_id <> 0;
CREATE INDEX reports_reply ON reports (reply);
CREATE INDEX evidence_album ON evidence (chat, album) WHERE album IS NOT NULL;
CREATE INDEX evidence_message ON evidence (chat, message_id);
CREATE INDEX evidence_unfetched ON evidence (fetch_at) WHERE fetch_at IS NOT NULL;
CREATE INDEX proofs_evidence ON proofs (evidence);
CREATE INDEX reviews_report ON reviews (report, id);
CREATE INDEX audit_subject ON audit (subject);
CREATE TRIGGER audit_keeps BEFORE UPDATE ON audit BEGIN SELECT raise(ABORT, 'the audit is never changed'); END;
CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN SELECT raise(ABORT, 'the audit is never changed'); END;
CREATE TRIGGER versions_keep BEFORE UPDATE ON versions BEGIN SELECT raise(ABORT, 'versions are never changed'); END;
CREATE TRIGGER versions_stay BEFORE DELETE ON versions BEGIN SELECT raise(ABORT, 'versions are never changed'); END;
CREATE TRIGGER reviews_keep BEFORE UPDATE ON reviews BEGIN SELECT raise(ABORT, 'reviews are never changed'); END;
CREATE TRIGGER reviews_stay BEFORE DELETE ON reviews BEGIN SELECT raise(ABORT, 'reviews are never changed'); END;
CREATE INDEX offers_old ON offers (made_at);
CREATE INDEX occurrences_live ON occurrences (due) WHERE stage NOT IN ('closed', 'waived');
CREATE INDEX occurrences_to_open ON occurrences (start) WHERE stage = 'planned';
CREATE INDEX occurrences_report ON occurrences (report) WHERE report IS NOT NULL;
CREATE INDEX redatings_occurrence ON redatings (occurrence);
CREATE TRIGGER redatings_keep BEFORE UPDATE ON redatings BEGIN SELECT raise(ABORT, 'old dates stay on record'); END;
CREATE TRIGGER redatings_stay BEFORE DELETE ON redatings BEGIN SELECT raise(ABORT, 'old dates stay on record'); END;
CREATE UNIQUE INDEX requests_open ON requests (occurrence, kind, department) WHERE granted IS NULL;
CREATE INDEX nudges_due ON nudges (due_at) WHERE state = 'planned';
CREATE INDEX nudges_said ON nudges (ended_at) WHERE message <> '';
CREATE INDEX nudges_message ON nudges (message) WHERE message <> '';
CREATE INDEX outbox_gone ON outbox (key) WHERE state = 'gone' AND purpose = 'reminder';
CREATE INDEX members_account ON members (account);
CREATE INDEX invitations_open ON invitations (made_by) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX slow_work_waiting ON slow_work (kind, account, chat, body) WHERE state = 'waiting';
CREATE INDEX earlier_names_name ON earlier_names (name);
CREATE TRIGGER people_were AFTER UPDATE OF name ON people WHEN old.name <> new.name AND new.account IS NOT NULL
BEGIN
    INSERT INTO earlier_names SELECT old.id, old.name
    WHERE NOT EXISTS (SELECT 1 FROM earlier_names WHERE person = old.id AND name = old.name);
END;
CREATE INDEX outbox_waiting ON outbox (lane, turn) WHERE state = 'waiting';
CREATE INDEX outbox_queue ON outbox (queue, rank, turn, id) WHERE state = 'waiting';
CREATE INDEX outbox_slot ON outbox (slot) WHERE state = 'waiting' AND slot IS NOT NULL;
CREATE INDEX outbox_presses ON outbox (author, id) WHERE state = 'waiting' AND purpose = 'press';
CREATE INDEX outbox_strangers ON outbox (id) WHERE state = 'waiting' AND is_strangers = 1;
CREATE INDEX misses_frequent ON misses (times, last_at);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('people',5);
INSERT INTO "sqlite_sequence" VALUES('outbox',32);
INSERT INTO "sqlite_sequence" VALUES('appointments',4);
INSERT INTO "sqlite_sequence" VALUES('duties',50);
INSERT INTO "sqlite_sequence" VALUES('occurrences',20);
INSERT INTO "sqlite_sequence" VALUES('offers',19);
INSERT INTO "sqlite_sequence" VALUES('audit',5);
INSERT INTO "sqlite_sequence" VALUES('requests',1);
INSERT INTO "sqlite_sequence" VALUES('questions',1);
INSERT INTO "sqlite_sequence" VALUES('reports',2);
INSERT INTO "sqlite_sequence" VALUES('evidence',1);
COMMIT;
PRAGMA user_version=7;
