//! What the computer says of itself on Linux, over D-Bus: that it is about to sleep, and that its
//! screen is being locked. D-Bus reaches programs on this computer only. A bus or a service that
//! is missing is no fault; then the clock in [`crate::watch`] has to do.
//!
//! Rules name the sender, so that the bus itself sees to it that nobody else speaks in its name.

use std::thread;

use app::LockedBecause;
use zbus::blocking::fdo::DBusProxy;
use zbus::blocking::{Connection, MessageIterator, Proxy};
use zbus::message::Type;
use zbus::zvariant::{OwnedFd, OwnedObjectPath};
use zbus::{MatchRule, Message, Result};

use crate::watch::Watch;

const LOGIN: &str = "org.freedesktop.login1";
const LOGIN_PATH: &str = "/org/freedesktop/login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";
const SESSION: &str = "org.freedesktop.login1.Session";

/// Whose screens are heard: each desktop has a name of its own for the same thing.
const SCREENS: [&str; 4] = [
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
];

/// Listens to both buses until the program ends, as far as they are there.
pub(crate) fn listen(watch: &Watch) {
    let for_login = watch.clone();
    thread::spawn(move || hear_the_login(&for_login));
    let for_screen = watch.clone();
    thread::spawn(move || hear_the_screen(&for_screen));
}

/// Sleep, and the session's own lock.
fn hear_the_login(watch: &Watch) -> Result<()> {
    let bus = Connection::system()?;
    // Before anything is asked for, so that nothing is missed.
    let messages = MessageIterator::from(&bus);
    hear(&bus, LOGIN, MANAGER, "PrepareForSleep")?;
    hear(&bus, LOGIN, SESSION, "Lock")?;
    let mut delay = delay_sleep(&bus);
    for message in messages {
        let message = message?;
        if let Some(begins) = says(&message, MANAGER, "PrepareForSleep") {
            if begins {
                // Half of what the system waits for anybody, and once more.
                let _ = watch.lock(LockedBecause::Suspend) || watch.lock(LockedBecause::Suspend);
                // Dropped, it lets the computer sleep.
                delay = None;
            } else if delay.is_none() {
                delay = delay_sleep(&bus);
            }
        } else if is(&message, SESSION, "Lock") && is_ours(&bus, &message) {
            watch.lock(LockedBecause::Screen);
        }
    }
    Ok(())
}

/// The screen's lock, as the desktop calls it.
fn hear_the_screen(watch: &Watch) -> Result<()> {
    let bus = Connection::session()?;
    let messages = MessageIterator::from(&bus);
    for screen in SCREENS {
        hear(&bus, screen, screen, "ActiveChanged")?;
    }
    for message in messages {
        let message = message?;
        if SCREENS.iter().any(|screen| says(&message, screen, "ActiveChanged") == Some(true)) {
            watch.lock(LockedBecause::Screen);
        }
    }
    Ok(())
}

fn hear(bus: &Connection, sender: &str, interface: &str, signal: &str) -> Result<()> {
    let rule = MatchRule::builder()
        .msg_type(Type::Signal)
        .sender(sender)?
        .interface(interface)?
        .member(signal)?
        .build();
    Ok(DBusProxy::new(bus)?.add_match_rule(rule)?)
}

/// Asks the computer to wait with its sleep until the records are locked: for as long as this is
/// held, and never longer than the system allows anybody (five seconds, as a rule).
fn delay_sleep(bus: &Connection) -> Option<OwnedFd> {
    let manager = Proxy::new(bus, LOGIN, LOGIN_PATH, MANAGER).ok()?;
    manager.call("Inhibit", &("sleep", "Homegroup", "Locks your records first", "delay")).ok()
}

fn is(message: &Message, interface: &str, signal: &str) -> bool {
    let header = message.header();
    header.message_type() == Type::Signal
        && header.interface().is_some_and(|name| name == interface)
        && header.member().is_some_and(|name| name == signal)
}

/// The one word of such a signal: true as something begins, false as it ends.
fn says(message: &Message, interface: &str, signal: &str) -> Option<bool> {
    if is(message, interface, signal) { message.body().deserialize().ok() } else { None }
}

/// Whether a session's signal is about a session of the person who uses this program. If it can't
/// be told, it is: locking in vain costs a passphrase, not locking may cost a name.
fn is_ours(bus: &Connection, message: &Message) -> bool {
    let header = message.header();
    let owner = || {
        let session = Proxy::new(bus, LOGIN, header.path()?.to_owned(), SESSION).ok()?;
        let (user, _): (u32, OwnedObjectPath) = session.get_property("User").ok()?;
        Some(user)
    };
    owner().is_none_or(|user| user == rustix::process::getuid().as_raw())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signal(interface: &str, name: &str, begins: bool) -> Message {
        Message::signal("/a", interface, name).unwrap().build(&begins).unwrap()
    }

    #[test]
    fn a_signal_is_heard_by_its_whole_name_only() {
        let sleep = signal(MANAGER, "PrepareForSleep", true);
        assert_eq!(says(&sleep, MANAGER, "PrepareForSleep"), Some(true));
        assert_eq!(says(&sleep, SESSION, "PrepareForSleep"), None);
        assert_eq!(says(&sleep, MANAGER, "PrepareForShutdown"), None);
        let awake = signal(MANAGER, "PrepareForSleep", false);
        assert_eq!(says(&awake, MANAGER, "PrepareForSleep"), Some(false));
    }

    #[test]
    fn a_signal_with_something_else_in_it_says_nothing() {
        let odd = Message::signal("/a", SCREENS[0], "ActiveChanged").unwrap().build(&"yes").unwrap();
        assert_eq!(says(&odd, SCREENS[0], "ActiveChanged"), None);
        let call = Message::method_call("/a", "ActiveChanged").unwrap();
        let call = call.interface(SCREENS[0]).unwrap().build(&true).unwrap();
        assert_eq!(says(&call, SCREENS[0], "ActiveChanged"), None);
    }
}
