//! Parting a text among several readers: at the ends of paragraphs, each about equally long aloud.
//!
//! Knows nothing of who reads.

use unicode_segmentation::UnicodeSegmentation as _;

use crate::invalid::{Invalid, in_range};
use crate::markdown::spoken;

/// The most readers a text is parted among.
pub const MAX_READERS: u32 = 30;

/// Refuses a number of readers there is nothing to part for.
///
/// # Errors
/// [`crate::Problem::OutOfRange`] at `readers`.
pub fn check_readers(readers: u32) -> Result<u32, Invalid> {
    in_range("readers", readers, 2, MAX_READERS)
}

/// Parts a text among `readers`. Each part ends where a paragraph ends, or a sentence if there are
/// fewer paragraphs than readers; a heading stays with what it is above. There are fewer parts
/// than readers only if there are fewer sentences.
///
/// The parts are as even as they can be: the squares of their words add up to the least.
#[must_use]
pub fn split(text: &str, readers: usize) -> Vec<&str> {
    let paragraphs = paragraphs(text);
    let pieces = if paragraphs.len() < readers { sentences(&paragraphs) } else { paragraphs };
    let words: Vec<u64> = pieces.iter().map(|piece| words(piece)).collect();
    let mut parts = Vec::new();
    let mut from = 0;
    for to in ends(&words, readers) {
        if let (Some(first), Some(last)) = (pieces.get(from), pieces.get(to - 1)) {
            parts.push(between(text, first, last));
        }
        from = to;
    }
    parts
}

fn words(text: &str) -> u64 {
    spoken(text).split_whitespace().count() as u64
}

/// The stretch of `text` from the beginning of one of its pieces to the end of another.
fn between<'a>(text: &'a str, first: &'a str, last: &'a str) -> &'a str {
    let start = first.as_ptr() as usize - text.as_ptr() as usize;
    let end = last.as_ptr() as usize + last.len() - text.as_ptr() as usize;
    text.get(start..end).unwrap_or(text)
}

/// Paragraphs, each heading with the paragraph it is above.
fn paragraphs(text: &str) -> Vec<&str> {
    let mut found: Vec<&str> = Vec::new();
    let mut heading: Option<&str> = None;
    for block in text.split("\n\n").map(str::trim).filter(|block| !block.is_empty()) {
        let whole = heading.take().map_or(block, |above| between(text, above, block));
        if block.starts_with('#') && !block.contains('\n') {
            heading = Some(whole);
        } else {
            found.push(whole);
        }
    }
    // A heading with nothing under it ends what came before.
    if let Some(heading) = heading {
        match found.pop() {
            Some(last) => found.push(between(text, last, heading)),
            None => found.push(heading),
        }
    }
    found
}

/// Sentences, each with the headings above it. A sentence ends only where a space follows.
fn sentences<'a>(paragraphs: &[&'a str]) -> Vec<&'a str> {
    let mut found = Vec::new();
    for paragraph in paragraphs {
        let mut from = 0;
        let ends = paragraph.split_sentence_bound_indices().map(|(at, _)| at).chain([paragraph.len()]);
        for end in ends.filter(|end| *end > 0) {
            let sentence = paragraph[from..end].trim();
            let spaced = end == paragraph.len() || paragraph[..end].ends_with(char::is_whitespace);
            let heading = sentence.lines().last().is_some_and(|line| line.starts_with('#'));
            if spaced && (!heading || end == paragraph.len()) {
                found.extend(Some(sentence).filter(|sentence| !sentence.is_empty()));
                from = end;
            }
        }
    }
    found
}

/// Where each of at most `parts` parts ends (the number of pieces before its end), none empty, so
/// that the squares of their words add up to the least.
///
/// The best place for the last cut moves on as the pieces do, so that halving finds all of them:
/// a part costs some `n log n` steps instead of `n²`.
fn ends(words: &[u64], parts: usize) -> Vec<usize> {
    let n = words.len();
    let parts = parts.min(n);
    let mut before = vec![0u64; n + 1];
    for (i, count) in words.iter().enumerate() {
        before[i + 1] = before[i] + count;
    }
    let square = |from: usize, to: usize| u128::from(before[to] - before[from]).pow(2);
    // cost[j]: the least for the first j pieces in so many parts; cuts[k][j]: where the last begins.
    let mut cost: Vec<Option<u128>> = (0..=n).map(|j| (j == 0).then_some(0)).collect();
    let mut cuts = Vec::with_capacity(parts);
    for part in 1..=parts {
        let mut next = vec![None; n + 1];
        let mut cut = vec![0; n + 1];
        // (first j, last j, least cut, greatest cut)
        let mut open = vec![(part, n, part - 1, n)];
        while let Some((low, high, least, most)) = open.pop() {
            if low > high {
                continue;
            }
            let middle = usize::midpoint(low, high);
            let best = (least..=most.min(middle - 1))
                .filter_map(|from| Some((cost[from]? + square(from, middle), from)))
                .min();
            if let Some((sum, from)) = best {
                next[middle] = Some(sum);
                cut[middle] = from;
                open.push((low, middle - 1, least, from));
                open.push((middle + 1, high, from, most));
            }
        }
        cost = next;
        cuts.push(cut);
    }
    let mut found = Vec::with_capacity(parts);
    let mut at = n;
    for cut in cuts.iter().rev() {
        found.push(at);
        at = cut[at];
    }
    found.reverse();
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn even(parts: &[&str]) -> u64 {
        parts.iter().map(|part| words(part).pow(2)).sum()
    }

    /// Every way of cutting, tried one by one.
    fn least(words: &[u64], parts: usize) -> u64 {
        if parts == 1 {
            return words.iter().sum::<u64>().pow(2);
        }
        (1..=words.len() - (parts - 1))
            .map(|n| words[..n].iter().sum::<u64>().pow(2) + least(&words[n..], parts - 1))
            .min()
            .unwrap()
    }

    #[test]
    fn parts_end_where_paragraphs_end() {
        let text = "One two three.\n\nFour five.\n\nSix.\n\nSeven eight nine ten.";
        assert_eq!(split(text, 2), ["One two three.\n\nFour five.", "Six.\n\nSeven eight nine ten."]);
        assert_eq!(split(text, 4).len(), 4);
    }

    #[test]
    fn sentences_part_a_text_with_too_few_paragraphs() {
        let text = "First of all. Then more. And more.\n\nThe end.";
        assert_eq!(split(text, 3), ["First of all.", "Then more.", "And more.\n\nThe end."]);
        assert_eq!(split(text, 9).len(), 4);
        assert_eq!(split("", 3), Vec::<&str>::new());
    }

    #[test]
    fn a_heading_is_never_the_last_thing_somebody_reads() {
        let text = "# One\n\nA b c.\n\n## Two\n\nD e f.";
        assert_eq!(split(text, 2), ["# One\n\nA b c.", "## Two\n\nD e f."]);
        assert_eq!(split("# One\n\nA b. C d.", 2), ["# One\n\nA b.", "C d."]);
    }

    #[test]
    fn a_long_text_of_tiny_paragraphs_is_no_trouble() {
        let text = "a\n\n".repeat(13_000);
        let parts = split(&text, 30);
        assert_eq!(parts.len(), 30);
        assert!(parts.iter().all(|part| (432..=434).contains(&words(part))));
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_the_order_is_kept(
            text in "([A-Za-z#*>.!? \n-]{0,12}(\n\n)?){0,12}",
            readers in 1usize..8,
        ) {
            let whole: Vec<&str> = text.split_whitespace().collect();
            let parts = split(&text, readers);
            let read: Vec<&str> = parts.iter().flat_map(|part| part.split_whitespace()).collect();
            prop_assert_eq!(read, whole);
            prop_assert!(parts.len() <= readers);
        }

        #[test]
        fn no_other_way_of_cutting_is_more_even(
            words in prop::collection::vec(0u64..30, 1..11),
            readers in 1usize..6,
        ) {
            let ends = ends(&words, readers);
            let parts = readers.min(words.len());
            prop_assert_eq!(ends.len(), parts);
            let mut from = 0;
            let mut sum = 0;
            for to in ends {
                prop_assert!(to > from);
                sum += words[from..to].iter().sum::<u64>().pow(2);
                from = to;
            }
            prop_assert_eq!(from, words.len());
            prop_assert_eq!(sum, least(&words, parts));
        }

        #[test]
        fn any_text_is_parted(text in ".{0,80}", readers in 1usize..5) {
            prop_assert!(even(&split(&text, readers)) <= words(&text).pow(2));
        }
    }
}
