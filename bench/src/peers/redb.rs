//! redb: a sealed record a meeting, every change durable.

use std::path::Path;

use ::redb::{Database, ReadableDatabase, ReadableTable, TableDefinition};
use journal::{Id, Key, Leaf, Tree};

use super::{Meeting, Store, marks_of};
use crate::Done;

const MEETINGS: TableDefinition<'_, &[u8], &[u8]> = TableDefinition::new("meeting");

pub(crate) struct Redb {
    database: Database,
    key: Key,
}

pub(crate) fn open(folder: &Path) -> Done<Redb> {
    let database = Database::create(folder.join("redb"))?;
    Ok(Redb { database, key: Key::from_bytes(&[3; 32]) })
}

impl Redb {
    fn opened(&self, id: &[u8], sealed: &[u8]) -> Done<Tree> {
        let plain = self.key.open(id, sealed).ok_or("a record that does not open")?;
        Ok(Tree::from_bytes(&plain).ok_or("a record that cannot be read")?)
    }
}

impl Store for Redb {
    fn year(&mut self, meetings: &[Meeting]) -> Done {
        let change = self.database.begin_write()?;
        {
            let mut table = change.open_table(MEETINGS)?;
            for meeting in meetings {
                let id = meeting.id.as_bytes().as_slice();
                let sealed = self.key.seal(id, &meeting.tree.to_bytes())?;
                table.insert(id, sealed.as_slice())?;
            }
        }
        change.commit()?;
        Ok(())
    }

    fn mark(&mut self, meeting: Id, person: Id, leaf: Leaf) -> Done {
        let id = meeting.as_bytes().as_slice();
        let change = self.database.begin_write()?;
        {
            let mut table = change.open_table(MEETINGS)?;
            let sealed = table.get(id)?.ok_or("no such meeting")?.value().to_vec();
            let mut tree = self.opened(id, &sealed)?;
            tree.put(&format!("marks/{person}"), leaf);
            table.insert(id, self.key.seal(id, &tree.to_bytes())?.as_slice())?;
        }
        change.commit()?;
        Ok(())
    }

    fn count(&mut self, meetings: &[Id]) -> Done<usize> {
        let look = self.database.begin_read()?;
        let table = look.open_table(MEETINGS)?;
        let mut count = 0;
        for id in meetings {
            let id = id.as_bytes().as_slice();
            if let Some(sealed) = table.get(id)? {
                count += marks_of(&self.opened(id, sealed.value())?);
            }
        }
        Ok(count)
    }

    fn count_all(&mut self) -> Done<usize> {
        let look = self.database.begin_read()?;
        let table = look.open_table(MEETINGS)?;
        let mut count = 0;
        for record in table.iter()? {
            let (id, sealed) = record?;
            count += marks_of(&self.opened(id.value(), sealed.value())?);
        }
        Ok(count)
    }

    fn end(self: Box<Self>) -> Done {
        Ok(())
    }
}
