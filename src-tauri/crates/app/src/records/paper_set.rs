//! The papers of a group's usual evening: the leaf `paper_set` of the group's record, a list with a
//! list for each paper: kind, copies, large print, names, meetings, reading, handout, lines for first
//! names. One leaf, so that of two sets chosen on two devices one is there and not a mixture. What a
//! later version puts at the end of a line is not read here, nor is a kind that is unknown here.

use model::Id;
use model::name::Policy;
use model::paper::PaperKind;
use model::paper_set::SetLine;
use vault::{Tree, Value};

use super::{GROUPS, Leaves, Read as _, as_id};

const LEAF: &str = "paper_set";

/// The set a group chose; `None` if it has the one of its starter set.
pub(crate) fn read(tree: &Tree) -> Option<Vec<SetLine>> {
    match tree.value(LEAF)? {
        Value::List(lines) => Some(lines.iter().filter_map(line).collect()),
        _ => None,
    }
}

fn line(value: &Value) -> Option<SetLine> {
    let Value::List(parts) = value else { return None };
    let part = |at: usize| parts.get(at).unwrap_or(&Value::Nil);
    let count = |at: usize| part(at).as_int().and_then(|number| u32::try_from(number).ok());
    Some(SetLine {
        kind: PaperKind::from_id(part(0).as_text()?)?,
        copies: count(1)?,
        large: part(2).as_bool() == Some(true),
        names: part(3).as_text().and_then(Policy::from_text),
        meetings: count(4),
        reading: as_id(part(5)),
        handout: as_id(part(6)),
        name_lines: part(7).as_bool() == Some(true),
    })
}

/// Writes the set a group chose; none: the one of its starter set from now on.
pub(crate) fn write(group: Id, lines: Option<&[SetLine]>) -> Leaves {
    let mut leaves = Leaves::of(GROUPS, group);
    set(&mut leaves, lines);
    leaves
}

/// The same among other leaves of the group.
pub(crate) fn set(leaves: &mut Leaves, lines: Option<&[SetLine]>) {
    let lines = lines.map(|lines| Value::List(lines.iter().map(written).collect()));
    leaves.set(LEAF, lines.unwrap_or(Value::Nil));
}

fn written(line: &SetLine) -> Value {
    let text = |text: &str| Value::Text(text.to_owned());
    let id = |id: Id| Value::Bytes(id.0.to_vec());
    Value::List(vec![
        text(line.kind.id()),
        Value::Int(line.copies.into()),
        Value::Bool(line.large),
        line.names.map_or(Value::Nil, |policy| text(policy.text())),
        line.meetings.map_or(Value::Nil, |meetings| Value::Int(meetings.into())),
        line.reading.map_or(Value::Nil, id),
        line.handout.map_or(Value::Nil, id),
        Value::Bool(line.name_lines),
    ])
}
