-- What happened in the talk is sealed with the conversation's key, as what was said in it is: once that key is destroyed, a copy that was
-- made before tells no kind, number or time of it either. Of what can't be sealed by SQL nothing is kept.

DELETE FROM rehearsal WHERE id IN (SELECT rehearsal_id FROM rehearsal_event WHERE kind = 'conversation');

ALTER TABLE rehearsal_event ADD COLUMN sealed BYTEA, ALTER COLUMN payload DROP NOT NULL, ALTER COLUMN recorded_at DROP NOT NULL;
ALTER TABLE rehearsal_event ADD CONSTRAINT rehearsal_event_sealed CHECK (
  CASE kind WHEN 'conversation' THEN type = 'talk' AND payload IS NULL AND recorded_at IS NULL AND sealed IS NOT NULL
  ELSE payload IS NOT NULL AND recorded_at IS NOT NULL AND sealed IS NULL END);

-- Nobody reads when a line was written or a command came.
ALTER TABLE rehearsal_line DROP COLUMN written_at;
ALTER TABLE rehearsal_receipt DROP COLUMN recorded_at;
