-- An organization's other name stands on its page, like all that is known of it.

alter table organization add column other_name TEXT not null default '';
update organization set other_name = (select other_name.name from other_name where other_name.space_id = organization.id)
    where id in (select space_id from other_name);
drop table other_name;
