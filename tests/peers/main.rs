//! The same work done by somebody else's program in the same run: where it disagrees, one of us
//! is wrong.

#![allow(clippy::unwrap_used, clippy::panic)] // A test that can't go on stops.

mod schedule;
