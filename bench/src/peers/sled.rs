//! sled in the layouts there were to choose from: a record a meeting or a record a mark (with an
//! index by person beside it), plain or sealed. Flushed after every change, which sled 0.34 on
//! Linux does not make durable; so its commits are not held against anybody's.

use std::path::Path;

use ::sled::{Batch, Config, Db, Tree as Records};
use journal::{Id, Key, Leaf, Tree};

use super::{Meeting, Store, marks_of};
use crate::Done;

/// The same as the index of our vault has.
const CACHE: u64 = 24 * 1024 * 1024;

fn database(folder: &Path) -> Done<Db> {
    Ok(Config::new().path(folder.join("sled")).cache_capacity(CACHE).flush_every_ms(None).open()?)
}

/// Seals if it has a key.
struct Seal(Option<Key>);

impl Seal {
    fn new(sealed: bool) -> Self {
        Self(sealed.then(|| Key::from_bytes(&[3; 32])))
    }

    fn close(&self, id: &[u8], tree: &Tree) -> Done<Vec<u8>> {
        match &self.0 {
            Some(key) => Ok(key.seal(id, &tree.to_bytes())?),
            None => Ok(tree.to_bytes().to_vec()),
        }
    }

    fn open(&self, id: &[u8], bytes: &[u8]) -> Done<Tree> {
        let tree = match &self.0 {
            Some(key) => Tree::from_bytes(&key.open(id, bytes).ok_or("a record that does not open")?),
            None => Tree::from_bytes(bytes),
        };
        Ok(tree.ok_or("a record that cannot be read")?)
    }
}

/// A record a meeting.
pub(crate) struct ByMeeting {
    database: Db,
    seal: Seal,
}

pub(crate) fn by_meeting(folder: &Path, sealed: bool) -> Done<ByMeeting> {
    Ok(ByMeeting { database: database(folder)?, seal: Seal::new(sealed) })
}

impl Store for ByMeeting {
    fn year(&mut self, meetings: &[Meeting]) -> Done {
        let mut batch = Batch::default();
        for meeting in meetings {
            let id = meeting.id.as_bytes().as_slice();
            batch.insert(id, self.seal.close(id, &meeting.tree)?);
        }
        self.database.apply_batch(batch)?;
        self.database.flush()?;
        Ok(())
    }

    fn mark(&mut self, meeting: Id, person: Id, leaf: Leaf) -> Done {
        let id = meeting.as_bytes().as_slice();
        let mut tree = self.seal.open(id, &self.database.get(id)?.ok_or("no such meeting")?)?;
        tree.put(&format!("marks/{person}"), leaf);
        self.database.insert(id, self.seal.close(id, &tree)?)?;
        self.database.flush()?;
        Ok(())
    }

    fn count(&mut self, meetings: &[Id]) -> Done<usize> {
        let mut count = 0;
        for id in meetings {
            let id = id.as_bytes().as_slice();
            if let Some(bytes) = self.database.get(id)? {
                count += marks_of(&self.seal.open(id, &bytes)?);
            }
        }
        Ok(count)
    }

    fn count_all(&mut self) -> Done<usize> {
        let mut count = 0;
        for record in self.database.iter() {
            let (id, bytes) = record?;
            count += marks_of(&self.seal.open(&id, &bytes)?);
        }
        Ok(count)
    }

    fn end(self: Box<Self>) -> Done {
        self.database.flush()?;
        Ok(())
    }
}

/// A record a mark, under meeting and person; and an index the other way about.
pub(crate) struct ByMark {
    database: Db,
    marks: Records,
    by_person: Records,
    seal: Seal,
}

pub(crate) fn by_mark(folder: &Path, sealed: bool) -> Done<ByMark> {
    let database = database(folder)?;
    let (marks, by_person) = (database.open_tree("mark")?, database.open_tree("by person")?);
    Ok(ByMark { database, marks, by_person, seal: Seal::new(sealed) })
}

fn pair(one: Id, other: Id) -> Vec<u8> {
    [one.as_bytes().as_slice(), other.as_bytes().as_slice()].concat()
}

/// A mark as a record of its own.
fn alone(leaf: Leaf) -> Tree {
    let mut tree = Tree::default();
    tree.put("mark", leaf);
    tree
}

impl Store for ByMark {
    fn year(&mut self, meetings: &[Meeting]) -> Done {
        let (mut marks, mut by_person) = (Batch::default(), Batch::default());
        for meeting in meetings {
            let mut head = Tree::default();
            for (path, leaf) in meeting.tree.leaves() {
                let Some(person) = path.strip_prefix("marks/") else {
                    head.put(path, leaf.clone());
                    continue;
                };
                let person: Id = person.parse()?;
                let key = pair(meeting.id, person);
                marks.insert(key.as_slice(), self.seal.close(&key, &alone(leaf.clone()))?);
                by_person.insert(pair(person, meeting.id), &[]);
            }
            let id = meeting.id.as_bytes().as_slice();
            marks.insert(id, self.seal.close(id, &head)?);
        }
        self.marks.apply_batch(marks)?;
        self.by_person.apply_batch(by_person)?;
        self.database.flush()?;
        Ok(())
    }

    fn mark(&mut self, meeting: Id, person: Id, leaf: Leaf) -> Done {
        let key = pair(meeting, person);
        self.marks.insert(key.as_slice(), self.seal.close(&key, &alone(leaf))?)?;
        self.by_person.insert(pair(person, meeting), &[])?;
        self.database.flush()?;
        Ok(())
    }

    fn count(&mut self, meetings: &[Id]) -> Done<usize> {
        let mut count = 0;
        for id in meetings {
            for record in self.marks.scan_prefix(id.as_bytes()) {
                let (key, bytes) = record?;
                let tree = self.seal.open(&key, &bytes)?;
                count += usize::from(tree.get("mark").is_some());
            }
        }
        Ok(count)
    }

    fn count_all(&mut self) -> Done<usize> {
        let mut count = 0;
        for record in self.marks.iter() {
            let (key, bytes) = record?;
            count += usize::from(self.seal.open(&key, &bytes)?.get("mark").is_some());
        }
        Ok(count)
    }

    fn end(self: Box<Self>) -> Done {
        self.database.flush()?;
        Ok(())
    }
}
