//! What changed, for one reader: from the journals of their groups, each line once.

use std::collections::HashSet;
use std::sync::Arc;

use base::ids::{OrganizationId, PersonId, SpaceId};
use base::{Cx, Place, Result, Who, q};
use chrono::{DateTime, Utc};
use people::activity::acts::{Stretch, count_about, latest_about, latest_open};
use people::activity::{self, Line};
use people::letters::acts::{Journal, Mark};
use people::letters::types::Kind;
use people::letters::{Group, Rhythm, acts};
use relationships::standing::heard::{Said, comment};
use relationships::standing::store::RelationshipId;
use relationships::talk::notes;

use super::rules::{Reading, comment_of, is_news, shortened, told_on};
use super::types::{Ask, Entry, OpenLines, Section, Shelf};

/// How many lines are told of an organization, and how many of what is open in a coalition.
const OF_OURS: usize = 8;
const IN_THE_OPEN: usize = 6;
/// How many of the latest lines are looked at before the rest is only counted; how far that counts.
const LOOKED_AT: i64 = 60;
const COUNTED: i64 = 1_000;
/// How much of a comment is quoted: characters.
const QUOTED: usize = 240;

/// One group with one of its journals.
struct Source<'a> {
    group: &'a Group,
    journal: Journal,
    reading: Reading,
    due: bool,
    head: i64,
    first: Option<i64>,
}

/// What changed about these groups of the reader, and how far it is told then.
pub async fn heard(
    cx: &Cx,
    shelf: &Shelf,
    groups: &[Group],
    about: &[SpaceId],
    asks: &[Ask],
) -> Result<(Vec<Section>, Vec<Mark>)> {
    let marks = acts::marks(cx.db(), cx.who()?.person).await?;
    let mut sources = sources(cx, shelf, groups, about, &marks).await?;
    let readings: Vec<Reading> = sources.iter().map(|it| it.reading.clone()).collect();
    let mut news = News { cx, readings: &readings, asks, reader: cx.who()?.person, seen: HashSet::new() };
    let mut sections = vec![];
    for group in groups.iter().filter(|it| it.kind == Kind::Organization && about.contains(&it.about)) {
        sections.extend(news.of_ours(group, &mut sources).await?);
    }
    let mut places: Vec<SpaceId> = vec![];
    for at in 0..sources.len() {
        let journal = sources[at].journal.journal;
        if sources[at].due && sources[at].reading.open && !places.contains(&journal) {
            places.push(journal);
            sections.extend(news.in_the_open(shelf, journal, &mut sources).await?);
        }
    }
    let marks = sources.iter().filter(|it| it.due).map(|it| told_on(&it.reading, it.head, it.first, &readings));
    Ok((sections, marks.collect()))
}

async fn sources<'a>(
    cx: &Cx,
    shelf: &Shelf,
    groups: &'a [Group],
    about: &[SpaceId],
    marks: &[Mark],
) -> Result<Vec<Source<'a>>> {
    let mut sources = vec![];
    for group in groups {
        let due = about.contains(&group.about);
        // What concerns somebody themselves they did themselves; its journal matters only where each line wakes us.
        if group.kind == Kind::Oneself && group.rhythm != Rhythm::AtOnce {
            continue;
        }
        for journal in acts::journals(cx.db(), group).await? {
            let none = Mark::none(group.about, journal.journal);
            let mark = marks.iter().find(|it| it.about == group.about && it.journal == journal.journal);
            let mark = mark.unwrap_or(&none);
            let open = journal.open > 0;
            let reading = Reading {
                about: group.about,
                organization: (group.kind == Kind::Organization).then(|| OrganizationId::from(group.about)),
                journal: journal.journal,
                open,
                upto: mark.upto,
                told: mark.told(),
            };
            let head = match open && due {
                true => shelf.open(cx, &journal).await?.head,
                false => journal.head,
            };
            sources.push(Source { group, journal, reading, due, head, first: None });
        }
    }
    Ok(sources)
}

impl Shelf {
    /// What is open in a coalition, read once for all who share this shelf.
    pub async fn open(&self, cx: &Cx, journal: &Journal) -> Result<Arc<OpenLines>> {
        let mut kept = self.0.lock().await;
        if let Some(found) = kept.get(&journal.journal) {
            return Ok(found.clone());
        }
        let (head,): (i64,) = q!("select seq from space where id = $1", journal.journal).one(cx.db()).await?;
        let lines = latest_open(cx.db(), journal.journal, head, COUNTED).await?;
        let open = Arc::new(OpenLines { head, lines });
        kept.insert(journal.journal, open.clone());
        Ok(open)
    }
}

struct News<'a> {
    cx: &'a Cx,
    readings: &'a [Reading],
    asks: &'a [Ask],
    reader: PersonId,
    seen: HashSet<(SpaceId, i64)>,
}

impl News<'_> {
    fn is_new(&mut self, line: &Line, journal: SpaceId) -> bool {
        is_news(line, journal, self.reader, self.readings, self.asks) && self.seen.insert((journal, line.seq))
    }

    /// What happened about one organization, in each of its journals.
    async fn of_ours(&mut self, group: &Group, sources: &mut [Source<'_>]) -> Result<Option<Section>> {
        let organization = OrganizationId::from(group.about);
        let (mut found, mut counted, mut uncounted, mut path) = (vec![], 0, false, "/".to_owned());
        for source in sources.iter_mut().filter(|it| it.group.about == group.about) {
            if let Some(slug) = &source.journal.slug {
                path = format!("/c/{slug}/activity");
            }
            let of = source.stretch();
            let lines = latest_about(self.cx.db(), organization, of, LOOKED_AT).await?;
            source.begins_with(lines.last().map(|line| line.seq));
            if let Some(last) = lines.last().filter(|_| lines.len() as i64 == LOOKED_AT) {
                let rest = Stretch { upto: last.seq - 1, ..of };
                let n = count_about(self.cx.db(), organization, rest, self.reader, COUNTED).await?;
                (counted, uncounted) = (counted + n, uncounted || n == COUNTED);
                source.begins_with(Some(of.after + 1));
            }
            let journal = source.journal.journal;
            found.extend(lines.into_iter().filter(|line| self.is_new(line, journal)).map(|line| (journal, line)));
        }
        found.sort_by_key(|(_, line)| std::cmp::Reverse(line.at));
        let (entries, more) = self.told(group.about, found, OF_OURS).await?;
        let (about, name) = (group.about, group.name.clone());
        let section = Section { about, name, in_the_open: false, path, entries, more: more + counted, uncounted };
        Ok(Some(section).filter(Section::says_something))
    }

    /// What happened in a coalition, open to all its own.
    async fn in_the_open(
        &mut self,
        shelf: &Shelf,
        journal: SpaceId,
        sources: &mut [Source<'_>],
    ) -> Result<Option<Section>> {
        let mut due: Vec<&mut Source<'_>> =
            sources.iter_mut().filter(|it| it.due && it.reading.open && it.journal.journal == journal).collect();
        let Some(one) = due.first() else { return Ok(None) };
        let (about, slug) = (one.group.about, one.journal.slug.clone().unwrap_or_default());
        let open = shelf.open(self.cx, &one.journal).await?;
        let (mut found, mut rest) = (vec![], 0);
        for line in &open.lines {
            let mut theirs = false;
            for source in due.iter_mut().filter(|it| it.reaches(line.seq, line.at)) {
                source.begins_with(Some(line.seq));
                theirs = true;
            }
            match theirs && self.is_new(line, journal) {
                true if (found.len() as i64) < LOOKED_AT => found.push((journal, line.clone())),
                is_new => rest += i64::from(is_new),
            }
        }
        let all_read = open.lines.last().is_none_or(|last| due.iter().all(|it| !it.reaches(last.seq, last.at)));
        let uncounted = open.lines.len() as i64 == COUNTED && !all_read;
        let name = name_of(self.cx, journal).await?;
        let (entries, more) = self.told(about, found, IN_THE_OPEN).await?;
        let path = format!("/c/{slug}/activity");
        let section = Section { about, name, in_the_open: true, path, entries, more: more + rest, uncounted };
        Ok(Some(section).filter(Section::says_something))
    }

    /// The latest of these lines, the oldest first, and how many more there are. Of what was said in a talk the words, and
    /// whether they name the reader; what the reader may not read there is left out.
    async fn told(&self, about: SpaceId, found: Vec<(SpaceId, Line)>, most: usize) -> Result<(Vec<Entry>, i64)> {
        let (mut entries, all) = (vec![], found.len());
        let mut looked_at = 0;
        for (journal, line) in found {
            if entries.len() == most {
                break;
            }
            looked_at += 1;
            let of_talk = line.verb.starts_with("talk.");
            let said = if of_talk { self.comment(about, journal, &line).await? } else { None };
            if !of_talk || said.is_some() {
                let says = [notes::SAID, notes::ASKED, notes::ANSWERED].contains(&line.verb.as_str());
                let said = said.filter(|_| says);
                let names_reader = said.as_ref().is_some_and(|it| it.names_reader);
                entries.push(Entry { line, quote: said.map(|it| shortened(&it.text, QUOTED)), names_reader });
            }
        }
        entries.reverse();
        Ok((entries, (all - looked_at) as i64))
    }

    /// The words of a comment, read for the organization that the line is told about.
    async fn comment(&self, about: SpaceId, journal: SpaceId, line: &Line) -> Result<Option<Said>> {
        match comment_of(line) {
            Some(id) if line.subject_kind == "relationship" => {
                comment(&acting(self.cx, about), journal.into(), RelationshipId(line.subject), id).await
            }
            _ => Ok(None),
        }
    }
}

/// The reader acting for one of their organizations.
fn acting(cx: &Cx, about: SpaceId) -> Cx {
    let who = cx.who.as_ref().map(|who| {
        let acting = who.hats.iter().find(|hat| SpaceId::from(hat.organization) == about).cloned();
        Arc::new(Who { acting, ..(**who).clone() })
    });
    Cx { who, ..cx.clone() }
}

/// What the reader calls a coalition.
async fn name_of(cx: &Cx, coalition: SpaceId) -> Result<String> {
    let of = |place: &&Place| SpaceId::from(place.coalition) == coalition;
    match cx.who()?.coalitions.iter().find(of) {
        Some(place) => Ok(place.name.clone()),
        None => Ok(q!("select name from coalition where id = $1", coalition).one::<(String,)>(cx.db()).await?.0),
    }
}

impl Source<'_> {
    /// What is new of it about its organization.
    fn stretch(&self) -> Stretch {
        let (journal, after, since) = (self.journal.journal, self.reading.upto, self.group.since);
        Stretch { journal, after, since, upto: self.head }
    }

    /// Whether an open line is new to it: neither told nor from before it could read it.
    fn reaches(&self, seq: i64, at: DateTime<Utc>) -> bool {
        seq > self.reading.upto && at >= self.group.since.max(self.journal.since)
    }

    fn begins_with(&mut self, seq: Option<i64>) {
        self.first = [self.first, seq].into_iter().flatten().min();
    }
}

impl Section {
    fn says_something(&self) -> bool {
        !self.entries.is_empty() || self.more > 0
    }
}

/// The sentence of a line, as the page of what changed says it.
pub fn sentence(cx: &Cx, line: &activity::Line) -> String {
    line.sentence(cx.lang)
}
