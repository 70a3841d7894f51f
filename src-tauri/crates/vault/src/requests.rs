//! The request ids of the last changes, so that a retry does nothing twice.

use std::collections::{HashSet, VecDeque};

use journal::Id;

/// Remembers the request ids of the last [`Requests::WINDOW`] changes, whether or not each had
/// one: that way the journal alone says which are known.
#[derive(Default)]
pub(crate) struct Requests {
    order: VecDeque<(u64, Id)>,
    known: HashSet<Id>,
}

impl Requests {
    /// How many changes back a request id is known.
    pub(crate) const WINDOW: u64 = 1024;

    /// Takes note of the change `seq`; they come in order.
    pub(crate) fn note(&mut self, seq: u64, request: Option<Id>) {
        if let Some(request) = request {
            self.order.push_back((seq, request));
            self.known.insert(request);
        }
        while let Some(&(oldest, request)) = self.order.front() {
            if oldest + Self::WINDOW > seq {
                break;
            }
            self.order.pop_front();
            self.known.remove(&request);
        }
    }

    /// All that are known with their sequence numbers, oldest first.
    pub(crate) fn all(&self) -> Vec<(u64, Id)> {
        self.order.iter().copied().collect()
    }

    pub(crate) fn is_known(&self, request: Id) -> bool {
        self.known.contains(&request)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_known_for_exactly_the_window() {
        let id = |n: u64| Id::from_bytes(u128::from(n).to_be_bytes());
        let mut requests = Requests::default();
        requests.note(1, Some(id(1)));
        for seq in 2..=Requests::WINDOW {
            requests.note(seq, None);
        }
        assert!(requests.is_known(id(1)));
        requests.note(Requests::WINDOW + 1, Some(id(2)));
        assert!(!requests.is_known(id(1)));
        assert!(requests.is_known(id(2)));
    }
}
