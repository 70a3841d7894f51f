//! First names that are short for another, in English and Spanish. Only such as hardly ever stand for
//! a third: "Sam" is Samuel and Samantha both, so it is with neither.

/// Each line is one name; the first word is the long form.
const NAMES: &[&str] = &[
    "alexander alex xander sasha",
    "alejandro ale jandro",
    "andrew andy drew",
    "anthony tony",
    "antonio tono toni",
    "barbara barb barbie",
    "benjamin ben benny",
    "catherine cathy kate katie kathy katherine kathryn",
    "charles charlie chuck",
    "concepcion concha conchita",
    "consuelo chelo",
    "daniel dan danny",
    "david dave davey",
    "deborah deb debbie debra",
    "dolores lola loli",
    "donald don donny",
    "dorothy dot dottie",
    "edward ed eddie ted teddy ned",
    "eduardo edu lalo",
    "elizabeth beth betty liz lizzie betsy eliza",
    "enrique quique kike",
    "fernando fer nando",
    "francisco paco pancho curro",
    "francisca paca paquita",
    "frederick fred freddie",
    "gabriel gabi gabe",
    "gregory greg",
    "guadalupe lupe lupita",
    "guillermo memo guille",
    "gustavo tavo",
    "ignacio nacho",
    "isabel isa chabela",
    "jacob jake",
    "james jim jimmy jamie",
    "jennifer jen jenny",
    "jesus chucho chuy",
    "john johnny jack",
    "jonathan jon",
    "jose pepe chepe",
    "josefa pepa pepita",
    "joseph joe joey",
    "kenneth ken kenny",
    "kimberly kim",
    "lawrence larry",
    "leonard len lenny",
    "luis lucho",
    "manuel manolo manny",
    "margaret maggie meg peggy marge",
    "maria_del_carmen maricarmen",
    "maria_jose marijose",
    "matthew matt",
    "mercedes merche meche",
    "michael mike mikey mick",
    "nicholas nick nicky",
    "pamela pam",
    "patrick paddy",
    "pedro perico",
    "peter pete",
    "philip phil phillip",
    "rafael rafa",
    "raymond ray",
    "rebecca becky becca",
    "richard rick dick richie rich",
    "robert bob bobby rob robbie bert",
    "roberto beto",
    "rosario charo",
    "russell russ",
    "salvador chava salva",
    "santiago santi",
    "sergio checo",
    "stephen steve steven stevie",
    "susan sue susie suzie",
    "teresa tere maite",
    "theresa terri terry tess",
    "thomas tom tommy",
    "timothy tim timmy",
    "vicente chente",
    "victoria vicky tori",
    "vincent vince vinnie",
    "walter walt wally",
    "william bill billy will willie liam",
    "zachary zach zack",
];

/// Whether two first names, folded, are forms of one, and not the same word.
pub(super) fn are_one(a: &str, b: &str) -> bool {
    let has =
        |line: &str, name: &str| line.split(' ').any(|word| word == name || word.replace('_', " ") == name);
    a != b && NAMES.iter().any(|line| has(line, a) && has(line, b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_form_stands_for_one_name_only() {
        let mut words: Vec<&str> = NAMES.iter().flat_map(|line| line.split(' ')).collect();
        let count = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), count);
        assert!(are_one("pepe", "jose") && are_one("bill", "william") && are_one("liz", "beth"));
        assert!(!are_one("jose", "jose") && !are_one("sam", "samuel") && !are_one("jose", "juan"));
    }
}
