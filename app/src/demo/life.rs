//! The town's two years, act by act.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use base::cx::SpaceKind;
use base::ids::{CoalitionId, OrganizationId, PersonId};
use base::{Acting, Cx, Error, House, Lang, Place, Result, Role, Who, q};
use chrono::{DateTime, Days, TimeDelta, Utc};
use people::coalitions::types::Coalition;
use people::organizations::types::Draft;
use people::{coalitions, operators, organizations, persons, representatives};
use relationships::Level;
use relationships::standing::acts::{self, Next};
use relationships::standing::settling::{self, day};
use relationships::standing::store::{RelationshipId, load};
use relationships::talk::{self, Said};
use relationships::terms::types::COLUMNS;
use relationships::terms::{Kind, Terms, Topic, fields};

use super::town::{self, Event, Town};
use super::{choosing, lately, neighbors, tables, talking, tellings};
use crate::digest;

/// What the files call somebody or something, and who they became.
pub struct Names {
    pub coalition: CoalitionId,
    pub place: Arc<Place>,
    pub organizations: HashMap<String, OrganizationId>,
    pub people: HashMap<String, Arc<Who>>,
    pub relationships: HashMap<String, RelationshipId>,
}

/// Lives the town's life from its first day to today.
pub async fn live(house: &Arc<House>, town: &Town) -> Result<()> {
    let today = house.clock.now();
    let start = Cx { operator: true, now: today - TimeDelta::days(740), ..Cx::of_house(house) };
    let mut names = Names::of(found(&start, &town.coalition).await?);
    for it in &town.organizations {
        let at = today - TimeDelta::days(it.joined_days_ago);
        let listed = list(&Cx { now: at, ..start.clone() }, names.coalition, it).await?;
        names.organizations.insert(it.key.clone(), listed);
    }
    for it in &town.people {
        let who = arrive(&start, &names, it).await?;
        names.people.insert(it.key.clone(), Arc::new(who));
    }
    claim(&start, &names, town).await?;
    let mut deeds = lately::in_order(&town.deeds);
    let mut mornings = Mornings::before(today);
    for (day, relationship, event) in in_order(town) {
        lately::until(&start, &names, &mut deeds, day).await?;
        let at = noon(today, day);
        mornings.until(&start, at).await?;
        if let Err(why) = happen(&Cx { now: at, ..start.clone() }, &mut names, relationship, event).await {
            return Err(Error::broken(format!("{relationship}, {} days ago, {}: {why}", event.days_ago, event.act)));
        }
    }
    lately::until(&start, &names, &mut deeds, -1).await?;
    choosing::settle(&start, &names, &town.choices).await?;
    tables::settle(&start, &names, &town.tables).await?;
    talking::settle(&start, &names, &town.rounds).await?;
    tellings::settle(house).await?;
    neighbors::settle(&start, &names, &town.neighbors).await?;
    settling::sweep(&Cx::of_house(house)).await?;
    ::trust::sweep(&Cx::of_house(house)).await?;
    ::challenges::sweep(&Cx::of_house(house)).await?;
    mornings.until(&start, today).await?;
    // The town has read its letters of years; only the last weeks lie in the outbox.
    let mut tx = house.db.begin().await?;
    q!("delete from outbox where written_at < $1", today - TimeDelta::days(40)).run(&mut tx).await?;
    tx.commit().await
}

/// The mornings of the last weeks, on which the town's people get their digests.
struct Mornings(DateTime<Utc>);

impl Mornings {
    /// The first of them: half past twelve in London is breakfast in Elmwater, summer and winter.
    fn before(today: DateTime<Utc>) -> Mornings {
        let first = (today - TimeDelta::days(21)).date_naive().and_hms_opt(12, 30, 0).unwrap_or_default();
        Mornings(first.and_utc())
    }

    /// Lets every morning before this moment come.
    async fn until(&mut self, start: &Cx, at: DateTime<Utc>) -> Result<()> {
        while self.0 < at {
            digest::send::round(&Cx { now: self.0, ..start.clone() }).await?;
            self.0 += TimeDelta::days(1);
        }
        Ok(())
    }
}

/// Every event of every relationship by day, the oldest first; with them the days on which time alone does something.
fn in_order(town: &Town) -> Vec<(i64, &str, &Event)> {
    let mut all: Vec<(i64, &str, &Event)> = vec![];
    for relationship in &town.relationships {
        all.extend(relationship.event.iter().map(|event| (event.days_ago, relationship.key.as_str(), event)));
    }
    // Stable: events of one relationship on one day stay in the order written.
    all.sort_by_key(|(days_ago, _, _)| std::cmp::Reverse(*days_ago));
    all
}

/// Somebody of the town, acting for the organization where they may.
pub fn acting(cx: &Cx, names: &Names, person: &str, organization: &str) -> Result<Cx> {
    let mut who = (*find(&names.people, person)?).clone();
    let organization = find(&names.organizations, organization)?;
    who.acting = who.hats.iter().find(|hat| hat.organization == organization).cloned();
    Ok(Cx { who: Some(Arc::new(who)), place: Some(names.place.clone()), operator: false, ..cx.clone() })
}

/// A moment of that day.
pub fn noon(today: DateTime<Utc>, days_ago: i64) -> DateTime<Utc> {
    // Different minutes for different days, so that a day's events do not all fall on the stroke of one hour.
    today - TimeDelta::days(days_ago) - TimeDelta::minutes(17 + (days_ago * 37) % 180)
}

impl Names {
    fn of(place: Arc<Place>) -> Names {
        let (organizations, people, relationships) = (HashMap::new(), HashMap::new(), HashMap::new());
        Names { coalition: place.coalition, place, organizations, people, relationships }
    }
}

/// Founds a coalition of the files, and returns it as its members see it.
pub async fn found(cx: &Cx, it: &town::Coalition) -> Result<Arc<Place>> {
    let draft = coalitions::types::Draft {
        name: it.name.clone(),
        purpose: it.purpose.clone(),
        stands_on: it.stands_on.clone(),
        town: it.town.clone(),
        zone: it.zone.clone(),
    };
    let mut tx = cx.begin_in(&[]).await?;
    let Coalition { id, slug, name, .. } = coalitions::acts::found(&mut tx, &draft, &it.slug).await?;
    tx.commit().await?;
    let zone = it.zone.parse().unwrap_or_default();
    Ok(Arc::new(Place { coalition: id, slug, name, zone, coordinator: false, member: true }))
}

/// Lists an organization of the files in a coalition.
pub async fn list(cx: &Cx, coalition: CoalitionId, it: &town::Organization) -> Result<OrganizationId> {
    let draft = Draft {
        name: it.name.clone(),
        sector: it.sector.parse().ok(),
        does: it.does.clone(),
        area: it.area.clone(),
        sentence: it.sentence.clone(),
        hue: Some(it.hue),
        languages: languages(&it.languages),
        customs: it.customs.clone(),
        observances: it.observances.clone(),
        site: it.site.clone(),
        mail: it.mail.clone(),
        phone: it.phone.clone(),
        address: it.address.clone(),
        ..Draft::default()
    };
    let mut tx = cx.begin(coalition).await?;
    let id = organizations::acts::list(&mut tx, coalition, draft).await?;
    tx.commit().await?;
    Ok(id)
}

/// The languages as their own speakers write them; the files name them by their codes.
fn languages(codes: &[String]) -> String {
    let words: Vec<&str> = codes.iter().map(|code| language(code)).collect();
    words.join(", ")
}

fn language(code: &str) -> &str {
    match code {
        "ar" => "العربية",
        "ase" => "American Sign Language",
        "en" => "English",
        "es" => "Español",
        "ht" => "Kreyòl",
        "pt" => "Português",
        "so" => "Soomaali",
        "ur" => "اردو",
        "vi" => "Tiếng Việt",
        "zh" => "中文",
        other => other,
    }
}

async fn arrive(cx: &Cx, names: &Names, it: &town::Person) -> Result<Who> {
    let (person, name) = (PersonId::new(), it.name.clone());
    let draft = persons::types::Draft {
        name: name.clone(),
        about: it.about.clone(),
        lang: it.lang.parse().unwrap_or(Lang::En),
        zone: it.zone.clone(),
    };
    let mut tx = persons::acts::in_name_of(cx, person, &name).begin_new(SpaceKind::Person, person).await?;
    persons::acts::join(&mut tx, person, &draft, &it.email).await?;
    tx.commit().await?;
    let mut hats = vec![];
    for (n, its) in it.acts_for.iter().enumerate() {
        // Whoever signs in acts for the organization they have acted for longest: the first one in the files.
        let cx = &Cx { now: cx.now + TimeDelta::minutes(n as i64), ..cx.clone() };
        let organization = find(&names.organizations, &its.organization)?;
        let role: Role = its.role.parse()?;
        let mut tx = persons::acts::in_name_of(cx, person, &name).begin(organization).await?;
        representatives::acts::join(&mut tx, organization, person, role).await?;
        tx.commit().await?;
        hats.push(Acting { organization, name: String::new(), role, hue: 0, logo: None });
    }
    if it.coordinator {
        let mut tx = persons::acts::in_name_of(cx, person, &name).begin(names.coalition).await?;
        coalitions::acts::join_coordinators(&mut tx, names.coalition, person).await?;
        tx.commit().await?;
    }
    if it.operator {
        let mut tx = operators::acts::begin(cx, &[]).await?;
        operators::acts::add(&mut tx, &it.email, draft.lang).await?;
        tx.commit().await?;
    }
    let zone = it.zone.parse().unwrap_or_default();
    let coalitions = vec![Place { coordinator: it.coordinator, ..(*names.place).clone() }];
    Ok(Who {
        person,
        name,
        zone,
        way: base::Way::Proved,
        replaces: None,
        operator: false,
        acting: None,
        hats,
        coalitions,
    })
}

/// Organizations that the files call claimed and that nobody of the twelve acts for have people outside the demo.
async fn claim(cx: &Cx, names: &Names, town: &Town) -> Result<()> {
    for it in town.organizations.iter().filter(|it| it.claimed) {
        let id = find(&names.organizations, &it.key)?;
        let mut tx = cx.begin(id).await?;
        let at = tx.now;
        q!("update organization set claimed_at = $2 where id = $1 and claimed_at is null", id, at).run(tx.db()).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// What the files call `key`.
pub fn find<T: Clone>(names: &HashMap<String, T>, key: &str) -> Result<T> {
    names.get(key).cloned().ok_or_else(|| Error::broken(format!("nobody is called {key}")))
}

/// The comment that begins so; none where nothing is said of one.
async fn before(tx: &mut base::Tx, space: CoalitionId, id: RelationshipId, to: &str) -> Result<Option<uuid::Uuid>> {
    if to.is_empty() {
        return Ok(None);
    }
    let like = format!("{to}%");
    let found: (uuid::Uuid,) = q!(
        "select id from comment where space_id = $1 and subject = $2 and text like $3 order by at desc limit 1",
        space,
        id,
        like
    )
    .one(tx.db())
    .await?;
    Ok(Some(found.0))
}

/// One event, as its person, acting for its organization, on its day.
async fn happen(start: &Cx, names: &mut Names, relationship: &str, event: &Event) -> Result<()> {
    let cx = acting(start, names, &event.by, &event.acting_for)?;
    settling::sweep(&Cx { who: None, ..cx.clone() }).await?;
    let space = names.coalition;
    let mut tx = cx.begin(space).await?;
    if event.act == "propose" {
        let terms = first_terms(&cx, names, event)?;
        let id = acts::propose(&mut tx, space, terms, &event.why).await?;
        names.relationships.insert(relationship.to_owned(), id);
        return tx.commit().await;
    }
    let id = find(&names.relationships, relationship)?;
    let it = load(tx.db(), space, id).await?;
    let open = it.standing.open.unwrap_or_default();
    match event.act.as_str() {
        "accept" => drop(acts::accept(&mut tx, space, id, open, &event.why).await?),
        "decline" => acts::decline(&mut tx, space, id, open, &event.why).await?,
        "take_back" => acts::take_back(&mut tx, space, id, open, &event.why).await?,
        "withdraw" => acts::withdraw(&mut tx, space, id, &event.why).await?,
        "stay" => acts::stay(&mut tx, space, id, &event.why).await?,
        "comment" => {
            let table = talk::acts::at_table(&mut tx, space, "relationship", id.0).await?;
            let asks = event.asks.iter().map(|key| find(&names.organizations, key)).collect::<Result<_>>()?;
            let (text, confidential) = (event.text.as_str(), event.confidential);
            let reply_to = before(&mut tx, space, id, &event.to).await?;
            let (version, answers) = (event.on_version, reply_to.is_some());
            talk::say(&mut tx, space, &table, Said { version, text, confidential, reply_to, asks, answers }).await?;
        }
        "counter" => {
            let before = it.current().map(|paper| paper.terms.clone()).ok_or(Error::NotFound)?;
            // An open version is what a counter answers; without one, what is in force.
            let base = if open > 0 { it.paper(open)?.terms.clone() } else { before };
            let kind: Option<Kind> = event.kind.as_deref().map(str::parse).transpose()?;
            let terms = changed(&cx, names, base, event)?;
            let next = Next { kind, written: terms.into(), why: event.why.clone() };
            acts::counter(&mut tx, space, id, it.latest(), next).await?;
        }
        other => return Err(Error::broken(format!("no act is called {other}"))),
    }
    tx.commit().await
}

fn first_terms(cx: &Cx, names: &Names, event: &Event) -> Result<Terms> {
    let level: Level = event.terms.level.as_deref().unwrap_or("networking").parse()?;
    let parties = event.party.keys().map(|key| find(&names.organizations, key)).collect::<Result<Vec<_>>>()?;
    let starter = fields::starter(cx.lang, level, &parties, day(cx));
    changed(cx, names, starter, event)
}

/// The terms with what the event says otherwise. Dates are counted from the event's day.
fn changed(cx: &Cx, names: &Names, mut terms: Terms, event: &Event) -> Result<Terms> {
    let (says, today) = (&event.terms, day(cx));
    if let Some(level) = &says.level {
        terms.level = level.parse()?;
    }
    if let Some(purpose) = &says.purpose {
        terms.purpose = purpose.clone();
    }
    if let Some(seen) = &says.visibility {
        terms.seen = seen.parse()?;
    }
    terms.notice_days = says.notice_days.unwrap_or(terms.notice_days);
    let length = says.review_in_days.unwrap_or_else(|| (terms.review_on - terms.starts_on).num_days().max(30) as u64);
    (terms.starts_on, terms.review_on) = (today, today + Days::new(length));
    for (key, share) in &event.party {
        let mine = terms.parties.entry(find(&names.organizations, key)?).or_default();
        let said = [&share.goals, &share.gives, &share.carries, &share.risks, &share.receives];
        for (column, text) in COLUMNS.iter().zip(said) {
            if let Some(text) = text {
                *mine.column_mut(column) = text.clone();
            }
        }
    }
    let topics: BTreeMap<&str, Topic> = Topic::ALL.iter().map(|topic| (topic.as_str(), *topic)).collect();
    for (name, text) in &event.rules {
        let topic = topics.get(name.as_str()).ok_or_else(|| Error::broken(format!("no topic is called {name}")))?;
        terms.rules.insert(*topic, text.clone());
    }
    Ok(terms)
}
