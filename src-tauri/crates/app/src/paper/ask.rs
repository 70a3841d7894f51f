//! What is asked of whoever makes a paper: what it is about, on which page, in which language.

use model::Id;
use model::disclosure::Release;
use model::group::Group;
use model::meeting::Meeting;
use model::paper::{NamesOn, Subject};
use model::person::Person;
use papers::{Language, Page};

use super::registry::{Entry, PaperOff, PaperOption};
use super::{PaperRequest, allow};
use crate::call::Call;
use crate::disclosure;
use crate::error::{Error, RequestFault};
use crate::meeting::Found;
use crate::preferences::PaperSize;
use crate::words;

/// What a paper is about, looked up once: an evening nobody touched is found only by going through
/// all of them.
#[derive(Default)]
pub(crate) struct About {
    meeting: Option<Meeting>,
    group: Option<Group>,
    person: Option<Person>,
    release: Option<Release>,
}

impl About {
    /// Looks up what a request names.
    ///
    /// # Errors
    /// [`Error::NotFound`] at what is not there.
    pub(crate) fn of(call: &Call<'_>, request: &PaperRequest) -> Result<Self, Error> {
        let mut about = match (request.meeting, request.group) {
            (Some(meeting), _) => Self::evening(call.meeting(meeting)?),
            (None, Some(group)) => Self { group: Some(call.group("group", group)?.0), ..Self::default() },
            (None, None) => Self::default(),
        };
        if let Some(id) = request.person {
            about.person = Some(call.person("person", id)?.0);
            if let Some(under) = request.release {
                let (release, group) = disclosure::found(call, id, under)?;
                (about.release, about.group) = (Some(release), Some(group));
            }
        }
        Ok(about)
    }

    /// An evening and its group.
    pub(crate) fn evening(found: Found) -> Self {
        Self { meeting: Some(found.meeting), group: Some(found.group), ..Self::default() }
    }

    /// The group it is about, or the one the meeting is of.
    pub(crate) fn group(&self) -> Option<&Group> {
        self.group.as_ref()
    }
}

/// A request for a paper with what it is about beside it.
pub(crate) struct Ask<'a> {
    /// The request itself, for its options.
    pub(crate) request: &'a PaperRequest,
    /// The size of the paper.
    pub(crate) page: Page,
    /// The language it is set in.
    pub(crate) language: Language,
    about: &'a About,
}

impl<'a> Ask<'a> {
    /// Whether a request goes with a kind of paper, whatever its ids mean.
    ///
    /// # Errors
    /// [`Error::Request`] at what is missing, at what the paper is not about, and at an option it
    /// does not have.
    pub(crate) fn check(request: &PaperRequest, entry: &Entry) -> Result<(), Error> {
        let kind = request.kind;
        for subject in Subject::ALL {
            let wanted = kind.about().contains(&subject);
            let taken = wanted || kind.may_be_about().contains(&subject);
            match request.names_a(subject) {
                true if !taken => return Err(at(subject.field(), RequestFault::Unknown)),
                false if wanted => return Err(at(subject.field(), RequestFault::Missing)),
                _ => {}
            }
        }
        for option in PaperOption::ALL {
            if request.chooses(option) && !entry.options.contains(&option) {
                return Err(at(option.field(), RequestFault::Unknown));
            }
        }
        Ok(())
    }

    /// A request for something that was looked up. That it goes with its kind is not checked here:
    /// it may be there only to say what there could be.
    pub(crate) fn on(call: &Call<'_>, request: &'a PaperRequest, about: &'a About) -> Self {
        let page = match super::page(call, request) {
            PaperSize::Letter => Page::Letter,
            PaperSize::A4 => Page::A4,
        };
        let language = match call.words.language() {
            words::Language::English => Language::English,
            words::Language::Spanish => Language::Spanish,
        };
        Self { request, page, language, about }
    }

    /// The meeting it is about.
    ///
    /// # Errors
    /// [`Error::Request`] if none was named.
    pub(crate) fn meeting(&self) -> Result<&Meeting, Error> {
        self.about.meeting.as_ref().ok_or_else(|| at("meeting", RequestFault::Missing))
    }

    /// The group it is about, or the one the meeting is of.
    ///
    /// # Errors
    /// [`Error::Request`] if none was named.
    pub(crate) fn group(&self) -> Result<&Group, Error> {
        self.about.group().ok_or_else(|| at("group", RequestFault::Missing))
    }

    /// The person it is about.
    ///
    /// # Errors
    /// [`Error::Request`] if none was named.
    pub(crate) fn person(&self) -> Result<&Person, Error> {
        self.about.person.as_ref().ok_or_else(|| at("person", RequestFault::Missing))
    }

    /// The release it is made under.
    ///
    /// # Errors
    /// [`Error::Request`] if none was named.
    pub(crate) fn release(&self) -> Result<&Release, Error> {
        self.about.release.as_ref().ok_or_else(|| at("release", RequestFault::Missing))
    }

    /// Whether there is such a paper in this kind of group at all.
    pub(crate) fn exists(&self, entry: &Entry) -> bool {
        self.about.group().is_none_or(|group| entry.kind.exists_in(group.regime))
    }

    /// Whether names would be on it.
    pub(crate) fn has_names(&self, entry: &Entry) -> bool {
        let kept = self.about.group().is_none_or(Group::may_keep_names);
        match entry.kind.names() {
            NamesOn::Never => false,
            NamesOn::IfKept => kept,
            NamesOn::Always => true,
        }
    }

    /// Why there is no such paper there yet.
    ///
    /// # Errors
    /// [`Error::Invalid`] at `kind` if there never is one in this kind of group.
    pub(crate) fn off(&self, call: &Call<'_>, entry: &Entry) -> Result<Option<PaperOff>, Error> {
        if !self.exists(entry) {
            return Err(model::Problem::NotKeptHere.at("kind").into());
        }
        if let Some(group) = self.about.group() {
            if entry.kind.names() == NamesOn::Always && !group.may_keep_names() {
                return Ok(Some(PaperOff::NamesNotAgreed));
            }
            if entry.kind.is_off_until_allowed() && !allow::is_allowed(call, group.id, entry.kind)? {
                return Ok(Some(PaperOff::NotAllowed));
            }
        }
        (entry.off)(call, self)
    }
}

impl PaperRequest {
    /// A request for a kind, for nothing yet.
    pub(crate) fn of(kind: model::paper::PaperKind) -> Self {
        Self {
            kind,
            meeting: None,
            group: None,
            person: None,
            reading: None,
            handout: None,
            release: None,
            page: None,
            large: false,
            names: None,
            meetings: None,
            from: None,
            until: None,
            name_lines: false,
            people: None,
        }
    }

    /// Whether it names a meeting, a group and so on.
    fn names_a(&self, subject: Subject) -> bool {
        let id: Option<&Id> = match subject {
            Subject::Meeting => self.meeting.as_ref(),
            Subject::Group => self.group.as_ref(),
            Subject::Person => self.person.as_ref(),
            Subject::Reading => self.reading.as_ref(),
            Subject::Release => self.release.as_ref(),
            Subject::Handout => return self.handout.is_some(),
        };
        id.is_some()
    }

    /// Whether it makes use of an option.
    fn chooses(&self, option: PaperOption) -> bool {
        match option {
            PaperOption::Large => self.large,
            PaperOption::Names => self.names.is_some(),
            PaperOption::Meetings => self.meetings.is_some(),
            PaperOption::From => self.from.is_some(),
            PaperOption::Until => self.until.is_some(),
            PaperOption::NameLines => self.name_lines,
            PaperOption::People => self.people.is_some(),
        }
    }
}

fn at(field: &str, fault: RequestFault) -> Error {
    Error::Request { field: field.to_owned(), fault }
}
