-- Whoever left and came again by another place is answered for what they sent from the one before: a late copy of their
-- leaving would put them out once more.
ALTER POLICY own_receipts ON rehearsal_receipt USING (place_id IN (SELECT p.id FROM rehearsal_place p
  WHERE p.rehearsal_id = (SELECT access.rehearsal())
    AND (p.user_id = (SELECT access.user_id()) OR p.guest_id = (SELECT access.guest_id()))));
