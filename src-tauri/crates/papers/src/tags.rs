//! The logical structure of a paper: what is a heading, a paragraph, a table cell. Knows how it is
//! written into a PDF, not where anything stands on a page.

use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat};

use crate::file::Written;

/// Kinds of structure elements, by their standard names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tag {
    Document,
    H1,
    H2,
    H3,
    P,
    BlockQuote,
    List,
    Item,
    /// The dot or number before an item.
    Label,
    /// What an item says.
    ItemBody,
    /// Something to look at; says in words what it is.
    Figure,
    Table,
    Row,
    /// A header cell; it heads its column.
    Header,
    /// A header cell that heads its row.
    RowHeader,
    Cell,
}

impl Tag {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::H1 => "H1",
            Self::H2 => "H2",
            Self::H3 => "H3",
            Self::BlockQuote => "BlockQuote",
            Self::List => "L",
            Self::Item => "LI",
            Self::Label => "Lbl",
            Self::ItemBody => "LBody",
            Self::Figure => "Figure",
            Self::P => "P",
            Self::Table => "Table",
            Self::Row => "TR",
            Self::Header | Self::RowHeader => "TH",
            Self::Cell => "TD",
        }
    }
}

/// An element of the tree, by its place in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Element(usize);

enum Kid {
    Element(Element),
    /// Marked content number `.1` on page `.0`.
    Content(usize, usize),
}

struct Node {
    tag: Tag,
    parent: Option<Element>,
    kids: Vec<Kid>,
    text: Option<String>,
    /// What it shows, in words.
    shows: Option<String>,
}

/// The structure tree of one paper.
pub(crate) struct Tags {
    nodes: Vec<Node>,
    /// For each page the element of each of its pieces of marked content.
    pages: Vec<Vec<Element>>,
    left_out: bool,
}

impl Tags {
    /// A tree with its root element.
    pub(crate) fn new() -> (Self, Element) {
        let root = Node { tag: Tag::Document, parent: None, kids: Vec::new(), text: None, shows: None };
        (Self { nodes: vec![root], pages: Vec::new(), left_out: false }, Element(0))
    }

    /// From now on nothing is noted, and nothing written.
    pub(crate) fn leave_out(&mut self) {
        self.left_out = true;
    }

    pub(crate) fn are_left_out(&self) -> bool {
        self.left_out
    }

    pub(crate) fn start_page(&mut self) {
        self.pages.push(Vec::new());
    }

    pub(crate) fn add(&mut self, parent: Element, tag: Tag) -> Element {
        if self.left_out {
            return parent;
        }
        let element = Element(self.nodes.len());
        self.nodes.push(Node { tag, parent: Some(parent), kids: Vec::new(), text: None, shows: None });
        if let Some(node) = self.nodes.get_mut(parent.0) {
            node.kids.push(Kid::Element(element));
        }
        element
    }

    /// States what the element reads, for text that a reader of the page might put in wrong order.
    pub(crate) fn set_text(&mut self, element: Element, text: &str) {
        if let Some(node) = self.nodes.get_mut(element.0) {
            node.text = Some(text.to_owned());
        }
    }

    /// Says in words what a figure shows.
    pub(crate) fn describe(&mut self, element: Element, shows: &str) {
        if let Some(node) = self.nodes.get_mut(element.0) {
            node.shows = Some(shows.to_owned());
        }
    }

    /// Notes that the next piece of content on the current page belongs to `element`; gives the
    /// element's tag and the number to mark the content with.
    pub(crate) fn mark(&mut self, element: Element) -> (Tag, usize) {
        let page = self.pages.len().saturating_sub(1);
        let Some(marks) = self.pages.last_mut() else { return (Tag::P, 0) };
        let number = marks.len();
        marks.push(element);
        match self.nodes.get_mut(element.0) {
            Some(node) => {
                node.kids.push(Kid::Content(page, number));
                (node.tag, number)
            }
            None => (Tag::P, number),
        }
    }

    /// Writes the tree of `document`, whose pages are `pages`. Its elements are many, so each is
    /// written at once and none is kept.
    pub(crate) fn write(self, document: &mut Document, pages: &[ObjectId]) -> Option<Written> {
        let mut written = Written::default();
        if self.left_out {
            return Some(written);
        }
        let root = document.new_object_id();
        let ids: Vec<ObjectId> = self.nodes.iter().map(|_| document.new_object_id()).collect();
        for (node, id) in self.nodes.iter().zip(&ids) {
            let parent = node.parent.map_or(Some(root), |p| ids.get(p.0).copied())?;
            let mut dict = Dictionary::new();
            dict.set("S", Object::Name(node.tag.name().into()));
            dict.set("P", parent);
            // All content of an element on one page: the page is named once.
            let mut page = None;
            let mut kids = Vec::with_capacity(node.kids.len());
            for kid in &node.kids {
                match *kid {
                    Kid::Element(element) => kids.push(Object::Reference(*ids.get(element.0)?)),
                    Kid::Content(on, number) => {
                        let on = *pages.get(on)?;
                        if *page.get_or_insert(on) == on {
                            kids.push(Object::Integer(number as i64));
                        } else {
                            kids.push(Object::Dictionary(Dictionary::from_iter([
                                ("Type", Object::Name("MCR".into())),
                                ("Pg", Object::Reference(on)),
                                ("MCID", Object::Integer(number as i64)),
                            ])));
                        }
                    }
                }
            }
            if let Some(page) = page {
                dict.set("Pg", page);
            }
            if let (1, Some(kid)) = (kids.len(), kids.first()) {
                dict.set("K", kid.clone());
            } else if !kids.is_empty() {
                dict.set("K", kids);
            }
            if let Some(text) = &node.text {
                dict.set("ActualText", text_string(text));
            }
            if let Some(shows) = &node.shows {
                dict.set("Alt", text_string(shows));
            }
            let scope = match node.tag {
                Tag::Header => Some("Column"),
                Tag::RowHeader => Some("Row"),
                _ => None,
            };
            if let Some(scope) = scope {
                dict.set(
                    "A",
                    Dictionary::from_iter([
                        ("O", Object::Name("Table".into())),
                        ("Scope", Object::Name(scope.into())),
                    ]),
                );
            }
            written.add(*id, &Object::Dictionary(dict));
        }
        let mut numbers = Vec::with_capacity(pages.len() * 2);
        for (key, (page, marks)) in pages.iter().zip(&self.pages).enumerate() {
            let elements = marks.iter().map(|e| ids.get(e.0).map(|id| Object::Reference(*id)));
            let list = document.new_object_id();
            written.add(list, &Object::Array(elements.collect::<Option<Vec<_>>>()?));
            numbers.push(Object::Integer(key as i64));
            numbers.push(Object::Reference(list));
            let page = document.get_dictionary_mut(*page).ok()?;
            page.set("StructParents", key as i64);
            page.set("Tabs", Object::Name("S".into()));
        }
        let parents = document.add_object(Dictionary::from_iter([("Nums", Object::Array(numbers))]));
        document.objects.insert(
            root,
            Object::Dictionary(Dictionary::from_iter([
                ("Type", Object::Name("StructTreeRoot".into())),
                ("K", Object::Reference(*ids.first()?)),
                ("ParentTree", Object::Reference(parents)),
                ("ParentTreeNextKey", Object::Integer(pages.len() as i64)),
            ])),
        );
        let catalog = document.catalog_mut().ok()?;
        catalog.set("StructTreeRoot", root);
        catalog.set("MarkInfo", Dictionary::from_iter([("Marked", Object::Boolean(true))]));
        Some(written)
    }
}

/// A text string of a PDF: plain where it is plain, UTF-16 with a byte order mark where not.
pub(crate) fn text_string(text: &str) -> Object {
    if text.is_ascii() {
        return Object::String(text.as_bytes().to_vec(), StringFormat::Literal);
    }
    Object::String(utf16(text), StringFormat::Hexadecimal)
}

/// UTF-16 with a byte order mark, big end first.
pub(crate) fn utf16(text: &str) -> Vec<u8> {
    [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect()
}
