//! MessagePack, as far as this format uses it: smallest form on writing, any valid form on
//! reading, and no allocation larger than the bytes at hand.

use rmp::Marker;

use crate::Value;

/// The bytes are not what this format writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Malformed;

/// Writes into a growing buffer. Writing to memory cannot fail, so results are dropped.
#[derive(Default)]
pub(crate) struct Packer(pub(crate) Vec<u8>);

impl Packer {
    pub(crate) fn map(&mut self, len: usize) {
        let _ = rmp::encode::write_map_len(&mut self.0, wire_len(len));
    }

    pub(crate) fn array(&mut self, len: usize) {
        let _ = rmp::encode::write_array_len(&mut self.0, wire_len(len));
    }

    pub(crate) fn text(&mut self, text: &str) {
        let _ = rmp::encode::write_str(&mut self.0, text);
    }

    pub(crate) fn bytes(&mut self, bytes: &[u8]) {
        let _ = rmp::encode::write_bin(&mut self.0, bytes);
    }

    pub(crate) fn uint(&mut self, number: u64) {
        let _ = rmp::encode::write_uint(&mut self.0, number);
    }

    pub(crate) fn value(&mut self, value: &Value) {
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
pub(crate) struct Unpacker<'a>(pub(crate) &'a [u8]);

impl<'a> Unpacker<'a> {
    /// Fails unless everything was read.
    pub(crate) fn end(&self) -> Result<(), Malformed> {
        if self.0.is_empty() { Ok(()) } else { Err(Malformed) }
    }

    /// The number of entries of the map that starts here.
    pub(crate) fn map(&mut self) -> Result<usize, Malformed> {
        let len = rmp::decode::read_map_len(&mut self.0).map_err(|_| Malformed)?;
        self.bounded(len, 2)
    }

    /// The number of items of the array that starts here.
    pub(crate) fn array(&mut self) -> Result<usize, Malformed> {
        let len = rmp::decode::read_array_len(&mut self.0).map_err(|_| Malformed)?;
        self.bounded(len, 1)
    }

    pub(crate) fn text(&mut self) -> Result<&'a str, Malformed> {
        let len = rmp::decode::read_str_len(&mut self.0).map_err(|_| Malformed)?;
        std::str::from_utf8(self.take(len)?).map_err(|_| Malformed)
    }

    pub(crate) fn bytes(&mut self) -> Result<&'a [u8], Malformed> {
        let len = rmp::decode::read_bin_len(&mut self.0).map_err(|_| Malformed)?;
        self.take(len)
    }

    pub(crate) fn uint(&mut self) -> Result<u64, Malformed> {
        rmp::decode::read_int(&mut self.0).map_err(|_| Malformed)
    }

    pub(crate) fn value(&mut self) -> Result<Value, Malformed> {
        self.nested(Value::MAX_DEPTH)
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
        #[test]
        fn a_value_reads_back(value in any_value()) {
            let mut packer = Packer::default();
            packer.value(&value);
            let mut unpacker = Unpacker(&packer.0);
            prop_assert!(unpacker.value() == Ok(value));
            prop_assert_eq!(unpacker.end(), Ok(()));
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes: Vec<u8>) {
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
