-- What somebody writes anew takes the place of what they wrote before, which is deleted; the stop word is whoever's who sets it.
GRANT DELETE ON rehearsal_line TO rejoin_rehearsal;
CREATE POLICY write_anew ON rehearsal_line FOR DELETE TO rejoin_rehearsal
  USING (rehearsal_id = (SELECT access.rehearsal()) AND kind = 'frame' AND (field = 'stopWord' OR place_id = (SELECT access.my_place())));
