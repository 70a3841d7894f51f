//! From the first row to what each column is taken for.

use model::text::folded;

use super::{Column, Field};

/// The most characters of a heading that are kept to be shown.
const SHOWN: usize = 100;

/// Wordings of each field, as [`key`] leaves them: English, Spanish, and what address books export.
const WORDINGS: [(Field, &[&str]); 6] = [
    (
        Field::First,
        &[
            "first",
            "firstname",
            "fname",
            "given",
            "givenname",
            "givennames",
            "forename",
            "forenames",
            "christianname",
            "nombres",
            "nombredepila",
            "primernombre",
            "nombrepropio",
            "nombresdepila",
        ],
    ),
    (
        Field::Last,
        &[
            "last",
            "lastname",
            "lname",
            "surname",
            "surnames",
            "family",
            "familyname",
            "lastinitial",
            "initial",
            "lastnameinitial",
            "apellido",
            "apellidos",
            "primerapellido",
            "segundoapellido",
            "apellidopaterno",
            "apellidomaterno",
            "inicial",
            "inicialdelapellido",
        ],
    ),
    (
        Field::Preferred,
        &[
            "preferred",
            "preferredname",
            "preferredfirstname",
            "nickname",
            "nick",
            "goesby",
            "chosenname",
            "knownas",
            "alias",
            "aka",
            "calledname",
            "likestobecalled",
            "nombrepreferido",
            "preferido",
            "apodo",
            "sobrenombre",
            "nombreelegido",
            "comoleguntaquelellamen",
            "comolegustaquelellamen",
            "seudonimo",
            "mote",
        ],
    ),
    (
        Field::Phone,
        &[
            "phone",
            "phones",
            "phonenumber",
            "telephone",
            "telephonenumber",
            "tel",
            "mobile",
            "mobilephone",
            "mobilenumber",
            "cell",
            "cellphone",
            "cellnumber",
            "cellular",
            "homephone",
            "primaryphone",
            "phonevalue",
            "phonemobile",
            "phonehome",
            "contactnumber",
            "telefono",
            "telefonos",
            "numerodetelefono",
            "movil",
            "telefonomovil",
            "celular",
            "telefonocelular",
            "telefonoparticular",
            "telefonodecasa",
            "telefonofijo",
            "telefonoprincipal",
            "numerodecelular",
            "numerodemovil",
        ],
    ),
    (
        Field::Email,
        &[
            "email",
            "emails",
            "emailaddress",
            "emailaddresses",
            "mail",
            "mailaddress",
            "emailvalue",
            "homeemail",
            "primaryemail",
            "emailhome",
            "correo",
            "correos",
            "correoelectronico",
            "direcciondecorreo",
            "direcciondecorreoelectronico",
            "direccionemail",
            "direcciondeemail",
        ],
    ),
    (
        Field::Notes,
        &[
            "notes",
            "note",
            "comment",
            "comments",
            "remarks",
            "remark",
            "nota",
            "notas",
            "comentario",
            "comentarios",
            "observacion",
            "observaciones",
            "anotaciones",
        ],
    ),
];

/// First and last name in one, whatever else there is.
const WHOLE_NAME: &[&str] = &[
    "fullname",
    "namefull",
    "wholename",
    "firstandlastname",
    "firstlast",
    "lastfirst",
    "namelastfirst",
    "firstlastname",
    "displayname",
    "nameandsurname",
    "contactname",
    "nombrecompleto",
    "nombreyapellido",
    "nombreyapellidos",
    "nombresyapellidos",
    "apellidosynombre",
    "apellidosynombres",
    "apellidoynombre",
    "apellidosnombre",
    "nombreapellido",
    "nombreapellidos",
];

/// First name where there is a column for last names and none for first names; else the whole
/// name.
const SOME_NAME: &[&str] = &[
    "name",
    "names",
    "nombre",
    "person",
    "persona",
    "member",
    "membername",
    "participant",
    "participante",
    "miembro",
];

/// What a heading says, without accents, case, punctuation, numbers and spaces.
fn key(heading: &str) -> String {
    folded(heading).chars().filter(|c| c.is_alphabetic()).collect()
}

/// Every wording a heading can be looked up by: as it is, then without what stands in brackets.
fn keys(heading: &str) -> [String; 2] {
    let mut depth = 0_usize;
    let plain: String = heading
        .chars()
        .filter(|c| match c {
            '(' | '[' => {
                depth += 1;
                false
            }
            ')' | ']' => {
                depth = depth.saturating_sub(1);
                false
            }
            _ => depth == 0,
        })
        .collect();
    [key(heading), key(&plain)]
}

fn is_one_of(heading: &str, wordings: &[&str]) -> bool {
    keys(heading).iter().any(|key| wordings.contains(&key.as_str()))
}

/// The field a heading names by itself.
fn plain_field(heading: &str) -> Option<Field> {
    let found =
        WORDINGS.into_iter().find(|(_, wordings)| is_one_of(heading, wordings)).map(|(field, _)| field);
    found.or_else(|| is_one_of(heading, WHOLE_NAME).then_some(Field::Name))
}

/// How many of these headings say something.
pub(super) fn known(headings: &[String]) -> usize {
    headings.iter().filter(|heading| plain_field(heading).is_some() || is_one_of(heading, SOME_NAME)).count()
}

/// What each column is taken for.
pub(super) fn columns(headings: &[String]) -> Vec<Column> {
    let fields: Vec<_> = headings.iter().map(|heading| plain_field(heading)).collect();
    let some_name = if fields.contains(&Some(Field::Last)) && !fields.contains(&Some(Field::First)) {
        Field::First
    } else {
        Field::Name
    };
    headings
        .iter()
        .zip(fields)
        .map(|(heading, field)| Column {
            heading: heading.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(SHOWN).collect(),
            field: field.or_else(|| is_one_of(heading, SOME_NAME).then_some(some_name)),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(headings: &[&str]) -> Vec<Option<Field>> {
        let headings: Vec<_> = headings.iter().map(|heading| (*heading).to_owned()).collect();
        columns(&headings).into_iter().map(|column| column.field).collect()
    }

    #[test]
    fn a_heading_is_known_whatever_its_accents_case_and_signs() {
        for (field, wordings) in [
            (Field::First, ["First name", "FIRST_NAME", "firstName*", "First Name (required)", "Given Name"]),
            (Field::Last, ["Last  Name:", "surname", "Family Name", "Apellidos", "APELLIDO PATERNO"]),
            (Field::Preferred, ["Preferred name", "nick-name", "Goes by", "Nombre preferido", "Apodo"]),
            (Field::Phone, ["Mobile #", "Teléfono", "TELÉFONO MÓVIL", "Phone 1 - Value", "Te\u{301}lefono"]),
            (Field::Email, ["E-mail", "E-mail 1 - Value", "Correo electrónico", "Email Address", "correo"]),
            (Field::Notes, ["Notes", "comments", "Notas", "Observaciones", "Comentarios:"]),
            (
                Field::Name,
                ["Full name", "Nombre completo", "Nombre y apellidos", "Name (Last, First)", "Name"],
            ),
        ] {
            for wording in wordings {
                assert_eq!(fields(&[wording]), [Some(field)], "{wording}");
            }
        }
        for unknown in ["", "Birthday", "E-mail 1 - Type", "Sobriety date", "Group", "😀", "Dana", "Fecha"]
        {
            assert_eq!(fields(&[unknown]), [None], "{unknown}");
        }
    }

    #[test]
    fn nombre_is_the_first_name_beside_apellidos_and_the_whole_name_alone() {
        assert_eq!(fields(&["Nombre", "Apellidos"]), [Some(Field::First), Some(Field::Last)]);
        assert_eq!(fields(&["Nombre", "Correo"]), [Some(Field::Name), Some(Field::Email)]);
        assert_eq!(
            fields(&["Name", "Given Name", "Family Name"]),
            [Some(Field::Name), Some(Field::First), Some(Field::Last)]
        );
    }

    #[test]
    fn no_wording_stands_for_two_fields() {
        let mut seen = std::collections::BTreeSet::new();
        let all =
            WORDINGS.iter().flat_map(|(_, wordings)| wordings.iter()).chain(WHOLE_NAME).chain(SOME_NAME);
        for wording in all {
            assert!(seen.insert(wording), "{wording} twice");
            assert_eq!(&key(wording), wording);
        }
    }
}
