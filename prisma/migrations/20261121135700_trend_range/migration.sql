-- The totals of all periods lie beside one another, and so does each breakdown of one period: what a page reads.
DROP INDEX trend_cell_of_a_kind;
CREATE UNIQUE INDEX trend_cell_of_a_kind ON trend_cell (scope, practice_id, coach_id, protocol_id, dimension, period, step, member) NULLS NOT DISTINCT;
