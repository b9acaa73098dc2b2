activity = What changed
activity-lede = Everything that members of this coalition, or your organization, may know, the latest first.
no-activity = Nothing has happened here yet.
no-activity-then = As soon as somebody lists an organization or proposes something, it is told here.
somebody = Somebody
