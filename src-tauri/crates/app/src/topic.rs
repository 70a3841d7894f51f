//! What an evening is about, and the cards of a starter set to pick from.

use model::Id;
use model::meeting as rule;
use model::pack::{self, CardKind, Topics};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::call::Call;
use crate::error::Error;
use crate::group::GroupGet;
use crate::meeting::{self, Meeting};
use crate::records;

/// Says what a meeting is about.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TopicSet {
    /// Which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// The topic, at most 200 characters; empty leaves it open.
    pub topic: String,
}

/// The cards of a group's starter set.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CardList {
    /// Topics are planned ahead; in other programs whoever comes sets them.
    pub topics_planned: bool,
    /// In the starter set's order.
    pub cards: Vec<Card>,
}

/// Something to pick from when the evening needs it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Card {
    /// Names it.
    pub id: String,
    /// What it is for.
    #[ts(type = "\"topic\" | \"question\" | \"tool\"")]
    pub kind: &'static str,
    /// The topic, the question, or what the tool is called.
    pub title: String,
    /// How to use it.
    pub text: Option<String>,
}

/// `topic_set`
pub(crate) fn set(call: &mut Call<'_>, request: TopicSet) -> Result<Meeting, Error> {
    let found = call.meeting(request.meeting)?;
    call.check_based_on(&found.stamp)?;
    let topic = rule::topic(&request.topic)?;
    if topic != found.meeting.topic {
        let mut leaves = records::meeting::touch(&found.meeting);
        leaves.set("topic", topic);
        call.commit(vec![leaves])?;
    }
    meeting::view(call, request.meeting)
}

/// `card_list`
pub(crate) fn cards(call: &mut Call<'_>, request: GroupGet) -> Result<CardList, Error> {
    let (group, _) = call.group("group", request.group)?;
    let pack = call.pack(group.id)?;
    let language = call.words.language().tag();
    let card = |card: &pack::Card| Card {
        id: card.id.clone(),
        kind: match card.kind {
            CardKind::Topic => "topic",
            CardKind::Question => "question",
            CardKind::Tool => "tool",
        },
        title: card.title.get(language).to_owned(),
        text: card.text.as_ref().map(|text| text.get(language).to_owned()),
    };
    Ok(CardList {
        topics_planned: pack.topics == Topics::Planned,
        cards: pack.cards.iter().map(card).collect(),
    })
}
