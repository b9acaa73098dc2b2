activity = What changed
activity-lede = Everything that members of this coalition, or your organization, may know, the latest first.
activity-why = You see what is open to members of this coalition, and what is about the organization you act for. What other parties keep between them is not here.
no-activity = Nothing has happened here yet.
no-activity-then = As soon as somebody lists an organization or proposes something, it is told here.
operator = Whoever runs this place
somebody = Somebody
