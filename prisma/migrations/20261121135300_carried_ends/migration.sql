-- Sentences that were carried along wait for a repair to come. With the work's end there is none any more, and whoever ends
-- it takes them away, of both: the rows unread, and their words still sealed.
GRANT DELETE ON carried_text TO rejoin_engine;
CREATE POLICY engine_ends ON carried_text FOR DELETE TO rejoin_engine USING (couple_id = (SELECT access.engine_couple()));
CREATE POLICY carried_is_found ON word FOR SELECT TO rejoin_engine
  USING (subject = 'carried_text' AND couple_id = (SELECT access.engine_couple()));
CREATE POLICY carried_ends ON word FOR DELETE TO rejoin_engine
  USING (subject = 'carried_text' AND couple_id = (SELECT access.engine_couple()));
