//! Manners that hold at every door: headers, refusals, pages for what went wrong, in the visitor's language.

use axum::http::header;
use manyhands::doors;
use manyhands::headers::ALWAYS;

use crate::story;

story! {
    fn the_house_says_that_it_is_up_and_ready(town) {
        town.anon().get("/healthz").await.expect(200).sees("up");
        town.anon().get("/readyz").await.expect(200).sees("ready");
        town.house.db.close().await;
        town.anon().get("/healthz").await.expect(200);
        town.anon().get("/readyz").await.expect(503).sees("the database does not answer");
    }
}

story! {
    fn the_numbers_are_not_for_everybody(town) {
        town.anon().get("/metrics").await.expect(404);
        town.anon().with("authorization", "Bearer guess").get("/metrics").await.expect(404);
    }
}

story! {
    fn every_door_sends_the_same_headers(town) {
        for door in doors::list(&town.house) {
            let path = door.path.replace(['{', '}'], "");
            for visitor in [town.anon(), town.visitor("ada").await] {
                let answer = visitor.send(door.method, &path, "", vec![]).await;
                // A letter standing alone has a policy of its own, in which nothing runs.
                let alone = answer.header("content-security-policy").contains("default-src 'none'; style-src 'unsafe-inline';");
                assert!(!alone || (path.ends_with("/page") && answer.header("content-security-policy").contains("sandbox")), "{path}");
                for (name, value) in ALWAYS {
                    if alone && ["content-security-policy", "x-frame-options"].contains(&name.as_str()) {
                        continue;
                    }
                    assert_eq!(answer.header(name.as_str()), value, "{name} of {} {path}", door.method);
                }
                let kept = answer.header(header::CACHE_CONTROL.as_str());
                assert!(!kept.is_empty() && (answer.status != 200 || !kept.contains("public")), "{path}: {kept}");
            }
        }
    }
}

story! {
    fn pages_of_signed_in_people_are_not_kept(town) {
        let kept = town.visitor("ada").await.get("/about").await.expect(200);
        assert_eq!(kept.header("cache-control"), "no-store");
        let file = town.anon().get(ui::url("app.css")).await.expect(200);
        assert_eq!(file.header("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(file.header("content-type"), "text/css; charset=utf-8");
        town.anon().get("/assets/app-00000000.css").await.expect(404);
        town.anon().get("/assets/..%2fCargo.toml").await.expect(404);
    }
}

story! {
    fn a_form_from_another_site_is_refused(town) {
        for site in ["cross-site", "same-site"] {
            let elsewhere = town.demo().with("sec-fetch-site", site);
            elsewhere.post("/demo/sign-in", &[("person", "ada")]).await.expect(403).sees("sent from another site");
        }
        let old = town.demo().with("sec-fetch-site", "").with("origin", "https://elsewhere.example");
        old.post("/demo/sign-in", &[("person", "ada")]).await.expect(403);
        let ours = town.demo().with("sec-fetch-site", "").with("origin", "http://localhost");
        ours.post("/demo/sign-in", &[("person", "nobody")]).await.expect(404);
    }
}

story! {
    fn an_address_with_nothing_behind_it_says_so_in_the_readers_language(town) {
        town.anon().get("/nothing/here").await.expect(404).sees("This page is not here").sees("Go home");
        let spanish = town.anon().with("accept-language", "es-MX,es;q=0.9");
        spanish.get("/nothing/here").await.expect(404).sees("Esta página no está aquí").lacks("This page");
        town.visitor("ines").await.get("/nothing").await.expect(404).sees("Esta página").sees("Inés Duarte");
        town.visitor("ada").await.get("/c/nowhere").await.expect(404).sees("Ada Okafor");
    }
}

story! {
    fn programs_get_problems_instead_of_pages(town) {
        let program = town.anon().with("accept", "application/json");
        let problem = program.get("/nothing").await.expect(404);
        assert_eq!(problem.header("content-type"), "application/problem+json");
        let problem: serde_json::Value = serde_json::from_str(&problem.body).expect("JSON");
        assert_eq!(problem["status"], 404);
        assert_eq!(problem["title"], "This page is not here");
        let api = town.anon().get("/api/nothing").await.expect(404);
        assert_eq!(api.header("content-type"), "application/problem+json");
    }
}

story! {
    fn what_an_address_does_not_take_is_refused(town) {
        let refused = town.anon().post("/about", &[]).await.expect(405);
        refused.sees("does not take what was sent");
        assert_eq!(refused.header("allow"), "GET,HEAD");
        town.anon().send("DELETE", "/about", "", vec![]).await.expect(405);
        let head = town.anon().send("HEAD", "/about", "", vec![]).await.expect(200);
        assert!(head.body.is_empty() && head.header("content-type").starts_with("text/html"));
    }
}

story! {
    fn a_form_that_is_too_long_or_no_form_is_refused(town) {
        let long = format!("person={}", "a".repeat(2 << 20)).into_bytes();
        let form = "application/x-www-form-urlencoded";
        town.demo().post_raw("/demo/sign-in", form, long).await.expect(409).sees("more than this form can hold");
        let broken = vec![0xff, 0xfe, b'='];
        town.demo().post_raw("/demo/sign-in", form, broken).await.expect(409).sees("could not be read");
        let parts = "multipart/form-data; boundary=x";
        town.demo().post_raw("/demo/sign-in", parts, b"--y nothing".to_vec()).await.expect(409);
        town.demo().post_raw("/demo/sign-in", "application/json", b"{}".to_vec()).await.expect(404);
    }
}

story! {
    fn what_broke_is_said_with_a_number_and_without_its_cause(town) {
        town.house.db.close().await;
        let broken = town.demo().get("/demo/outbox").await.expect(500);
        let number = broken.header("x-request-id").to_owned();
        broken.sees("Something went wrong on our side").sees(&number).lacks("pool").lacks("sqlx");
    }
}

story! {
    fn addresses_that_are_no_text_or_far_too_long_harm_nobody(town) {
        for path in ["/%ff%fe", "/c/%00", "/assets/%ff", "/sign-in/%2e%2e", "/c/a%20b/organizations"] {
            let status = town.anon().get(path).await.status;
            assert!((400..500).contains(&status), "{path}: {status}");
        }
        town.anon().get(&format!("/{}", "a".repeat(30_000))).await.expect(404);
    }
}

#[test]
fn every_step_of_the_tables_is_taken() {
    let mut files: Vec<String> = std::fs::read_dir("migrations")
        .expect("the folder")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".sql"))
        .collect();
    files.sort();
    let taken: Vec<String> =
        manyhands::migrations::ALL.iter().map(|(version, name, _)| format!("{version:04}_{name}.sql")).collect();
    assert_eq!(files, taken);
}

story! {
    fn a_form_says_whom_one_acts_for_and_must_still_be_right(town) {
        let ada = town.visitor("ada").await;
        let here = ("back", "/about");
        ada.post("/acting-for", &[("acting_for", "somebody else"), here]).await.expect(409).sees("Harbor Food Bank");
        let bare = ada.post_raw("/acting-for", "application/x-www-form-urlencoded", b"back=/about".to_vec()).await;
        bare.expect(409).sees("Nothing was changed");
        ada.act_for("").await;
        ada.get("/about").await.expect(200).sees("for yourself");
        let chosen = ada.post("/acting-for", &[here, ("organization", "")]).await.expect(303);
        assert_eq!(chosen.location(), "/about");
        chosen.follow().await.expect(200).sees("Ada Okafor");
    }
}

story! {
    fn a_nul_is_nothing_to_either_database(town) {
        let ada = town.visitor("ada").await;
        for page in ["/c/elmwater/organizations?q=%00", "/c/elmwater/network?purpose=%00"] {
            ada.get(page).await.expect(200);
        }
        for page in ["/c/elmwater/organizations/%00", "/c/elmwater/organizations/%00/people", "/c/%00", "/sign-in/%00"] {
            ada.get(page).await.expect(404);
        }
        town.anon().post("/sign-in", &[("address", "x@b.example\0")]).await.expect(200);
        ada.change("/me", &[("name", "A\0da Okafor"), ("about", "a\0b"), ("language", "en"), ("zone", "UTC")]).await.expect(303);
        ada.get("/me").await.expect(200).sees("Ada Okafor");
    }
}
