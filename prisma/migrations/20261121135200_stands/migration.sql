-- At which steps the two stand after an event: where each goes at their own pace, they stand at all of those at once.
ALTER TABLE repair_event ADD COLUMN stands TEXT[] NOT NULL DEFAULT '{}';
GRANT INSERT (stands) ON repair_event TO rejoin_engine;
GRANT SELECT (stands) ON repair_event TO rejoin_job;
