//! The house itself: dependencies point one way, every module says what it is for, and nothing
//! names what only one crate may name.

#![allow(clippy::unwrap_used, clippy::panic)] // A test that can't go on stops.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const OURS: [&str; 6] = ["model", "journal", "vault", "papers", "exchange", "app"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

fn crates() -> PathBuf {
    root().join("src-tauri/crates")
}

/// The crates a manifest depends on, tests aside.
fn dependencies(manifest: &Path) -> BTreeSet<String> {
    let text = fs::read_to_string(manifest).unwrap();
    let section = text.split("[dependencies]\n").nth(1).unwrap_or_default();
    let lines = section.lines().take_while(|line| !line.starts_with('['));
    lines
        .filter_map(|line| Some(line.split(['.', ' ', '=']).next()?.to_owned()))
        .filter(|n| !n.is_empty())
        .collect()
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    homegroup_tests::files(folder)
        .into_iter()
        .filter(|path| path.extension().is_some_and(|e| e == "rs"))
        .collect()
}

#[test]
fn dependencies_point_one_way() {
    for (name, may) in [
        ("model", &[][..]),
        ("journal", &[]),
        ("vault", &["journal"]),
        ("papers", &["model"]),
        ("exchange", &["model"]),
        ("app", &["model", "journal", "vault", "papers", "exchange"]),
        ("cli", &["app"]),
    ] {
        let needs = dependencies(&crates().join(name).join("Cargo.toml"));
        for ours in OURS {
            assert!(!needs.contains(ours) || may.contains(&ours), "{name} must not know {ours}");
        }
    }
    let shell = dependencies(&root().join("src-tauri/Cargo.toml"));
    assert_eq!(OURS.iter().filter(|ours| shell.contains(**ours)).collect::<Vec<_>>(), [&"app"]);
}

#[test]
fn what_only_one_crate_may_name_is_named_there_only() {
    for (dependency, owner) in
        [("printpdf", "papers"), ("lopdf", "papers"), ("sled", "vault"), ("argon2", "vault")]
    {
        for folder in fs::read_dir(crates()).unwrap() {
            let folder = folder.unwrap();
            let needs = dependencies(&folder.path().join("Cargo.toml"));
            let name = folder.file_name().into_string().unwrap();
            assert_eq!(needs.contains(dependency), name == owner, "{dependency} in {name}");
        }
    }
    for folder in fs::read_dir(crates()).unwrap() {
        let needs = dependencies(&folder.unwrap().path().join("Cargo.toml"));
        assert!(!needs.iter().any(|need| need.starts_with("tauri")), "nothing below the shell names tauri");
    }
}

#[test]
fn nothing_that_ships_speaks_to_a_network() {
    for path in rust_files(&root().join("src-tauri/crates"))
        .into_iter()
        .chain(rust_files(&root().join("src-tauri/src")))
    {
        let text = fs::read_to_string(&path).unwrap();
        for word in ["std::net", "TcpStream", "UdpSocket", "reqwest", "ureq"] {
            assert!(!text.contains(word), "{} names {word}", path.display());
        }
    }
}

#[test]
fn every_module_says_what_it_is_for() {
    for path in rust_files(&root().join("src-tauri")).into_iter().chain(rust_files(&root().join("tests"))) {
        let text = fs::read_to_string(&path).unwrap();
        // Tests beside the code belong to the module they test.
        let beside = path.file_name().is_some_and(|name| name == "tests.rs");
        assert!(beside || text.starts_with("//!"), "{} does not say what it is for", path.display());
    }
}

#[test]
fn every_dependency_has_its_line_in_the_architecture() {
    let architecture = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let manifests = fs::read_dir(crates()).unwrap().map(|folder| folder.unwrap().path().join("Cargo.toml"));
    for manifest in manifests.chain([root().join("src-tauri/Cargo.toml")]) {
        for dependency in dependencies(&manifest) {
            let known =
                OURS.contains(&dependency.as_str()) || architecture.contains(&format!("`{dependency}`"));
            assert!(known, "{dependency} has no line in ARCHITECTURE.md");
        }
    }
}
