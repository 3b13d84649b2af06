BEGIN TRANSACTION;
CREATE TABLE accessLink (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
  role TEXT NOT NULL CHECK (role IN ('organiser', 'judge')),
  judge TEXT CHECK (judge <> ''),
  tokenHash TEXT NOT NULL UNIQUE CHECK (length(tokenHash) = 64),
  createdAt INTEGER NOT NULL,
  revokedAt INTEGER,
  CHECK ((role = 'judge') = (judge IS NOT NULL))
) STRICT;
CREATE TABLE certificate (
  round TEXT NOT NULL REFERENCES round (id),
  number INTEGER NOT NULL CHECK (number > 0),
  instant INTEGER NOT NULL,
  actor TEXT NOT NULL,
  journalSequence INTEGER NOT NULL CHECK (journalSequence >= 0),
  journalHead TEXT NOT NULL CHECK (length(journalHead) = 64),
  withdrawnAt INTEGER,
  withdrawalReason TEXT CHECK (withdrawalReason <> ''),
  PRIMARY KEY (round, number),
  CHECK ((withdrawnAt IS NULL) = (withdrawalReason IS NULL))
) STRICT;
INSERT INTO "certificate" VALUES('r',1,1795492307605,'organiser',18,'da282c08074b00af025d364617dd45dcf4f79f398baa222e29c74b2b9f885eea',NULL,NULL);
CREATE TABLE decision (
  round TEXT NOT NULL REFERENCES round (id),
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  kind TEXT NOT NULL CHECK (kind IN ('order', 'share', 'note')),
  subjects TEXT NOT NULL CHECK (json_valid(subjects)),
  reason TEXT NOT NULL CHECK (reason <> ''),
  actor TEXT NOT NULL,
  instant INTEGER NOT NULL,
  PRIMARY KEY (round, sequence)
) STRICT;
INSERT INTO "decision" VALUES('r',1,'order','["a-2","a-1"]','hội ý','organiser',1795492307428);
INSERT INTO "decision" VALUES('r',2,'note','["a-1"]','mất điện','organiser',1795492307488);
CREATE TABLE draft (
  round TEXT NOT NULL,
  entry TEXT NOT NULL,
  judge TEXT NOT NULL,
  device TEXT NOT NULL CHECK (device <> ''),
  basedOn INTEGER NOT NULL CHECK (basedOn >= 0),
  cells TEXT NOT NULL CHECK (json_valid(cells)),
  savedAt INTEGER NOT NULL,
  PRIMARY KEY (round, entry, judge, device),
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
INSERT INTO "draw" VALUES('r',1,'0badcafe',1795492306795);
CREATE TABLE entrant (
  entry TEXT NOT NULL PRIMARY KEY REFERENCES entry (id),
  fullName TEXT NOT NULL CHECK (fullName <> ''),
  birthDate TEXT CHECK (birthDate GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  post TEXT NOT NULL,
  phone TEXT NOT NULL
) STRICT;
INSERT INTO "entrant" VALUES('a-1','Đỗ Thị Ánh','1990-06-05','','');
INSERT INTO "entrant" VALUES('a-2','Lê Văn Bình','1985-02-01','','');
INSERT INTO "entrant" VALUES('b-1','Phạm Thị Cúc','1992-08-07','','');
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
INSERT INTO "entry" VALUES('a-1','a','Bài một',NULL,'','',1,1,0,3,NULL);
INSERT INTO "entry" VALUES('a-2','a','Bài hai',NULL,'','',1,1,0,2,NULL);
INSERT INTO "entry" VALUES('b-1','b','Bài ba',NULL,'','',1,1,0,1,NULL);
CREATE TABLE entrySource (
  entry TEXT NOT NULL PRIMARY KEY REFERENCES entry (id),
  file TEXT NOT NULL CHECK (file <> ''),
  row TEXT NOT NULL CHECK (json_valid(row))
) STRICT;
INSERT INTO "entrySource" VALUES('a-1','entries/a.csv','{"birth_date":"05/06/1990","consent_broadcast":"no","consent_publish_name":"yes","consent_register":"yes","full_name":"Đỗ Thị Ánh","phone":"","post":"","recording":"","script":"","theme":"","title":"Bài một","unit":"a"}');
INSERT INTO "entrySource" VALUES('a-2','entries/a.csv','{"birth_date":"01/02/1985","consent_broadcast":"no","consent_publish_name":"yes","consent_register":"yes","full_name":"Lê Văn Bình","phone":"","post":"","recording":"","script":"","theme":"","title":"Bài hai","unit":"a"}');
INSERT INTO "entrySource" VALUES('b-1','entries/a.csv','{"birth_date":"07/08/1992","consent_broadcast":"no","consent_publish_name":"yes","consent_register":"yes","full_name":"Phạm Thị Cúc","phone":"","post":"","recording":"","script":"","theme":"","title":"Bài ba","unit":"b"}');
CREATE TABLE fact (
  journal INTEGER NOT NULL REFERENCES journal (sequence),
  position INTEGER NOT NULL CHECK (position > 0),
  round TEXT NOT NULL REFERENCES round (id),
  entry TEXT NOT NULL REFERENCES entry (id),
  kind TEXT NOT NULL CHECK (kind IN ('figure', 'duration', 'penalty', 'status')),
  subject TEXT NOT NULL,
  amount INTEGER,
  status TEXT CHECK (status IN ('competing', 'absent', 'withdrawn', 'disqualified')),
  source TEXT NOT NULL,
  actor TEXT NOT NULL,
  instant INTEGER NOT NULL,
  PRIMARY KEY (journal, position),
  CHECK ((kind IN ('figure', 'penalty')) = (subject <> '')),
  CHECK ((kind = 'status') = (status IS NOT NULL)),
  CHECK ((kind = 'status') = (amount IS NULL)),
  CHECK (kind = 'figure' OR amount IS NULL OR amount >= 0)
) STRICT;
INSERT INTO "fact" VALUES(15,1,'r','b-1','duration','',275000,NULL,'đồng hồ','organiser',1795492307128);
INSERT INTO "fact" VALUES(15,2,'r','b-1','status','',NULL,'absent','biên bản','organiser',1795492307128);
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO "grdb_migrations" VALUES('M001');
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
INSERT INTO "journal" VALUES(1,1795492306736,'organiser','rules.import','["contest.xml"]','78bdcd710e012867569662d823c64e6a56a7a63da29628925384ae711ca0a6ef','0000000000000000000000000000000000000000000000000000000000000000','e6169ea06fefc8d4dbe05e837fb8e9be277dfdea87041665562311d1ed2bcfaa');
INSERT INTO "journal" VALUES(2,1795492306736,'organiser','rules.import','["rubrics/r.xml"]','fced345fbfcf82f6e5ce5c9b1448b08698c661f48c84512ae159b8c67d64744c','e6169ea06fefc8d4dbe05e837fb8e9be277dfdea87041665562311d1ed2bcfaa','bad9ac95c0934df02c1ba94045365ab81b02c912a4011a886d973acca7db78c2');
INSERT INTO "journal" VALUES(3,1795492306736,'organiser','round.declare','["r"]','82597703c1ff369fc879e4f98a1a291a5cd775b378811e97b69bc50476ea5fc8','bad9ac95c0934df02c1ba94045365ab81b02c912a4011a886d973acca7db78c2','c25d01b8bf8e6eedaba96b4b42be015b84d1bfbfa7644acbd1f2de06bc10713f');
INSERT INTO "journal" VALUES(4,1795492306736,'organiser','entry.import','["a-1"]','72a0cd3f7a0702b20779eec407bc4e4ddd59de0a268ec202c92a920c2022a123','c25d01b8bf8e6eedaba96b4b42be015b84d1bfbfa7644acbd1f2de06bc10713f','08c6c440447ee28125458812e64b469db12677693663bcc601cc28607a9ddcbd');
INSERT INTO "journal" VALUES(5,1795492306736,'organiser','entry.import','["a-2"]','858d60768ea69b0e5ab50c3980c9a7aacc9323bd3df59c9b01ca1b28ad4ef4ea','08c6c440447ee28125458812e64b469db12677693663bcc601cc28607a9ddcbd','3de1eed7455996a9834ab81bd3c8403b5431b859574da48eecb6c0ba14a798c9');
INSERT INTO "journal" VALUES(6,1795492306736,'organiser','entry.import','["b-1"]','b7bd6db72e3721c12d289385bc80f090e242130416e4d0dbeb849991ea64a729','3de1eed7455996a9834ab81bd3c8403b5431b859574da48eecb6c0ba14a798c9','ae7af272aef7b2f2c0302d738eb4bd5788ea014044e70e9081e6843401584772');
INSERT INTO "journal" VALUES(7,1795492306795,'organiser','round.draw','["r"]','ab9daf2faa2c96c84abb73a13b5244901aca8601bf9cf20d96e4adb45b75e3ef','ae7af272aef7b2f2c0302d738eb4bd5788ea014044e70e9081e6843401584772','efabbcf30c4ca029a050579edc23346965087f542f3fc066d06814c752319800');
INSERT INTO "journal" VALUES(8,1795492306885,'organiser','round.open','["r"]','c314effd4a76761b59a914c0566a745c87b5f01ea8ac9a7d3104ef2fa79d3756','efabbcf30c4ca029a050579edc23346965087f542f3fc066d06814c752319800','c333b9c096caeaff6562075b5081254513a33e2138c0ae67c9032da3801f7094');
INSERT INTO "journal" VALUES(9,1795492307048,'organiser','sheet.revise','["r","a-1","gk1"]','d7ec3b1d7691852a597376edfa56f109c4aa1f7e66c9422eec997cdad822335c','c333b9c096caeaff6562075b5081254513a33e2138c0ae67c9032da3801f7094','5e0d426adc263e612633b8bbc362a44187038247438fbf62813e2cce63860b9d');
INSERT INTO "journal" VALUES(10,1795492307048,'organiser','sheet.revise','["r","a-1","gk2"]','8b2914c32c4b3b0a516f90d8c80a0f0b95f07e61474600cc95be765e63416dfa','5e0d426adc263e612633b8bbc362a44187038247438fbf62813e2cce63860b9d','4595b9b192e238e0fe5176204021228d79aebd130ffa1e25e913ff721a454b2f');
INSERT INTO "journal" VALUES(11,1795492307048,'organiser','sheet.revise','["r","b-1","gk1"]','bf39d5eeed237aa2743eb0a6f37397d66cd5be3aa195b35e04de78d1cdc309a5','4595b9b192e238e0fe5176204021228d79aebd130ffa1e25e913ff721a454b2f','7b164d57704fe6d427d183700c1a743b2aafbe1873a650f81644621d564a3a5c');
INSERT INTO "journal" VALUES(12,1795492307048,'organiser','sheet.revise','["r","b-1","gk2"]','05293764422b3bb1b091fff5b7a29190b99cd5316ded565958ed25bf42405ef6','7b164d57704fe6d427d183700c1a743b2aafbe1873a650f81644621d564a3a5c','1af6338109b2ed92a883103414a9e53557a45d7b57dd21366df72a8a932332de');
INSERT INTO "journal" VALUES(13,1795492307048,'organiser','sheet.revise','["r","a-2","gk1"]','98243b257dce47cd4f8392900fde93111fa45b8fa0ccf3b6366ee54d2d51e28c','1af6338109b2ed92a883103414a9e53557a45d7b57dd21366df72a8a932332de','ca53845b283f5028d11ee015b2d74675ea3e538ff173e24d8d70faaf5b046651');
INSERT INTO "journal" VALUES(14,1795492307048,'organiser','sheet.revise','["r","a-2","gk2"]','ad5bca7a71da92e243bc5197cf8c600914d864447b01a56ff31a7ff395dd236d','ca53845b283f5028d11ee015b2d74675ea3e538ff173e24d8d70faaf5b046651','803b2b001fb0e2e97a50927d3a2613f84cf31d6c73a65b029d09b52af554aa5c');
INSERT INTO "journal" VALUES(15,1795492307128,'organiser','facts.record','["r","b-1"]','80cbe23ad81ce960c03854013460b9ca01b8127658c4d63ddba5fc42d3560801','803b2b001fb0e2e97a50927d3a2613f84cf31d6c73a65b029d09b52af554aa5c','6d3879c549367e3ea73bd8162880593d76c4f8a249e9dd71616578fef7a3761f');
INSERT INTO "journal" VALUES(16,1795492307220,'organiser','round.close','["r"]','6d28fb383ae482c6bef9cceb5a3e0047e76a9d6d5ac8e23c9200a25f5d70e46a','6d3879c549367e3ea73bd8162880593d76c4f8a249e9dd71616578fef7a3761f','20f3b7b800a9b71118ca62637709bbda9eaecd6c53b308aadd83eb76c32133a2');
INSERT INTO "journal" VALUES(17,1795492307428,'organiser','decision.record','["r","a-2","a-1"]','81e2e648ce3716af3599fdc912dce927aa75ecc21ff7c804d578bd9a32a6a6ac','20f3b7b800a9b71118ca62637709bbda9eaecd6c53b308aadd83eb76c32133a2','58efec1e2f9965167fe4cbecdb78ca55872b1c00cc0a1bcac2c6942ae48dea98');
INSERT INTO "journal" VALUES(18,1795492307488,'organiser','decision.record','["r","a-1"]','8c0584a7c1a20b1aedfefc5acedcd0bdbcbf4bd4e9f9feb2d64013cdf62324e9','58efec1e2f9965167fe4cbecdb78ca55872b1c00cc0a1bcac2c6942ae48dea98','da282c08074b00af025d364617dd45dcf4f79f398baa222e29c74b2b9f885eea');
INSERT INTO "journal" VALUES(19,1795492307605,'organiser','round.certify','["r"]','60a872c4039bb2611778b9b91cd2dce8b5897bbf5cb78a138931551c428faaf9','da282c08074b00af025d364617dd45dcf4f79f398baa222e29c74b2b9f885eea','73aba3f6c26b78e8e2a32a44c7371d4e2a5151eaa3eec2f66fe3f3018b998f22');
CREATE TABLE journalPayload (
  sequence INTEGER NOT NULL PRIMARY KEY REFERENCES journal (sequence),
  salt BLOB NOT NULL CHECK (length(salt) >= 16),
  payload TEXT
) STRICT;
INSERT INTO "journalPayload" VALUES(1,X'73DCC2BFC12CAB35773E51522DB4CAEF','{"content":"PD94bWwgdmVyc2lvbj0iMS4wIiBlbmNvZGluZz0iVVRGLTgiPz4KPGNvbnRlc3QgeG1sbnM9InVybjpjb250ZXN0OnJ1bGVzOjEiIGlkPSJuaG8iIHRpbWV6b25lPSJBc2lhL0hvX0NoaV9NaW5oIj4KICA8dGl0bGU+Q3Xhu5ljIHRoaSBuaOG7jzwvdGl0bGU+CiAgPG9yZ2FuaXNlciBwbGFjZT0iSOG6o2kgUGjDsm5nIj48bmFtZT5T4bufPC9uYW1lPjwvb3JnYW5pc2VyPgogIDx1bml0cz4KICAgIDx1bml0IGlkPSJhIiBraW5kPSJvdGhlciI+PG5hbWU+xJDGoW4gduG7iyBBPC9uYW1lPjwvdW5pdD4KICAgIDx1bml0IGlkPSJiIiBraW5kPSJvdGhlciI+PG5hbWU+xJDGoW4gduG7iyBCPC9uYW1lPjwvdW5pdD4KICA8L3VuaXRzPgogIDxqdWRnZXM+PGp1ZGdlIGlkPSJnazEiIG5hbWU9Ik3hu5l0Ii8+PGp1ZGdlIGlkPSJnazIiIG5hbWU9IkhhaSIvPjwvanVkZ2VzPgogIDxyb3VuZHM+CiAgICA8cm91bmQgaWQ9InIiIGtpbmQ9InJlY29yZGluZyIgc2VjcmVjeT0iYW5vbnltb3VzIiBydWJyaWM9InJ1YnJpY3Mvci54bWwiPgogICAgICA8dGl0bGU+VsOybmc8L3RpdGxlPgogICAgICA8cGFuZWwgcXVvcnVtPSIxIiBzYW1lLXVuaXQ9InJlY3VzZSI+PG1lbWJlciBqdWRnZT0iZ2sxIiByb2xlPSJjaGFpciIvPjxtZW1iZXIganVkZ2U9ImdrMiIvPjwvcGFuZWw+CiAgICAgIDx0YWJ1bGF0aW9uIGxldmVsPSJ0b3RhbCIgY29tYmluZT0ic3VtIiBtaXNzaW5nPSJyZWZ1c2UiIHdlaWdodD0iYmVmb3JlIiByYW5rLWJ5PSJyb3VuZGVkIj48bWVhbi8+CiAgICAgICAgPHJvdW5kaW5nIHN0ZXA9InJlc3VsdCIgZGVjaW1hbHM9IjIiIG1vZGU9ImhhbGYtdXAiLz48L3RhYnVsYXRpb24+CiAgICAgIDx0aWVzPjxkZWNpc2lvbiBpZD0icWQiLz48L3RpZXM+CiAgICA8L3JvdW5kPgogIDwvcm91bmRzPgo8L2NvbnRlc3Q+Cg==","path":"contest.xml","sha256":"fd22743fcc806aa358e0429b8c4202a8adef8fe6c21dbb4aa92cb02a5d52b524"}');
INSERT INTO "journalPayload" VALUES(2,X'EEC1D7EBD9498FEB80184BE57E566372','{"content":"PD94bWwgdmVyc2lvbj0iMS4wIiBlbmNvZGluZz0iVVRGLTgiPz4KPHJ1YnJpYyB4bWxucz0idXJuOmNvbnRlc3Q6cnVsZXM6MSIgaWQ9InIiPjx0aXRsZT5CaeG7g3UgxJFp4buDbTwvdGl0bGU+Cjxjcml0ZXJpb24gaWQ9ImMiIG1pbj0iMCIgbWF4PSIxMCIgc3RlcD0iMC41IiB3ZWlnaHQ9IjEiPjx0aXRsZT5DaHVuZzwvdGl0bGU+PC9jcml0ZXJpb24+PC9ydWJyaWM+Cg==","path":"rubrics/r.xml","sha256":"db1cdb40d0fbe7a4c9e1c80963e4fe1370510c0e153f31eb29918075320bdd91"}');
INSERT INTO "journalPayload" VALUES(3,X'102C77B0F7AA011A84BEBB4987AAAD6A','{"position":1,"round":"r"}');
INSERT INTO "journalPayload" VALUES(4,X'400642659259048A29F586A0FDAAB882','{"birthDate":"1990-06-05","consentBroadcast":false,"consentPublishName":true,"consentRegister":true,"fullName":"Đỗ Thị Ánh","id":"a-1","origin":"import","phone":"","post":"","recording":"","script":"","source":{"file":"entries/a.csv","row":{"birth_date":"05/06/1990","consent_broadcast":"no","consent_publish_name":"yes","consent_register":"yes","full_name":"Đỗ Thị Ánh","phone":"","post":"","recording":"","script":"","theme":"","title":"Bài một","unit":"a"}},"title":"Bài một","unit":"a"}');
INSERT INTO "journalPayload" VALUES(5,X'6F74C9586516BCE16A055A022DB3FB49','{"birthDate":"1985-02-01","consentBroadcast":false,"consentPublishName":true,"consentRegister":true,"fullName":"Lê Văn Bình","id":"a-2","origin":"import","phone":"","post":"","recording":"","script":"","source":{"file":"entries/a.csv","row":{"birth_date":"01/02/1985","consent_broadcast":"no","consent_publish_name":"yes","consent_register":"yes","full_name":"Lê Văn Bình","phone":"","post":"","recording":"","script":"","theme":"","title":"Bài hai","unit":"a"}},"title":"Bài hai","unit":"a"}');
INSERT INTO "journalPayload" VALUES(6,X'CD0619FA61E2674E1A7EFDC0D1C68F2A','{"birthDate":"1992-08-07","consentBroadcast":false,"consentPublishName":true,"consentRegister":true,"fullName":"Phạm Thị Cúc","id":"b-1","origin":"import","phone":"","post":"","recording":"","script":"","source":{"file":"entries/a.csv","row":{"birth_date":"07/08/1992","consent_broadcast":"no","consent_publish_name":"yes","consent_register":"yes","full_name":"Phạm Thị Cúc","phone":"","post":"","recording":"","script":"","theme":"","title":"Bài ba","unit":"b"}},"title":"Bài ba","unit":"b"}');
INSERT INTO "journalPayload" VALUES(7,X'87305FFA2A9BE049EDE37484412142E2','{"lots":[{"code":"AV7T","entry":"a-1","position":1},{"code":"ADUV","entry":"b-1","position":2},{"code":"D4KY","entry":"a-2","position":3}],"numbers":{"a-1":3,"a-2":2,"b-1":1},"round":"r","seed":"0badcafe","sequence":1}');
INSERT INTO "journalPayload" VALUES(8,X'FCD230D17F2F2090F2C1C0A52BC33FAC','{"round":"r","rulesDocument":"<rules xmlns=\"urn:contest:results:1\">\n    <round xmlns=\"urn:contest:rules:1\" id=\"r\" kind=\"recording\" secrecy=\"anonymous\">\n      <title>Vòng</title>\n      <panel quorum=\"1\" same-unit=\"recuse\">\n        <member judge=\"J1\" role=\"member\"/>\n        <member judge=\"J2\" role=\"chair\"/>\n      </panel>\n      <tabulation level=\"total\" combine=\"sum\" missing=\"refuse\" weight=\"before\" rank-by=\"rounded\">\n        <mean/>\n        <rounding step=\"result\" decimals=\"2\" mode=\"half-up\"/>\n      </tabulation>\n      <ties>\n        <decision id=\"qd\"/>\n      </ties>\n    </round>\n    <rubric xmlns=\"urn:contest:rules:1\" id=\"r\">\n      <title>Biểu điểm</title>\n      <criterion id=\"c\" min=\"0\" max=\"10\" step=\"0.5\" weight=\"1\">\n        <title>Chung</title>\n      </criterion>\n    </rubric>\n  </rules>","rulesHash":"d194dcc07b29b8198275071e2e9d6d5f88b5c2754cd04834a3dc06ca57be847a","seats":[{"code":"J1","judge":"gk2"},{"code":"J2","judge":"gk1"}]}');
INSERT INTO "journalPayload" VALUES(9,X'409FC584614EA9D0AD4A5318DF59DF9A','{"clientID":"d81f522443a81ef191922e2682c442f5","entry":"a-1","judge":"gk1","kind":"marks","marks":{"c":7500000},"number":1,"reason":"m2.csv","round":"r"}');
INSERT INTO "journalPayload" VALUES(10,X'C3F04D0DD3ECEE3BB5F7E998DE60D925','{"clientID":"e93a119e611bf4c277fd8365078f1a10","entry":"a-1","judge":"gk2","kind":"marks","marks":{"c":7500000},"number":1,"reason":"m2.csv","round":"r"}');
INSERT INTO "journalPayload" VALUES(11,X'AA827FD55C2495C803F5C7FB98A84FD2','{"clientID":"0b20c2c7c70aa72b76916b1cff415e75","entry":"b-1","judge":"gk1","kind":"marks","marks":{"c":7500000},"number":1,"reason":"m2.csv","round":"r"}');
INSERT INTO "journalPayload" VALUES(12,X'C94F4DBA835E61D7517796CC862B821E','{"clientID":"6e00368689dbbc0988a2e886d756d764","entry":"b-1","judge":"gk2","kind":"marks","marks":{"c":7500000},"number":1,"reason":"m2.csv","round":"r"}');
INSERT INTO "journalPayload" VALUES(13,X'C753C6BD23A6E7B1E1544CC7D6D0A08D','{"clientID":"1854fbb0d2a028705edcd5573a036baa","entry":"a-2","judge":"gk1","kind":"marks","marks":{"c":7500000},"number":1,"reason":"m2.csv","round":"r"}');
INSERT INTO "journalPayload" VALUES(14,X'41681F1B6E4BD8D7C0FD942FF11B74C0','{"clientID":"cc095d4112f42386bb9b7134fb5e18e2","entry":"a-2","judge":"gk2","kind":"marks","marks":{"c":7500000},"number":1,"reason":"m2.csv","round":"r"}');
INSERT INTO "journalPayload" VALUES(15,X'3AD9C23976CAC0FDD000BF4F33CC4090','{"facts":[{"amount":275000,"entry":"b-1","kind":"duration","source":"đồng hồ","subject":""},{"entry":"b-1","kind":"status","source":"biên bản","status":"absent","subject":""}],"round":"r"}');
INSERT INTO "journalPayload" VALUES(16,X'6BAE24426042139D2AF004CB7134EAE6','{"round":"r"}');
INSERT INTO "journalPayload" VALUES(17,X'FAA79D1BD4D28271E76AAF55C26250C6','{"entries":["a-2","a-1"],"kind":"order","reason":"hội ý","round":"r","sequence":1}');
INSERT INTO "journalPayload" VALUES(18,X'8C89C4427F1733C61527B6CC971A2F89','{"entries":["a-1"],"kind":"note","reason":"mất điện","round":"r","sequence":2}');
INSERT INTO "journalPayload" VALUES(19,X'99A69993C7A9C63D5FB3C30FA13EAFA2','{"journalHead":"da282c08074b00af025d364617dd45dcf4f79f398baa222e29c74b2b9f885eea","journalSequence":18,"number":1,"round":"r"}');
CREATE TABLE lot (
  round TEXT NOT NULL REFERENCES round (id),
  entry TEXT NOT NULL REFERENCES entry (id),
  position INTEGER NOT NULL CHECK (position > 0),
  code TEXT NOT NULL CHECK (code <> ''),
  PRIMARY KEY (round, entry),
  UNIQUE (round, position),
  UNIQUE (round, code)
) STRICT;
INSERT INTO "lot" VALUES('r','a-1',1,'AV7T');
INSERT INTO "lot" VALUES('r','b-1',2,'ADUV');
INSERT INTO "lot" VALUES('r','a-2',3,'D4KY');
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
INSERT INTO "mark" VALUES('r','a-1','gk1',1,'c',7500000);
INSERT INTO "mark" VALUES('r','a-1','gk2',1,'c',7500000);
INSERT INTO "mark" VALUES('r','b-1','gk1',1,'c',7500000);
INSERT INTO "mark" VALUES('r','b-1','gk2',1,'c',7500000);
INSERT INTO "mark" VALUES('r','a-2','gk1',1,'c',7500000);
INSERT INTO "mark" VALUES('r','a-2','gk2',1,'c',7500000);
CREATE TABLE publication (
  round TEXT NOT NULL REFERENCES round (id),
  version INTEGER NOT NULL CHECK (version > 0),
  instant INTEGER NOT NULL,
  actor TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  PRIMARY KEY (round, version)
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
INSERT INTO "round" VALUES('r',1,'certified',1795492307605,1795492306885,'<rules xmlns="urn:contest:results:1">
    <round xmlns="urn:contest:rules:1" id="r" kind="recording" secrecy="anonymous">
      <title>Vòng</title>
      <panel quorum="1" same-unit="recuse">
        <member judge="J1" role="member"/>
        <member judge="J2" role="chair"/>
      </panel>
      <tabulation level="total" combine="sum" missing="refuse" weight="before" rank-by="rounded">
        <mean/>
        <rounding step="result" decimals="2" mode="half-up"/>
      </tabulation>
      <ties>
        <decision id="qd"/>
      </ties>
    </round>
    <rubric xmlns="urn:contest:rules:1" id="r">
      <title>Biểu điểm</title>
      <criterion id="c" min="0" max="10" step="0.5" weight="1">
        <title>Chung</title>
      </criterion>
    </rubric>
  </rules>','d194dcc07b29b8198275071e2e9d6d5f88b5c2754cd04834a3dc06ca57be847a');
CREATE TABLE ruleFile (
  path TEXT NOT NULL PRIMARY KEY CHECK (path <> ''),
  content BLOB NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;
INSERT INTO "ruleFile" VALUES('contest.xml',X'3C3F786D6C2076657273696F6E3D22312E302220656E636F64696E673D225554462D38223F3E0A3C636F6E7465737420786D6C6E733D2275726E3A636F6E746573743A72756C65733A31222069643D226E686F222074696D657A6F6E653D22417369612F486F5F4368695F4D696E68223E0A20203C7469746C653E4375E1BB996320746869206E68E1BB8F3C2F7469746C653E0A20203C6F7267616E6973657220706C6163653D2248E1BAA369205068C3B26E67223E3C6E616D653E53E1BB9F3C2F6E616D653E3C2F6F7267616E697365723E0A20203C756E6974733E0A202020203C756E69742069643D226122206B696E643D226F74686572223E3C6E616D653EC490C6A16E2076E1BB8B20413C2F6E616D653E3C2F756E69743E0A202020203C756E69742069643D226222206B696E643D226F74686572223E3C6E616D653EC490C6A16E2076E1BB8B20423C2F6E616D653E3C2F756E69743E0A20203C2F756E6974733E0A20203C6A75646765733E3C6A756467652069643D22676B3122206E616D653D224DE1BB9974222F3E3C6A756467652069643D22676B3222206E616D653D22486169222F3E3C2F6A75646765733E0A20203C726F756E64733E0A202020203C726F756E642069643D227222206B696E643D227265636F7264696E672220736563726563793D22616E6F6E796D6F757322207275627269633D22727562726963732F722E786D6C223E0A2020202020203C7469746C653E56C3B26E673C2F7469746C653E0A2020202020203C70616E656C2071756F72756D3D2231222073616D652D756E69743D22726563757365223E3C6D656D626572206A756467653D22676B312220726F6C653D226368616972222F3E3C6D656D626572206A756467653D22676B32222F3E3C2F70616E656C3E0A2020202020203C746162756C6174696F6E206C6576656C3D22746F74616C2220636F6D62696E653D2273756D22206D697373696E673D2272656675736522207765696768743D226265666F7265222072616E6B2D62793D22726F756E646564223E3C6D65616E2F3E0A20202020202020203C726F756E64696E6720737465703D22726573756C742220646563696D616C733D223222206D6F64653D2268616C662D7570222F3E3C2F746162756C6174696F6E3E0A2020202020203C746965733E3C6465636973696F6E2069643D227164222F3E3C2F746965733E0A202020203C2F726F756E643E0A20203C2F726F756E64733E0A3C2F636F6E746573743E0A','fd22743fcc806aa358e0429b8c4202a8adef8fe6c21dbb4aa92cb02a5d52b524');
INSERT INTO "ruleFile" VALUES('rubrics/r.xml',X'3C3F786D6C2076657273696F6E3D22312E302220656E636F64696E673D225554462D38223F3E0A3C72756272696320786D6C6E733D2275726E3A636F6E746573743A72756C65733A31222069643D2272223E3C7469746C653E4269E1BB837520C49169E1BB836D3C2F7469746C653E0A3C637269746572696F6E2069643D226322206D696E3D223022206D61783D2231302220737465703D22302E3522207765696768743D2231223E3C7469746C653E4368756E673C2F7469746C653E3C2F637269746572696F6E3E3C2F7275627269633E0A','db1cdb40d0fbe7a4c9e1c80963e4fe1370510c0e153f31eb29918075320bdd91');
CREATE TABLE seat (
  round TEXT NOT NULL REFERENCES round (id),
  judge TEXT NOT NULL CHECK (judge <> ''),
  code TEXT NOT NULL CHECK (code <> ''),
  PRIMARY KEY (round, judge),
  UNIQUE (round, code)
) STRICT;
INSERT INTO "seat" VALUES('r','gk2','J1');
INSERT INTO "seat" VALUES('r','gk1','J2');
CREATE TABLE session (
  secretHash TEXT NOT NULL PRIMARY KEY CHECK (length(secretHash) = 64),
  link INTEGER NOT NULL REFERENCES accessLink (id),
  csrfSecret TEXT NOT NULL CHECK (csrfSecret <> ''),
  createdAt INTEGER NOT NULL,
  lastSeen INTEGER NOT NULL,
  endedAt INTEGER
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
  instant INTEGER NOT NULL,
  PRIMARY KEY (round, entry, judge, number),
  FOREIGN KEY (round, entry) REFERENCES lot (round, entry),
  FOREIGN KEY (round, judge) REFERENCES seat (round, judge)
) STRICT;
INSERT INTO "sheetRevision" VALUES('r','a-1','gk1',1,'d81f522443a81ef191922e2682c442f5',0,'marks','m2.csv','organiser',1795492307048);
INSERT INTO "sheetRevision" VALUES('r','a-1','gk2',1,'e93a119e611bf4c277fd8365078f1a10',0,'marks','m2.csv','organiser',1795492307048);
INSERT INTO "sheetRevision" VALUES('r','b-1','gk1',1,'0b20c2c7c70aa72b76916b1cff415e75',0,'marks','m2.csv','organiser',1795492307048);
INSERT INTO "sheetRevision" VALUES('r','b-1','gk2',1,'6e00368689dbbc0988a2e886d756d764',0,'marks','m2.csv','organiser',1795492307048);
INSERT INTO "sheetRevision" VALUES('r','a-2','gk1',1,'1854fbb0d2a028705edcd5573a036baa',0,'marks','m2.csv','organiser',1795492307048);
INSERT INTO "sheetRevision" VALUES('r','a-2','gk2',1,'cc095d4112f42386bb9b7134fb5e18e2',0,'marks','m2.csv','organiser',1795492307048);
CREATE INDEX factOfEntry ON fact (round, entry);
CREATE UNIQUE INDEX certificateInForce ON certificate (round) WHERE withdrawnAt IS NULL;
CREATE INDEX sessionOfLink ON session (link);
COMMIT;
