-- The last months of a shop, each kind of record by itself. Answers on time are the many: what is counted of them lies in
-- the index.
create index response_deadline_outcomes_met on response_deadline_outcomes (shop_id, ended_at)
  include (received_at, revision) where outcome = 'MET';
create index response_deadline_outcomes_missed on response_deadline_outcomes (shop_id, ended_at, id)
  where outcome = 'MISSED';
create index update_outcomes_met on update_outcomes (shop_id, ended_at) where outcome = 'MET';
create index case_outcomes_of_shop on case_outcomes (shop_id, closed_at, case_id);
create index answer_ratings_of_shop on answer_ratings (shop_id, rated_at, id);
create index violations_of_answers on violations (shop_id, recorded_at, id)
  where kind in ('INCOMPLETE_ANSWER', 'VAGUE_ANSWER', 'MISLEADING_ANSWER', 'IMPOLITE_ANSWER');
