//! The README's pictures, taken of the real window by the tests that drive it.

use crate::step::{Done, build, cargo, root, run};
use crate::{page, system};

/// Takes them anew into docs/pictures.
pub(crate) fn take() -> Done {
    system::ready_for_the_tests()?;
    page::packages()?;
    page::build()?;
    build("homegroup")?;
    run(cargo()
        .env("HOMEGROUP_PICTURES", root().join("docs/pictures"))
        .args(["test", "--workspace", "--features", "homegroup-tests/window"])
        .args(["--test", "window", "pictures_for_the_readme"]))
}
