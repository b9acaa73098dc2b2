-- What is looked for once a minute is found without reading a whole table.

create index attempt_by_time on attempt (since);
create index party_leaving on party (leaving_on) where leaving_on is not null;
