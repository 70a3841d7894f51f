//! What was put in at one meeting: an amount in the group's own currency, and whether two counted it.
//!
//! Knows no currency and nobody who gave or counted. Kept as hundredths, so that sums come out right.

use crate::invalid::{Invalid, Problem};

/// The largest amount taken, in hundredths.
pub const MAX_CENTS: u32 = 9_999_999;

/// What was put in at one meeting. `None` is *not written down*, which is not nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Basket {
    /// How much, in hundredths.
    pub cents: Option<u32>,
    /// Whether two people counted it.
    pub counted_by_two: Option<bool>,
}

/// An amount as it was typed, in hundredths: `42`, `42.5`, `42.50` or `42,50`. Nothing that could be
/// read in two ways is taken.
///
/// # Errors
/// At `field`: [`Problem::NotAnAmount`], [`Problem::OutOfRange`].
pub fn parse_amount(field: &str, given: &str) -> Result<u32, Invalid> {
    let given = given.trim();
    let (whole, part) = given.split_once(['.', ',']).unwrap_or((given, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(part) || part.len() > 2 {
        return Err(Problem::NotAnAmount.at(field));
    }
    let too_much = || Problem::OutOfRange { min: 0, max: i64::from(MAX_CENTS / 100) }.at(field);
    let whole: u32 = whole.parse().map_err(|_| too_much())?;
    let part: u32 = format!("{part:0<2}").parse().map_err(|_| Problem::NotAnAmount.at(field))?;
    let cents = whole.checked_mul(100).and_then(|cents| cents.checked_add(part)).ok_or_else(too_much)?;
    if cents > MAX_CENTS { Err(too_much()) } else { Ok(cents) }
}

/// Hundredths as a decimal number: `42.50`.
#[must_use]
pub fn amount(cents: u32) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_taken_as_people_write_it() {
        for (given, cents) in [
            ("42", 4_200),
            ("42.5", 4_250),
            ("42,50", 4_250),
            (" 0.07 ", 7),
            ("0", 0),
            ("99999.99", MAX_CENTS),
        ] {
            assert_eq!(parse_amount("amount", given), Ok(cents), "{given}");
        }
        assert_eq!((amount(4_205).as_str(), amount(7).as_str()), ("42.05", "0.07"));
    }

    #[test]
    fn what_could_be_read_in_two_ways_is_no_amount() {
        for given in ["", "1,234", "1.234", "1,234.50", "-5", "$5", "5.", ".5", "five", "1e3", "٤٢"] {
            assert_eq!(parse_amount("amount", given), Err(Problem::NotAnAmount.at("amount")), "{given}");
        }
        let too_much = Err(Problem::OutOfRange { min: 0, max: 99_999 }.at("amount"));
        for given in ["100000", "4294967296", "42949673"] {
            assert_eq!(parse_amount("amount", given), too_much, "{given}");
        }
    }
}
