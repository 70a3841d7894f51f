//! How long work tells how far it is and asks whether to go on.

use crate::Error;

/// Is told what is done and of how much (0: not known), in a measure of the task's own. Giving
/// `false` cancels: the task then ends with [`Error::Cancelled`] and has changed nothing.
pub type Watch<'a> = dyn FnMut(u64, u64) -> bool + 'a;

/// Tells `watch`.
///
/// # Errors
/// [`Error::Cancelled`] if it says so.
pub(crate) fn tell(watch: &mut Watch<'_>, done: u64, of: u64) -> Result<(), Error> {
    if watch(done, of) { Ok(()) } else { Err(Error::Cancelled) }
}
