-- Versions on the table are few among many relationships; whoever convenes asks for them.

create index relationship_open on relationship (space_id, open_version);
