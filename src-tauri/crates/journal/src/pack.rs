//! MessagePack, as far as this format uses it: smallest form on writing, any valid form on
//! reading, and no allocation larger than the bytes at hand.

use rmp::Marker;
use zeroize::Zeroize;

use crate::Value;

/// The bytes are not what this format writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Malformed;

/// A marker and a length or number, at most.
const HEAD: usize = 9;

/// Writes into a growing buffer. Writing to memory cannot fail, so results are dropped.
#[derive(Default)]
pub struct Packer(pub Vec<u8>);

impl Packer {
    /// Makes room for so many bytes more. What was packed may be somebody's name: where it has to
    /// move, the place it moves from is wiped.
    fn room(&mut self, more: usize) {
        if self.0.capacity() - self.0.len() < more {
            let mut larger = Vec::with_capacity((self.0.len() + more).max(2 * self.0.capacity()));
            larger.extend_from_slice(&self.0);
            self.0.zeroize();
            self.0 = larger;
        }
    }

    /// The beginning of a map of `len` entries.
    pub fn map(&mut self, len: usize) {
        self.room(HEAD);
        let _ = rmp::encode::write_map_len(&mut self.0, wire_len(len));
    }

    /// The beginning of an array of `len` items.
    pub fn array(&mut self, len: usize) {
        self.room(HEAD);
        let _ = rmp::encode::write_array_len(&mut self.0, wire_len(len));
    }

    /// A text.
    pub fn text(&mut self, text: &str) {
        self.room(HEAD + text.len());
        let _ = rmp::encode::write_str(&mut self.0, text);
    }

    /// Bytes.
    pub fn bytes(&mut self, bytes: &[u8]) {
        self.room(HEAD + bytes.len());
        let _ = rmp::encode::write_bin(&mut self.0, bytes);
    }

    /// A number that is not negative.
    pub fn uint(&mut self, number: u64) {
        self.room(HEAD);
        let _ = rmp::encode::write_uint(&mut self.0, number);
    }

    /// The value of a leaf.
    pub fn value(&mut self, value: &Value) {
        self.room(HEAD);
        match value {
            Value::Nil => drop(rmp::encode::write_nil(&mut self.0)),
            Value::Bool(yes) => drop(rmp::encode::write_bool(&mut self.0, *yes)),
            Value::Int(int) => drop(rmp::encode::write_sint(&mut self.0, *int)),
            Value::Float(float) => drop(rmp::encode::write_f64(&mut self.0, *float)),
            Value::Text(text) => self.text(text),
            Value::Bytes(bytes) => self.bytes(bytes),
            Value::List(list) => {
                self.array(list.len());
                list.iter().for_each(|value| self.value(value));
            }
        }
    }
}

/// Lengths beyond 32 bits cannot get here: a frame is limited long before. Saturating keeps the
/// conversion total.
fn wire_len(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}

/// Reads from a slice, moving forward.
pub struct Unpacker<'a>(pub &'a [u8]);

impl<'a> Unpacker<'a> {
    /// Fails unless everything was read.
    ///
    /// # Errors
    /// [`Malformed`], here and in every other function, if something else stands there.
    pub fn end(&self) -> Result<(), Malformed> {
        if self.0.is_empty() { Ok(()) } else { Err(Malformed) }
    }

    /// The number of entries of the map that starts here.
    ///
    /// # Errors
    /// See [`Unpacker::end`].
    pub fn map(&mut self) -> Result<usize, Malformed> {
        let len = rmp::decode::read_map_len(&mut self.0).map_err(|_| Malformed)?;
        self.bounded(len, 2)
    }

    /// The number of items of the array that starts here.
    ///
    /// # Errors
    /// See [`Unpacker::end`].
    pub fn array(&mut self) -> Result<usize, Malformed> {
        let len = rmp::decode::read_array_len(&mut self.0).map_err(|_| Malformed)?;
        self.bounded(len, 1)
    }

    /// The text that starts here.
    ///
    /// # Errors
    /// See [`Unpacker::end`].
    pub fn text(&mut self) -> Result<&'a str, Malformed> {
        let len = rmp::decode::read_str_len(&mut self.0).map_err(|_| Malformed)?;
        std::str::from_utf8(self.take(len)?).map_err(|_| Malformed)
    }

    /// The bytes that start here.
    ///
    /// # Errors
    /// See [`Unpacker::end`].
    pub fn bytes(&mut self) -> Result<&'a [u8], Malformed> {
        let len = rmp::decode::read_bin_len(&mut self.0).map_err(|_| Malformed)?;
        self.take(len)
    }

    /// The number that starts here, if it is not negative.
    ///
    /// # Errors
    /// See [`Unpacker::end`].
    pub fn uint(&mut self) -> Result<u64, Malformed> {
        rmp::decode::read_int(&mut self.0).map_err(|_| Malformed)
    }

    /// The value of a leaf.
    ///
    /// # Errors
    /// See [`Unpacker::end`].
    pub fn value(&mut self) -> Result<Value, Malformed> {
        self.nested(Value::MAX_DEPTH)
    }

    /// Passes over one value of any kind.
    ///
    /// # Errors
    /// See [`Unpacker::end`].
    pub fn skip(&mut self) -> Result<(), Malformed> {
        let len = length(self.0)?.ok_or(Malformed)?;
        self.0 = &self.0[len..];
        Ok(())
    }

    fn nested(&mut self, depth: usize) -> Result<Value, Malformed> {
        let marker = Marker::from_u8(*self.0.first().ok_or(Malformed)?);
        Ok(match marker {
            Marker::Null => {
                self.0 = &self.0[1..];
                Value::Nil
            }
            Marker::True | Marker::False => {
                self.0 = &self.0[1..];
                Value::Bool(marker == Marker::True)
            }
            Marker::F64 => Value::Float(rmp::decode::read_f64(&mut self.0).map_err(|_| Malformed)?),
            Marker::FixStr(_) | Marker::Str8 | Marker::Str16 | Marker::Str32 => {
                Value::Text(self.text()?.to_owned())
            }
            Marker::Bin8 | Marker::Bin16 | Marker::Bin32 => Value::Bytes(self.bytes()?.to_owned()),
            Marker::FixArray(_) | Marker::Array16 | Marker::Array32 => {
                let depth = depth.checked_sub(1).ok_or(Malformed)?;
                let len = self.array()?;
                Value::List((0..len).map(|_| self.nested(depth)).collect::<Result<_, _>>()?)
            }
            _ => Value::Int(rmp::decode::read_int(&mut self.0).map_err(|_| Malformed)?),
        })
    }

    fn take(&mut self, len: u32) -> Result<&'a [u8], Malformed> {
        let len = usize::try_from(len).map_err(|_| Malformed)?;
        let (taken, rest) = self.0.split_at_checked(len).ok_or(Malformed)?;
        self.0 = rest;
        Ok(taken)
    }

    /// An announced count can't exceed the bytes that are left; checked before anything is
    /// allocated by it.
    fn bounded(&self, len: u32, bytes_each: usize) -> Result<usize, Malformed> {
        let len = usize::try_from(len).map_err(|_| Malformed)?;
        if len.saturating_mul(bytes_each) <= self.0.len() { Ok(len) } else { Err(Malformed) }
    }
}

/// How many bytes the value at the start of `bytes` takes, whatever it is; `None` if it goes on
/// behind their end. Allocates nothing and does not recurse.
///
/// # Errors
/// [`Malformed`] if no value of this format begins so: extension types have no place in it.
pub fn length(bytes: &[u8]) -> Result<Option<usize>, Malformed> {
    let number = |at: usize, len: usize| {
        let digits = bytes.get(at..at + len)?;
        Some(digits.iter().fold(0_usize, |number, byte| number << 8 | usize::from(*byte)))
    };
    let (mut at, mut pending) = (0_usize, 1_usize);
    while pending > 0 {
        pending -= 1;
        let Some(first) = bytes.get(at) else { return Ok(None) };
        // How many bytes of a length follow the marker, and what the length counts.
        let (digits, fixed, items) = match Marker::from_u8(*first) {
            Marker::Null | Marker::True | Marker::False | Marker::FixPos(_) | Marker::FixNeg(_) => (0, 0, 0),
            Marker::U8 | Marker::I8 => (0, 1, 0),
            Marker::U16 | Marker::I16 => (0, 2, 0),
            Marker::U32 | Marker::I32 | Marker::F32 => (0, 4, 0),
            Marker::U64 | Marker::I64 | Marker::F64 => (0, 8, 0),
            Marker::FixStr(len) => (0, usize::from(len), 0),
            Marker::FixArray(len) => (0, 0, usize::from(len)),
            Marker::FixMap(len) => (0, 0, 2 * usize::from(len)),
            Marker::Str8 | Marker::Bin8 => (1, 1, 0),
            Marker::Str16 | Marker::Bin16 => (2, 1, 0),
            Marker::Str32 | Marker::Bin32 => (4, 1, 0),
            Marker::Array16 => (2, 0, 1),
            Marker::Array32 => (4, 0, 1),
            Marker::Map16 => (2, 0, 2),
            Marker::Map32 => (4, 0, 2),
            _ => return Err(Malformed),
        };
        at += 1;
        let counted = if digits == 0 { Some(1) } else { number(at, digits) };
        let Some(counted) = counted else { return Ok(None) };
        let bytes_on = fixed.checked_mul(counted).and_then(|len| len.checked_add(at + digits));
        at = bytes_on.ok_or(Malformed)?;
        let more = items.checked_mul(counted).and_then(|items| items.checked_add(pending));
        pending = more.ok_or(Malformed)?;
        if at > bytes.len() {
            return Ok(None);
        }
    }
    Ok(Some(at))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use proptest::prelude::*;

    pub(crate) fn any_value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Nil),
            any::<bool>().prop_map(Value::Bool),
            any::<i64>().prop_map(Value::Int),
            any::<u64>().prop_map(|bits| Value::Float(f64::from_bits(bits))),
            any::<String>().prop_map(Value::Text),
            any::<Vec<u8>>().prop_map(Value::Bytes),
        ];
        leaf.prop_recursive(3, 16, 4, |inner| proptest::collection::vec(inner, 0..4).prop_map(Value::List))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(crate::cases(256)))]

        #[test]
        fn a_value_reads_back(value in any_value()) {
            let mut packer = Packer::default();
            packer.value(&value);
            let mut unpacker = Unpacker(&packer.0);
            prop_assert!(unpacker.value() == Ok(value));
            prop_assert_eq!(unpacker.end(), Ok(()));
        }

        #[test]
        fn the_length_of_a_value_is_known_when_all_of_it_is_there(value in any_value(), at: prop::sample::Index) {
            let mut packer = Packer::default();
            packer.value(&value);
            let whole = packer.0.len();
            prop_assert_eq!(length(&packer.0[..at.index(whole)]), Ok(None));
            packer.0.extend_from_slice(b"more");
            prop_assert_eq!(length(&packer.0), Ok(Some(whole)));
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes: Vec<u8>) {
            let _ = length(&bytes);
            let _ = Unpacker(&bytes).value();
            let _ = Unpacker(&bytes).map();
            let _ = Unpacker(&bytes).text();
        }
    }

    #[test]
    fn nesting_beyond_the_limit_is_refused() {
        let deep = |depth| {
            let mut bytes = vec![0x91; depth];
            bytes.push(0xc0);
            Unpacker(&bytes).value().is_ok()
        };
        assert!(deep(Value::MAX_DEPTH));
        assert!(!deep(Value::MAX_DEPTH + 1));
        assert!(!deep(1_000_000));
    }

    #[test]
    fn a_count_larger_than_the_bytes_is_refused_before_allocating() {
        assert_eq!(Unpacker(&[0xdd, 0xff, 0xff, 0xff, 0xff]).value(), Err(Malformed));
        assert_eq!(Unpacker(&[0xdf, 0xff, 0xff, 0xff, 0xff]).map(), Err(Malformed));
    }
}
