//! Stories of rows that may be the same as something else: what is offered, what is chosen, and what is left apart.

use super::{HERE, drafted, imports, members};
use crate::cast::organization_of;
use crate::story;

story! {
    fn a_row_that_a_person_says_is_the_same_fills_what_is_empty(town) {
        let (cx, rosa) = (town.operator(), town.visitor("rosa").await);
        imports(&cx, "elmwater", b"name,mail\nTide Pool Museum,desk@tide.example\n").await;
        let museum = organization_of(&cx, "Tide Pool Museum").await.expect("it");
        let list = "id,name,mail,phone\n77,The Tide Pool Museum,other@tide.example,555-0142\n";
        let draft = drafted(&rosa, list).await;
        rosa.get(&draft).await.expect(200).sees("Here already").sees("The same as Tide Pool Museum");
        let before = members(town, "elmwater").await;
        let chosen = rosa.post(&format!("{draft}/carry-out"), &[("same-2", &format!("here-{museum}"))]).await.expect(303);
        chosen.follow().await.expect(200).sees("One was changed.");
        assert_eq!(members(town, "elmwater").await, before);
        let page = people::organizations::acts::organization(town.db().into(), museum).await.expect("it");
        assert_eq!((page.name.as_str(), page.mail.as_str(), page.phone.as_str()), ("Tide Pool Museum", "desk@tide.example", "555-0142"));
        let again = drafted(&rosa, list).await;
        rosa.get(&again).await.expect(200).sees("Nothing would change");
    }
}

story! {
    fn one_tick_joins_all_that_are_plainly_the_same(town) {
        let (cx, rosa) = (town.operator(), town.visitor("rosa").await);
        imports(&cx, "elmwater", b"name,site\nTide Pool Museum,tide.example\n").await;
        let museum = organization_of(&cx, "Tide Pool Museum").await.expect("it");
        let list = "id,name,site,phone\n71,Tide Pool Museum,tide.example,555-0142\n72,Tide Pool Museum,tide.example,\n73,Elm Street Shelter,elm.example,\n";
        let draft = drafted(&rosa, list).await;
        rosa.get(&draft).await.expect(200).sees("3 organizations are new").sees("2 rows");
        let before = members(town, "elmwater").await;
        let done = rosa.post(&format!("{draft}/carry-out"), &[("alike", "1")]).await.expect(303);
        done.follow().await.expect(200).sees("One organization is new");
        assert_eq!(members(town, "elmwater").await, before + 1);
        let page = people::organizations::acts::organization(town.db().into(), museum).await.expect("it");
        assert_eq!(page.phone, "555-0142");
        let again = drafted(&rosa, list).await;
        rosa.get(&again).await.expect(200).sees("Nothing would change");
    }
}

story! {
    fn only_what_a_row_was_offered_is_taken_for_the_same_and_what_was_chosen_stays(town) {
        let (cx, rosa) = (town.operator(), town.visitor("rosa").await);
        imports(&cx, "elmwater", b"id,name,mail\n71,Tide Pool Museum,desk@tide.example\n72,Elm Street Shelter,\n").await;
        let shelter = organization_of(&cx, "Elm Street Shelter").await.expect("it");
        let list = "id,name,mail\n8,Tide Pool Museum,desk@tide.example\n9,Tide Pool Museums,\n72,Elm Street Shelter,desk@elm.example\n";
        let draft = rosa.upload(HERE, &[("source", "other")], ("file", "a.csv", list.as_bytes())).await.expect(303);
        let carry_out = format!("{}/carry-out", draft.location());
        let before = members(town, "elmwater").await;
        let crafted = [("same-2", format!("here-{shelter}")), ("same-3", "row-2".to_owned())];
        let crafted: Vec<(&str, &str)> = crafted.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let again = rosa.post(&carry_out, &crafted).await.expect(422);
        again.sees("Row 2: what was chosen is not among");
        assert!(again.body.contains("value=\"row-2\" checked"), "the other choice stands");
        assert_eq!(members(town, "elmwater").await, before);
        let page = people::organizations::acts::organization(town.db().into(), shelter).await.expect("it");
        assert_eq!(page.mail, "");
    }
}

story! {
    fn a_row_that_somebody_leaves_apart_stays_apart_although_all_the_others_join(town) {
        let (cx, rosa) = (town.operator(), town.visitor("rosa").await);
        imports(&cx, "elmwater", b"name,site\nTide Pool Museum,tide.example\n").await;
        let list = "id,name,site\n71,Tide Pool Museum,tide.example\n72,Tide Pool Museum,tide.example\n";
        let draft = drafted(&rosa, list).await;
        rosa.get(&draft).await.expect(200).sees("As the tick above says").sees("where you choose otherwise");
        let before = members(town, "elmwater").await;
        let chosen = [("alike", "1"), ("same-2", ""), ("same-3", "own")];
        rosa.post(&format!("{draft}/carry-out"), &chosen).await.expect(303);
        assert_eq!(members(town, "elmwater").await, before + 1);
    }
}

story! {
    fn rows_without_ids_that_are_one_organization_join_it(town) {
        let rosa = town.visitor("rosa").await;
        let list = "name,description\nTide Pool Museum,Fish\nTide Pool Museum,Shells\nTide Pool Museum,Tours\n";
        let draft = drafted(&rosa, list).await;
        let before = members(town, "elmwater").await;
        let done = rosa.post(&format!("{draft}/carry-out"), &[("same-3", "row-2"), ("same-4", "row-2")]).await.expect(303);
        done.follow().await.expect(200).sees("One organization is new");
        assert_eq!(members(town, "elmwater").await, before + 1);
        let again = drafted(&rosa, list).await;
        rosa.get(&again).await.expect(200).sees("Nothing would change");
    }
}

story! {
    fn namesakes_that_a_row_may_be_the_same_as_are_told_apart(town) {
        let (cx, rosa) = (town.operator(), town.visitor("rosa").await);
        imports(&cx, "elmwater", b"id,name,site,address\n1,Tide Pool Museum,tide.example,1 Elm St\n2,Tide Pool Museum,,2 Elm St\n3,Tide Pool Museum,,\n").await;
        let draft = rosa.upload(HERE, &[("source", "other")], ("file", "a.csv", b"id,name\n9,Tide Pool Museum\n")).await.expect(303);
        let page = rosa.get(draft.location()).await.expect(200);
        page.sees("The same as Tide Pool Museum (https://tide.example").sees("The same as Tide Pool Museum (2 Elm St)");
        // Nothing is known of the third but where its page is.
        page.sees("The same as Tide Pool Museum (tide-pool-museum-3)").sees("Here already · tide-pool-museum-3");
    }
}
