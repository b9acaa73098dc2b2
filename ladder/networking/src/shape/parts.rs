//! Findings as sentences, each with what one could do.

use base::html::icon;
use base::{Cx, Place, t};
use maud::{Markup, html};
use people::organizations::Sector;
use relationships::list::pages::names;
use relationships::standing::permission::may_propose;

use super::leaving::Without;
use super::rules::FEW;
use super::types::{Finding, Measured, Seen};
use crate::network::rules::Pair;
use crate::past::Quarter;

/// So many pairs are named in a sentence, and so many organizations are led on to.
const SHOWN: usize = 3;

/// A way on: what it is called, and where it leads.
type Way = (String, String);

/// Who reads, of what.
pub struct Reader<'a> {
    /// Who reads.
    pub cx: &'a Cx,
    /// The coalition.
    pub place: &'a Place,
    /// What they see.
    pub seen: &'a Seen,
}

impl Reader<'_> {
    /// The names of these, as a sentence has them.
    pub fn named(&self, nodes: &[u32]) -> String {
        let all: Vec<&str> = nodes.iter().map(|&it| self.seen.nodes[it as usize].name.as_str()).collect();
        names(self.cx, &all)
    }

    fn pairs(&self, pairs: &[Pair]) -> String {
        let two = |it: &Pair| t!(self.cx, "shape-two", one = self.named(&[it.a]), other = self.named(&[it.b]));
        let some: Vec<String> = pairs.iter().take(SHOWN).map(two).collect();
        match pairs.len() {
            n if n > SHOWN => t!(self.cx, "shape-pairs-more", pairs = some.join("; "), n = n - SHOWN),
            _ => some.join("; "),
        }
    }

    /// The relationships of the first pairs, each once.
    fn to_pairs(&self, pairs: &[Pair]) -> Vec<Way> {
        let to = |it: &Pair| {
            let end = &self.seen.ends[it.end];
            (end.purpose.clone(), format!("/c/{}/relationships/{}", self.place.slug, end.id))
        };
        let mut ways: Vec<Way> = vec![];
        for way in pairs.iter().take(SHOWN).map(to) {
            if !ways.contains(&way) {
                ways.push(way);
            }
        }
        ways
    }

    /// The way to what would change without somebody.
    fn without(&self, node: u32) -> Vec<Way> {
        let it = &self.seen.nodes[node as usize];
        let says = t!(self.cx, "shape-see-without", name = &it.name);
        vec![(says, format!("network{}#leaving", query(self.seen.at, Some(&it.id.to_string()))))]
    }

    /// The way to bring two or more together, for whoever may propose it; now, and not in a past that is shown.
    fn together(&self, nodes: &[u32]) -> Vec<Way> {
        if self.seen.at.is_some() || may_propose(self.cx, self.place.coalition).is_err() {
            return vec![];
        }
        let with: Vec<String> = nodes.iter().map(|&it| format!("with={}", self.seen.nodes[it as usize].id)).collect();
        let address = format!("/c/{}/relationships/new?{}", self.place.slug, with.join("&"));
        vec![(t!(self.cx, "shape-bring-together", names = self.named(nodes)), address)]
    }

    fn one_to_ones(&self) -> Vec<Way> {
        let way = || (t!(self.cx, "shape-one-to-ones").into_owned(), format!("/c/{}/one-to-ones", self.place.slug));
        (self.place.own() && self.seen.at.is_none()).then(way).into_iter().collect()
    }

    fn choose(&self) -> Vec<Way> {
        let may = self.seen.at.is_none() && may_propose(self.cx, self.place.coalition).is_ok();
        let way = || (t!(self.cx, "shape-choose").into_owned(), format!("/c/{}/choosing/new", self.place.slug));
        may.then(way).into_iter().collect()
    }

    fn sector(&self, sector: Sector) -> Way {
        let says = t!(self.cx, "shape-see-sector", sector = many(self.cx, sector));
        (says, format!("/c/{}/organizations?sector={sector}", self.place.slug))
    }

    /// The place of most ties among these, the first of equals: somebody to begin with.
    fn nearest(&self, of: &Measured, nodes: &[u32]) -> u32 {
        let most = nodes.iter().rev().max_by_key(|&&it| of.graph.out(it).len());
        most.copied().unwrap_or(0)
    }
}

/// What is told of these findings: of two who see differently what they do, only to the two and to whoever coordinates.
pub fn told(to: &Reader, of: &Measured) -> Vec<Finding> {
    let own = |it: &Pair| {
        let is = |node: u32| Some(to.seen.nodes[node as usize].id) == to.cx.organization();
        to.place.coordinator || is(it.a) || is(it.b)
    };
    let theirs = |it: &Finding| match it {
        Finding::Differ(pairs) => Finding::Differ(pairs.iter().copied().filter(own).collect()),
        other => other.clone(),
    };
    let some = |it: &Finding| !matches!(it, Finding::Differ(pairs) if pairs.is_empty());
    of.findings.iter().map(theirs).filter(some).collect()
}

fn many(cx: &Cx, sector: Sector) -> String {
    cx.lang.word(&format!("shape-sector-{sector}")).into_owned()
}

/// The query of the network's page at the end of a quarter, asking what if this one left.
pub fn query(at: Option<Quarter>, without: Option<&str>) -> String {
    let at = at.map(|it| format!("at={it}"));
    let all: Vec<String> = at.into_iter().chain(without.map(|it| format!("without={it}"))).collect();
    if all.is_empty() { String::new() } else { format!("?{}", all.join("&")) }
}

/// Everything found, as a list.
pub fn list(to: &Reader, of: &Measured) -> Markup {
    let (cx, findings) = (to.cx, told(to, of));
    html! {
        ul class="findings" {
            @if to.seen.nodes.len() <= FEW { li { p { (t!(cx, "shape-few", n = to.seen.nodes.len())) } } }
            @for it in &findings { li {
                (icon(cx, mark(it)))
                div {
                    p dir="auto" { (sentence(to, it)) }
                    @let ways = ways(to, of, it);
                    @if !ways.is_empty() { p class="ways" { @for (says, address) in ways { a href=(address) dir="auto" { (says) } " " } } }
                }
            } }
            @if findings.is_empty() && to.seen.nodes.len() > FEW { li { p { (t!(cx, "shape-nothing")) } } }
        }
    }
}

fn mark(it: &Finding) -> &'static str {
    match it {
        Finding::Holds { .. } | Finding::Between { .. } | Finding::Broker { .. } => "network",
        Finding::Apart { .. } | Finding::Unjoined { .. } | Finding::ByOne(_) => "link",
        Finding::Alone(_) => "unknown",
        Finding::More(_) | Finding::Less(_) | Finding::Differ(_) | Finding::OneSided(_) => "relationships",
        Finding::Core { .. } | Finding::Crossing { .. } | Finding::Low { .. } => "organizations",
    }
}

/// A finding in one or two sentences.
pub fn sentence(to: &Reader, it: &Finding) -> String {
    let cx = to.cx;
    match it {
        Finding::Holds { node, apart } => {
            let groups: Vec<String> = apart.iter().map(|it| to.named(it)).collect();
            t!(cx, "shape-holds", name = to.named(&[*node]), n = apart.len(), apart = groups.join("; "))
        }
        Finding::Between { nodes, share } => {
            t!(cx, "shape-between", n = nodes.len(), names = to.named(nodes), share = *share)
        }
        Finding::Apart { largest, others } => {
            let groups: Vec<String> = others.iter().map(|it| to.named(it)).collect();
            t!(cx, "shape-apart", n = others.len(), largest = *largest, others = groups.join("; "))
        }
        Finding::Unjoined { one, other } => {
            t!(cx, "shape-unjoined", one = many(cx, *one), other = many(cx, *other))
        }
        Finding::Alone(nodes) => t!(cx, "shape-alone", n = nodes.len(), names = to.named(nodes)),
        Finding::ByOne(ones) => {
            let nodes: Vec<u32> = ones.iter().map(|it| it.0).collect();
            t!(cx, "shape-by-one", n = nodes.len(), names = to.named(&nodes))
        }
        Finding::More(pairs) => t!(cx, "shape-more", n = pairs.len(), pairs = to.pairs(pairs)),
        Finding::Less(pairs) => t!(cx, "shape-less", n = pairs.len(), pairs = to.pairs(pairs)),
        Finding::Differ(pairs) => t!(cx, "shape-differ", n = pairs.len(), pairs = to.pairs(pairs)),
        Finding::OneSided(pairs) => t!(cx, "shape-one-sided", n = pairs.len(), pairs = to.pairs(pairs)),
        Finding::Broker { node, ways, all, chance } => {
            t!(cx, "shape-broker", name = to.named(&[*node]), ways = *ways, all = *all, chance = *chance)
        }
        Finding::Core { nodes, ties } => {
            t!(cx, "shape-core", n = nodes.len(), ties = i64::from(*ties), names = to.named(nodes))
        }
        Finding::Crossing { share, chance } if share > chance => {
            t!(cx, "shape-crossing", share = *share, chance = *chance)
        }
        Finding::Crossing { share, chance } => t!(cx, "shape-within", share = *share, chance = *chance),
        Finding::Low { first, all } => t!(cx, "shape-low", first = *first, all = *all),
    }
}

fn ways(to: &Reader, of: &Measured, it: &Finding) -> Vec<Way> {
    match it {
        Finding::Holds { node, apart } => {
            // Somebody who would come apart, and somebody of the rest who is nearest: neighbours of the one who holds.
            let lost = &apart[0];
            let rest: Vec<u32> =
                of.graph.out(*node).iter().copied().filter(|it| !apart.concat().contains(it)).collect();
            let two = [to.nearest(of, lost), to.nearest(of, &rest)];
            let bring = if rest.is_empty() { vec![] } else { to.together(&two) };
            [to.without(*node), bring].concat()
        }
        Finding::Between { nodes, .. } => nodes.iter().flat_map(|&it| to.without(it)).collect(),
        Finding::Broker { node, .. } => to.without(*node),
        Finding::Apart { others, .. } => {
            let inside: Vec<u32> = of.graph.nodes().filter(|it| !others.concat().contains(it)).collect();
            to.together(&[to.nearest(of, &others[0]), to.nearest(of, &inside)])
        }
        Finding::Unjoined { one, other } => {
            [vec![to.sector(*one), to.sector(*other)], to.choose(), to.one_to_ones()].concat()
        }
        Finding::Alone(nodes) => {
            let own = to.cx.organization();
            let other = nodes.iter().find(|&&it| Some(to.seen.nodes[it as usize].id) != own);
            let pages = nodes.iter().take(SHOWN).map(|&it| &to.seen.nodes[it as usize]);
            let pages = pages.map(|it| (it.name.clone(), it.address(&to.place.slug)));
            let propose = other.map(|&it| to.together(&[it])).unwrap_or_default();
            pages.chain(propose).collect()
        }
        Finding::ByOne(ones) => ones.first().map(|it| to.without(it.1)).unwrap_or_default(),
        Finding::More(pairs) | Finding::Less(pairs) | Finding::Differ(pairs) => to.to_pairs(pairs),
        Finding::OneSided(_) if to.place.own() && to.seen.at.is_none() => {
            vec![(t!(to.cx, "shape-to-trust").into_owned(), format!("/c/{}/trust", to.place.slug))]
        }
        Finding::OneSided(pairs) => to.to_pairs(pairs),
        Finding::Core { .. } => to.choose(),
        Finding::Crossing { .. } => vec![],
        Finding::Low { .. } => to.choose(),
    }
}

/// What if one left: whom to choose, and what would change.
pub fn leaving(to: &Reader, of: &Measured, chosen: Option<&Without>) -> Markup {
    let cx = to.cx;
    html! {
        section class="leaving" id="leaving" aria-labelledby="leaving-title" {
            h2 id="leaving-title" { (t!(cx, "shape-leaving")) }
            p class="quiet" { (t!(cx, "shape-leaving-why")) }
            form class="filters" method="get" action="network#leaving" {
                @if let Some(at) = to.seen.at { input type="hidden" name="at" value=(at); }
                div class="field" {
                    label for="f-without" { (t!(cx, "network-organization")) }
                    select id="f-without" name="without" {
                        option value="" { (t!(cx, "shape-leaving-nobody")) }
                        @let mut nodes: Vec<_> = (0u32..).zip(&to.seen.nodes).collect();
                        @let () = nodes.sort_by_cached_key(|it| base::words::fold(&it.1.name));
                        @for (at, it) in nodes { option value=(it.id) selected[chosen.is_some_and(|chosen| chosen.node == at)] { (it.name) } }
                    }
                }
                button class="button" { (t!(cx, "shape-leaving-look")) }
            }
            @if let Some(it) = chosen { (changes(to, of, it)) }
        }
    }
}

fn changes(to: &Reader, of: &Measured, it: &Without) -> Markup {
    let (cx, name) = (to.cx, to.named(&[it.node]));
    let some = |n: usize| n > 0;
    html! {
        div class="without" aria-live="polite" {
            @if it.ties == 0 { p dir="auto" { (t!(cx, "shape-without-no-ties", name = &name)) } } @else {
                p dir="auto" { (t!(cx, "shape-without-ties", name = &name, n = it.ties, ending = it.ending, on = it.going_on)) }
                ul {
                    @for group in &it.apart { li dir="auto" { (t!(cx, "shape-without-apart", n = group.len(), names = to.named(group))) } }
                    @if some(it.alone.len()) { li dir="auto" { (t!(cx, "shape-without-alone", n = it.alone.len(), names = to.named(&it.alone))) } }
                    @if it.apart.is_empty() && it.alone.is_empty() { li dir="auto" { (t!(cx, "shape-without-held", name = &name)) } }
                    @if it.distance.1.is_finite() { li { (farther(cx, it)) } }
                }
                @if !it.apart.is_empty() || !it.alone.is_empty() { p { (t!(cx, "shape-without-then", name = &name)) } }
                @let ways = beside(to, of, it);
                @if !ways.is_empty() { p class="ways" { @for (says, address) in ways { a href=(address) dir="auto" { (says) } " " } } }
            }
        }
    }
}

/// How near the others are to each other, before and after.
fn farther(cx: &Cx, it: &Without) -> String {
    match it.distance.1 - it.distance.0 {
        more if more >= 10.0 => t!(cx, "shape-without-far-apart").into_owned(),
        more if more >= 2.0 => t!(cx, "shape-without-farther").into_owned(),
        _ => t!(cx, "shape-without-as-near").into_owned(),
    }
}

/// Bringing somebody who would come apart together with somebody of the rest.
fn beside(to: &Reader, of: &Measured, it: &Without) -> Vec<Way> {
    let lost: Vec<u32> = it.apart.first().cloned().unwrap_or_else(|| it.alone.iter().take(1).copied().collect());
    let apart = it.apart.concat();
    let rest = of.graph.out(it.node).iter().copied().filter(|one| !apart.contains(one) && !it.alone.contains(one));
    let rest: Vec<u32> = rest.collect();
    match lost.is_empty() || rest.is_empty() {
        true => vec![],
        false => to.together(&[to.nearest(of, &lost), to.nearest(of, &rest)]),
    }
}
