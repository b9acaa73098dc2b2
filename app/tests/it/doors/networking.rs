//! The doors of the first rung: a coalition's first page, the directory, organizations' pages, the network.

use super::Sent::Nothing;
use super::{ALL, Row};

/// One status for who has not signed in, one for the steward of the food bank, one for everybody else.
fn steward(anybody: u16, steward: u16) -> [u16; 9] {
    [anybody, 403, 403, 403, 403, 403, 403, steward, 403]
}

/// The same with the coordinator instead of the steward.
fn coordinator(anybody: u16, coordinator: u16) -> [u16; 9] {
    [anybody, 403, 403, 403, 403, 403, 403, 403, coordinator]
}

pub fn rows() -> Vec<Row> {
    let (new, nobody) = ("/c/elmwater/organizations/new", "{food}/contacts/{none}");
    vec![
        Row("GET /c/{coalition}", "/c/elmwater", Nothing, ALL(200)),
        Row("GET /c/{coalition}/feed", "/c/elmwater/feed", Nothing, ALL(200)),
        Row("GET /c/{coalition}/organizations", "/c/elmwater/organizations", Nothing, ALL(200)),
        Row("GET /c/{coalition}/organizations/new", new, Nothing, coordinator(303, 200)),
        Row("POST /c/{coalition}/organizations/new", new, Nothing, coordinator(401, 422)),
        Row("GET /c/{coalition}/organizations/{organization}", "{food}", Nothing, ALL(200)),
        Row("GET /c/{coalition}/organizations/{organization}/edit", "{food}/edit", Nothing, steward(303, 200)),
        Row("POST /c/{coalition}/organizations/{organization}/edit", "{food}/edit", Nothing, steward(401, 422)),
        Row("GET /c/{coalition}/organizations/{organization}/logo", "{food}/logo", Nothing, steward(303, 200)),
        Row("POST /c/{coalition}/organizations/{organization}/logo", "{food}/logo", Nothing, steward(401, 422)),
        Row("GET /c/{coalition}/organizations/{organization}/contacts", "{food}/contacts", Nothing, steward(303, 200)),
        Row("POST /c/{coalition}/organizations/{organization}/contacts", "{food}/contacts", Nothing, steward(401, 422)),
        Row("GET /c/{coalition}/organizations/{organization}/contacts/{contact}", nobody, Nothing, steward(303, 404)),
        Row("POST /c/{coalition}/organizations/{organization}/contacts/{contact}", nobody, Nothing, steward(401, 404)),
        // A contact that is gone already stays gone.
        Row(
            "POST /c/{coalition}/organizations/{organization}/contacts/{contact}/removal",
            "{food}/contacts/{none}/removal",
            Nothing,
            steward(401, 303),
        ),
        Row("GET /o/{organization}", "/o/{none}", Nothing, ALL(404)),
        Row("GET /o/{organization}/logo/{version}", "/o/{none}/logo/1", Nothing, ALL(404)),
        Row("GET /c/{coalition}/network", "/c/elmwater/network", Nothing, ALL(200)),
        Row("GET /c/{coalition}/network.json", "/c/elmwater/network.json", Nothing, ALL(200)),
        Row("GET /c/{coalition}/network.graphml", "/c/elmwater/network.graphml", Nothing, ALL(200)),
        Row("GET /c/{coalition}/network.csv", "/c/elmwater/network.csv", Nothing, ALL(200)),
        Row("GET /c/{coalition}/network-organizations.csv", "/c/elmwater/network-organizations.csv", Nothing, ALL(200)),
    ]
}
