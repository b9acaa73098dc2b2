//! Bundles `front/` with esbuild and writes the table that `src/lib.rs` embeds. Nothing of npm enters the source tree.
//! With `NO_ISLANDS=1` there is no node: our own styles and marks are joined as they are, and there are no scripts.
use std::path::{Path, PathBuf};
use std::{env, fs, process::Command};

type Outcome = Result<(), String>;

fn main() {
    for watched in ["package.json", "package-lock.json", "front", "build.rs"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    println!("cargo::rerun-if-env-changed=NO_ISLANDS");
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo names OUT_DIR"));
    let plain = env::var_os("NO_ISLANDS").is_some();
    if let Err(why) = build(&out, plain) {
        println!("cargo::error={why}");
        println!(
            "cargo::error=Install Node 20 or newer (apt-get install nodejs npm), or set NO_ISLANDS=1: every page works without its scripts."
        );
    }
}

fn build(out: &Path, plain: bool) -> Outcome {
    let dist = out.join("dist");
    let _ = fs::remove_dir_all(&dist);
    fs::create_dir_all(&dist).map_err(|e| format!("{}: {e}", dist.display()))?;
    for marks in ["marks.svg", "brand.svg"] {
        keep(&dist, marks, &read(&format!("front/{marks}"))?)?;
    }
    match plain {
        true => keep(&dist, "app.css", &plain_styles()?)?,
        false => bundle(out, &dist)?,
    }
    write_table(out, &dist)
}

/// Joins the partials in the order of `app.css`, without the fonts, which live in a package.
fn plain_styles() -> Result<String, String> {
    let list = read("front/app.css")?;
    let names = list.lines().filter_map(|line| line.strip_prefix("@import \"./")?.strip_suffix("\";"));
    names.filter(|name| *name != "css/fonts.css").map(|name| read(&format!("front/{name}"))).collect()
}

fn bundle(out: &Path, dist: &Path) -> Outcome {
    let npm = out.join("npm");
    install(&npm)?;
    let flags = "--bundle --minify --splitting --format=esm --target=es2022,chrome100,firefox100,safari15.4 \
        --entry-names=[name]-[hash] --chunk-names=[name]-[hash] --asset-names=[name]-[hash] \
        --loader:.woff2=file --legal-comments=linked --log-level=warning";
    let entries = [
        "app.css",
        "app.js",
        "network-first.js",
        "network-map.js",
        "passkey.js",
        "api-try.js",
        "live.js",
        "keep.js",
        "talk-turns.js",
    ]
    .map(|name| format!("front/{name}"));
    run(Command::new(npm.join("node_modules/.bin/esbuild"))
        .args(entries)
        .args(flags.split_whitespace())
        .arg(format!("--outdir={}", dist.display()))
        .env("NODE_PATH", npm.join("node_modules")))?;
    licences(&npm, dist)
}

/// Installs what the lock names, if that was not done for this very lock.
fn install(npm: &Path) -> Outcome {
    let lock = read("package-lock.json")?;
    if fs::read_to_string(npm.join("done")).is_ok_and(|done| done == lock) {
        return Ok(());
    }
    fs::create_dir_all(npm).map_err(|e| e.to_string())?;
    for name in ["package.json", "package-lock.json"] {
        write(&npm.join(name), &read(name)?)?;
    }
    run(Command::new("npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(npm))?;
    write(&npm.join("done"), &lock)
}

/// The fonts' licence asks to travel with them; scripts carry theirs as linked comments.
fn licences(npm: &Path, dist: &Path) -> Outcome {
    let modules = npm.join("node_modules");
    let packages = ["@fontsource-variable/source-sans-3", "@fontsource-variable/source-serif-4", "cytoscape"];
    let texts = packages.map(|name| {
        let text = fs::read_to_string(modules.join(name).join("LICENSE")).unwrap_or_default();
        format!("{name}\n\n{text}\n\n")
    });
    keep(dist, "licences.txt", &texts.concat())
}

/// Writes `name.ext` as `name-HASH.ext`, as esbuild does for what it bundles.
fn keep(dist: &Path, name: &str, text: &str) -> Outcome {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3));
    let (stem, ext) = name.split_once('.').unwrap_or((name, "txt"));
    write(&dist.join(format!("{stem}-{:08X}.{ext}", hash >> 32)), text)
}

fn write_table(out: &Path, dist: &Path) -> Outcome {
    let entries = fs::read_dir(dist).map_err(|e| e.to_string())?;
    let mut files: Vec<PathBuf> = entries.filter_map(|e| Some(e.ok()?.path())).collect();
    files.sort();
    let rows: String = files
        .iter()
        .filter_map(|path| Some((path.file_name()?.to_str()?, path)))
        .map(|(name, path)| format!("    ({:?}, \"/assets/{name}\", include_bytes!({path:?})),\n", logical(name)))
        .collect();
    let table = format!("static FILES: &[(&str, &str, &[u8])] = &[\n{rows}];\n");
    write(&out.join("assets.rs"), &table)
}

/// `app-1A2B3C4D.css` is asked for as `app.css`.
fn logical(file: &str) -> String {
    let (stem, ext) = file.split_once('.').unwrap_or((file, ""));
    let name = stem.rsplit_once('-').map_or(stem, |(name, _hash)| name);
    format!("{name}.{ext}")
}

fn run(command: &mut Command) -> Outcome {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.output().map_err(|e| format!("cannot run {name}: {e}"))?;
    match output.status.success() {
        true => Ok(()),
        false => Err(format!("{name} failed: {}", String::from_utf8_lossy(&output.stderr).trim().replace('\n', " | "))),
    }
}

fn read(path: &str) -> Result<String, String> {
    fs::read_to_string(path).map_err(|e| format!("ui/{path}: {e}"))
}

fn write(path: &Path, text: &str) -> Outcome {
    fs::write(path, text).map_err(|e| format!("{}: {e}", path.display()))
}
