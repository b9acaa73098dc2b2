//! Two people act on the same relationship at once: one clear outcome, and the other is told.

use crate::cast::organization_of;
use crate::faults::a_moment;
use crate::faults::dice::Dice;
use crate::house::Town;
use crate::story;
use crate::visitor::{Page, Visitor};

const LIST: &str = "/c/elmwater/relationships";
/// How often each race is run.
const RACES: u64 = 12;

type Fields = Vec<(String, String)>;

fn with(fields: &[(&str, &str)]) -> Fields {
    fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

async fn terms(town: &Town, purpose: &str) -> Fields {
    let (today, review) = ("2027-06-08", "2027-12-08");
    let mut fields =
        with(&[("purpose", purpose), ("level", "coordination"), ("starts_on", today), ("review_on", review)]);
    fields.extend(with(&[("notice_days", "30"), ("seen", "coalition")]));
    for name in ["Harbor Food Bank", "Shore Clinic"] {
        let id = organization_of(&town.operator(), name).await.expect("one of the cast");
        fields.push(("with".to_owned(), id.to_string()));
    }
    fields
}

async fn post(who: &Visitor, path: &str, fields: &Fields) -> Page {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    who.post(path, &fields).await
}

async fn proposed(town: &Town, ada: &Visitor, purpose: &str) -> String {
    post(ada, LIST, &terms(town, purpose).await).await.expect(303).location().to_owned()
}

/// Both send at about the same moment, now one a little sooner, now the other.
async fn at_once(dice: &mut Dice, one: (&Visitor, String, Fields), other: (&Visitor, String, Fields)) -> (Page, Page) {
    let (sooner, later) = (dice.below(1500), dice.below(1500));
    let send = |(who, path, fields): (&Visitor, String, Fields), after: u64| {
        let who = who.clone();
        tokio::spawn(async move {
            a_moment(after).await;
            post(&who, &path, &fields).await
        })
    };
    let (one, other) = (send(one, sooner), send(other, later));
    (one.await.expect("an answer"), other.await.expect("an answer"))
}

story! {
    fn a_yes_and_other_words_at_once(town) {
        let (ada, mei, mut dice) = (town.visitor("ada").await, town.visitor("mei").await, Dice(7));
        for n in 0..RACES {
            let at = proposed(town, &ada, &format!("Suppers {n}")).await;
            let mut next = terms(town, &format!("Suppers {n}, on Fridays")).await;
            next.extend(with(&[("after", "1")]));
            let yes = (&mei, format!("{at}/acceptances"), with(&[("version", "1")]));
            let (yes, next) = at_once(&mut dice, yes, (&ada, format!("{at}/versions"), next)).await;
            next.expect(303);
            let page = ada.get(&at).await.expect(200);
            // Either version 1 came into force before version 2 was made, or the yes was too late and says so.
            match yes.status {
                303 => drop(page.sees("Agreed").sees("Version 2 is on the table")),
                _ => {
                    yes.expect(409).sees("version 2 has taken its place");
                    page.sees("Proposed").sees("Version 2 is on the table");
                }
            }
        }
    }
}

story! {
    fn a_yes_and_a_taking_back_at_once(town) {
        let (ada, mei, mut dice) = (town.visitor("ada").await, town.visitor("mei").await, Dice(8));
        for n in 0..RACES {
            let at = proposed(town, &ada, &format!("Suppers {n}")).await;
            let yes = (&mei, format!("{at}/acceptances"), with(&[("version", "1")]));
            let back = (&ada, format!("{at}/take-backs"), with(&[("version", "1")]));
            let (yes, back) = at_once(&mut dice, yes, back).await;
            let page = mei.get(&at).await.expect(200);
            match (yes.status, back.status) {
                (303, 409) => page.sees("Agreed"),
                (409, 303) => page.lacks("Agreed"),
                both => panic!("{both:?}: {}", page.text()),
            };
        }
    }
}

story! {
    fn two_make_the_next_version_at_once(town) {
        let (ada, mei, mut dice) = (town.visitor("ada").await, town.visitor("mei").await, Dice(9));
        for n in 0..RACES {
            let at = proposed(town, &ada, &format!("Suppers {n}")).await;
            let mut sent = vec![];
            for who in ["Ada", "Mei"] {
                let mut next = terms(town, &format!("Suppers {n}, as {who} would have them")).await;
                next.extend(with(&[("after", "1")]));
                sent.push((format!("{at}/versions"), next));
            }
            let (of_mei, of_ada) = (sent.remove(1), sent.remove(0));
            let (one, other) = at_once(&mut dice, (&ada, of_ada.0, of_ada.1), (&mei, of_mei.0, of_mei.1)).await;
            let (won, lost) = if one.status == 303 { (one, other) } else { (other, one) };
            won.expect(303);
            lost.expect(422).sees("ersion 2");
            ada.get(&at).await.expect(200).sees("Version 2 is on the table").lacks("Version 3");
        }
    }
}

story! {
    fn a_withdrawal_and_other_words_at_once(town) {
        let (ada, mei, mut dice) = (town.visitor("ada").await, town.visitor("mei").await, Dice(10));
        for n in 0..RACES {
            let at = proposed(town, &ada, &format!("Suppers {n}")).await;
            post(&mei, &format!("{at}/acceptances"), &with(&[("version", "1")])).await.expect(303);
            let mut next = terms(town, &format!("Suppers {n}, on Fridays")).await;
            next.extend(with(&[("after", "1")]));
            let leaving = (&ada, format!("{at}/withdrawals"), with(&[("why", "Our cook moved away.")]));
            let (leaving, next) = at_once(&mut dice, leaving, (&mei, format!("{at}/versions"), next)).await;
            leaving.expect(303);
            next.expect(303);
            mei.get(&at).await.expect(200).sees("Under notice").sees("Version 2 is on the table");
        }
    }
}

story! {
    fn a_notice_given_twice_at_once(town) {
        let (ada, mei, mut dice) = (town.visitor("ada").await, town.visitor("mei").await, Dice(11));
        for n in 0..RACES {
            let at = proposed(town, &ada, &format!("Suppers {n}")).await;
            post(&mei, &format!("{at}/acceptances"), &with(&[("version", "1")])).await.expect(303);
            let leaving = || (&ada, format!("{at}/withdrawals"), with(&[("why", "Our cook moved away.")]));
            let (one, other) = at_once(&mut dice, leaving(), leaving()).await;
            let (won, lost) = if one.status == 303 { (one, other) } else { (other, one) };
            won.expect(303);
            lost.expect(409);
        }
    }
}
