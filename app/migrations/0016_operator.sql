-- Whoever runs the installation, and what they look after.

create table operator (
    person_id UUID not null primary key references person (id),
    since TIMESTAMPTZ not null
);

create table operator_expected (
    address TEXT not null primary key,  -- in lower case; whoever proves it becomes an operator
    expires_at TIMESTAMPTZ not null
);

-- What only one of several programs on one database does at a time.
create table lease (
    name TEXT not null primary key,
    holder UUID not null,
    until TIMESTAMPTZ not null
);

-- Backups that were made, and drills that proved them.
create table safekeeping (
    id UUID not null primary key,
    kind TEXT not null,                 -- backup, drill
    began_at TIMESTAMPTZ not null,
    ended_at TIMESTAMPTZ,               -- none: it goes on, or was broken off
    file TEXT not null,                 -- the name of the backup
    bytes BIGINT not null,
    row_count BIGINT not null,
    line_count BIGINT not null,         -- lines of the journal that were read again
    failure TEXT not null               -- why it went wrong; empty when it went well
);
create index safekeeping_by_kind on safekeeping (kind, began_at);

-- Persons who were erased, by id alone: a restore of an older backup erases them again.
create table erased (
    person_id UUID not null primary key references person (id),
    words TEXT not null,                -- whether the words they left stay, or go
    at TIMESTAMPTZ not null
);
