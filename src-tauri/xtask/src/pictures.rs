//! The README's pictures, taken of the real window by the tests that drive it.

use crate::step::{Done, cargo, root, run};
use crate::{page, system};

/// Takes them anew into docs/pictures.
pub(crate) fn take() -> Done {
    system::ready_for_the_tests()?;
    page::packages()?;
    page::build()?;
    run(cargo().args(["build", "--package", "homegroup"]))?;
    run(cargo()
        .env("HOMEGROUP_PICTURES", root().join("docs/pictures"))
        .args(["test", "--package", "homegroup-tests", "--features", "window"])
        .args(["--test", "window", "pictures_for_the_readme"]))
}
