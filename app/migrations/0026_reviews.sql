-- A review asks the four questions by itself. Nobody began such a choice (its person_id is nil), and it belongs to one
-- day of review.

alter table choice add column review_on DATE;
