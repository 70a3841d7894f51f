//! Papers read back as a reader, a screen reader or a printer has them.

mod poppler;
mod sign_in;
