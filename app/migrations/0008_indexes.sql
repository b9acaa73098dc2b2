-- Ranges that pages ask for.

create index journal_open on journal (space_id, openness, seq);
create index journal_about_in_order on journal_about (organization_id, space_id, seq);
create index invitation_by_giver on invitation (invited_by, expires_at);
create index claim_by_person on claim (person_id);
