//! What is told: once, in the morning, in the reader's language, and nothing that they may not read.

use base::Role;
use base::ids::PersonId;
use chrono::TimeDelta;
use manyhands::digest::compose::{Which, compose};
use manyhands::digest::send::{Outcome, keep, round as one_round};
use manyhands::digest::types::Shelf;

use super::*;
use crate::cast::{organization_of, person_of, represents};
use crate::story;

story! {
    fn what_waits_and_what_changed_comes_in_one_letter_the_next_morning_and_once(town) {
        taken_up(town).await;
        propose(town, "Suppers after surgery").await;
        let ben = town.visitor("ben").await;
        say(town, &ben, "The hall is free on Fridays.", false).await;
        assert!(round(town).await.is_empty(), "nothing is due yet");
        until(town, WEDNESDAY);
        let letters = round(town).await;
        // Omar may not accept, and hears what was said; Ben said it himself.
        assert_eq!(names(&letters), ["ada", "mei", "omar"]);
        let mei = to(&letters, "mei");
        for words in ["Harbor Food Bank asks you to answer version 1 of “Suppers after surgery”", "Level: Coordination",
            "Accept version 1:\nhttp://localhost/l/", "City of Elmwater said something about “Winter meals”", "> The hall is free on Fridays."] {
            assert!(mei.body.contains(words), "{words} is not in {}", mei.body);
        }
        // What waits is not told again as something that happened, and one's own acts are not told at all.
        assert!(!mei.body.contains("proposed “Suppers"), "{}", mei.body);
        assert!(!to(&letters, "ada").body.contains("Suppers"), "{}", to(&letters, "ada").body);
        assert!(mei.html.contains("Harbor Food Bank asks you to answer version 1") && mei.html.contains("lang=\"en\""), "{}", mei.html);
        assert!(round(town).await.is_empty());
        until(town, THURSDAY);
        assert!(round(town).await.is_empty(), "nothing happened since, so nothing is written");
        // What goes on is told, with what still waits above it.
        say(town, &ben, "And on Mondays.", false).await;
        until(town, "2027-06-11T11:00:00Z");
        let letters = round(town).await;
        let mei = to(&letters, "mei");
        assert!(mei.body.contains("And on Mondays.") && mei.body.contains("asks you to answer version 1"), "{}", mei.body);
        assert!(!mei.body.contains("free on Fridays"), "{}", mei.body);
    }
}

story! {
    fn an_event_that_touches_three_of_a_persons_groups_is_told_once(town) {
        let cx = town.operator();
        for name in ["Shore Clinic", "City of Elmwater"] {
            let id = organization_of(&cx, name).await.expect("of the cast");
            represents(&cx, id, "ada", Role::Representative).await.expect("she acts for it too");
        }
        taken_up(town).await;
        // What Ada hears about the clinic comes once a week, what about the others each day.
        choose(town, "ada", "Shore Clinic", "weekly").await;
        let ben = town.visitor("ben").await;
        say(town, &ben, "One roof for all three.", false).await;
        until(town, WEDNESDAY);
        let letters = round(town).await;
        let told = |letter: &Letter| letter.body.matches("One roof for all three.").count();
        assert_eq!(told(to(&letters, "ada")), 1, "{}", to(&letters, "ada").body);
        say(town, &ben, "One door for all three.", false).await;
        until(town, THURSDAY);
        let letters = round(town).await;
        assert_eq!((told(to(&letters, "ada")), to(&letters, "ada").body.matches("One door").count()), (0, 1));
        // On Monday the week of the clinic is told: both things were told already, through the others.
        until(town, MONDAY);
        assert!(!names(&round(town).await).contains(&"ada"));
    }
}

story! {
    fn what_only_a_slower_group_reads_is_told_when_that_is_due(town) {
        let cx = town.operator();
        let id = organization_of(&cx, "Keel House").await.expect("of the cast");
        represents(&cx, id, "mei", Role::Steward).await.expect("she acts for it too");
        taken_up(town).await;
        choose(town, "mei", "Shore Clinic", "weekly").await;
        let ben = town.visitor("ben").await;
        say(town, &ben, "Only for the clinic and its partners.", false).await;
        until(town, WEDNESDAY);
        assert!(!names(&round(town).await).contains(&"mei"));
        until(town, MONDAY);
        let letters = round(town).await;
        assert!(to(&letters, "mei").body.contains("Only for the clinic"), "{}", to(&letters, "mei").body);
        // Whoever hears of nothing for a while begins anew where they take it up again.
        choose(town, "mei", "Shore Clinic", "never").await;
        say(town, &ben, "Said into the silence.", false).await;
        until(town, "2027-06-21T11:00:00Z");
        assert!(!names(&round(town).await).contains(&"mei"));
        choose(town, "mei", "Shore Clinic", "daily").await;
        say(town, &ben, "Said to somebody who listens.", false).await;
        until(town, "2027-06-22T11:00:00Z");
        let letters = round(town).await;
        let mei = to(&letters, "mei");
        assert!(mei.body.contains("somebody who listens") && !mei.body.contains("into the silence"), "{}", mei.body);
    }
}

story! {
    fn at_once_gathers_what_follows_and_sleeps_at_night(town) {
        taken_up(town).await;
        choose(town, "mei", "Shore Clinic", "at-once").await;
        town.later(TimeDelta::minutes(3));
        assert!(round(town).await.is_empty());
        let ben = town.visitor("ben").await;
        say(town, &ben, "First.", false).await;
        assert!(round(town).await.is_empty(), "it gathers");
        town.later(TimeDelta::minutes(1));
        say(town, &ben, "Second.", false).await;
        assert!(round(town).await.is_empty(), "it gathers still");
        town.later(TimeDelta::minutes(1));
        let letters = round(town).await;
        assert_eq!(names(&letters), ["mei"]);
        assert!(to(&letters, "mei").body.contains("First.") && to(&letters, "mei").body.contains("Second."));
        // Half past ten in the evening: it waits for seven o'clock.
        until(town, "2027-06-10T02:30:00Z");
        round(town).await;
        say(town, &ben, "Late.", false).await;
        for minutes in [1, 5, 300] {
            town.later(TimeDelta::minutes(minutes));
            assert!(!names(&round(town).await).contains(&"mei"), "{}", town.now());
        }
        until(town, THURSDAY);
        let letters = round(town).await;
        assert!(to(&letters, "mei").body.contains("Late."), "{}", to(&letters, "mei").body);
    }
}

story! {
    fn a_letter_that_was_due_while_nobody_was_running_waits_for_the_end_of_the_quiet(town) {
        taken_up(town).await;
        propose(town, "Suppers after surgery").await;
        until(town, "2027-06-11T03:00:00Z");
        assert!(round(town).await.is_empty(), "it is eleven at night");
        until(town, "2027-06-11T11:00:00Z");
        assert!(names(&round(town).await).contains(&"mei"));
    }
}

story! {
    fn a_letter_speaks_its_readers_language(town) {
        taken_up(town).await;
        let both = fields(&town.operator(), &["Harbor Food Bank", "La Mesa Común"], "Cenas de verano").await;
        post(&town.visitor("ada").await, LIST, &both).await.expect(303);
        until(town, WEDNESDAY);
        let letters = round(town).await;
        let ines = to(&letters, "ines");
        assert_eq!(ines.lang, Some(base::Lang::Es));
        assert!(ines.subject.contains("Harbor Food Bank te pide responder") || ines.body.contains("Hola, Inés"), "{}", ines.subject);
        assert!(ines.html.contains("<html lang=\"es\""), "{}", ines.html);
    }
}

story! {
    fn a_confidential_comment_is_told_to_those_who_may_read_it_alone(town) {
        taken_up(town).await;
        say(town, &town.visitor("ben").await, "The rent is two months late.", true).await;
        until(town, WEDNESDAY);
        let letters = round(town).await;
        assert_eq!(names(&letters), ["ada", "mei"], "Omar may not accept, and hears nothing of it");
        assert!(to(&letters, "mei").body.contains("> The rent is two months late."));
        assert!(digests(town).await.iter().filter(|it| it.body.contains("rent")).count() == 2);
    }
}

story! {
    fn whoever_left_hears_nothing(town) {
        taken_up(town).await;
        let cx = town.operator();
        let names_of = ["Harbor Food Bank", "Shore Clinic", "City of Elmwater"];
        let (ada, mei, ben) = (town.visitor("ada").await, town.visitor("mei").await, town.visitor("ben").await);
        let terms = fields(&cx, &names_of, "A roster for three").await;
        let address = post(&ada, LIST, &crate::relationships::with(terms, "seen", "parties")).await.expect(303).location().to_owned();
        for who in [&mei, &ben] {
            who.post(&format!("{address}/acceptances"), &[("version", "1")]).await.expect(303);
        }
        ben.post(&format!("{address}/withdrawals"), &[("why", "The council asked us to.")]).await.expect(303);
        town.later(TimeDelta::days(31));
        assert!(manyhands::jobs::sweep(&town.operator()).await);
        round(town).await;
        town.later(TimeDelta::hours(1));
        ada.post(&format!("{address}/comments"), &[("text", "Now that we are two.")]).await.expect(303);
        mei.post(&format!("{address}/withdrawals"), &[("why", "We move after all.")]).await.expect(303);
        town.later(TimeDelta::days(1));
        let letters = round(town).await;
        assert!(to(&letters, "mei").body.contains("Now that we are two."), "{}", to(&letters, "mei").body);
        let told: Vec<_> = letters.iter().filter(|it| it.to_address == address_of("ben")).collect();
        assert!(told.iter().all(|it| !it.body.contains("roster for three")), "{told:?}");
    }
}

story! {
    fn a_crash_before_the_commit_loses_nothing_and_tells_nothing_twice(town) {
        taken_up(town).await;
        propose(town, "Suppers after surgery").await;
        until(town, WEDNESDAY);
        let (cx, shelf) = (town.operator(), Shelf::default());
        let mei: PersonId = person_of(&cx, "mei").await.expect("of the cast");
        // Made, and never written: the program stopped in between.
        drop(compose(&cx, &shelf, mei, Which::Due).await.expect("a digest"));
        // Made twice, by two programs: the second writes nothing.
        let (first, second) = (compose(&cx, &shelf, mei, Which::Due).await, compose(&cx, &shelf, mei, Which::Due).await);
        let (first, second) = (first.expect("a digest"), second.expect("the same"));
        assert_eq!(keep(&cx, first).await.expect("it is written"), Outcome::Written);
        let before = turn(town, "mei").await;
        assert_eq!(keep(&cx, second).await.expect("it is not"), Outcome::Elsewhere);
        assert_eq!(turn(town, "mei").await, before, "nothing of the second is left");
        // Omar of the clinic, who may not answer, hears that it was proposed.
        assert_eq!(one_round(&cx).await.expect("the others"), 1);
        assert_eq!(names(&digests(town).await), ["mei", "omar"]);
    }
}

story! {
    fn of_two_programs_one_writes_to_each_reader(town) {
        taken_up(town).await;
        propose(town, "Suppers after surgery").await;
        until(town, WEDNESDAY);
        let (one, other) = (town.operator(), town.at("http://localhost").operator());
        let (a, b) = tokio::join!(tokio::spawn(async move { one_round(&one).await }), tokio::spawn(async move { one_round(&other).await }));
        let written = a.expect("a round").expect("it goes well") + b.expect("a round").expect("it goes well");
        assert_eq!((written, names(&digests(town).await)), (2, vec!["mei", "omar"]));
    }
}

story! {
    fn whoever_chooses_otherwise_while_a_letter_is_made_gets_none_of_it(town) {
        taken_up(town).await;
        propose(town, "Suppers after surgery").await;
        until(town, WEDNESDAY);
        let (cx, shelf) = (town.operator(), Shelf::default());
        let mei = person_of(&cx, "mei").await.expect("of the cast");
        let made = compose(&cx, &shelf, mei, Which::Due).await.expect("a digest");
        choose(town, "mei", "Shore Clinic", "never").await;
        assert_eq!(keep(&cx, made).await.expect("it is not written"), Outcome::Elsewhere);
        assert_eq!(names(&round(town).await), ["omar"]);
    }
}

story! {
    fn a_long_week_is_told_in_its_latest_and_counted(town) {
        taken_up(town).await;
        let ben = town.visitor("ben").await;
        for n in 0..20 {
            say(town, &ben, &format!("Word number {n}."), false).await;
        }
        until(town, WEDNESDAY);
        let letters = round(town).await;
        let ada = to(&letters, "ada");
        assert!(ada.body.contains("Word number 19.") && ada.body.contains("Word number 12.") && !ada.body.contains("Word number 11."), "{}", ada.body);
        assert!(ada.body.contains("And 12 more"), "{}", ada.body);
        assert!(ada.subject.contains("20 things happened around Harbor Food Bank"), "{}", ada.subject);
    }
}

story! {
    fn a_member_reads_what_is_open_in_its_coalition(town) {
        taken_up(town).await;
        let address = propose(town, "Suppers after surgery").await;
        town.visitor("mei").await.post(&format!("{address}/acceptances"), &[("version", "1")]).await.expect(303);
        until(town, WEDNESDAY);
        let letters = round(town).await;
        let dot = to(&letters, "dot");
        assert!(dot.body.contains("In Elmwater Together") && dot.body.contains("“Suppers after surgery” came into force"), "{}", dot.body);
        assert!(!dot.body.contains("accepted version"), "what is between the parties stays there: {}", dot.body);
        assert!(to(&letters, "rosa").body.contains("came into force"));
        // Another coalition hears nothing of it.
        assert!(!names(&letters).contains(&"zoe"));
        // For the clinic it is around itself, and not once more in the open.
        assert_eq!(to(&letters, "ada").body.matches("came into force").count(), 1);
    }
}

story! {
    /// The class of Mobilizon's and Loomio's holes: what somebody is called runs where it is read.
    fn stored_xss_in_names_stays_text_in_letters(town) {
        taken_up(town).await;
        let evil = "<img src=x onerror=alert(1)>\"><script>alert(2)</script>";
        propose(town, evil).await;
        say(town, &town.visitor("ben").await, &format!("{evil}\nhttp://localhost/l/stop/x"), false).await;
        until(town, WEDNESDAY);
        for letter in round(town).await {
            assert!(!letter.html.contains("<img") && !letter.html.contains("<script"), "{}", letter.html);
            let page = manyhands::mail::message::page_of(&Letter { html: String::new(), ..letter }, "http://localhost");
            assert!(!page.contains("<img") && !page.contains("<script"), "{page}");
        }
    }
}

story! {
    fn the_next_letter_is_shown_before_it_leaves(town) {
        taken_up(town).await;
        let mei = town.visitor("mei").await;
        mei.get("/me/letters/next").await.expect(200).sees("no letter would leave");
        propose(town, "Suppers after surgery").await;
        let page = mei.get("/me/letters/next").await.expect(200);
        page.sees("It leaves Wednesday 9 June, 07:00").sees("asks you to answer version 1 of “Suppers after surgery”");
        let alone = mei.get("/me/letters/next/page").await.expect(200);
        alone.sees("Suppers after surgery");
        assert!(alone.header("content-security-policy").contains("sandbox") && alone.header("content-security-policy").contains("default-src 'none'"));
        // Looking changes nothing.
        until(town, WEDNESDAY);
        assert!(names(&round(town).await).contains(&"mei"));
        // A coordinator reads what a coordinator may know, and none of what is between parties.
        let rosa = town.visitor("rosa").await;
        say(town, &town.visitor("ben").await, "Between us.", false).await;
        let theirs = rosa.get("/c/elmwater/organizations/shore-clinic/digest").await.expect(200);
        theirs.sees("Suppers after surgery").lacks("Between us.").lacks("Winter meals");
        town.visitor("dot").await.get("/c/elmwater/organizations/shore-clinic/digest").await.expect(404);
    }
}
