//! The doors of taking everything away: an organization's for its stewards, a coalition's for its coordinators.

use super::Sent::Nothing;
use super::{Row, signed_in};

pub fn rows() -> Vec<Row> {
    let food = |anybody| [anybody, 404, 404, 404, 404, 404, 404, 200, 404];
    let coalition = |anybody| [anybody, 403, 403, 403, 403, 403, 403, 403, 200];
    vec![
        Row("GET /c/{coalition}/organizations/{organization}/takeaway", "{food}/takeaway", Nothing, food(303)),
        Row("POST /c/{coalition}/organizations/{organization}/takeaway", "{food}/takeaway", Nothing, food(401)),
        Row("GET /o/{organization}/takeaway", "/o/{none}/takeaway", Nothing, signed_in(303, 404)),
        Row("POST /o/{organization}/takeaway", "/o/{none}/takeaway", Nothing, signed_in(401, 404)),
        Row("GET /c/{coalition}/takeaway", "/c/elmwater/takeaway", Nothing, coalition(303)),
        Row("POST /c/{coalition}/takeaway", "/c/elmwater/takeaway", Nothing, coalition(401)),
    ]
}
