//! Who may use whom: rooms look down, never up, and a crate is called what its folder is called.

use super::Broken;
use super::tree::{File, Tree};

/// The rungs of the ladder from the ground up.
const RUNGS: [&str; 5] = ["networking", "coordination", "cooperation", "collaboration", "multisector"];

/// Where a crate stands. The order of the first four is the direction: a later one may use an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Base,
    Commons,
    Rung(usize),
    App,
    Engine,
    Ui,
    Tools,
}

impl Place {
    fn of(folder: &str) -> Option<Place> {
        let (group, room) = folder.split_once('/').unwrap_or((folder, ""));
        match group {
            "base" => Some(Place::Base),
            "commons" => Some(Place::Commons),
            "ladder" => RUNGS.iter().position(|rung| *rung == room).map(Place::Rung),
            "app" => Some(Place::App),
            "engines" => Some(Place::Engine),
            "ui" => Some(Place::Ui),
            "xtask" => Some(Place::Tools),
            _ => None,
        }
    }

    fn may_use(self, other: Place) -> bool {
        use Place::{App, Base, Commons, Engine, Rung, Tools, Ui};
        match (self, other) {
            (Engine, _) => false,
            (_, Engine) => true,
            (_, Tools) | (Tools | Ui, _) => false,
            (_, Ui) => self == App,
            (Commons, Commons) => true,
            (Rung(upper), Rung(lower)) => lower < upper,
            (Base | Commons | Rung(_) | App, Base | Commons | Rung(_) | App) => other < self,
        }
    }
}

/// `app → ladder → commons → base`, a rung only rungs below it, `ui` only from `app`; anyone may use
/// the engines, and the engines nobody.
pub fn groups(tree: &Tree) -> Vec<Broken> {
    let crates = crates(tree);
    let mut broken = Vec::new();
    for user in &crates {
        let Some(place) = Place::of(user.folder()) else {
            let reason = "this folder is not a room of the house: base, engines, commons, ladder with its five rungs, app, ui, xtask";
            broken.push(Broken::new(&user.path, 1, reason));
            continue;
        };
        for (line, name) in dependencies(user) {
            let used = crates.iter().find(|file| package(file).name == name);
            let other = used.and_then(|file| Place::of(file.folder()));
            if other.is_some_and(|other| !place.may_use(other)) {
                let reason = format!("{} must not use {name}: look down, never up", user.folder());
                broken.push(Broken::new(&user.path, line, reason));
            }
        }
    }
    broken
}

/// A crate has the name of its folder (the app's is `manyhands`) and version 0.0.0 until a release.
pub fn names_and_versions(tree: &Tree) -> Vec<Broken> {
    let mut broken = Vec::new();
    for file in crates(tree) {
        let package = package(file);
        let folder = file.folder().rsplit('/').next().unwrap_or_default();
        let expected = if folder == "app" { "manyhands" } else { folder };
        if package.name != expected {
            let reason = format!("the crate in this folder is called {expected}");
            broken.push(Broken::new(&file.path, package.line, reason));
        }
        broken.extend(version(file));
    }
    broken.extend(tree.file("Cargo.toml").and_then(version));
    broken
}

fn version(manifest: &File) -> Option<Broken> {
    let mut section = "";
    for (line, text) in manifest.lines() {
        match text.trim() {
            header if header.starts_with('[') => section = header,
            setting if section == "[package]" || section == "[workspace.package]" => {
                let is_other = assigned(setting, "version").is_some_and(|it| it != "0.0.0");
                if is_other {
                    let reason = "the version is 0.0.0 until a release";
                    return Some(Broken::new(&manifest.path, line, reason));
                }
            }
            _ => {}
        }
    }
    None
}

/// The manifests of our crates: every one but the root's.
fn crates(tree: &Tree) -> Vec<&File> {
    let files = tree.ending(&["toml"]);
    files.filter(|file| file.name() == "Cargo.toml" && !file.folder().is_empty()).collect()
}

struct Package<'a> {
    name: &'a str,
    line: usize,
}

fn package(manifest: &File) -> Package<'_> {
    let mut lines = manifest.lines();
    let name = lines.find_map(|(line, text)| Some((line, assigned(text.trim(), "name")?)));
    let (line, name) = name.unwrap_or((1, ""));
    Package { name, line }
}

/// The value in `key = "value"`.
fn assigned<'a>(setting: &'a str, key: &str) -> Option<&'a str> {
    let value = setting.strip_prefix(key)?.trim_start().strip_prefix('=')?;
    value.trim_start().strip_prefix('"')?.split('"').next()
}

/// Names with their lines from every section of dependencies, of tests and build scripts too.
fn dependencies(manifest: &File) -> Vec<(usize, &str)> {
    let mut names = Vec::new();
    let mut inside = false;
    for (line, text) in manifest.lines().map(|(line, text)| (line, text.trim())) {
        if let Some(header) = text.strip_prefix('[') {
            let header = header.trim_end_matches(']');
            inside = header.ends_with("dependencies");
            let alone = header.rsplit_once("dependencies.").map(|(_, name)| name);
            names.extend(alone.map(|name| (line, name)));
        } else if inside && !text.starts_with('#') {
            let name = text.split(['.', '=', ' ']).next().unwrap_or_default();
            names.extend((!name.is_empty()).then_some((line, name)));
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::{Broken, Place, RUNGS, Tree, groups, names_and_versions};

    fn house(user: &str, used: &str) -> Vec<Broken> {
        let manifest = |folder: &str, dependency: &str| {
            let name = folder.rsplit('/').next().unwrap().replace("app", "manyhands");
            format!("[package]\nname = \"{name}\"\n\n[dependencies]\n{dependency}\n")
        };
        let name = used.rsplit('/').next().unwrap().replace("app", "manyhands");
        let upper = manifest(user, &format!("{name}.workspace = true"));
        let lower = manifest(used, "serde = \"1\"");
        groups(&Tree::of(&[(&format!("{user}/Cargo.toml"), &upper), (&format!("{used}/Cargo.toml"), &lower)]))
    }

    #[test]
    fn looking_down_is_fine() {
        for (user, used) in [
            ("app", "ladder/networking"),
            ("app", "ui"),
            ("ladder/cooperation", "ladder/networking"),
            ("ladder/networking", "commons/people"),
            ("commons/relationships", "commons/people"),
            ("commons/people", "base"),
            ("base", "engines/graph"),
        ] {
            assert_eq!(house(user, used), [], "{user} uses {used}");
        }
    }

    #[test]
    fn looking_up_is_not() {
        for (user, used) in [
            ("base", "commons/people"),
            ("commons/people", "ladder/networking"),
            ("ladder/networking", "ladder/coordination"),
            ("ladder/networking", "app"),
            ("ladder/networking", "ui"),
            ("engines/graph", "base"),
            ("engines/graph", "engines/likeness"),
            ("ui", "base"),
        ] {
            let broken = house(user, used);
            assert_eq!(broken.len(), 1, "{user} uses {used}");
            assert_eq!(broken[0].line, 5);
        }
    }

    #[test]
    fn a_section_for_one_dependency_is_read_too() {
        let tree = Tree::of(&[
            ("app/Cargo.toml", "[package]\nname = \"manyhands\"\n"),
            ("base/Cargo.toml", "[package]\nname = \"base\"\n[dev-dependencies.manyhands]\npath = \"../app\"\n"),
        ]);
        assert_eq!(groups(&tree)[0].line, 3);
    }

    #[test]
    fn an_unknown_folder_is_named() {
        let tree = Tree::of(&[("ladder/friendship/Cargo.toml", "[package]\nname = \"friendship\"\n")]);
        assert_eq!(groups(&tree).len(), 1);
        assert_eq!(Place::of("ladder/cooperation"), Some(Place::Rung(2)));
        assert_eq!(RUNGS[2], "cooperation");
    }

    #[test]
    fn folder_name_and_crate_name_agree() {
        let tree = Tree::of(&[
            ("Cargo.toml", "[workspace.package]\nversion = \"1.0.0\"\n[workspace.dependencies]\n"),
            ("app/Cargo.toml", "[package]\nname = \"manyhands\"\nversion.workspace = true\n"),
            ("engines/graph/Cargo.toml", "[package]\nname = \"graphs\"\nversion = \"0.1.0\"\n"),
        ]);
        let lines: Vec<usize> = names_and_versions(&tree).iter().map(|b| b.line).collect();
        assert_eq!(lines, [2, 3, 2]);
    }
}
