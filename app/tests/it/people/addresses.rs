//! Addresses of one's own.

use chrono::TimeDelta;

use super::link;
use crate::story;

story! {
    fn one_more_address_is_proved_by_its_letter_and_signs_in(town) {
        let ada = town.visitor("ada").await;
        ada.post("/me/addresses", &[("address", "Ada@Harbor.example")]).await.expect(200).sees("We have written to ada@harbor.example");
        ada.get("/me").await.expect(200).lacks("ada@harbor.example");
        let way = link(town, "ada@harbor.example", "/me/addresses/").await;
        // The link says what it does and does it only for her, signed in, and once.
        town.anon().get(&way).await.expect(303);
        town.visitor("dot").await.get(&way).await.expect(404);
        town.visitor("dot").await.post(&way, &[]).await.expect(404);
        ada.get(&way).await.expect(200).sees("Add ada@harbor.example to your page?");
        ada.get("/me").await.expect(200).lacks("ada@harbor.example");
        ada.post(&way, &[]).await.expect(303);
        ada.post(&way, &[]).await.expect(409);
        ada.get(&way).await.expect(409).sees("used already");
        ada.get("/me").await.expect(200).sees("ada@harbor.example");
        town.anon().post("/sign-in", &[("address", "ada@harbor.example")]).await.expect(200);
        let door = town.anon();
        door.post(&link(town, "ada@harbor.example", "/sign-in/").await, &[]).await.expect(303);
        door.get("/me").await.expect(200).sees("Ada Okafor");
        ada.post("/me/addresses/remove", &[("address", "ada@harbor.example")]).await.expect(303);
        ada.get("/me").await.expect(200).lacks("ada@harbor.example");
        ada.post("/me/addresses/remove", &[("address", "ada@example.org")]).await.expect(409).sees("your last address");
        ada.post("/me/addresses/remove", &[("address", "dot@example.org")]).await.expect(404);
    }
}

story! {
    fn an_address_of_somebody_else_is_not_told_and_not_taken(town) {
        let ada = town.visitor("ada").await;
        ada.post("/me/addresses", &[("address", "dot@example.org")]).await.expect(200).sees("We have written to");
        let way = link(town, "dot@example.org", "/me/addresses/").await;
        ada.post(&way, &[]).await.expect(409).sees("belongs to somebody else");
        ada.post("/me/addresses", &[("address", "nonsense")]).await.expect(422);
        ada.post("/me/addresses", &[("address", "ada@example.org")]).await.expect(422).sees("yours already");
        ada.post("/me/addresses", &[("address", "late@harbor.example")]).await.expect(200);
        town.later(TimeDelta::minutes(61));
        ada.get(&link(town, "late@harbor.example", "/me/addresses/").await).await.expect(409).sees("time of this link is over");
        for n in 0..5 {
            ada.post("/me/addresses", &[("address", &format!("n{n}@harbor.example"))]).await.expect(200);
        }
        ada.post("/me/addresses", &[("address", "n5@harbor.example")]).await.expect(429);
    }
}
