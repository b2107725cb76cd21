-- A bot's database as the version before ids became texts left it: the 7th of December 2026, 9:31. One answer waits.
BEGIN TRANSACTION;
CREATE TABLE answers_to_rounds (
    chat       INTEGER NOT NULL,
    day        TEXT    NOT NULL,
    department TEXT    NOT NULL,
    person     INTEGER NOT NULL REFERENCES people (id),
    made_at    INTEGER NOT NULL,
    PRIMARY KEY (chat, day, department)
) STRICT, WITHOUT ROWID;
INSERT INTO "answers_to_rounds" VALUES(-100,'2026-12-07','党群工作部',5,1796607060031);
CREATE TABLE appointments (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    person     INTEGER NOT NULL REFERENCES people (id),
    role       TEXT    NOT NULL,
    department TEXT    NOT NULL DEFAULT '',
    since      INTEGER NOT NULL,
    until      INTEGER
, chat INTEGER) STRICT;
INSERT INTO "appointments" VALUES(1,1,'office','',1793487600448,NULL,NULL);
INSERT INTO "appointments" VALUES(2,3,'leader','',1793487600453,NULL,NULL);
INSERT INTO "appointments" VALUES(3,4,'liaison','教体局',1793487600461,NULL,NULL);
INSERT INTO "appointments" VALUES(4,5,'liaison','党群工作部',1793491200309,NULL,NULL);
INSERT INTO "appointments" VALUES(5,5,'liaison','城管局',1796607060057,NULL,-100);
CREATE TABLE audit (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    at      INTEGER NOT NULL,
    person  INTEGER REFERENCES people (id),
    action  TEXT    NOT NULL,
    subject TEXT    NOT NULL,
    old     TEXT,
    new     TEXT
) STRICT;
INSERT INTO "audit" VALUES(1,1793491200242,1,'set duty','duty office-49.1-202fe72d',NULL,'once@2026-12-15 -30 30,14,7,1/1,7,14 教体局');
INSERT INTO "audit" VALUES(2,1793491200353,1,'set duty','duty office-49.1-ce4abc00',NULL,'once@2026-12-22 -30 30,14,7,1/1,7,14 教体局');
INSERT INTO "audit" VALUES(3,1796385600013,1,'invite','liaison 应急管理局',NULL,NULL);
INSERT INTO "audit" VALUES(4,1796385600050,4,'report','report 1 教体局 49',NULL,'v1 2026-12-04 on plan 80% 已建家长学校12所');
INSERT INTO "audit" VALUES(5,1796385600121,5,'report','report 2 党群工作部 49',NULL,'v1 2026-12-04 done 全部建成，教发〔2026〕12号');
INSERT INTO "audit" VALUES(6,1796385600186,4,'report','report 3 教体局 49',NULL,'v1 2026-12-04 on plan 85%');
INSERT INTO "audit" VALUES(7,1796385600216,4,'add evidence','report 3 教体局 49','v1 2026-12-04 on plan 85%','v1 2026-12-04 on plan 85%');
CREATE TABLE briefs (
    week    TEXT    PRIMARY KEY,
    made_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "briefs" VALUES('2026-W45',1793667600048);
INSERT INTO "briefs" VALUES('2026-W48',1795568400015);
INSERT INTO "briefs" VALUES('2026-W49',1796346000008);
CREATE TABLE burden (
    department TEXT    NOT NULL,
    week       TEXT    NOT NULL,
    messages   INTEGER NOT NULL DEFAULT 0,
    taps       INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (department, week)
) STRICT, WITHOUT ROWID;
INSERT INTO "burden" VALUES('党群工作部','2026-W50',0,1);
INSERT INTO "burden" VALUES('教体局','2026-W45',1,0);
INSERT INTO "burden" VALUES('教体局','2026-W48',1,0);
INSERT INTO "burden" VALUES('教体局','2026-W49',1,0);
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
INSERT INTO "chats" VALUES(-100,'group','群100','here',1,NULL,1793487600408);
INSERT INTO "chats" VALUES(-60,'supergroup','旧群','here',NULL,NULL,1796607060057);
INSERT INTO "chats" VALUES(1,'private','','here',NULL,NULL,1793487600448);
INSERT INTO "chats" VALUES(2,'private','','here',NULL,NULL,1793487600461);
INSERT INTO "chats" VALUES(3,'private','','here',NULL,NULL,1793491200309);
INSERT INTO "chats" VALUES(4,'private','','here',NULL,NULL,1796607060110);
INSERT INTO "chats" VALUES(5,'private','','here',NULL,NULL,1793487600453);
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
INSERT INTO "duties" VALUES(1,'annual-inspection','1.4','每年至少组织开展一次专项督促检查','inspection','yearly',40,'30,14,7,1/1,7,14','[]',1,NULL,'2026-11-01','2027-12-06');
INSERT INTO "duties" VALUES(2,'annual-goals','2.1','每年明确可量化、可评价的社会治理阶段性目标','plan','yearly',20,'30,14,7,1/1,7,14','[]',1,NULL,'2026-11-01','2027-12-06');
INSERT INTO "duties" VALUES(3,'ideology-study','9.1','新区和街道两级党工委会议每年定期对意识形态工作进行专题研究','meeting','yearly',15,'30,14,7,1/1,7,14','[]',1,NULL,'2026-11-01','2027-12-06');
INSERT INTO "duties" VALUES(4,'ideology-inspection','9.1','党群工作部每年对新区意识形态工作进行1次专项督查','inspection','yearly',40,'30,14,7,1/1,7,14','[]',1,NULL,'2026-11-01','2027-12-06');
INSERT INTO "duties" VALUES(5,'organised-crime-inspection','11.4','配合做好每2年联动开展1次的督导督查','inspection','biennial@0-0/2022',40,'30,14,7,1/1,7,14','[]',1,NULL,'2026-11-01','2027-12-06');
INSERT INTO "duties" VALUES(6,'network-drill','33.2','每年开展至少一次网络安全应急实战演练','drill','yearly',30,'30,14,7,1/1,7,14','[]',1,NULL,'2026-11-01','2027-12-06');
INSERT INTO "duties" VALUES(7,'quarterly-analysis','40.3','每季度形成分析报告','report','quarterly',10,'30,14,7,1/1,7,14','[]',1,NULL,'2026-11-01','2027-12-06');
INSERT INTO "duties" VALUES(8,'dispute-document','II-10(2)','每年至少针对一类矛盾纠纷出台一件政府规范性文件','document','yearly',60,'30,14,7,1/1,7,14','[]',1,NULL,'2026-11-01','2027-12-06');
INSERT INTO "duties" VALUES(9,'office-49.1-202fe72d','49.1','消防演练','drill','once@2026-12-15',30,'30,14,7,1/1,7,14','["教体局"]',0,1,'2026-11-01','2028-01-08');
INSERT INTO "duties" VALUES(18,'office-49.1-ce4abc00','49.1','防汛演练','drill','once@2026-12-22',30,'30,14,7,1/1,7,14','["教体局"]',0,1,'2026-11-01','2028-01-08');
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
INSERT INTO "evidence" VALUES(1,'document','教发〔2026〕12号',NULL,NULL,NULL,NULL,NULL,NULL,3,1,NULL,5,1796385600121);
INSERT INTO "evidence" VALUES(2,'photo','图片','AgACAgUAAx00000004d35936c0f12e','AQADd35936c0f12e',5,NULL,NULL,1796385600186,-100,7,'7',4,1796385600186);
INSERT INTO "evidence" VALUES(3,'photo','图片','AgACAgUAAx000000085a8b079b8895','AQAD5a8b079b8895',5,NULL,NULL,1796385600216,-100,9,'7',4,1796385600216);
INSERT INTO "evidence" VALUES(4,'file','材料.pdf','BQACAgUAAx000000093a008f7389e7','AQAD3a008f7389e7',10,NULL,NULL,1796385600254,3,3,NULL,5,1796385600254);
CREATE TABLE inbox (
    update_id   INTEGER PRIMARY KEY,
    body        TEXT    NOT NULL,
    received_at INTEGER NOT NULL,
    state       TEXT    NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'done', 'dead')),
    attempts    INTEGER NOT NULL DEFAULT 0,
    ended_at    INTEGER,
    error       TEXT
) STRICT;
INSERT INTO "inbox" VALUES(100000001,'',1793487600395,'done',0,1793487600408,NULL);
INSERT INTO "inbox" VALUES(100000002,'',1793491200179,'done',0,1793491200187,NULL);
INSERT INTO "inbox" VALUES(100000003,'',1793491200234,'done',0,1793491200242,NULL);
INSERT INTO "inbox" VALUES(100000004,'',1793491200314,'done',0,1793491200316,NULL);
INSERT INTO "inbox" VALUES(100000005,'',1793491200351,'done',0,1793491200353,NULL);
INSERT INTO "inbox" VALUES(100000006,'',1793491200395,'done',0,1793491200397,NULL);
INSERT INTO "inbox" VALUES(100000007,'',1793491200422,'done',0,1793491200425,NULL);
INSERT INTO "inbox" VALUES(100000008,'',1796385600006,'done',0,1796385600013,NULL);
INSERT INTO "inbox" VALUES(100000009,'',1796385600044,'done',0,1796385600050,NULL);
INSERT INTO "inbox" VALUES(100000010,'',1796385600114,'done',0,1796385600121,NULL);
INSERT INTO "inbox" VALUES(100000011,'',1796385600182,'done',0,1796385600186,NULL);
INSERT INTO "inbox" VALUES(100000012,'',1796385600213,'done',0,1796385600216,NULL);
INSERT INTO "inbox" VALUES(100000013,'',1796385600251,'done',0,1796385600254,NULL);
INSERT INTO "inbox" VALUES(100000014,'',1796607060027,'done',0,1796607060031,NULL);
INSERT INTO "inbox" VALUES(100000015,'',1796607060062,'done',0,1796607060070,NULL);
INSERT INTO "inbox" VALUES(100000016,'',1796607060108,'done',0,1796607060110,NULL);
INSERT INTO "inbox" VALUES(100000017,'',1796607060349,'done',0,1796607060351,NULL);
INSERT INTO "inbox" VALUES(100000018,'',1796607060393,'done',0,1796607060396,NULL);
INSERT INTO "inbox" VALUES(100000019,'',1796607060416,'done',0,1796607060419,NULL);
INSERT INTO "inbox" VALUES(100000020,'',1796607060462,'done',0,1796607060468,NULL);
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
INSERT INTO "invitations" VALUES('vXu17aoaC835zHMxbvJqjQ','liaison','应急管理局',1,1796385600013,1796990400013,NULL,NULL,NULL);
CREATE TABLE leaves (
    person   INTEGER NOT NULL REFERENCES people (id),
    first    TEXT    NOT NULL,
    last     TEXT    NOT NULL,
    made_at  INTEGER NOT NULL,
    PRIMARY KEY (person, first)
) STRICT, WITHOUT ROWID;
CREATE TABLE list_news (
    list       INTEGER NOT NULL REFERENCES lists (id),
    department TEXT    NOT NULL, -- empty: for the office
    text       TEXT    NOT NULL,
    told       INTEGER NOT NULL DEFAULT 0, -- to how many people it went
    ended_at   INTEGER,
    PRIMARY KEY (list, department)
) STRICT, WITHOUT ROWID;
CREATE TABLE lists (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    title      TEXT    NOT NULL,
    outline    TEXT    NOT NULL, -- every entry with its number, words and departments, as JSON; only the newest is kept
    since      INTEGER NOT NULL,
    adopted_at INTEGER           -- none: the list by which the deployment began
) STRICT;
INSERT INTO "lists" VALUES(1,'宜阳新区落实全国市域社会治理现代化试点工作指引(第二版)责任清单','{"title":"宜阳新区落实全国市域社会治理现代化试点工作指引(第二版)责任清单","lines":[{"ref":"S1","kind":"heading","text":"推进市域社会治理体制现代化","parent":"","roles":[],"points":90,"deadline":"","tracked":false},{"ref":"1","kind":"entry","text":"完善党委领导体制","parent":"S1","roles":[["党政办","牵头"],["综治办","牵头"],["官园街道","参与"],["党群工作部","参与"],["经济发展局","参与"]],"points":18,"deadline":"","tracked":true},{"ref":"1.1","kind":"clause","text":"新区党工委把推进社会治理现代化作为重大政治任务,摆上重要议事日程。新区党工委会议定期听取市域社会治理现代化试点工作的汇报。","parent":"1","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"1.2","kind":"clause","text":"确定区党工委主要领导、分管领导、班子成员推进社会治理现代化、深化平安建设的第一责任、直接责任和分管工作范围内的责任。区党工委、管委会要结合本地实际,建立健全各职能部门平安建设权责清单:对市域内出现的新技术、新产业、新业态、新模式,及时明确监督管理部门,划清责任边界。","parent":"1","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"1.3","kind":"clause","text":"新区和街道全面建成平安建设领导(协调)小组,完善实体化运作制度机制、健全部门间信息互通、资源共享、工作联动机制。健全跨区域、跨层级协作机制。","parent":"1","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"1.4","kind":"clause","text":"新区和街道要将社会治理纳入工作督促检查范围,每年至少组织开展一次专项督促检查。把社会治理成效纳入党政领导班子和领导干部政绩考核内容,将考核结果作为领导班子和有关领导干部综合评价重要参考,落实褒奖问责措施。","parent":"1","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"1.5","kind":"clause","text":"新区、街道和综治部门在同级党工委领导下,发挥统筹协调、督办落实作用,推动社会治理工作落实落细。新区综治办建立社会治安稳定形势研判分析制度。街道党组织配备政法委员,健全完善配套制度机制。","parent":"1","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"2","kind":"entry","text":"完善政府负责体制","parent":"S1","roles":[["党政办","牵头"],["官园街道","牵头"],["经济发展局","参与"],["综治办","参与"],["财政局","参与"]],"points":18,"deadline":"","tracked":true},{"ref":"2.1","kind":"clause","text":"新区管委会每年明确可量化、可评价的社会治理阶段性目标,实施一批重点项目,公共财政和人力物力保障到位。","parent":"2","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"2.2","kind":"clause","text":"新区管委会规范街道和片区政务服务、公共服务、公共安全等事项。推广“片区吹哨、部门报到”和“接诉即办”等经验,建立街道和片区与区级有关职能部门之间高效协调机制。","parent":"2","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"2.3","kind":"clause","text":"各职能部门组织开展行业平安创建和单位平安创建活动。","parent":"2","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"3","kind":"entry","text":"完善群团助推体制","parent":"S1","roles":[["党群工作部","牵头"],["机关党委","参与"],["财政局","参与"],["工会","参与"],["团工委","参与"],["妇联","参与"]],"points":18,"deadline":"","tracked":true},{"ref":"3.1","kind":"clause","text":"完善党建带群建制度机制,明确工会、共青团、妇联等群团组织在市域社会治理中的职责任务,建立完善群团组织助推市域社会治理现代化的制度。","parent":"3","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"3.2","kind":"clause","text":"为群团组织开展工作提供必要人力财力物力保障,健全阵地建设、项目筹划、资源使用、力量调配等方面整合联动机制。","parent":"3","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"4","kind":"entry","text":"完善社会协同体制","parent":"S1","roles":[["社会事业局","牵头"],["党群工作部","参与"],["经济发展局","参与"],["教体局","参与"],["财政局","参与"]],"points":18,"deadline":"","tracked":true},{"ref":"4.1","kind":"clause","text":"完善市域内党领导社会组织制度,加强社会组织综合监管,建立健全检查、社会监督机制。健全市域内社会组织孵化培育、人才培养、资金支持等扶持机制,加大对公益性、服务性、互助性社会组织的支持。","parent":"4","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"4.2","kind":"clause","text":"推动市域内企事业单位及园区等开展平安创建。建立社会责任评估和激励奖惩机制,鼓励引导各类市场主体参与城乡社会治理、履行社会责任。","parent":"4","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"5","kind":"entry","text":"完善公众参与体制","parent":"S1","roles":[["综治办","牵头"],["社会事业局","牵头"],["官园街道","参与"],["创建办","参与"],["综合行政执法宜阳分局","参与"],["宜阳公安分局","参与"]],"points":18,"deadline":"","tracked":true},{"ref":"5.1","kind":"clause","text":"统筹推进市域各类协商渠道发挥作用,让群众参与到事关切身利益的问题决策中。","parent":"5","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"5.2","kind":"clause","text":"建立动员城乡群众参与社会治理的举报奖励、公益反哺、以奖代补等激励措施。","parent":"5","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"5.3","kind":"clause","text":"创新互联网时代群众工作机制,搭建互动多样的群众参与网络平台,拓展“随手拍、随时报”等渠道,鼓励群众及时反映自身诉求、报送身边隐患、表达监督意见。","parent":"5","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"S2","kind":"heading","text":"防范化解政治安全风险","parent":"","roles":[],"points":90,"deadline":"","tracked":false},{"ref":"6","kind":"entry","text":"防范抵御境外势力渗透颠覆破坏活动","parent":"S2","roles":[["综治办","牵头"],["宜阳公安分局","牵头"],["党政办","参与"],["官园街道","参与"]],"points":18,"deadline":"","tracked":true},{"ref":"6.1","kind":"clause","text":"落实辖区内各级党委(党组)反奸防谍责任,明确机关。团体、企业事业组织和其他组织的反间谍安全防范主体责任,落实安全防范教育、管理等各项要求。统筹推进国家安全人民防线建设,重点单位专设国家安全人民防线建设小组办公室,配备专职人员开展反间谍安全防范工作。","parent":"6","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"7","kind":"entry","text":"防范暴力恐怖分裂活动风险","parent":"S2","roles":[["宜阳公安分局","牵头"],["党政办","参与"],["党群工作部","参与"]],"points":18,"deadline":"","tracked":true},{"ref":"8","kind":"entry","text":"防范涉宗教、涉邪教风险","parent":"S2","roles":[["党群工作部","牵头"],["综治办","牵头"],["宜阳公安分局","参与"]],"points":18,"deadline":"","tracked":false},{"ref":"8.1","kind":"clause","text":"防范和打击境外敌对势力利用宗教从事渗透活动,强化对境外各类宗教渗透组织境内活动和资金援助的调查、侦察和依法处置工作。打击整治辖区内非法宗教活动以及别有用心人员利用宗教从事违法犯罪活动。依法监管辖区内宗教活动场所确保宗教领域稳定。","parent":"8","roles":[],"points":null,"deadline":"","tracked":false},{"ref":"8.2","kind":"clause","text":"按照“去存量、控增量、防变量”的总要求,深入开展反邪教斗争,加强反邪教情报收集、应急处置、督办问责。深挖打击邪教违法犯罪活动,提升精准打击能力,防范化解涉邪教风险隐患。推进“法轮功”等邪教人员教育转化,完善转化、巩固、解脱一体化工作格局,建好用好“关爱之家”。深化辖区反邪教警示宣传。充分发挥各级反邪教协会作用。","parent":"8","roles":[],"points":null,"deadline":"","tracked":false},{"ref":"9","kind":"entry","text":"防范意识形态领域风险","parent":"S2","roles":[["党政办","参与"],["教体局","参与"],["宜阳公安分局","参与"],["社会事业局","参与"]],"points":18,"deadline":"","tracked":true},{"ref":"9.1","kind":"clause","text":"把意识形态工作纳入领导班子、领导干部目标管理,作为民主生活会和述职报告的重要内容接受监督和评议。定期分析研判意识形态领域情况,新区和街道两级党工委会议每年定期对意识形态工作进行专题研究,向上级党委专题汇报意识形态工作。加强对各类意识形态阵地的建设和管理,建立健全意识形态工作责任追究机制,党群工作部每年对新区意识形态工作进行1次专项督查。","parent":"9","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"9.2","kind":"clause","text":"助推加强辖区内各级各类学校的意识形态工作,加强国家安全警示教育,有效掌握青年学生、教师的思想动态。做好学生和教师的政策宣传、情绪疏导、权益维护,加强风险评估和舆论引导,严防敌对势力插手利用。依法加强对辖区内论坛、讲座、报告会等的管理。","parent":"9","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"9.3","kind":"clause","text":"加强网络政治谣言和其他违法违规信息监控处置,依法落地查处辖区内造谣传谣网民,开展网络政治生态综合治理。","parent":"9","roles":[],"points":null,"deadline":"","tracked":false},{"ref":"10","kind":"entry","text":"防范其他突出政治安全风险","parent":"S2","roles":[["党群工作部","参与"],["社会事业局","参与"],["经济发展局","参与"],["市场监督管理局宜阳分局","参与"],["财政局","参与"]],"points":18,"deadline":"","tracked":true},{"ref":"10.1","kind":"clause","text":"加强对“饭圈”群体、性少数群体(LGBT)等新兴网络社群的监测、管理,掌握其网上、网下活动,防范被境外敌对势力插手利用。","parent":"10","roles":[],"points":null,"deadline":"","tracked":false},{"ref":"10.2","kind":"clause","text":"常态化开展非法社会组织打击工作,铲除非法社会组织滋生土壤,防范社会组织领域政治安全风险。依法打击网上非法组党结社。","parent":"10","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"10.3","kind":"clause","text":"深入推进防范应对资本无序扩张工作,正确认识和把握资本的特性和行为规律,健全防范资本野蛮生长的制度规范,依法依规对具有媒体属性和舆论动员功能的平台加强管理,坚决防止资本向政权和意识形态领域渗透。","parent":"10","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"S3","kind":"heading","text":"防范化解社会治安风险","parent":"","roles":[],"points":90,"deadline":"","tracked":false},{"ref":"11","kind":"entry","text":"常态化开展扫黑除恶斗争","parent":"S3","roles":[["综治办","牵头"],["财政局","参与"],["纪检监察工委","参与"],["党群工作部","参与"],["宜阳公安分局","参与"],["官园街道","参与"]],"points":18,"deadline":"","tracked":true},{"ref":"11.1","kind":"clause","text":"贯彻落实党中央关于常态化开展扫黑除恶斗争的决策部署,切实抓好《反有组织犯罪法》实施和宣传,推动常态化扫黑除恶斗争走深走实。","parent":"11","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"11.2","kind":"clause","text":"加强有组织犯罪的罪犯监管工作,采取有针对性的监管、教育、矫正措施,刑满释放后落实安置帮教等必要措施,促进其顺利融入社会。对符合条件的有组织犯罪的罪犯依法实施报告个人财产及日常活动制度、开办企业或者在企业中担任高级管理人员依法审查制度,加强经营活动监督管理。","parent":"11","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"11.3","kind":"clause","text":"严肃查处党员干部涉黑涉恶违纪违法犯罪问题,严格落实“两个一律”、“一案三查”,建立纪检监察机关与政法机关线索双向移送和重大疑难复杂案件会商分析、案件通报、协同推进等工作制度。","parent":"11","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"11.4","kind":"clause","text":"实施精准有效的督导督办,配合开展中央和省、市级扫黑除恶督导工作,按照省级统一部署,配合做好每2年联动开展1次的督导督查,提高常态化斗争整体水平。","parent":"11","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"11.5","kind":"clause","text":"强化组织保障、制度保障和物质保障,建立健全反有组织犯罪专业力量,提升反有组织犯罪工作能力。新区管委会和官园街道办事处应当按照事权划分将反有组织犯罪工作经费列入本级财政预算。","parent":"11","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"12","kind":"entry","text":"加强重点地区和重点场所防控","parent":"S3","roles":[["教体局","参与"],["社会事业局","参与"],["应急管理局","参与"],["官园街道","参与"]],"points":18,"deadline":"","tracked":true},{"ref":"12.1","kind":"clause","text":"加强客运站等重点部位和学校、医院、重点文物保护单位等重点场所安全保卫,按照有关规定和标准配备保卫力量,落实安保防范制度机制。探索通过地方政府统一建设并派驻安保力量、设置公安巡查点等多种方式,完善医院、学校及周边等区域安保措施,加强社会治安综合治理,确保秩序良好,防止因治安防控漏洞或处置不当等造成恶劣社会影响的涉医、涉校案事件。常态化开展城中村、城乡结合部等社会治安重点地区排查整治工作。","parent":"12","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"12.2","kind":"clause","text":"加强社会面防控,坚持专群结合,结合实际提高街面布警比例,建立不低于常住人口1‰的专兼职平安巡防队伍。在案件高发区域、人员密集场所,探索发动周边企事业单位、商户等组建具有基础技能、基本装备的群防群治队伍。","parent":"12","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"12.3","kind":"clause","text":"加强街道社区治安防控,深化城乡社区警务战略,派出所警力达到区级公安机关总警力40%以上;实行专职社区民警驻社区。社区民警占派出所警力不低于40%。“一社区(村)一警(辅警)”100%覆盖,推广城区“一社区一警两辅”模式。加强社区警务与网格化服务管理联动。","parent":"12","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"12.4","kind":"clause","text":"完善个人极端案事件、暴力恐怖案件、群体性事件等突发案事件应急处置机制和预案,强化实战演练。加强公安、应急医疗、通信等应急处置力量建设,建立专家库,规范开展现场处置、舆论引导等工作。","parent":"12","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"13","kind":"entry","text":"加强对重点人群、弱势群体、流动人口的服务管理","parent":"S3","roles":[["综治办","牵头"],["宜阳公安分局","牵头"],["社会事业局","牵头"],["官园街道","牵头"],["教体局","参与"],["团工委","参与"],["妇联","参与"]],"points":18,"deadline":"","tracked":true},{"ref":"13.1","kind":"clause","text":"强化对农村留守、生活困难的妇女儿童、老年人、残疾人、低收入群体等弱势群体的关心关爱、救助帮扶,打击针对弱势群体的各类违法犯罪。健全性侵、家暴、虐待、遗弃未成年人等违法犯罪线索或隐患报告制度,建立未成年人及其家庭维权服务机制。在办理涉未成年人案件中全面开展家庭教育指导工作。对符合法定条件的未成年人,纳入国家兜底监护。深化预防青少年违法犯罪,推进“青少年维权岗”建设,完善罪错未成年人教育矫治机制,结合实际推动专门学校建设和专门教育工作。对生活失意、心态失衡、行为失常人群,流浪乞讨人员,性格偏执的人员,长期信访且有过激言行人员,开展社会危险性评估预判,及时纳入服务管理视线。","parent":"13","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"13.2","kind":"clause","text":"全面加强以出租房屋管理为重点的流动人口管理工作。深入落实户籍制度改革措施,稳步推进农业转移人口市民化,完善并落实社会保障、公共服务、社会管理政策,保障农业转移人口随迁子女享有基本公共教育服务,促进流动人口融入本地社会。","parent":"13","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"14","kind":"entry","text":"加强重点行业和重点物品管理","parent":"S3","roles":[["经济发展局","参与"],["市场监督管理局宜阳分局","参与"]],"points":18,"deadline":"","tracked":true},{"ref":"14.1","kind":"clause","text":"加强旅馆业、机动车修理业、娱乐服务业、典当业等重点行业的治安管理工作,健全部门协同配合机制,落实法人或负责人责任。加强寄递渠道安全管理,督促企业落实收寄验视、实名收寄、过机安检“三项制度”。按照有关规定加强物流安全管理。","parent":"14","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"15","kind":"entry","text":"加强突出违法犯罪打击治理","parent":"S3","roles":[["党群工作部","参与"],["社会事业局","参与"],["审计局","参与"],["市场监督管理局宜阳分局","参与"],["财政局","参与"]],"points":18,"deadline":"","tracked":true},{"ref":"15.1","kind":"clause","text":"充分发挥公安情报指挥部门“警务实战指挥中枢”的职能作用,打造“情报、指挥、勤务、舆情”一体化实战化运行机制。密切跟踪市域内人民群众反映强烈的治安问题,因地制宜建立经常性专项性打击整治机制。认真开展命案分析研判和防范控制工作,对命案进行“一案一倒查”“一案一剖析”“案一整改”,推动补短板、强弱项。","parent":"15","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"15.2","kind":"clause","text":"严厉打击盗抢骗、黄赌毒等违法犯罪以及食药环等领域的突出违法犯罪。统筹推进禁毒重点整治、示范城市创建和农村毒品问题治理,深化全民禁毒宣传教育,严厉打击毒品违法犯罪,推进制毒物品清理整顿,开展毒情监测预警,防范因毒品问题引发重大危害公共安全的案事件。加强对网络跨境赌博的打击,开展打击跨境网络赌博专项行动,构建公安、出入境管理、金融管理、网络管理齐抓共管机制,重点打击为境外网络赌博集团提供技术支持、资金结算和宣传推广的境内团伙。加强对网络淫秽色情打击力度,加强对网上制作传播淫秽物品、网上色情直播、网上招嫖等网络淫秽色情类犯罪的情报线索搜集和全链条打击。严厉查处制售假药劣药违法犯罪行为,强化对网络药品销售平台的监管,切实保障药品质量安全。","parent":"15","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"15.3","kind":"clause","text":"纵深推进打击治理电信网络诈骗违法犯罪工作,全面加强电信网络诈骗预警宣传防范,快速精准铲除本地窝点,严格管控涉诈重点人员,尽快遏制此类犯罪多发高发态势。加强基本医保基金骗保问题打击整治,构建医保、卫健、公安、审计等部门线索通报、案件移送、研判会商、联合行动等工作机制,加强综合监管。加强养老诈骗问题打击整治工作,维护受害群众合法权益。","parent":"15","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"15.4","kind":"clause","text":"强化传销属地联防联控严打工作,坚持开展常态化防范传销宣传教育工作,全力挤压传销违法犯罪活动空间。加强非法集资、非法借贷治理,依法惩治以金融创新为名的违法犯罪,遏制案件高发势头。加强地下钱庄和洗钱犯罪打击治理,严厉打击职业化犯罪团伙,摧毁犯罪产业链条,整治非法支付结算黑灰产业,阻断非法资金外流通道,防范化解重大经济金融风险。","parent":"15","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"15.5","kind":"clause","text":"根据本地地方事权,依法严厉打击明星艺人、网红、主播偷税漏税等违法犯罪行为和资本平台流量造假、违法经营、财务数据造假等违法犯罪行为。","parent":"15","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"S4","kind":"heading","text":"防范化解社会矛盾风险","parent":"","roles":[],"points":90,"deadline":"","tracked":false},{"ref":"16","kind":"entry","text":"防范化解涉众型投资利益受损群体矛盾风险","parent":"S4","roles":[["宜阳公安分局","牵头"],["财政局","牵头"],["党群工作部","参与"],["综治办","参与"],["经济发展局","参与"],["市场监督管理局宜阳分局","参与"]],"points":13,"deadline":"","tracked":true},{"ref":"16.1","kind":"clause","text":"坚持依法办案与化解风险、追赃挽损、维护稳定相结合,持续化解处置互联网金融点对点借贷平台(P2P网贷)等涉众投资存量风险,紧盯私募基金、虚拟货币、企业债权、各类交易场所等领域潜在突出风险,妥善应对投资利益受损群体聚集维权等矛盾风险。","parent":"16","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"16.2","kind":"clause","text":"推动加强高风险中小金融机构风险管控,有序推进重点高风险金融集团处置,稳妥化解地方国有企业、大型民营企业债务违约风险和债券市场违约风险。","parent":"16","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"17","kind":"entry","text":"防范化解涉劳动关系矛盾风险","parent":"S4","roles":[["教体局","参与"],["宜阳公安分局","参与"],["市场监督管理局宜阳分局","参与"],["综治办","参与"],["工会","参与"]],"points":13,"deadline":"","tracked":true},{"ref":"17.1","kind":"clause","text":"构建和谐劳动关系,健全劳动关系协调机制,鼓励企业依法建立完善集体协商集体合同制度,全区正常经营、已建工会的百人以上企业单独签订集体合同率动态保持在80%以上。","parent":"17","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"17.2","kind":"clause","text":"规范新就业形态劳动用工,加强对平台企业等新业态市场主体经营行为规范化的督查,推动建立多种形式、有利于保障劳动者权益的劳动关系,指导企业与劳动者订立书面协议,提升货运及网约出行、网约配送、电商、互联网家政、线上直播等新业态就业人员权益维护水平。","parent":"17","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"17.3","kind":"clause","text":"进一步加强劳动人事争议多元处理工作,矛盾纠纷调处化解平台应有专门力量调解劳动人事争议。","parent":"17","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"18","kind":"entry","text":"防范化解房地产和物业领域矛盾风险","parent":"S4","roles":[["工程建设管理局","牵头"],["综治办","参与"],["社会事业局","参与"],["自然资源局宜阳分局","参与"]],"points":13,"deadline":"","tracked":true},{"ref":"19","kind":"entry","text":"防范化解涉访退役人员群体矛盾风险","parent":"S4","roles":[["综治办","参与"],["宜阳公安分局","参与"],["官园街道","参与"]],"points":13,"deadline":"","tracked":true},{"ref":"19.1","kind":"clause","text":"按照“五有”“全覆盖”等要求,全面加强退役军人服务保障体系建设,深入开展全国示范型退役军人服务中心(站)创建活动,新区、街道(片区)服务中心(站)以及服务对象300人以上的社区服务站全部达标。促进退役军人服务体系与社会治理深度融合,做好退役军人政策落实、帮扶解困、思想疏导等工作,依法及时就地化解矛盾问题。","parent":"19","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"19.2","kind":"clause","text":"健全涉访退役人员群体风险排查预警机制,制定风险防控方案,防范群体性事件。","parent":"19","roles":[],"points":null,"deadline":"","tracked":false},{"ref":"20","kind":"entry","text":"防范化解涉医疗矛盾风险","parent":"S4","roles":[],"points":13,"deadline":"","tracked":true},{"ref":"20.1","kind":"clause","text":"加强综治中心、矛盾纠纷调处化解平台与公安、卫健、司法行政等部门以及医疗机构的协作配合,建立信息沟通机制,畅通医疗纠纷多元化解渠道。规范医院的医疗纠纷投诉处理流程,力争把医疗纠纷化解在初始阶段。区一级医疗纠纷人民调解组织全覆盖,适宜调解的医疗纠纷及时引导到调解组织化解。落实医疗风险分担机制,医责险覆盖基层公立医疗机构的比例高于50%。","parent":"20","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"20.2","kind":"clause","text":"对与医疗机构或医务人员矛盾突出、反复纠缠的高风险就诊人员,建立信息共享、预警机制。对有暴力倾向、扬言伤医等人员,由公安、社会事业局等部门会同其所在单位社区、家庭落实帮扶救助、疏导管控措施。","parent":"20","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"21","kind":"entry","text":"防范化解家庭婚恋纠纷风险","parent":"S4","roles":[["综治办","牵头"],["社会事业局","牵头"],["妇联","牵头"],["宜阳公安分局","参与"],["团工委","参与"]],"points":13,"deadline":"","tracked":true},{"ref":"21.1","kind":"clause","text":"引入婚姻家庭咨询师、心理咨询师等专业队伍,就家庭婚恋问题开展心理服务、疏导和危机干预等工作。","parent":"21","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"22","kind":"entry","text":"防范化解其他突出社会矛盾风险","parent":"S4","roles":[["征收办","参与"],["经济发展局","参与"],["教体局","参与"],["宜阳公安分局","参与"],["工程建设管理局","参与"],["社会事业局","参与"],["自然资源局宜阳分局","参与"],["官园街道","参与"]],"points":12,"deadline":"","tracked":true},{"ref":"22.1","kind":"clause","text":"坚持和发展新时代“枫桥经验”,加强辖区各级矛盾纠纷定期排查,及时发现化解邻里、房屋土地征收、环境保护、涉外涉侨等纠纷及涉及原民办教师、出租车货车司机等群体的矛盾风险。","parent":"22","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"22.2","kind":"clause","text":"适应疫情防控常态化形势,对辖区内涉疫矛盾等新问题新风险进行专项分析研判,做到早发现、早化解,防范“疫后综合征”。","parent":"22","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"22.3","kind":"clause","text":"发挥网上信访主渠道作用,落实新区和街道领导干部定期接访、下基层接访和包联化解制度,治理重复信访和信访积案,初次信访事项化解率不低于90%,中央信访工作联席会议梳理交办的重复信访事项基本化解。完善和落实涉法涉诉信访工作机制。","parent":"22","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"S5","kind":"heading","text":"防范化解公共安全风险","parent":"","roles":[],"points":90,"deadline":"","tracked":false},{"ref":"23","kind":"entry","text":"防范化解安全生产领域风险隐患","parent":"S5","roles":[["应急管理局","牵头"],["经济发展局","参与"],["市场监督管理局宜阳分局","参与"],["教体局","参与"],["社会事业局","参与"],["综合行政执法宜阳分局","参与"],["工程建设管理局","参与"]],"points":15,"deadline":"","tracked":true},{"ref":"23.1","kind":"clause","text":"推进安全生产专项整治三年行动集中攻坚任务及措施,动态更新问题隐患和制度措施“两个清单”,对工作进展情况定期评估和跟踪督办。推动开展危险化学品、特种特备、旅游景区、工程建设、城市运行等重点行业领域专项整治,落实和完善治理措施,推动建立健全公共安全隐患排查和安全预防控制体系,整治工作取得明显成效。推进校园食品安全守护行动。","parent":"23","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"23.2","kind":"clause","text":"落实党政领导干部安全生产责任制,建立完善和落实党政领导干部安全生产“职责清单”和“年度任务清单”。推动建立行业安全稳定风险评估、化解和管控制度,确保管行业、管业务、管生产经营必须管安全稳定。","parent":"23","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"23.3","kind":"clause","text":"严格落实分类分级执法,明确市域内各类生产经营单位的安全生产监管部门,推进“互联网+执法”,分行业领域确定重点检查企业单位并开展“全覆盖”执法检查。","parent":"23","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"23.4","kind":"clause","text":"严格督促生产经营单位落实安全生产主体责任,监督生产经营单位加强安全生产标准化建设,构建安全风险分级管控和隐患排查治理双重预防机制。在高危行业领域全面推行安全生产责任保险。","parent":"23","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"24","kind":"entry","text":"防范化解道路交通领域风险隐患","parent":"S5","roles":[["宜阳公安分局","牵头"],["经济发展局","牵头"],["综合行政执法宜阳分局","参与"],["应急管理局","参与"],["市场监督管理局宜阳分局","参与"]],"points":15,"deadline":"","tracked":true},{"ref":"24.1","kind":"clause","text":"组织开展“平安交通”建设工作,深入推进道路交通事故预防“减量控大”工作。","parent":"24","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"24.2","kind":"clause","text":"推进公路交通安全设施建设,开展高速公路、主干公路道路交通安全专项整治和重点车辆交通安全集中整治。清理整顿“马路市场”、占道经营等安全隐患。","parent":"24","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"24.3","kind":"clause","text":"加大对城市重点道口“平改立”的推进力度,严格落实城市公交安全管理要求。","parent":"24","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"25","kind":"entry","text":"防范化解消防领域风险隐患","parent":"S5","roles":[["应急管理局","牵头"],["消防大队","牵头"],["宜阳公安分局","参与"],["工程建设管理局","参与"]],"points":15,"deadline":"","tracked":true},{"ref":"25.1","kind":"clause","text":"推进大型商业综合体达标建设,按要求完成5万平方米以上的综合体达标任务。强化高层特别是超高层民用建筑消防安全管理。","parent":"25","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"25.2","kind":"clause","text":"深化打通“生命通道”工程,紧盯文博单位、革命文物建筑、人员密集场所等重点场所,以及电动自行车、彩钢板、聚氨酯保温材料等突出风险,因地制宜、分类开展火灾隐患排查整治。","parent":"25","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"26","kind":"entry","text":"防范化解建设市政领域风险隐患","parent":"S5","roles":[["综合行政执法宜阳分局","牵头"],["工程建设管理局","牵头"],["应急管理局","牵头"],["消防大队","牵头"],["教体局","参与"],["社会事业局","参与"],["经济发展局","参与"],["市场监督管理局宜阳分局","参与"]],"points":15,"deadline":"","tracked":true},{"ref":"26.1","kind":"clause","text":"推进城市市政基础设施普查。推动完善瓶装液化石油气安全管理制度机制,深入开展城镇燃气安全排查整治,实施老旧燃气管道更新改造,组织餐饮等行业使用燃气的生产经营单位安装可燃气体报警装置。紧盯大型工程,强化施工现场安全管理。","parent":"26","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"26.2","kind":"clause","text":"排查利用原有建筑物改建为酒店、饭店、学校、养老院等人员密集场所安全隐患,开展城市老旧房屋安全隐患排查整治。开展地下空间安全隐患整治。","parent":"26","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"27","kind":"entry","text":"防范化解公共卫生风险隐患","parent":"S5","roles":[["社会事业局","牵头"],["官园街道","牵头"],["综治办","参与"]],"points":15,"deadline":"","tracked":true},{"ref":"27.1","kind":"clause","text":"做好新冠疫情防控工作。推进疾病预防控制体系建设,强化监测预警、风险评估、流行病学调查、检验检测、应急处置等职能,改善疾控基础条件,强化基层公共卫生体系。落实医疗机构公共卫生责任,创新医防协同机制。完善突发公共卫生事件监测预警处置机制,健全医疗救治、科技支撑、物资保障体系,提高应对突发公共卫生事件能力。","parent":"27","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"27.2","kind":"clause","text":"完善心理健康和精神卫生服务体系。将社会心理服务纳入本区基本公共服务体系,建立“心理人才库”,街道建立精神卫生综合管理小组,充分开展公众心理健康宣传教育。辖区内居民心理健康素养水平达到20%。","parent":"27","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"28","kind":"entry","text":"妥善应对自然灾害等突发公共安全事件","parent":"S5","roles":[["自然资源局宜阳分局","牵头"],["应急管理局","牵头"],["官园街道","牵头"],["宜阳公安分局","参与"],["社会事业局","参与"],["综合行政执法宜阳分局","参与"],["教体局","参与"],["经济发展局","参与"],["各片区","参与"]],"points":15,"deadline":"","tracked":true},{"ref":"28.1","kind":"clause","text":"探索建设城市安全风险综合监测预警平台,开展自然灾害、城市生命线等公共安全风险动态监测,提高实时预警能力。","parent":"28","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"28.2","kind":"clause","text":"健全新区应急综合指挥体系,完善自然灾害、事故灾害等突发公共安全事件应急处置机制,统筹安排辖区内停学、停工、停产和公共交通停运工作,构建实战化、扁平化、合成化应急处置模式。","parent":"28","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"28.3","kind":"clause","text":"建立社区网格员综合应急处置队伍,加强处置力量和社会救援力量建设。定期开展自然灾害点巡查,提高快速反应和应急处置能力。","parent":"28","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"S6","kind":"heading","text":"防范化解网络安全风险","parent":"","roles":[],"points":90,"deadline":"","tracked":false},{"ref":"29","kind":"entry","text":"加强网络舆论引导","parent":"S6","roles":[["综治办","参与"],["宜阳公安分局","参与"]],"points":18,"deadline":"","tracked":true},{"ref":"29.1","kind":"clause","text":"建立完善由宣传部门统筹指导、涉事地方和部门为主体、网信部门和新闻单位紧密配合的重大突发和热点舆情快速响应与协同处置工作机制,努力实现舆情发现研判处置一体化,妥善处置各类敏感热点舆情。","parent":"29","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"29.2","kind":"clause","text":"政法单位按不低于在编人员1%的比例组建网军队伍。建设网络文明志愿者队伍,发展积极健康的网络文化。","parent":"29","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"30","kind":"entry","text":"清理网络违法违规信息","parent":"S6","roles":[["党群工作部","牵头"],["宜阳公安分局","牵头"]],"points":18,"deadline":"","tracked":true},{"ref":"30.1","kind":"clause","text":"督促辖区内互联网行业组织畅通企业受理网民举报渠道,健全网民监督举报机制。","parent":"30","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"31","kind":"entry","text":"打击网络违法犯罪","parent":"S6","roles":[["宜阳公安分局","牵头"],["党群工作部","牵头"],["综治办","参与"],["教体局","参与"]],"points":18,"deadline":"","tracked":true},{"ref":"31.1","kind":"clause","text":"深入打击网络黑产违法犯罪活动,聚焦网络黑产犯罪活动中涉及破坏网络实名制和日志留存等制度的关键环节,着力开展“断黑卡”“断黑号”“断黑路由”“断黑设备”行动。","parent":"31","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"31.2","kind":"clause","text":"依法严厉打击“助考”犯罪活动,加强对组织考试作弊和非法出售、提供试题(答案)犯罪活动的情报搜集,依法严打“助考”犯罪团伙,依法查处作弊人员,确保考试秩序和考生合法权益。","parent":"31","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"32","kind":"entry","text":"保护公民个人信息安全","parent":"S6","roles":[["宜阳公安分局","牵头"],["党群工作部","牵头"],["经济发展局","参与"]],"points":18,"deadline":"","tracked":true},{"ref":"32.1","kind":"clause","text":"贯彻落实《网络安全法》《个人信息保护法》等法律法规,督促党政部门、企事业单位等个人信息处理者根据处理目的、处理方式、个人信息种类等,健全内部管理制度和操作规程,加强从业人员安全教育,采取安全技术措施,确保按照法律权限和程序处理个人信息。","parent":"32","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"32.2","kind":"clause","text":"持续保持对非法向他人出售或者提供个人信息、窃取或者以其他方式非法获取个人信息行为的严打高压态势,重点打击非法出售或者提供在履行职责或者提供服务中获得的个人信息的内部人员,以及利用“暗网”“电报”群组买卖个人信息、制作应用程序非法采集个人信息、买卖生物识别数据等侵犯个人信息犯罪团伙、人员。","parent":"32","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"33","kind":"entry","text":"保护网络设施和系统安全","parent":"S6","roles":[["党政办","参与"],["大数据集团有限公司","参与"]],"points":18,"deadline":"","tracked":true},{"ref":"33.1","kind":"clause","text":"落实党委(党组)网络安全工作责任制,党委(党组)领导班子主要负责人组织听取网络安全工作整体情况汇报,研究议定重大事项,安排专项资金保障网络安全支出。以关键信息基础设施安全和数据安全为重点,严格落实关键信息基础设施安全保护制度和网络安全等级保护制度,加强重要领域数据资源、重要网络和信息系统安全保障。加强网络安全监测、通报预警和应急处置,全力防范网络攻击和窃密违法犯罪行为,坚决维护关键基础设施、重要网络和数据安全,避免发生重大及以上网络安全事件。","parent":"33","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"33.2","kind":"clause","text":"制定完善网络安全事件应急预案,明确重大事件处置由党委(党组)统一组织领导,重大情况及时向上级党委和中央网信办报告。每年开展至少一次网络安全应急实战演练。健全网络安全信息汇集、研判、发布和报告制度。各地区及时处理中央网信办通报的网络安全风险事件,处置反馈率不低于90%。","parent":"33","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"S7","kind":"heading","text":"发挥政治引领作用","parent":"","roles":[],"points":60,"deadline":"","tracked":false},{"ref":"34","kind":"entry","text":"把握政治方向","parent":"S7","roles":[],"points":10,"deadline":"","tracked":true},{"ref":"34.1","kind":"clause","text":"深入开展习近平新时代中国特色社会主义思想学习教育,不断提高习近平新时代中国特色社会主义思想进机关、进企业、进校园、进社区的广度和深度,深入学习领会“两个确立”的决定性意义,引导广大党员干部增强“四个意识”坚定“四个自信”、做到“两个维护”,引导广大人民群众和各界人士自觉听党话、跟党走。","parent":"34","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"34.2","kind":"clause","text":"深入学习贯彻习近平总书记关于加快社会治理现代化的重要论述,牢牢把握核心要义,走好中国特色社会主义社会治理之路。","parent":"34","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"34.3","kind":"clause","text":"巩固拓展党史学习教育成果,学习宣讲党的十九届六中全会精神,引导广大干部群众增强信心决心,更加主动投身市域社会治理现代化实践。","parent":"34","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"35","kind":"entry","text":"完成政治任务","parent":"S7","roles":[["党政办","参与"],["纪检监察工委","参与"],["经济发展局","参与"],["宜阳公安分局","参与"]],"points":10,"deadline":"","tracked":true},{"ref":"35.1","kind":"clause","text":"着眼服务于全面建成社会主义现代化强国、实现中华民族伟大复兴的奋斗目标,贯彻落实党中央决策部署要求,将推进社会治理现代化、深化平安建设工作纳入经济社会发展规划,结合实际在本区“十四五”规划中设置“社会治理”或“平安建设”专篇(章),或制定专项规划。","parent":"35","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"35.2","kind":"clause","text":"健全落实政治督察、执法监督、纪律作风督查巡查等制度机制,保证建设更高水平平安中国、推进市域社会治理现代化、常态化扫黑除恶斗争等党中央重大决策部署在市域贯彻落实。","parent":"35","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"36","kind":"entry","text":"发挥政治优势","parent":"S7","roles":[["党政办","参与"],["财政局","参与"],["党群工作部","参与"],["官园街道","参与"]],"points":10,"deadline":"","tracked":true},{"ref":"36.1","kind":"clause","text":"新区党工委在市域社会治理中发挥统揽全局、协调各方作用,按照管方向、管政策、管原则、管干部的要求,加强党对社会治理工作的领导,深入研究市域社会治理理论和实践的紧要课题,及时解决重大问题。","parent":"36","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"37","kind":"entry","text":"凝聚政治力量","parent":"S7","roles":[["党群工作部","牵头"],["综治办","牵头"],["官园街道","牵头"]],"points":10,"deadline":"","tracked":true},{"ref":"37.1","kind":"clause","text":"新区各级各单位领导干部要牢固树立责任意识,主动担当作为,确保本领域业务工作与防控风险、保障安全、维护稳定工作同步推进。","parent":"37","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"37.2","kind":"clause","text":"发动党员当好先锋模范,在各自岗位上履职尽责。建立发挥党代表、人大代表、政协委员等在社会治理中作用的工作机制,推动在职党员、“两代表一委员”、共青团员等到社区、网格参加志愿服务和基层治理,建立平时植根群众发挥作用、应急状态下配合社区开展工作的机制。","parent":"37","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"37.3","kind":"clause","text":"依法保障人民群众的知情权、参与权、表达权、监督权,广泛听取群众对平安建设的意见建议。群众对本区平安建设的满意度保持在98%以上。","parent":"37","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"37.4","kind":"clause","text":"引导社会各界人士了解、关心、支持市域社会治理现代化有序探索、稳妥推动“新乡贤”“能人”参与基层社会治理,严把入口关。创新对流动人口、网络社群、自由职业者等新兴群体的群众工作方法,推动他们更好地融入本地社会治理。","parent":"37","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"38","kind":"entry","text":"净化政治生态","parent":"S7","roles":[["党政办","牵头"],["党群工作部","牵头"],["纪检监察工委","参与"],["社会事业局","参与"],["宜阳公安分局","参与"],["官园街道","参与"]],"points":10,"deadline":"","tracked":true},{"ref":"38.1","kind":"clause","text":"党(工)委落实全面从严治党主体责任,教育督促党员领导干部在政治方向、政治立场、政治言论、政治行为方面守好规矩,大力整治形式主义、官僚主义等突出问题,以优良党风促进市域政治清明、正气充盈。","parent":"38","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"38.2","kind":"clause","text":"促进政风优化,聚焦政务为民、便民利企,创新公共服务体制机制,为群众提供更多更优的公共服务产品。推动完善110非警务警情与12345热线的对接联动机制,有效分流非警务类报警求助事项。街道全面实现一窗式受理、一站式办理,市域内凭身份证或社会保障卡“一证通办”。推行政务服务“好差评”机制,畅通群众对公共服务的评价渠道。健全完善行政机关权力清单,加强对资源开发、国有企业经营等重点领域的监督,构建亲清政商关系,树立为民务实清廉高效的政府形象。","parent":"38","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"39","kind":"entry","text":"筑牢政治忠诚","parent":"S7","roles":[["党群工作部","牵头"],["纪检监察工委","牵头"]],"points":10,"deadline":"","tracked":true},{"ref":"39.1","kind":"clause","text":"加强党员干部的政治忠诚教育,督促广大党员干部忠诚于党的信仰、忠诚于党的组织,忠诚于党的理论和路线方针政策。","parent":"39","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"39.2","kind":"clause","text":"突出政法队伍政治建设,把习近平法治思想作为党工委理论学习中心组学习重点内容,坚持和完善政治轮训制度,持续深入开展政治教育、警示教育、英模教育。定期召开专题民主生活会、组织生活会,针对性开展批评和自我批评。大力弘扬自我革命精神坚决肃清流毒影响,组织对有领导干部落马、发生塌方式腐败的单位开展政治督察广泛开展谈心谈话,定期组织自查自纠。","parent":"39","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"39.3","kind":"clause","text":"全面落实政法单位党组(党委)向同级党委请示报告制度,完善党委、纪检监察机关对政法单位的监督机制。","parent":"39","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"S8","kind":"heading","text":"发挥法治保障作用","parent":"","roles":[],"points":60,"deadline":"","tracked":false},{"ref":"40","kind":"entry","text":"加强依法决策","parent":"S8","roles":[["党政办","参与"],["宜阳公安分局","参与"]],"points":10,"deadline":"","tracked":true},{"ref":"40.1","kind":"clause","text":"落实重大决策社会稳定风险评估机制,凡是辖区内直接关系人民群众切身利益且对社会稳定、公共安全等方面可能造成较大影响的重大决策事项,党政机关、企事业单位和社会团体作出决策前均应进行社会稳定风险评估。","parent":"40","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"40.2","kind":"clause","text":"严格执行《重大行政决策程序暂行条例》,确保所有重大行政决策都严格遵守法定权限、依法履行法定程序、保证决策内容等合法。新区和街道两级级党政机关全面建立法律顾问队伍。新区和街道两级党政机关全面设立公职律师或开展公职律师工作。党政机关作出重大决策前,应当听取合法性审查机构的意见,听取法律顾问、公职律师或者有关专家的意见。加强和规范社区法律顾问工作,配备并切实发挥社区法律顾问作用,强化经费保障,推进社区法律顾问工作全面升级。","parent":"40","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"40.3","kind":"clause","text":"运用信息技术,加强对辖区内社情、舆情、公众诉求以及调解、诉讼情况等监测分析,研判平安建设情况动态,每季度形成分析报告。运用司法建议书、检察建议、行政审判白皮书等形式,对平安建设、执法办案中发现的普遍性、倾向性、趋势性的社会治理重点难点热点问题提出建议,为社会治理科学决策提供参考。","parent":"40","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"41","kind":"entry","text":"加强地方规章制度的修订和完善","parent":"S8","roles":[["社会事业局","牵头"],["应急管理局","牵头"],["经济发展局","参与"]],"points":10,"deadline":"","tracked":true},{"ref":"42","kind":"entry","text":"严格执法司法","parent":"S8","roles":[],"points":10,"deadline":"","tracked":true},{"ref":"42.1","kind":"clause","text":"推动执法司法责任体系改革建设措施、政法领域全面深化改革任务等在辖区落地。","parent":"42","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"42.2","kind":"clause","text":"全面严格落实行政执法公示制度、执法全过程记录制度、重大执法决定法制审核制度。明确行政执法责任,严格按照权责事项清单分解执法职权、确定执法责任。加大食品药品、公共卫生、自然资源、生态环境、安全生产、劳动保障、城市管理、交通运输、车辆管理、金融服务、教育培训等关系群众切身利益的重点领域执法力度。认真执行行政机关负责人出庭应诉制度,经人民法院通知行政机关负责人出庭应诉的案件,行政机关负责人出庭应诉率不低于90%。","parent":"42","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"42.3","kind":"clause","text":"落实领导干部干预司法活动、插手具体案件的记录、通报、责任追究制度,落实司法机关内部人员过问案件的记录和责任追究制度,规范司法人员与当事人、律师、特殊关系人、中介组织接触交往行为,加强防止干预司法“三个规定”宣传教育,提高知晓率和支持度。","parent":"42","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"42.4","kind":"clause","text":"健全行政执法和刑事司法衔接机制,完善执法司法信息共享、案情通报、案件移送制度,防止有案不移、有案难移、以罚代刑,实现行政处罚与刑事处罚依法对接。严格按照有关规定,执行司法建议、检察建议的反馈落实制度。","parent":"42","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"42.5","kind":"clause","text":"完善执法司法权管理监督制约体系。公安机关进一步健全完善侦查监督与协作配合制度机制,加快推进侦查、监督数据共享机制建设。推动开展常态化执法司法监督工作。","parent":"42","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"43","kind":"entry","text":"加强法律服务","parent":"S8","roles":[],"points":10,"deadline":"","tracked":true},{"ref":"43.1","kind":"clause","text":"依托市、区综治中心,加强覆盖城乡、便捷高效、均等普惠的现代公共法律服务体系建设。加强与矛盾纠纷调处化解平台等衔接、融合,更好地发挥整体效能。根据国家、省两级统筹,推进辖区法律服务网建设,大力推广运用远程网络等法律服务模式。在所有社区开展“法律明白人”培养工作。","parent":"43","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"43.2","kind":"clause","text":"建立健全新区和街道两级“一站式”矛盾纠纷调处化解平台,结合工作实际,融合综治中心、信访接待中心、公共法律服务中心、诉讼服务中心等,由党(工)委主导,整合部门力量,吸收行业性专业性调委会、鉴定、评估、保险、公益服务等社会力量,集成信访调处、调解、仲裁、诉讼、法律援助、困难帮扶、司法救助、心理安抚等功能,健全有机衔接、相互协调、高效便捷的多元化纠纷解决机制,实现“一站式受理、一揽子调处、全链条解决”。建设矛盾纠纷化解信息系统,实现在线咨询、在线评估、在线分流、在线调解、在线确认和跟踪问效,为群众提供全时段的解纷服务。","parent":"43","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"43.3","kind":"clause","text":"健全并落实各类法律服务工作者职业道德和行风建设政策,落实律师执业权利保障和违法执业惩戒、公证过错责任追究和追偿、鉴定人出庭作证、仲裁员信息披露回避等制度。","parent":"43","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"44","kind":"entry","text":"加强法治宣传","parent":"S8","roles":[["官园街道","参与"]],"points":10,"deadline":"","tracked":true},{"ref":"44.1","kind":"clause","text":"抓住各级领导干部这个“关键少数”,推动带头尊法学法守法用法。进一步落实国家工作人员学法用法制度,健全日常学法制度,强化法治培训,把宪法法律列入本区各级党(工)委中心组学习内容,列为新区干部绩效考核的必修课,完善考核评估机制。","parent":"44","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"44.2","kind":"clause","text":"落实“八五”普法规划,分层、分类开展法治宣传教育。国家机关普法责任制清单全覆盖,落实“谁执法谁普法”普法责任制,推行“谁管理谁普法”“谁服务谁普法”,完善以案释法制度,落实各类媒体公益普法责任。","parent":"44","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"44.3","kind":"clause","text":"扩大法治文化阵地覆盖面,提高使用率,开展群众性法治文化活动,组织普法志愿者、法治文艺团体开展法治文化基层行活动。","parent":"44","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"45","kind":"entry","text":"加强对市域法治建设的组织领导","parent":"S8","roles":[],"points":10,"deadline":"","tracked":true},{"ref":"45.1","kind":"clause","text":"建立完善辖区各部门法治建设责任制,完善述职述法的评价标准、方式方法。完善法治建设考核机制,探索将法治建设情况纳入党政机关政绩考核体系、目标管理绩效考核体系。发挥全面依法治区委员会职能作用,健全落实议事协调机构统筹协调、分工负责、相互配合的工作机制。","parent":"45","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"45.2","kind":"clause","text":"选优配强法治领域各级领导班子,畅通执法、司法等部门干部内外交流渠道,加大政法机关与其他党政机关的干部交流和上下级交叉挂职锻炼力度。推进政法队伍革命化正规化专业化职业化建设,健全新时代法治人才培养和队伍建设长期规划。","parent":"45","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"45.3","kind":"clause","text":"健全政法干警业绩考评和激励保障政策,落实与政法干警职务职级序列相配套的待遇政策,完善政法干警因公牺牲审核认定机制,构建响应需求、适应实战、全面发展的素能培养体系。健全司法辅助人员、公安机关警务辅助人员管理制度。","parent":"45","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"S9","kind":"heading","text":"发挥德治教化作用","parent":"","roles":[],"points":60,"deadline":"","tracked":false},{"ref":"46","kind":"entry","text":"大力弘扬社会主义核心价值观","parent":"S9","roles":[],"points":10,"deadline":"","tracked":true},{"ref":"46.1","kind":"clause","text":"深入实施新时代公民道德建设工程。加强社会主义核心价值观宣传阐释,引导人们把社会主义核心价值观作为明德修身、立德树人的根本遵循。挖掘市域传统文化,传承弘扬革命文化,用社会主义先进文化陶冶道德情操。理直气壮宣传无神论,弘扬科学精神。","parent":"46","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"46.2","kind":"clause","text":"充分发挥辖区内主流媒体特别是网络新媒体主阵地作用,建设融“报、网、端、微、屏”于一体的全媒体社会治理宣传集群和矩阵。提高社会治理宣传产品供给的精准性和有效性,注重短视频等新形式的运用,讲好新时代市域社会治理故事。","parent":"46","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"47","kind":"entry","text":"大力弘扬见义勇为精神","parent":"S9","roles":[["党群工作部","参与"],["财政局","参与"],["社会事业局","参与"]],"points":10,"deadline":"","tracked":true},{"ref":"47.1","kind":"clause","text":"加强见义勇为英雄模范表彰,设立专项资金。建立科学规范的行为确认标准。及时、准确确认见义勇为行为。探索把辅警、协警、保安等纳入见义勇为确认行列。","parent":"47","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"47.2","kind":"clause","text":"大力宣传见义勇为精神,探索开展典型季度选树活动。","parent":"47","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"48","kind":"entry","text":"加强社会公德建设","parent":"S9","roles":[["党群工作部","牵头"],["官园街道","牵头"],["综治办","参与"],["经济发展局","参与"],["社会事业局","参与"],["市场监督管理局宜阳分局","参与"]],"points":10,"deadline":"","tracked":true},{"ref":"48.1","kind":"clause","text":"开展道德模范、最美人物、身边好人等宣传学习活动,弘扬时代新风。全面推进和规范基层红白理事会、道德评议会等评议机制建设,设立善行榜、义举榜等平台,专项治理群众反映强烈的违法败德问题,引导群众明是非、辨善恶、守诚信、知荣辱。","parent":"48","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"48.2","kind":"clause","text":"继承发扬中华民族重信守诺的传统美德,弘扬与社会主义市场经济相适应的诚信理念、诚信文化、契约精神,加快个人诚信、政务诚信、商务诚信、社会诚信等建设,深入推进诚信典型选树工作。构建以信用为基础的新型监管机制,不断丰富信用激励内容,依法依规开展失信惩戒。探索建立信用修复机制。","parent":"48","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"48.3","kind":"clause","text":"在全社会倡导“共创平安”的理念,强化规则意识,倡导契约精神,维护公序良俗,引导公民理性表达诉求,自觉履行法定义务、社会责任、家庭责任,营造护平安、享平安的良好社会环境。","parent":"48","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"49","kind":"entry","text":"加强家庭美德建设","parent":"S9","roles":[["党群工作部","牵头"],["妇联","牵头"],["官园街道","牵头"],["教体局","参与"],["社会事业局","参与"]],"points":10,"deadline":"","tracked":true},{"ref":"49.1","kind":"clause","text":"弘扬中华民族传统家庭美德,倡导现代家庭文明观念,深入开展“文明家庭”评选,开展星级文明户、廉洁家庭、绿色家庭、五好家庭等特色创建,推动形成爱国爱家、相亲相爱、向上向善、共建共享的社会主义家庭文明新风尚。建立家庭家教家风建设工作长效机制,加强家庭教育专兼职队伍建设,加强家庭教育指导服务,90%的城市社区建立家长学校或家庭教育服务站点。","parent":"49","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"49.2","kind":"clause","text":"注重发挥家庭家教家风在社会治理中的作用,广泛开展健康公益、邻里互助等活动,吸引群众走出“小”家,融入大家,参与和谐社区、和睦邻里、平安社区建设。","parent":"49","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"50","kind":"entry","text":"加强职业道德建设","parent":"S9","roles":[["工会","牵头"],["党群工作部","牵头"],["经济发展局","参与"],["社会事业局","参与"]],"points":10,"deadline":"","tracked":true},{"ref":"50.1","kind":"clause","text":"大力弘扬劳模精神、劳动精神、工匠精神,发挥工会组织等作用,积极开展具有本行业、本单位特色的职工职业道德实践活动,践行爱岗敬业、诚实守信、办事公道、热情服务、奉献社会为主要内容的职业道德内涵,引导职工在工作中当好建设者。","parent":"50","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"51","kind":"entry","text":"加强个人品德建设","parent":"S9","roles":[["党群工作部","牵头"],["教体局","牵头"]],"points":10,"deadline":"","tracked":true},{"ref":"51.1","kind":"clause","text":"推动践行以爱国奉献、明礼遵规、勤劳善良、宽厚正直、自强自律为主要内容的个人品德。","parent":"51","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"51.2","kind":"clause","text":"推动党员干部践行忠诚老实、公道正派、艰苦奋斗、清正廉洁等品格,在道德建设中作出表率。","parent":"51","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"51.3","kind":"clause","text":"建立未成年人思想道德建设联席会议制度,健全学校、家庭、社会协同育人机制,引导青少年形成好思想、好品行、好习惯。","parent":"51","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"S10","kind":"heading","text":"发挥自治强基作用","parent":"","roles":[],"points":60,"deadline":"","tracked":false},{"ref":"52","kind":"entry","text":"加强居民委员会规范化建设","parent":"S10","roles":[["党群工作部","牵头"],["社会事业局","牵头"],["官园街道","牵头"],["纪检监察工委","参与"],["综治办","参与"],["宜阳公安分局","参与"]],"points":10,"deadline":"","tracked":true},{"ref":"52.1","kind":"clause","text":"坚持党组织领导基层群众性自治组织的制度,建立基层群众性组织法人备案制度,加强集体资产管理。依法合理确定社区规模。充分发挥居民委员会下设的人民调解、治安保卫等委员会作用。完善居民委员会成员履职承诺和述职制度。","parent":"52","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"52.2","kind":"clause","text":"强化党组织领导把关作用,规范社区“两委”换届选举,全面落实社区“两委”班子成员资格联审机制,坚决防止政治上的两面人,受过刑事处罚、存在“村霸”和涉黑涉恶及涉及宗族恶势力等问题人员,非法宗教与邪教组织者、实施者、参与者进入社区“两委”班子。实行社区“两委”成员近亲属任职回避。","parent":"52","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"53","kind":"entry","text":"增强社区组织动员和服务能力","parent":"S10","roles":[["综治办","参与"],["经济发展局","参与"],["宜阳公安分局","参与"]],"points":10,"deadline":"","tracked":true},{"ref":"53.1","kind":"clause","text":"明确政府管理权和社区居民自治权的边界。党工委、管委会对社区权责事项进行规范,并为权责事项以外委托工作提供相应支持。未经党工委和新区管委会统一部署,各职能部门不得将自身权责事项派交社区承担。","parent":"53","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"53.2","kind":"clause","text":"健全社区“两委”班子成员联系群众机制,经常性开展入户走访。在应急状态下,由社区“两委”统筹调配本区域各类资源和力量,组织开展应急工作。","parent":"53","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"53.3","kind":"clause","text":"规范社区公共服务和代办政务服务事项,由基层党组织主导整合资源为群众提供服务,全区90%以上的社区可代办政务服务事项。推进社区综合服务管理平台建设,依托其开展就业、养老、医疗、托幼等服务,加强对困难群体和特殊人群关爱照护,做好传染病、慢性病防控等工作,社会治理功能完备。加强综合服务、兜底服务能力建设。","parent":"53","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"53.4","kind":"clause","text":"着眼于无涉访违法行为、无刑事治安案件、无邪教、无黑恶势力、无公共安全事故、无毒害、无群体性事件、零酒驾、青少年零犯罪零受害等目标,开展“平安社区”创建活动。","parent":"53","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"54","kind":"entry","text":"健全社区民约等自治规则","parent":"S10","roles":[["团工委","参与"],["工会","参与"]],"points":10,"deadline":"","tracked":true},{"ref":"54.1","kind":"clause","text":"在党工委领导和有关部门指导下,加强市民公约建设,结合新一轮居委会换届做好社区居民公约修订完善工作。街道建立健全村规民约、居民公约审核、备案公布和督促落实机制,确保符合法律法规和公序良俗。","parent":"54","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"54.2","kind":"clause","text":"指导群团组织、协会商会等加强团体章程、行业规章、行业标准等建设。","parent":"54","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"55","kind":"entry","text":"丰富议事协商活动","parent":"S10","roles":[["社会事业局","牵头"],["官园街道","牵头"],["工会","牵头"],["综治办","参与"],["妇联","参与"],["新城公司","参与"],["大数据集团有限公司","参与"]],"points":10,"deadline":"","tracked":true},{"ref":"55.1","kind":"clause","text":"增强街道议事协商能力,新区党工委、管委会确定街道协商重点,探索建立社会公众列席街道办事处有关会议制度。健全城乡社区协商制度,建立街道协商与城乡社区协商联动机制。大力开展民主法治示范社区建设。100%的社区建立居民会议、居民代表会议、居民议事会、理事会等议事协商载体,开展群众说事、民情恳谈、百姓议事、妇女议事等协商活动,在基层公共事务和公益事业中广泛实行群众自我管理、自我服务、自我教育、自我监督。","parent":"55","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"55.2","kind":"clause","text":"健全以职工代表大会为基本形式的企事业单位民主管理制度,探索职工参与管理的有效方式,保障职工群众的知情权、参与权、表达权、监督权,维护职工合法权益。","parent":"55","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"56","kind":"entry","text":"优化网格化管理服务","parent":"S10","roles":[["综治办","牵头"],["官园街道","牵头"],["党群工作部","参与"],["社会事业局","参与"],["财政局","参与"]],"points":10,"deadline":"","tracked":true},{"ref":"56.1","kind":"clause","text":"依托社区统一划分综合网格,实现网格化管理服务“多网合一”、全域覆盖。明确网格管理服务事项,建立并落实网格事务准入制度,明确审核部门和程序。","parent":"56","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"56.2","kind":"clause","text":"加强网格力量配备,每个网格配备至少1名专(兼)职网格员,实行定人、定岗、定责。建立网格员队伍管理、培训、保障、激励机制,推动将专职网格员纳入社区工作者管理。","parent":"56","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"56.3","kind":"clause","text":"将党支部或党小组建在网格上,组织开展党员联系户活动,探索推广楼栋长等“微治理”经验,推动治理力量落到每个居民小组、楼栋、家庭。","parent":"56","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"57","kind":"entry","text":"推动志愿服务","parent":"S10","roles":[["综治办","参与"],["团工委","参与"]],"points":10,"deadline":"","tracked":true},{"ref":"57.1","kind":"clause","text":"创新社区与社会组织、社会工作者、社区志愿者、社会慈善资源的联动机制。","parent":"57","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"57.2","kind":"clause","text":"加强社会工作人才队伍和社会工作服务机构建设,每个社区至少有1名社会工作专业人才。设立专项培训机制,给予资金支持,鼓励网格员、调解员等一线工作人员考取国家社会工作者职业资格。","parent":"57","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"57.3","kind":"clause","text":"建立社会组织孵化场所。完善政府购买服务指导性目录,支持党组织健全、管理规范的社会组织优先承接有关社会治理项目。健全辖区的社区社会组织备案管理制度,培育发展社区社会组织。","parent":"57","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"S11","kind":"heading","text":"发挥智治支撑作用","parent":"","roles":[],"points":60,"deadline":"","tracked":false},{"ref":"58","kind":"entry","text":"推进智能化基础设施建设","parent":"S11","roles":[["宜阳公安分局","牵头"],["经济发展局","牵头"],["工程建设管理局","牵头"],["社会事业局","参与"],["财政局","参与"],["应急管理局","参与"],["大数据集团有限公司","参与"]],"points":10,"deadline":"","tracked":true},{"ref":"58.1","kind":"clause","text":"按照国家标准和公共安全行业标准要求,开展重点单位、要害部位技防设施建设,充分运用物联网、大数据、人工智能、5G等新技术提升防范水平。推进内部单位、人员密集场所智能安防设施配备。","parent":"58","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"58.2","kind":"clause","text":"在老旧小区改造和新建小区过程中,推进“智安小区”等建设,综合运用物防、技防、人防措施满足安全需要,力争2000年前建成的、需改造的城镇老旧小区安全防护措施基本到位。推动信息技术与社区治理深度融合,构建智慧社区。","parent":"58","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"59","kind":"entry","text":"提升“雪亮工程”建设水平","parent":"S11","roles":[["综治办","牵头"],["经济发展局","牵头"],["宜阳公安分局","牵头"],["财政局","参与"]],"points":10,"deadline":"","tracked":true},{"ref":"59.1","kind":"clause","text":"加强城乡公共安全视频监控系统、区级共享交换平台和联网共享体系建设,全面实现“纵向贯通、横向互联、共享共用、安全可靠”和“全域覆盖、全网共享、全时可用、全程可控”目标。","parent":"59","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"59.2","kind":"clause","text":"加大有关标准贯彻执行力度,全面推进公共安全视频监控点位建设规划上图,前端摄像机和已建平台的高清改造、智能升级,将运维资金列入新区年度财政预算。强化视频技术在维护国家安全和社会稳定、治安防控、防灾减灾救灾、服务发展、智慧治理、保障民生等方面应用。","parent":"59","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"60","kind":"entry","text":"推进数据资源整合共享","parent":"S11","roles":[["综治办","参与"],["工程建设管理局","参与"],["宜阳公安分局","参与"],["大数据集团有限公司","参与"]],"points":10,"deadline":"","tracked":true},{"ref":"60.1","kind":"clause","text":"按照市级层面统数据、管数据、保安全的原则,配合全市统一推进数据资源建设。建设城市信息模型(CIM)基础平台,以地理信息系统(GIS)地图和统一标准地址库为基础,加快“人、地、物、事、组织”等社会治理基本要素数字化、标准化转型实行社区基础社会治理数据综合采集,实现一次采集、多方利用。","parent":"60","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"61","kind":"entry","text":"加强社会治理智能应用","parent":"S11","roles":[["综治办","牵头"],["大数据集团有限公司","牵头"],["宜阳公安分局","参与"],["官园街道","参与"]],"points":10,"deadline":"","tracked":true},{"ref":"61.1","kind":"clause","text":"依托市、区综治中心、城运中心等,为市域社会治理智能化综合平台提供专门场地、专业团队,实行实体化运作,向街道、社区、网格延伸,开展社会治理工作赋能。","parent":"61","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"62","kind":"entry","text":"加强智治专业力量建设","parent":"S11","roles":[],"points":10,"deadline":"","tracked":true},{"ref":"62.1","kind":"clause","text":"研究市域社会治理智能化人才队伍建设中长期规划,加强各类应用人才引进、培养、激励、管理。","parent":"62","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"62.2","kind":"clause","text":"优化政法干警教、学、练、战的智治一体化协同机制,推动建立一支政治强、业务精、技术通的专业力量。","parent":"62","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"63","kind":"entry","text":"加大智治投入保障力度","parent":"S11","roles":[["宜阳公安分局","参与"],["经济发展局","参与"],["财政局","参与"]],"points":10,"deadline":"","tracked":true},{"ref":"63.1","kind":"clause","text":"探索建立政法部门与有关企业院校的社会治理智能技术合作开发机制,深化理论研究和技术开发,确保智治水平与社会治理形势发展和实际需要相适应,把握工作主动权。","parent":"63","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"I-1","kind":"heading","text":"传承红色基因助推市域社会治理现代化","parent":"","roles":[],"points":null,"deadline":"","tracked":false},{"ref":"II-1","kind":"heading","text":"将红色基因融入社会治理工作体系。","parent":"I-1","roles":[],"points":null,"deadline":"","tracked":false},{"ref":"II-1(1)","kind":"entry","text":"充分发挥党员先锋模范作用,将基层党组织建设成为维护基层平安稳定的坚强战斗堡垒。符合组建条件的网格实现党支部或党小组应建尽建。","parent":"II-1","roles":[["党群工作部","责任"],["官园街道","责任"]],"points":null,"deadline":"","tracked":true},{"ref":"II-1(2)","kind":"entry","text":"定期排查流动党员,实行组织关系一方隶属、参加多重组织生活。创新党员参与社会治理、服务广大群众的工作载体、发挥带头示范作用。","parent":"II-1","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"II-1(3)","kind":"entry","text":"创新基层德治新途径、探索德治新模式,有效发挥德治教化作用,提升基层社会道德水准。","parent":"II-1","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"II-1(4)","kind":"entry","text":"依托江西红色资源优势,大力弘扬井冈山精神、长征精神、苏区精神,加强苏区治国理政经验总结研究,推动红色文化开发传播,构建富有江西特色的新时代社会治理思想体系。以项目或课题形式,开展江西红色治理研究。","parent":"II-1","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"II-2","kind":"heading","text":"强化群众观念提升社会治理效能。","parent":"I-1","roles":[],"points":null,"deadline":"","tracked":false},{"ref":"II-2(1)","kind":"entry","text":"坚持以人民为中心,推动资源、管理、服务下移,从解决群众最厌、最烦、最难的问题入手推进社会治理创新,有效补齐发动群众参与、关心群众生活、讲究工作方法方面存在的短板。","parent":"II-2","roles":[["党政办","责任"],["综治办","责任"],["社会事业局","责任"],["区直各部门","责任"]],"points":null,"deadline":"","tracked":true},{"ref":"II-2(2)","kind":"entry","text":"积极回应人民群众对美好生活的新期待,持续改进和优化便民服务,推动市域公共服务均等化、便捷化、精准化,各类公共服务和司法服务群众满意率达到95%以上,争创新时代社会治理“第一等”工作。打造红色治理特色品牌、推进“红色物业”示范点建设。","parent":"II-2","roles":[["综治办","责任"],["社会事业局","责任"],["党群工作部","责任"],["官园街道","责任"]],"points":null,"deadline":"","tracked":true},{"ref":"II-3","kind":"heading","text":"大力弘扬苏区干部好作风,锻造新时代社会治理队伍。","parent":"I-1","roles":[],"points":null,"deadline":"","tracked":false},{"ref":"II-3(1)","kind":"entry","text":"大力加强基层干部队伍建设,整治“怕慢假庸散”等作风顽疾。组织开展社会治理工作业务培训,提升基层社会治理干部的政治素养和业务能力。","parent":"II-3","roles":[["党群工作部","责任"],["综治办","责任"],["纪检监察工委","责任"]],"points":null,"deadline":"","tracked":true},{"ref":"II-3(2)","kind":"entry","text":"加强基层政法机构建设和社会治理工作人员配备。坚持人财物政策向基层倾斜,切实解决基层政法单位人员不足、经费困难、装备落后等实际问题。","parent":"II-3","roles":[["党群工作部","责任"],["财政局","责任"]],"points":null,"deadline":"","tracked":true},{"ref":"I-2","kind":"heading","text":"加强和改进基层综治中心实体化建设和网格化服务管理","parent":"","roles":[],"points":null,"deadline":"","tracked":false},{"ref":"II-4","kind":"heading","text":"综治中心实体化建设。","parent":"I-2","roles":[],"points":null,"deadline":"","tracked":false},{"ref":"II-4(1)","kind":"entry","text":"全面落实赣办字〔2019〕3号文件精神,以市域为单位,开展综治中心实体化建设、等级化创评。","parent":"II-4","roles":[["综治办","责任"],["官园街道","责任"],["各片区","责任"]],"points":null,"deadline":"","tracked":true},{"ref":"II-4(2)","kind":"entry","text":"为新区综治中心配备3名以上专职工作人员、街道综治中心配备2名以上专职工作人员。将综治中心实体化建设经费纳入同级财政预算予以保障。","parent":"II-4","roles":[["党群工作部","责任"],["官园街道","责任"],["综治办","责任"]],"points":null,"deadline":"","tracked":true},{"ref":"II-5","kind":"heading","text":"网格管理全要素","parent":"I-2","roles":[],"points":null,"deadline":"","tracked":false},{"ref":"II-5(1)","kind":"entry","text":"按照《社会治理网格划分和编码规则》地方标准,科学合理划分网格,并统一赋码。大力推动各类网格整合,建设“全要素”社会治理网格,实现“多网合一”,且职责任务与工作力量同时进入网格,实施组团式服务。","parent":"II-5","roles":[["综治办","责任"],["官园街道","责任"]],"points":null,"deadline":"","tracked":true},{"ref":"II-5(2)","kind":"entry","text":"实行网格员工作绩效考核,通过“以奖代补”等方式,解决网格员工作补贴.开展网格员常态化业务培训。打通网格员上升通道,在招聘相应岗位时,在条件设置上向有网格员经历的人员倾斜。","parent":"II-5","roles":[["官园街道","责任"],["党群工作部","责任"]],"points":null,"deadline":"","tracked":true},{"ref":"II-6","kind":"heading","text":"民生民安相融合","parent":"I-2","roles":[],"points":null,"deadline":"","tracked":false},{"ref":"II-6(1)","kind":"entry","text":"新区、街道两级综治中心建立组团式服务机制,保证民安民生事项有人管有人抓有人干。建立综治中心民生事项的收集流转交办督办机制,实现民生事项在区级综治中心与“12345”政务服务热线、数字城管平台或同级行政服务中心之间的常态化流转处置。","parent":"II-6","roles":[["经济发展局","责任"],["综合行政执法宜阳分局","责任"]],"points":null,"deadline":"","tracked":true},{"ref":"II-7","kind":"heading","text":"工作运行信息化","parent":"I-2","roles":[],"points":null,"deadline":"","tracked":false},{"ref":"II-7(1)","kind":"entry","text":"积极应用江西省社会治理现代化大数据平台,完善基础信息数据,实有人口、流动人口及实有房屋等基础数据有效性占比不低于90%,公共安全视频监控系统接入同级综治中心。每名网格员日均网格巡查至少2小时;每名网格员日均报送有效信息至少1条。","parent":"II-7","roles":[["综治办","责任"],["宜阳公安分局","责任"],["官园街道","责任"]],"points":null,"deadline":"","tracked":true},{"ref":"I-3","kind":"heading","text":"社会矛盾纠纷多元预防调处化解综合机制建设","parent":"","roles":[],"points":null,"deadline":"","tracked":false},{"ref":"II-8","kind":"heading","text":"健全工作网络","parent":"I-3","roles":[],"points":null,"deadline":"","tracked":false},{"ref":"II-8(1)","kind":"entry","text":"全面落实涉稳突出问题分类归口处理机制。按照“谁主管谁负责”“谁主办谁负贲”“管行业必须管稳定、管系统必须管稳定”的原则,全面压实各级领导干部、职能部门、企事业单位的矛盾化解责任,督促推动各地各行业各系统及时有效排查化解各自领域的矛盾纠纷。","parent":"II-8","roles":[["综治办","责任"],["区直各部门","责任"]],"points":null,"deadline":"","tracked":true},{"ref":"II-8(2)","kind":"entry","text":"全面建立物业服务、新业态(如快递、网约车)学校意外伤亡事故、环境污染等专业性、行业性社会矛盾调解平台,积极有效开展工作。","parent":"II-8","roles":[["综治办","责任"],["经济发展局","责任"],["教体局","责任"],["工程建设管理局","责任"],["社会事业局","责任"],["市场监督管理局宜阳分局","责任"]],"points":null,"deadline":"","tracked":true},{"ref":"II-9","kind":"heading","text":"完善多元化解","parent":"I-3","roles":[],"points":null,"deadline":"","tracked":false},{"ref":"II-9(1)","kind":"entry","text":"依托综治中心,建立矛盾纠纷多元化解中心。辖区内排查发现的矛盾纠纷,全部按时录入社会治理信息系统。根据省里有关预警的规定,开展矛盾纠纷三级预警。各级综治中心把矛盾纠纷多元化解作为第一位任务,整合各方面资源力量,积极开展矛盾化解工作。充分利用视联网系统,开展网上调解、网上仲裁、网上协商、网上咨询等工作。","parent":"II-9","roles":[["综治办","责任"],["官园街道","责任"],["宜阳公安分局","责任"],["社会事业局","责任"],["区直各部门","责任"]],"points":null,"deadline":"","tracked":true},{"ref":"II-9(2)","kind":"entry","text":"构建诉调对接、警调对接、检调对接、访调对接、行调对接、专调对接、仲调对接常态化工作机制,并有效开展工作。在综治中心开辟调解协议司法确认快速通道,保障非诉解纷方式司法效力。","parent":"II-9","roles":[["综治办","责任"],["宜阳公安分局","责任"]],"points":null,"deadline":"","tracked":true},{"ref":"II-10","kind":"heading","text":"推进制度建设","parent":"I-3","roles":[],"points":null,"deadline":"","tracked":false},{"ref":"II-10(1)","kind":"entry","text":"建立法律顾问、“法律明白人”骨干常态化参与矛盾化解的机制。加强辖区各级人民调解员队伍建设。建立区级调解专家、法律专家、医学专家、心理专家等各类专家库。构建第三方参与调解的常态化机制。落实多元化解财政经费保障。","parent":"II-10","roles":[["综治办","责任"],["社会事业局","责任"],["财政局","责任"]],"points":null,"deadline":"","tracked":true},{"ref":"II-10(2)","kind":"entry","text":"每年至少针对一类矛盾纠纷出台一件政府规范性文件或地方性法规,推动社会矛盾纠纷预防调处化解在法治轨道上运行。","parent":"II-10","roles":[],"points":null,"deadline":"","tracked":true},{"ref":"NEG-1","kind":"event","text":"暴力恐怖案事件(-30分/件);特别重大、重大民族分裂活动,特别重大、重大宗教极端活动,特别重大、重大邪教案事件(特别重大-30分/件,重大-10分/件)","parent":"","roles":[],"points":null,"deadline":"","tracked":false},{"ref":"NEG-2","kind":"event","text":"特别重大、群体性事件(特别重大-30分/件,重大-10分/件)","parent":"","roles":[],"points":null,"deadline":"","tracked":false},{"ref":"NEG-3","kind":"event","text":"特别重大、重大安全事故(特别重大-30分/件,重大-10分/件)","parent":"","roles":[],"points":null,"deadline":"","tracked":false},{"ref":"NEG-4","kind":"event","text":"其他危害政治安全和社会稳定的重大案事件(-10分/件)","parent":"","roles":[],"points":null,"deadline":"","tracked":false},{"ref":"NEG-5","kind":"event","text":"万人命案发案率>0.6(超过即-20分,每超过01再-10分,最多共扣50分);一杀3人以上案件(-10分/件);个人极端暴力犯罪(-10分/件)","parent":"","roles":[],"points":null,"deadline":"","tracked":false},{"ref":"NEG-6","kind":"event","text":"市委、市政府主要领导严重违纪或违法犯罪(-10分);市委政法委书记严重违纪或违法犯罪(-5分);市委政法委委员严重违纪或违法犯罪(-3分/人)","parent":"","roles":[],"points":null,"deadline":"","tracked":false}],"bodies":[{"name":"党政办","spellings":[],"short_names":["党政办公室","党政综合办","区党政办","管委会办公室"]},{"name":"综治办","spellings":["综治办(司法)"],"short_names":["综治","区综治办","新区综治办","综合治理办公室","综治办司法"]},{"name":"官园街道","spellings":[],"short_names":["街道","街道办","街办","街道办事处","官园","官园办","官园街办","官园街道办","官园街道办事处"]},{"name":"党群工作部","spellings":[],"short_names":["党群部","党群","党群办","区党群部","党群工作部门"]},{"name":"经济发展局","spellings":["经发局"],"short_names":["经发","经济局","经发办","区经发局","经发部门"]},{"name":"财政局","spellings":[],"short_names":["财政","区财政局","区财政","财政部门","财局"]},{"name":"机关党委","spellings":[],"short_names":["区机关党委","直属机关党委"]},{"name":"工会","spellings":[],"short_names":["总工会","区工会","区总工会","工会组织"]},{"name":"团工委","spellings":[],"short_names":["团委","共青团","区团委","团区委","共青团工委","青年团"]},{"name":"妇联","spellings":[],"short_names":["妇女联合会","区妇联","妇联会","妇女联合"]},{"name":"社会事业局","spellings":[],"short_names":["社事局","社会局","社会事业","社事","区社事局","社会事业部门"]},{"name":"教体局","spellings":[],"short_names":["教体","教育体育局","教育和体育局","教育局","体育局","区教体局","教体部门","教育体育"]},{"name":"创建办","spellings":[],"short_names":["创文办","文明创建办","创建工作办公室","区创建办"]},{"name":"综合行政执法宜阳分局","spellings":["综合行政执法分局"],"short_names":["城管","城管局","城管分局","综合执法局","综合执法","综合执法分局","综合行政执法局","综合行政执法","行政执法局","行政执法分局","执法局","执法分局","城管执法局","综执局","综合执法大队","城管大队"]},{"name":"宜阳公安分局","spellings":["宜阳公安局"],"short_names":["公安","公安局","公安分局","区公安分局","区公安局","公安部门","警方"]},{"name":"市场监督管理局宜阳分局","spellings":["市监分局"],"short_names":["市监局","市监","市场监管局","市场监管","市场监管分局","市场监督管理局","市场监督管理分局","市场监督局","市场局","市管局","工商局","市监宜阳分局"]},{"name":"纪检监察工委","spellings":[],"short_names":["纪工委","纪委","纪检","纪检委","纪委监委","监察工委","监委","纪检监察","纪监工委","纪检工委","纪检部门"]},{"name":"应急管理局","spellings":[],"short_names":["应急局","应急","应管局","应急办","安监局","区应急局","应急部门","应急管理部门"]},{"name":"审计局","spellings":[],"short_names":["审计","区审计局","审计部门"]},{"name":"工程建设管理局","spellings":["工程局","工程管理局"],"short_names":["工管局","工建局","工程建设局","建设管理局","建管局","工程建设管理"]},{"name":"自然资源局宜阳分局","spellings":[],"short_names":["自规局","自然资源局","自资局","自然资源分局","自然资源","自然资源和规划局","资源局","国土局","国土分局","自规分局","资规局"]},{"name":"征收办","spellings":[],"short_names":["征迁办","征收办公室","房屋征收办","拆迁办","征收部门"]},{"name":"消防大队","spellings":[],"short_names":["消防","消防队","消防救援大队","消防救援","消防救援队","消防部门","区消防大队"]},{"name":"大数据集团有限公司","spellings":["大数据产业集团有限公司"],"short_names":["大数据","大数据公司","大数据集团","大数据集团公司","大数据产业集团","大数据产业公司","大数据产业集团公司"]},{"name":"新城公司","spellings":[],"short_names":["新城","新城集团","新城建设公司","新城投资公司"]},{"name":"各片区","spellings":[],"short_names":["片区","片区管委会","各个片区","片区办"]},{"name":"区直各部门","spellings":["区直部门"],"short_names":["各部门","各区直部门","区直各单位","区直单位","区直","区直机关"]}],"duties":[{"key":"annual-inspection","ref":"1.4","quote":"每年至少组织开展一次专项督促检查","kind":"inspection","period":"yearly"},{"key":"annual-goals","ref":"2.1","quote":"每年明确可量化、可评价的社会治理阶段性目标","kind":"plan","period":"yearly"},{"key":"ideology-study","ref":"9.1","quote":"新区和街道两级党工委会议每年定期对意识形态工作进行专题研究","kind":"meeting","period":"yearly"},{"key":"ideology-inspection","ref":"9.1","quote":"党群工作部每年对新区意识形态工作进行1次专项督查","kind":"inspection","period":"yearly"},{"key":"organised-crime-inspection","ref":"11.4","quote":"配合做好每2年联动开展1次的督导督查","kind":"inspection","period":"biennial"},{"key":"network-drill","ref":"33.2","quote":"每年开展至少一次网络安全应急实战演练","kind":"drill","period":"yearly"},{"key":"quarterly-analysis","ref":"40.3","quote":"每季度形成分析报告","kind":"report","period":"quarterly"},{"key":"grid-patrol","ref":"II-7(1)","quote":"每名网格员日均网格巡查至少2小时","kind":"patrol","period":"daily"},{"key":"grid-report","ref":"II-7(1)","quote":"每名网格员日均报送有效信息至少1条","kind":"report","period":"daily"},{"key":"dispute-document","ref":"II-10(2)","quote":"每年至少针对一类矛盾纠纷出台一件政府规范性文件","kind":"document","period":"yearly"}]}',1793487600200,NULL);
CREATE TABLE marks (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "marks" VALUES('monthly brief','2026-11');
INSERT INTO "marks" VALUES('planned','2026-12-04 fingerprint Asia/Shanghai 09:00-17:30 135a719c0d186a6b');
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
INSERT INTO "members" VALUES(-100,2,NULL);
INSERT INTO "members" VALUES(-100,3,NULL);
INSERT INTO "members" VALUES(-60,3,NULL);
CREATE TABLE misses (
    question TEXT    PRIMARY KEY,
    example  TEXT    NOT NULL,
    times    INTEGER NOT NULL,
    first_at INTEGER NOT NULL,
    last_at  INTEGER NOT NULL
) STRICT;
INSERT INTO "misses" VALUES('q','q',2,1796607060057,1796607060057);
CREATE TABLE misses_today (
    account INTEGER PRIMARY KEY,
    day     TEXT    NOT NULL,
    count   INTEGER NOT NULL
) STRICT;
INSERT INTO "misses_today" VALUES(0,'2026-12-07',1);
INSERT INTO "misses_today" VALUES(2,'2026-12-07',1);
CREATE TABLE moves (
    old      INTEGER PRIMARY KEY,
    new      INTEGER NOT NULL,
    moved_at INTEGER NOT NULL
) STRICT;
INSERT INTO "moves" VALUES(-50,-60,1796607060057);
CREATE TABLE not_in_private (
    person INTEGER PRIMARY KEY REFERENCES people (id)
) STRICT;
CREATE TABLE notice_copies ( -- one for each department; like a reminder it ends in one state
    notice     INTEGER NOT NULL REFERENCES notices (id),
    department TEXT    NOT NULL,
    due_at     INTEGER NOT NULL,
    state      TEXT    NOT NULL DEFAULT 'planned',
    reason     TEXT    NOT NULL DEFAULT '',
    message    TEXT    NOT NULL DEFAULT '',
    ended_at   INTEGER,
    PRIMARY KEY (notice, department)
) STRICT, WITHOUT ROWID;
CREATE TABLE notices (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    text    TEXT    NOT NULL,
    person  INTEGER NOT NULL REFERENCES people (id),
    made_at INTEGER NOT NULL
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
INSERT INTO "nudges" VALUES(3,'12.0:-7:lead:教体局',12,'lead:教体局','-7','2026-12-04',1796346000000,'merged','','nudge:3:2',1796346000000);
INSERT INTO "nudges" VALUES(4,'12.0:-1:lead:教体局',12,'lead:教体局','-1','2026-12-14',1797210000000,'planned','','',NULL);
INSERT INTO "nudges" VALUES(5,'12.0:0:lead:教体局',12,'lead:教体局','0','2026-12-15',1797296400000,'planned','','',NULL);
INSERT INTO "nudges" VALUES(6,'12.0:+1:lead:教体局',12,'lead:教体局','+1','2026-12-16',1797382800000,'planned','','',NULL);
INSERT INTO "nudges" VALUES(7,'12.0:+7:lead:教体局',12,'lead:教体局','+7','2026-12-24',1798074000000,'planned','','',NULL);
INSERT INTO "nudges" VALUES(8,'12.0:+14:lead:教体局',12,'lead:教体局','+14','2027-01-05',1799110800000,'planned','','',NULL);
INSERT INTO "nudges" VALUES(9,'12.0:+7:office',12,'office','+7','2026-12-24',1798074000000,'planned','','',NULL);
INSERT INTO "nudges" VALUES(10,'12.0:+14:leader',12,'leader','+14','2027-01-05',1799110800000,'planned','','',NULL);
INSERT INTO "nudges" VALUES(11,'14.0:start:lead:教体局',14,'lead:教体局','start','2026-11-10',1794272400000,'late','停机后补发，原定2026-11-10','nudge:2:2',1795568400000);
INSERT INTO "nudges" VALUES(12,'14.0:-14:lead:教体局',14,'lead:教体局','-14','2026-12-02',1796173200000,'late','停机后补发，原定2026-12-02','nudge:3:2',1796346000000);
INSERT INTO "nudges" VALUES(13,'14.0:-7:lead:教体局',14,'lead:教体局','-7','2026-12-11',1796950800000,'planned','','',NULL);
INSERT INTO "nudges" VALUES(14,'14.0:-1:lead:教体局',14,'lead:教体局','-1','2026-12-21',1797814800000,'planned','','',NULL);
INSERT INTO "nudges" VALUES(15,'14.0:0:lead:教体局',14,'lead:教体局','0','2026-12-22',1797901200000,'planned','','',NULL);
INSERT INTO "nudges" VALUES(16,'14.0:+1:lead:教体局',14,'lead:教体局','+1','2026-12-23',1797987600000,'planned','','',NULL);
INSERT INTO "nudges" VALUES(17,'14.0:+7:lead:教体局',14,'lead:教体局','+7','2026-12-31',1798678800000,'planned','','',NULL);
INSERT INTO "nudges" VALUES(18,'14.0:+14:lead:教体局',14,'lead:教体局','+14','2027-01-12',1799715600000,'planned','','',NULL);
INSERT INTO "nudges" VALUES(19,'14.0:+7:office',14,'office','+7','2026-12-31',1798678800000,'planned','','',NULL);
INSERT INTO "nudges" VALUES(20,'14.0:+14:leader',14,'leader','+14','2027-01-12',1799715600000,'planned','','',NULL);
CREATE TABLE objections (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    department TEXT    NOT NULL,
    subject    TEXT    NOT NULL,
    text       TEXT    NOT NULL,
    person     INTEGER NOT NULL REFERENCES people (id),
    made_at    INTEGER NOT NULL
) STRICT;
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
INSERT INTO "offers" VALUES(1,1,'answer:100000002:0',1,1,'[{"do": "duty stop", "values": {"duty": 9, "stop": true, "is_sure": false}}, {"do": "duty list", "values": {"page": 0}}]','',1793491200187);
INSERT INTO "offers" VALUES(3,1,'answer:100000004:0',1,1,'[{"do": "duty stop", "values": {"duty": 18, "stop": true, "is_sure": false}}, {"do": "duty list", "values": {"page": 0}}]','',1793491200316);
INSERT INTO "offers" VALUES(5,2,'nudge:1:2',NULL,0,'[{"do": "nudge seen", "values": {"occurrence": 12, "audience": "lead:教体局", "rung": "start", "all": []}}, {"do": "entry", "values": {"department": "教体局", "ref": "49.1", "occurrence": 12}}, {"do": "nudge extend", "values": {"occurrence": 12, "audience": "lead:教体局", "rung": "start", "all": []}}, {"do": "nudge not ours", "values": {"occurrence": 12, "audience": "lead:教体局", "rung": "start", "all": []}}, {"do": "nudge snooze", "values": {"occurrence": 12, "audience": "lead:教体局", "rung": "start", "all": []}}, {"do": "nudge why", "values": {"occurrence": 12, "audience": "lead:教体局", "rung": "start", "all": []}}, {"do": "object", "values": {"department": "教体局", "subject": "49.1 消防演练"}}]','{"do": "answer", "values": {"refs": ["49.1"], "department": "教体局", "occurrence": 12, "state": null}}',1793667600000);
INSERT INTO "offers" VALUES(6,2,'nudge:2:2',NULL,0,'[{"do": "nudge one", "values": {"occurrence": 12, "audience": "lead:教体局", "rung": "-14", "all": [{"occurrence": 12, "audience": "lead:教体局", "rung": "-14"}, {"occurrence": 14, "audience": "lead:教体局", "rung": "start"}]}}, {"do": "nudge one", "values": {"occurrence": 14, "audience": "lead:教体局", "rung": "start", "all": [{"occurrence": 12, "audience": "lead:教体局", "rung": "-14"}, {"occurrence": 14, "audience": "lead:教体局", "rung": "start"}]}}]','',1795568400000);
INSERT INTO "offers" VALUES(7,2,'nudge:3:2',NULL,0,'[{"do": "nudge one", "values": {"occurrence": 12, "audience": "lead:教体局", "rung": "-7", "all": [{"occurrence": 12, "audience": "lead:教体局", "rung": "-7"}, {"occurrence": 14, "audience": "lead:教体局", "rung": "-14"}]}}, {"do": "nudge one", "values": {"occurrence": 14, "audience": "lead:教体局", "rung": "-14", "all": [{"occurrence": 12, "audience": "lead:教体局", "rung": "-7"}, {"occurrence": 14, "audience": "lead:教体局", "rung": "-14"}]}}]','',1796346000000);
INSERT INTO "offers" VALUES(8,2,'answer:100000009:0',NULL,0,'[{"do": "undo", "values": {}}]','{"do": "revise", "values": {}}',1796385600050);
INSERT INTO "offers" VALUES(9,1,'review:2.1:1',1,0,'[{"do": "review", "values": {"report": 2, "version": 1, "decision": "closed", "reason": "", "occurrences": []}}, {"do": "review why", "values": {"report": 2, "version": 1, "decision": "returned"}}, {"do": "review why", "values": {"report": 2, "version": 1, "decision": "asked"}}]','',1796385600121);
INSERT INTO "offers" VALUES(10,3,'answer:100000010:0',NULL,0,'[{"do": "undo", "values": {}}]','{"do": "revise", "values": {}}',1796385600121);
INSERT INTO "offers" VALUES(11,-100,'answer:100000011:0',NULL,0,'[{"do": "undo", "values": {}}]','{"do": "revise", "values": {}}',1796385600186);
INSERT INTO "offers" VALUES(12,3,'answer:100000013:0',3,0,'[]','{"do": "attach", "values": {"message": 3, "album": null, "answers": null}}',1796385600254);
INSERT INTO "offers" VALUES(13,-100,'round:-100:2026-12-07',NULL,1,'[{"do": "round", "values": {"department": "党群工作部", "day": "2026-12-07", "all": ["党群工作部", "教体局"], "chat": 0}}, {"do": "round", "values": {"department": "教体局", "day": "2026-12-07", "all": ["党群工作部", "教体局"], "chat": 0}}, {"do": "object", "values": {"department": "", "subject": "12月7日的进展询问"}}]','',1796607060000);
INSERT INTO "offers" VALUES(15,4,'answer:100000016',NULL,0,'[{"do": "answer pick", "values": {"question": 2, "place": 0}}, {"do": "answer pick", "values": {"question": 2, "place": 1}}, {"do": "answer pick", "values": {"question": 2, "place": 2}}]','',1796607060110);
INSERT INTO "offers" VALUES(16,2,'answer:100000017:0',2,0,'[{"do": "as proposed", "values": {"state": "on plan"}}, {"do": "as proposed", "values": {"state": "done"}}, {"do": "as proposed", "values": {"state": "difficult"}}, {"do": "leave unrecorded", "values": {}}]','{"do": "unfinished", "values": {"drafts": [], "faults": [{"said": "51 演练搞完了", "problem": "unclear state", "about": "", "refs": ["51"], "proposals": [{"ref": "51", "state": "on plan", "percent": null, "text": "演练搞完了", "day": "2026-12-07", "proofs": [], "names_state": false, "names_day": false}, {"ref": "51", "state": "done", "percent": null, "text": "演练搞完了", "day": "2026-12-07", "proofs": [], "names_state": false, "names_day": false}]}], "said": 6, "pieces": [], "answers": null}}',1796607060351);
INSERT INTO "offers" VALUES(17,-100,'answer:100000019',NULL,0,'[{"do": "answer page", "values": {"question": 3, "page": 0}}, {"do": "answer page", "values": {"question": 3, "page": 1}}]','',1796607060419);
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
INSERT INTO "outbox" VALUES(1,'answer:100000001:0',-100,'-100',0,'answer','{"text": "本群已启用责任清单助手。@我、回复我，或用 /ask 提问即可，如“教体局牵头哪些任务？”"}','sent',1,0,0,1793487600408,1793487600462,2,NULL,1,0,NULL,0);
INSERT INTO "outbox" VALUES(2,'answer:100000002:0',1,'1',0,'answer','{"text": "请核对：\n49.1 消防演练\n演练，2026年12月15日前办结（一次性任务），提前30个工作日启动\n提醒：提前30、14、7、1个工作日、当天，逾期1、7、14个工作日\n责任：教体局", "keyboard": [[{"text": "确认", "data": "do:1:0:0"}, {"text": "取消", "data": "do:1:0:1"}]]}','sent',1,0,0,1793491200187,1793491200227,2,NULL,1,0,NULL,0);
INSERT INTO "outbox" VALUES(3,'edit:100000003:0',1,'1',0,'edit','{"text": "49.1 消防演练\n演练，2026年12月15日前办结（一次性任务），提前30个工作日启动\n提醒：提前30、14、7、1个工作日、当天，逾期1、7、14个工作日\n责任：教体局\n接下来：2026-12-15", "keyboard": [[{"text": "停止", "data": "do:1:1:0"}, {"text": "‹ 返回", "data": "do:1:1:1"}]], "edits": "answer:100000002:0"}','sent',1,0,0,1793491200242,1793491200286,NULL,NULL,1,0,'answer:100000002:0',0);
INSERT INTO "outbox" VALUES(4,'press:4000000000000',1,'press:4000000000000',0,'press','{"text": "已设定。", "press": "4000000000000", "alert": true}','sent',1,0,0,1793491200242,1793491200298,NULL,NULL,1,0,NULL,0);
INSERT INTO "outbox" VALUES(5,'answer:100000004:0',1,'1',0,'answer','{"text": "请核对：\n49.1 防汛演练\n演练，2026年12月22日前办结（一次性任务），提前30个工作日启动\n提醒：提前30、14、7、1个工作日、当天，逾期1、7、14个工作日\n责任：教体局", "keyboard": [[{"text": "确认", "data": "do:3:0:0"}, {"text": "取消", "data": "do:3:0:1"}]]}','sent',1,0,0,1793491200316,1793491200338,4,NULL,1,0,NULL,0);
INSERT INTO "outbox" VALUES(6,'edit:100000005:0',1,'1',0,'edit','{"text": "49.1 防汛演练\n演练，2026年12月22日前办结（一次性任务），提前30个工作日启动\n提醒：提前30、14、7、1个工作日、当天，逾期1、7、14个工作日\n责任：教体局\n接下来：2026-12-22", "keyboard": [[{"text": "停止", "data": "do:3:1:0"}, {"text": "‹ 返回", "data": "do:3:1:1"}]], "edits": "answer:100000004:0"}','sent',1,0,0,1793491200353,1793491200381,NULL,NULL,1,0,'answer:100000004:0',0);
INSERT INTO "outbox" VALUES(7,'press:4000000000001',1,'press:4000000000001',0,'press','{"text": "已设定。", "press": "4000000000001", "alert": true}','sent',1,0,0,1793491200353,1793491200381,NULL,NULL,1,0,NULL,0);
INSERT INTO "outbox" VALUES(8,'answer:100000006:0',-100,'-100',0,'answer','{"text": "本群免打扰时段：12:00-14:00，提醒发到这里。", "reply_to": 3}','sent',1,0,0,1793491200397,1793491200412,4,NULL,1,0,NULL,0);
INSERT INTO "outbox" VALUES(9,'answer:100000007:0',-100,'-100',0,'answer','{"text": "本群进展询问：工作日每天 09:30。", "reply_to": 5}','sent',1,0,0,1793491200425,1793491200460,6,NULL,1,0,NULL,0);
INSERT INTO "outbox" VALUES(10,'nudge:1:2',2,'2',1,'reminder','{"text": "﷐启动﷑ 教体局：49.1 消防演练，还有30个工作日到期（12月15日）。\n条款49.1：“弘扬中华民族传统家庭美德,倡导现代家庭文明观念,深入开展“文明家庭”评选,开展星级文明户、廉洁家庭、绿色家庭、五好家庭等特色创建,推动形成爱国爱家、相亲相爱、向上向善、共建共享的…”\n请备佐证：演练方案、现场记录、演练总结（文号或链接即可）", "keyboard": [[{"text": "已在办", "data": "do:5:0:0"}, {"text": "报进展", "data": "do:5:0:1"}], [{"text": "延期", "data": "do:5:0:2"}, {"text": "不是我负责", "data": "do:5:0:3"}], [{"text": "明天再提醒", "data": "do:5:0:4"}, {"text": "为什么收到", "data": "do:5:0:5"}], [{"text": "不合理", "data": "do:5:0:6"}]]}','sent',1,0,0,1793667600000,1793667600154,1,NULL,0,0,NULL,0);
INSERT INTO "outbox" VALUES(11,'brief:2026-W45:1',1,'1',1,'announcement','{"text": "﷐本周要情﷑（11月2日—8日）\n本周无到期、无逾期。\n待审核0条，已退回未补正0条\n待决定申请0件，未定周期事项21项\n尚无2027年节假日安排，除法定节日外日期按周一至周五暂定；公布后请综治办用 /holidays 录入。"}','sent',1,0,0,1793667600048,1793667600154,5,NULL,0,0,NULL,0);
INSERT INTO "outbox" VALUES(12,'monthly brief:2026-10:5',5,'5',1,'announcement','{"text": "﷐上月情况﷑（2026年10月）\n截至2026年11月3日，纳入填报的部门事项共298项，已填报0项，未填报298项。已填报事项中，红灯0项、黄灯0项、绿灯0项；已销号0项，已退回未补正0项，待审核0项。逾期任务0项。\n10月没有部门填报进展。当月没有到期任务。\n本月到期任务0项。\n综治办可用 /circular 2026-10 取工作通报。"}','sent',1,0,0,1793667600078,1793667600154,1,NULL,0,0,NULL,0);
INSERT INTO "outbox" VALUES(13,'monthly brief:2026-10:1',1,'1',1,'announcement','{"text": "﷐上月情况﷑（2026年10月）\n截至2026年11月3日，纳入填报的部门事项共298项，已填报0项，未填报298项。已填报事项中，红灯0项、黄灯0项、绿灯0项；已销号0项，已退回未补正0项，待审核0项。逾期任务0项。\n10月没有部门填报进展。当月没有到期任务。\n本月到期任务0项。\n综治办可用 /circular 2026-10 取工作通报。"}','sent',1,0,0,1793667600078,1793667600187,6,NULL,0,1,NULL,0);
INSERT INTO "outbox" VALUES(14,'nudge:2:2',2,'2',1,'reminder','{"text": "今日提醒2项，点开办理：\n1. 教体局 49.1 消防演练：还有14个工作日到期（12月15日）\n2. 教体局 49.1 防汛演练：还有19个工作日到期（12月22日）", "keyboard": [[{"text": "1 消防演练", "data": "do:6:0:0"}, {"text": "2 防汛演练", "data": "do:6:0:1"}]]}','sent',1,0,0,1795568400000,1795568400054,2,NULL,0,0,NULL,0);
INSERT INTO "outbox" VALUES(15,'brief:2026-W48:1',1,'1',1,'announcement','{"text": "﷐本周要情﷑（11月23日—29日）\n本周无到期、无逾期。\n待审核0条，已退回未补正0条\n待决定申请0件，未定周期事项21项\n尚无2027年节假日安排，除法定节日外日期按周一至周五暂定；公布后请综治办用 /holidays 录入。"}','sent',1,0,0,1795568400015,1795568400064,7,NULL,0,0,NULL,0);
INSERT INTO "outbox" VALUES(16,'nudge:3:2',2,'2',1,'reminder','{"text": "今日提醒2项，点开办理：\n1. 教体局 49.1 消防演练：还有7个工作日到期（12月15日）\n2. 教体局 49.1 防汛演练：还有12个工作日到期（12月22日）", "keyboard": [[{"text": "1 消防演练", "data": "do:7:0:0"}, {"text": "2 防汛演练", "data": "do:7:0:1"}]]}','sent',1,0,0,1796346000000,1796346000061,3,NULL,0,0,NULL,0);
INSERT INTO "outbox" VALUES(17,'brief:2026-W49:1',1,'1',1,'announcement','{"text": "﷐本周要情﷑（11月30日—12月6日）\n本周无到期、无逾期。\n待审核0条，已退回未补正0条\n待决定申请0件，未定周期事项21项\n尚无2027年节假日安排，除法定节日外日期按周一至周五暂定；公布后请综治办用 /holidays 录入。"}','sent',1,0,0,1796346000008,1796346000061,8,NULL,0,0,NULL,0);
INSERT INTO "outbox" VALUES(18,'monthly brief:2026-11:5',5,'5',1,'announcement','{"text": "﷐上月情况﷑（2026年11月）\n截至2026年12月4日，纳入填报的部门事项共298项，已填报0项，未填报298项。已填报事项中，红灯0项、黄灯0项、绿灯0项；已销号0项，已退回未补正0项，待审核0项。逾期任务0项。\n11月没有部门填报进展。当月没有到期任务。\n本月到期任务2项。\n综治办可用 /circular 2026-11 取工作通报。"}','sent',1,0,0,1796346000024,1796346000061,2,NULL,0,0,NULL,0);
INSERT INTO "outbox" VALUES(19,'monthly brief:2026-11:1',1,'1',1,'announcement','{"text": "﷐上月情况﷑（2026年11月）\n截至2026年12月4日，纳入填报的部门事项共298项，已填报0项，未填报298项。已填报事项中，红灯0项、黄灯0项、绿灯0项；已销号0项，已退回未补正0项，待审核0项。逾期任务0项。\n11月没有部门填报进展。当月没有到期任务。\n本月到期任务2项。\n综治办可用 /circular 2026-11 取工作通报。"}','sent',1,0,0,1796346000024,1796346000080,9,NULL,0,1,NULL,0);
INSERT INTO "outbox" VALUES(20,'answer:100000008:0',1,'1',0,'answer','{"text": "邀请应急管理局联络员的链接（7天内有效，只能用一次）：\nhttps://t.me/qingdan_bot?start=vXu17aoaC835zHMxbvJqjQ\n请转发给本人；也可让其私聊我发送：\n/start vXu17aoaC835zHMxbvJqjQ"}','sent',1,0,0,1796385600013,1796385600030,11,NULL,1,0,NULL,0);
INSERT INTO "outbox" VALUES(21,'answer:100000009:0',2,'2',0,'answer','{"text": "已记录：\n教体局 第49项 加强家庭美德建设 ﷐按计划﷑ 80%（12月4日） 已建家长学校12所\n回复本条可修改，/undo 可撤销。", "keyboard": [[{"text": "撤销", "data": "do:8:0:0"}]]}','sent',1,0,0,1796385600050,1796385600109,5,NULL,2,0,NULL,0);
INSERT INTO "outbox" VALUES(22,'review:2.1:1',1,'1',1,'notice','{"text": "待审核：党群工作部（牵头） 第49项 加强家庭美德建设\n﷐已办结﷑（12月4日） 全部建成，教发〔2026〕12号\n佐证材料：教发〔2026〕12号", "keyboard": [[{"text": "销号", "data": "do:9:0:0"}, {"text": "退回", "data": "do:9:0:1"}, {"text": "询问", "data": "do:9:0:2"}]]}','sent',1,0,0,1796385600121,1796385600175,12,NULL,3,0,NULL,0);
INSERT INTO "outbox" VALUES(23,'answer:100000010:0',3,'3',0,'answer','{"text": "已记录：\n党群工作部 第49项 加强家庭美德建设 ﷐已办结﷑（12月4日） 全部建成，教发〔2026〕12号\n佐证材料1件\n回复本条可修改，/undo 可撤销。", "keyboard": [[{"text": "撤销", "data": "do:10:0:0"}]]}','sent',1,0,0,1796385600121,1796385600175,2,NULL,3,0,NULL,0);
INSERT INTO "outbox" VALUES(24,'answer:100000011:0',-100,'-100',0,'answer','{"text": "已记录：\n教体局 第49项 加强家庭美德建设 ﷐按计划﷑ 85%（12月4日）\n佐证材料1件\n回复本条可修改，/undo 可撤销。", "keyboard": [[{"text": "撤销", "data": "do:11:0:0"}]], "reply_to": 7}','sent',1,0,0,1796385600186,1796385600203,8,NULL,2,0,NULL,0);
INSERT INTO "outbox" VALUES(25,'answer:100000013:0',3,'3',0,'answer','{"text": "收到文件，尚未记录。请回复本条写明事项编号和进展，如：49 按计划"}','sent',1,0,0,1796385600254,1796385600271,4,NULL,3,0,NULL,0);
INSERT INTO "outbox" VALUES(26,'round:-100:2026-12-07',-100,'-100',1,'announcement','{"text": "今日进展：各部门联络员点一下本部门即为“按计划”，有情况请发 /report。", "keyboard": [[{"text": "党群工作部", "data": "do:13:0:0"}, {"text": "教体局", "data": "do:13:0:1"}], [{"text": "不合理", "data": "do:13:0:2"}]]}','sent',1,0,0,1796607060000,1796607060014,10,NULL,0,0,NULL,0);
INSERT INTO "outbox" VALUES(27,'edit:100000014:0',-100,'-100',0,'edit','{"text": "今日进展：各部门联络员点一下本部门即为“按计划”，有情况请发 /report。\n已有1个部门答复。", "keyboard": [[{"text": "党群工作部", "data": "do:13:1:0"}, {"text": "教体局", "data": "do:13:1:1"}], [{"text": "不合理", "data": "do:13:1:2"}]], "edits": "round:-100:2026-12-07"}','sent',1,0,0,1796607060031,1796607060046,NULL,NULL,3,0,'round:-100:2026-12-07',0);
INSERT INTO "outbox" VALUES(28,'press:4000000000002',3,'press:4000000000002',0,'press','{"text": "党群工作部：按计划，已记录0项。", "press": "4000000000002", "alert": true}','sent',1,0,0,1796607060031,1796607060046,NULL,NULL,3,0,NULL,0);
INSERT INTO "outbox" VALUES(29,'answer:100000015',5,'5',0,'answer','{"text": "教体局牵头：1项\n﷒第51项 加强个人品德建设（10分）﷓\n牵头单位：党群工作部、教体局\n参与单位：原文未列参与单位"}','sent',1,0,0,1796607060070,1796607060095,4,NULL,5,0,NULL,0);
INSERT INTO "outbox" VALUES(30,'answer:100000016',4,'4',0,'answer','{"text": "没有完全对应的条目，最接近的是：\n﷒25.2（第25项 防范化解消防领域风险隐患，15分）﷓\n深化打通“生命通道”工程,紧盯文博单位、革命文物建筑、人员密集场所等重点场所,以及电动﷐自行车﷑、彩钢板、聚氨酯保温材料等突出风险,因地制宜、分类开展火灾隐患排查整治。\n牵头单位：应急管理局、消防大队\n参与单位：宜阳公安分局、工程建设管理局等（名单未列尽）\n也可能是：\n14.1（第14项 加强重点行业和重点物品管理，18分）\n55.1（第55项 丰富议事协商活动，10分）", "keyboard": [[{"text": "25.2 防范化解消防领域风险隐患", "data": "do:15:0:0"}], [{"text": "14.1 加强重点行业和重点物品管理", "data": "do:15:0:1"}], [{"text": "55.1 丰富议事协商活动", "data": "do:15:0:2"}]]}','sent',1,0,0,1796607060110,1796607060335,2,NULL,4,0,NULL,1);
INSERT INTO "outbox" VALUES(31,'answer:100000017:0',2,'2',0,'answer','{"text": "尚未记录，请确认：\n· 第51项 加强个人品德建设“51 演练搞完了”：当成“按计划”记下吗？请点按钮，或回复实际进展（如有困难、已办结、完成80%）。", "keyboard": [[{"text": "按计划", "data": "do:16:0:0"}, {"text": "已办结", "data": "do:16:0:1"}, {"text": "有困难", "data": "do:16:0:2"}], [{"text": "不记录", "data": "do:16:0:3"}]]}','sent',1,0,0,1796607060351,1796607060389,7,NULL,2,0,NULL,0);
INSERT INTO "outbox" VALUES(32,'answer:100000018:0',1,'1',0,'answer','{"text": "没有这条命令，发送 /help 查看全部命令。"}','sent',1,0,0,1796607060396,1796607060411,14,NULL,1,0,NULL,0);
INSERT INTO "outbox" VALUES(33,'answer:100000019',-100,'-100',0,'answer','{"text": "教体局涉及：13项\n牵头1项、参与11项、省特色清单1条\n一、推进市域社会治理体制现代化：1项 4\n二、防范化解政治安全风险：1项 9\n三、防范化解社会治安风险：2项 12、13\n四、防范化解社会矛盾风险：2项 17、22\n五、防范化解公共安全风险：3项 23、26、28\n六、防范化解网络安全风险：1项 31\n九、发挥德治教化作用：2项 49、51\n省特色清单：1项 II-8(2)\n回复编号可看原文，如“4”。", "keyboard": [[{"text": "1/3", "data": "do:17:0:0"}, {"text": "下一页 ›", "data": "do:17:0:1"}]], "reply_to": 11}','sent',1,0,0,1796607060419,1796607060450,12,NULL,2,0,NULL,0);
INSERT INTO "outbox" VALUES(34,'answer:100000020',-100,'-100',0,'answer','{"text": "﷒第49项 加强家庭美德建设（10分）﷓\n牵头单位：党群工作部、妇联、官园街道\n参与单位：教体局、社会事业局等（名单未列尽）\n49.1 弘扬中华民族传统家庭美德,倡导现代家庭文明观念,深入开展“文明家庭”评选,开展星级文明户、廉洁家庭、绿色家庭、五好家庭等特色创建,推动形成爱国爱家、相亲相爱、向上向善、共建共享的社会主义家庭文明新风尚。建立家庭家教家风建设工作长效机制,加强家庭教育专兼职队伍建设,加强家庭教育指导服务,90%的城市社区建立家长学校或家庭教育服务站点。\n49.2 注重发挥家庭家教家风在社会治理中的作用,广泛开展健康公益、邻里互助等活动,吸引群众走出“小”家,融入大家,参与和谐社区、和睦邻里、平安社区建设。", "reply_to": 13}','waiting',0,0,0,1796607060468,NULL,NULL,NULL,3,0,NULL,0);
CREATE TABLE pauses (
    lane  TEXT    PRIMARY KEY,
    until INTEGER NOT NULL
) STRICT;
INSERT INTO "pauses" VALUES('-100',1796607600000);
CREATE TABLE people (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    account INTEGER UNIQUE,
    name    TEXT    NOT NULL,
    met_at  INTEGER NOT NULL
) STRICT;
INSERT INTO "people" VALUES(1,1,'用户1',1793487600408);
INSERT INTO "people" VALUES(3,5,'用户5',1793487600453);
INSERT INTO "people" VALUES(4,2,'用户2',1793487600461);
INSERT INTO "people" VALUES(5,3,'用户3',1793491200309);
CREATE TABLE proofs (
    report   INTEGER NOT NULL REFERENCES reports (id),
    evidence INTEGER NOT NULL REFERENCES evidence (id),
    PRIMARY KEY (report, evidence)
) STRICT, WITHOUT ROWID;
INSERT INTO "proofs" VALUES(2,1);
INSERT INTO "proofs" VALUES(3,2);
INSERT INTO "proofs" VALUES(3,3);
CREATE TABLE pulses (
    name TEXT    PRIMARY KEY,
    at   INTEGER NOT NULL,
    note TEXT    NOT NULL DEFAULT ''
) STRICT;
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
INSERT INTO "questions" VALUES(1,5,3,0,5,'教体局牵头哪些任务？','教体局牵头哪些任务',NULL,'answer:100000015','fingerprint',1796607060070);
INSERT INTO "questions" VALUES(2,4,1,0,4,'怎样修理自行车？教体局','怎样修理自行车?教体局',NULL,'answer:100000016','fingerprint',1796607060110);
INSERT INTO "questions" VALUES(3,-100,11,0,2,'有教体局的任务吗','有教体局的任务吗',NULL,'answer:100000019','fingerprint',1796607060419);
INSERT INTO "questions" VALUES(4,-100,13,0,3,'第49项是什么','第49项是什么',NULL,'answer:100000020','fingerprint',1796607060468);
CREATE TABLE quiet_hours (
    chat   INTEGER PRIMARY KEY,
    hours  TEXT    NOT NULL,
    thread INTEGER NOT NULL DEFAULT 0
, is_named INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "quiet_hours" VALUES(-100,'12:00-14:00',0,0);
CREATE TABLE rankings (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    until   TEXT    NOT NULL,
    reason  TEXT    NOT NULL,
    person  INTEGER NOT NULL REFERENCES people (id),
    made_at INTEGER NOT NULL
) STRICT;
CREATE TABLE receipts (
    notice     INTEGER NOT NULL REFERENCES notices (id),
    department TEXT    NOT NULL,
    person     INTEGER NOT NULL REFERENCES people (id),
    made_at    INTEGER NOT NULL,
    PRIMARY KEY (notice, department)
) STRICT, WITHOUT ROWID;
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
, ended TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO "reports" VALUES(1,'教体局','49',2,4,'answer:100000009:0',0,'');
INSERT INTO "reports" VALUES(2,'党群工作部','49',3,1,'answer:100000010:0',0,'');
INSERT INTO "reports" VALUES(3,'教体局','49',-100,7,'answer:100000011:0',0,'');
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
CREATE TABLE unfinished_reports (
    chat     INTEGER NOT NULL,
    thread   INTEGER NOT NULL,
    account  INTEGER NOT NULL,
    key      TEXT    NOT NULL, -- of the message that asks
    asked_at INTEGER NOT NULL,
    PRIMARY KEY (chat, thread, account)
) STRICT, WITHOUT ROWID;
INSERT INTO "unfinished_reports" VALUES(2,0,2,'answer:100000017:0',1796607060351);
CREATE TABLE used_passes (
    mark    TEXT    PRIMARY KEY,
    used_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
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
INSERT INTO "versions" VALUES(1,1,'2026-12-04','on plan',80,'已建家长学校12所',4,1796385600050);
INSERT INTO "versions" VALUES(2,1,'2026-12-04','done',NULL,'全部建成，教发〔2026〕12号',5,1796385600121);
INSERT INTO "versions" VALUES(3,1,'2026-12-04','on plan',85,'',4,1796385600186);
CREATE TABLE wishes (
    person INTEGER PRIMARY KEY REFERENCES people (id)
) STRICT;
CREATE TABLE wordings (
    said     TEXT    PRIMARY KEY, -- in plain form
    ref      TEXT    NOT NULL,
    person   INTEGER NOT NULL REFERENCES people (id),
    made_at  INTEGER NOT NULL
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
CREATE INDEX list_news_waiting ON list_news (list) WHERE ended_at IS NULL;
CREATE INDEX notice_copies_message ON notice_copies (message) WHERE message <> '';
CREATE INDEX notice_copies_due ON notice_copies (due_at) WHERE state = 'planned';
CREATE INDEX used_passes_old ON used_passes (used_at);
CREATE INDEX reports_on_entry ON reports (ref);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('lists',1);
INSERT INTO "sqlite_sequence" VALUES('people',6);
INSERT INTO "sqlite_sequence" VALUES('outbox',34);
INSERT INTO "sqlite_sequence" VALUES('appointments',5);
INSERT INTO "sqlite_sequence" VALUES('duties',50);
INSERT INTO "sqlite_sequence" VALUES('occurrences',20);
INSERT INTO "sqlite_sequence" VALUES('offers',17);
INSERT INTO "sqlite_sequence" VALUES('audit',7);
INSERT INTO "sqlite_sequence" VALUES('reports',3);
INSERT INTO "sqlite_sequence" VALUES('evidence',4);
INSERT INTO "sqlite_sequence" VALUES('questions',4);
COMMIT;
PRAGMA user_version=11;
