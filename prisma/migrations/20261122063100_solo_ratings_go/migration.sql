-- A number given alone can be deleted, as one given in a repair can. Nothing else leaves the stream: no step rests on a number.
GRANT DELETE ON solo_event TO rejoin_app;
CREATE POLICY own_solo_ratings_go ON solo_event FOR DELETE TO rejoin_app
  USING (user_id = access.user_id() AND type = 'rated');
