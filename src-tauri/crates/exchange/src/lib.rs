//! Files that come in from other programs and go out to them.
//!
//! Bytes in, plain values of `model`'s making out, and the other way round. Knows nothing of the
//! vault, of what is already stored or of any language: what a person reads about a problem is
//! made from its key by whoever speaks to them.

pub mod names;
pub mod people_csv;
pub mod plain_text;
