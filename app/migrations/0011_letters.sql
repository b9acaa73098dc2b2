-- What a letter carries beside its text.

alter table outbox add column html TEXT not null default '';      -- the same as a page; empty: made of the text when it leaves
alter table outbox add column answer_to TEXT not null default ''; -- where answers go; empty: nobody reads them
alter table outbox add column stop TEXT not null default '';      -- where one click stops such letters; empty for those asked for
