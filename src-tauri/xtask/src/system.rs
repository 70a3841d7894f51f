//! What the machine must have besides Rust, and how it gets it. On Debian and Ubuntu it is
//! installed with apt; elsewhere the task says what to install and stops.

use std::process::Command;

use crate::step::{Done, Failure, answers, quiet_output, run};

/// To compile and open the window.
const WINDOW: &[&str] = &["pkg-config", "libwebkit2gtk-4.1-dev"];
/// To drive the window unseen, and to read papers back.
const TESTS: &[&str] = &["webkit2gtk-driver", "xvfb", "dbus", "poppler-utils", "qpdf"];

/// To hold schedules against another program.
const PEERS: &[&str] = &["python3", "python3-dateutil"];

/// Makes sure that the window can be compiled and opened.
pub(crate) fn ready_for_the_window() -> Done {
    node()?;
    ready(WINDOW, &[])
}

/// Makes sure that every test can run.
pub(crate) fn ready_for_the_tests() -> Done {
    node()?;
    ready(&[WINDOW, TESTS, PEERS].concat(), TEST_PROGRAMS)
}

/// Makes sure that there is python-dateutil to be measured beside.
pub(crate) fn ready_for_the_peers() -> Done {
    ready(PEERS, &["python3"])
}

/// Makes sure that there is Python for the makers of PDFs, and what reads their papers back; Pango is
/// what WeasyPrint sets its text with.
pub(crate) fn ready_for_the_papers() -> Done {
    let packages =
        ["python3", "python3-venv", "libpango-1.0-0", "libpangoft2-1.0-0", "poppler-utils", "qpdf"];
    ready(&packages, &["python3", "pdftotext", "pdfinfo", "pdffonts", "qpdf"])
}

/// The programs that `TESTS` brings, for systems where packages have other names.
const TEST_PROGRAMS: &[&str] = &[
    "WebKitWebDriver",
    "Xvfb",
    "dbus-daemon",
    "pdftotext",
    "pdfinfo",
    "pdffonts",
    "pdftoppm",
    "qpdf",
    "python3",
];

fn node() -> Done {
    let version = quiet_output(Command::new("node").arg("--version")).unwrap_or_default();
    match major(&version) {
        Some(20..) => Ok(()),
        Some(old) => Err(Failure::new(format!(
            "Node.js {old} is too old: 20 or newer is needed to build the window's page"
        ))),
        None => Err(Failure::new(
            "Node.js 20 or newer (with npm) is needed to build the window's page, and is not here",
        )),
    }
}

/// `v20.20.2` is 20.
fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

fn ready(packages: &[&str], programs: &[&str]) -> Done {
    if cfg!(target_os = "macos") {
        return if answers("xcode-select", &["-p"]) {
            Ok(())
        } else {
            Err(Failure::new(
                "Apple's command line tools are missing; install them with: xcode-select --install",
            ))
        };
    }
    if cfg!(windows) {
        // Rust's own installer brings what compiles; the web view comes with Windows 10 and 11.
        return Ok(());
    }
    if answers("dpkg-query", &["--version"]) && answers("apt-get", &["--version"]) {
        return install(packages);
    }
    let webkit = answers("pkg-config", &["--exists", "webkit2gtk-4.1"]);
    let missing: Vec<&str> = programs.iter().copied().filter(|program| !on_the_path(program)).collect();
    if webkit && missing.is_empty() {
        return Ok(());
    }
    let mut words = String::from(
        "this system has no apt, so please install these first, then run the same command again:\n",
    );
    if !webkit {
        words.push_str(
            "  WebKitGTK 4.1 with its headers, and pkg-config\n    \
             Fedora: sudo dnf install webkit2gtk4.1-devel gcc pkgconf-pkg-config\n    \
             Arch: sudo pacman -S --needed webkit2gtk-4.1 base-devel\n    \
             openSUSE: sudo zypper install webkit2gtk3-devel gcc pkg-config\n",
        );
    }
    if !missing.is_empty() {
        words.push_str(&format!(
            "  for the tests: {} (WebKit's WebDriver, Xvfb, D-Bus, poppler's tools, qpdf, Python 3 with \
             python-dateutil)\n",
            missing.join(", ")
        ));
    }
    Err(Failure::new(words))
}

fn install(packages: &[&str]) -> Done {
    let missing: Vec<&str> = packages.iter().copied().filter(|package| !installed(package)).collect();
    if missing.is_empty() {
        println!("everything the system must have is here");
        return Ok(());
    }
    println!("not installed yet: {}", missing.join(", "));
    // A list that can't be fetched may be of no use here; installing says what is really missing.
    if let Err(failure) = run(apt()?.arg("update")) {
        println!("{failure}; going on with the lists that are here");
    }
    run(apt()?.args(["install", "--yes", "--no-install-recommends"]).args(&missing))
}

fn installed(package: &str) -> bool {
    Command::new("dpkg-query")
        .args(["--show", "--showformat=${db:Status-Status}", package])
        .output()
        .is_ok_and(|output| output.stdout == b"installed")
}

/// apt-get as somebody who may, without questions.
fn apt() -> Done<Command> {
    let root = quiet_output(Command::new("id").arg("-u"))?.trim() == "0";
    let mut apt = if root {
        let mut apt = Command::new("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive");
        apt
    } else {
        let mut sudo = Command::new("sudo");
        sudo.args(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        sudo
    };
    apt.args(["-o", "Acquire::Retries=3", "--quiet=2"]);
    Ok(apt)
}

pub(crate) fn on_the_path(program: &str) -> bool {
    std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(program).is_file()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_version_is_read_by_its_first_number() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("v8.1"), Some(8));
        assert_eq!(major(""), None);
        assert_eq!(major("command not found"), None);
    }

    #[test]
    fn a_program_that_does_not_exist_is_not_on_the_path() {
        assert!(!on_the_path("homegroup-no-such-program"));
    }
}
