//! A notice to leave, its reason, and how it was taken back, stand in the history for good.

use base::db::Q;

use crate::backup::files;
use crate::house::Town;
use crate::relationships::{LIST, fields, post, with};
use crate::story;
use crate::visitor::Visitor;

const THREE: [&str; 3] = ["Harbor Food Bank", "Shore Clinic", "City of Elmwater"];

/// The food bank, the clinic and the city agree, with thirty days of notice.
async fn among_three(town: &Town) -> (Visitor, Visitor, Visitor, String) {
    let (ada, mei, ben) = (town.visitor("ada").await, town.visitor("mei").await, town.visitor("ben").await);
    let address = post(&ada, LIST, &fields(&town.operator(), &THREE, "A roster for three").await).await;
    let address = address.expect(303).location().to_owned();
    for who in [&mei, &ben] {
        who.post(&format!("{address}/acceptances"), &[("version", "1")]).await.expect(303);
    }
    (ada, mei, ben, address)
}

story! {
    fn every_notice_and_every_taking_back_stays_in_the_history(town) {
        let (ada, mei, ben, address) = among_three(town).await;
        let (withdrawals, stays) = (format!("{address}/withdrawals"), format!("{address}/stays"));
        ben.post(&withdrawals, &[("why", "The council asked us to.")]).await.expect(303);
        ada.get(&address).await.expect(200).sees("City of Elmwater gave notice; everything holds until").sees("The council asked us to. Ben");
        ben.post(&stays, &[("why", "The council thought again.")]).await.expect(303);
        let page = ada.get(&address).await.expect(200);
        page.sees("The council asked us to.").sees("City of Elmwater gave notice").lacks("everything holds until");
        page.sees("City of Elmwater stays after all: the notice is taken back").sees("The council thought again. Ben");
        // A second notice is taken back by a yes to what comes into force instead.
        ben.post(&withdrawals, &[("why", "The budget is gone.")]).await.expect(303);
        let next = with(fields(&town.operator(), &THREE, "A smaller roster").await, "after", "1");
        post(&ada, &format!("{address}/versions"), &next).await.expect(303);
        ben.post(&format!("{address}/acceptances"), &[("version", "2")]).await.expect(303);
        ada.get(&address).await.expect(200).lacks("accepting version 2");
        mei.post(&format!("{address}/acceptances"), &[("version", "2")]).await.expect(303);
        let page = ada.get(&address).await.expect(200);
        page.sees("City of Elmwater stays after all: accepting version 2 took the notice back");
        page.sees("The council asked us to.").sees("The council thought again.").sees("The budget is gone.");
        assert_eq!(page.text().matches("City of Elmwater gave notice").count(), 2);
        // What is taken away says the same.
        let taken = ada.post("/c/elmwater/organizations/harbor-food-bank/takeaway", &[]).await.expect(200);
        let files = files(&taken.bytes);
        let text = |name: &str| String::from_utf8_lossy(&files[name]).into_owned();
        let notices = text("notices.csv");
        assert_eq!(notices.lines().count(), 3, "{notices}");
        assert!(notices.lines().nth(1).is_some_and(|it| it.contains("asked us to.") && it.contains("thought again.")), "{notices}");
        assert!(notices.lines().nth(2).is_some_and(|it| it.contains("The budget is gone.") && it.trim().ends_with(",2")), "{notices}");
        for words in ["The council asked us to.", "The council thought again.", "accepting version 2 took the notice back"] {
            assert!(text("index.html").contains(words), "{words} is not in index.html");
        }
    }
}

story! {
    fn whoever_left_reads_no_notice_and_no_change_of_mind_from_after(town) {
        let (ada, mei, ben, address) = among_three(town).await;
        ben.post(&format!("{address}/withdrawals"), &[("why", "The council asked us to.")]).await.expect(303);
        mei.post(&format!("{address}/withdrawals"), &[("why", "We move next month.")]).await.expect(303);
        town.later(chrono::TimeDelta::days(29));
        mei.post(&format!("{address}/stays"), &[("why", "")]).await.expect(303);
        town.later(chrono::TimeDelta::days(2));
        assert!(manyhands::jobs::sweep(&town.operator()).await);
        town.later(chrono::TimeDelta::hours(1));
        mei.post(&format!("{address}/withdrawals"), &[("why", "We move after all.")]).await.expect(303);
        let theirs = ben.get(&address).await.expect(200);
        theirs.sees("We move next month.").sees("Shore Clinic stays after all").lacks("We move after all.").lacks("Under notice");
        ada.get(&address).await.expect(200).sees("We move after all.").sees("Under notice");
    }
}

story! {
    fn a_notice_from_before_notices_were_records_is_carried_over(town) {
        let (ada, _, ben, address) = among_three(town).await;
        ben.post(&format!("{address}/withdrawals"), &[("why", "The council asked us to.")]).await.expect(303);
        // The tables as they were: a party's reason beside its standing, and nothing else.
        let mut tx = town.db().begin().await.expect("the database");
        for back in [
            "alter table party add column why TEXT not null default ''",
            "update party set why = coalesce((select notice.why from notice where notice.relationship_id = party.relationship_id and notice.organization_id = party.organization_id), '')",
            "drop table notice",
            "delete from step where number = 10",
        ] {
            Q::new(back, vec![]).run(&mut tx).await.expect("it is as it was");
        }
        tx.commit().await.expect("it is as it was");
        town.db().migrate(manyhands::migrations::ALL).await.expect("the step is taken");
        ada.get(&address).await.expect(200).sees("City of Elmwater gave notice; everything holds until").sees("The council asked us to. Ben");
    }
}
