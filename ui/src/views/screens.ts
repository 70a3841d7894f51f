// Which component shows which route. A route without one is a mistake that the checker finds.
import type { Component } from 'svelte';
import type { RouteName } from '../lib/route.svelte.ts';
import Backup from './backup/Backup.svelte';
import Restore from './backup/Restore.svelte';
import CycleAhead from './groups/CycleAhead.svelte';
import CycleEdit from './groups/CycleEdit.svelte';
import CycleNew from './groups/CycleNew.svelte';
import Cycles from './groups/Cycles.svelte';
import Curriculum from './groups/Curriculum.svelte';
import Figures from './groups/Figures.svelte';
import GroupCare from './groups/GroupCare.svelte';
import GroupErase from './groups/GroupErase.svelte';
import GroupEdit from './groups/GroupEdit.svelte';
import GroupNew from './groups/GroupNew.svelte';
import GroupPack from './groups/GroupPack.svelte';
import GroupPage from './groups/GroupPage.svelte';
import Groups from './groups/Groups.svelte';
import HandOver from './groups/HandOver.svelte';
import Holidays from './groups/Holidays.svelte';
import Keeping from './groups/Keeping.svelte';
import OtherAgendaNew from './groups/OtherAgendaNew.svelte';
import OtherAgendaRename from './groups/OtherAgendaRename.svelte';
import OtherAgendas from './groups/OtherAgendas.svelte';
import OwnFields from './groups/OwnFields.svelte';
import Rota from './groups/Rota.svelte';
import Service from './groups/Service.svelte';
import ServiceEdit from './groups/ServiceEdit.svelte';
import ServiceNew from './groups/ServiceNew.svelte';
import SpeakerErase from './groups/SpeakerErase.svelte';
import SpeakerNew from './groups/SpeakerNew.svelte';
import SpeakerPage from './groups/SpeakerPage.svelte';
import Speakers from './groups/Speakers.svelte';
import Aloud from './library/Aloud.svelte';
import Milestones from './groups/Milestones.svelte';
import Planner from './groups/Planner.svelte';
import Schedule from './groups/Schedule.svelte';
import TakeOver from './groups/TakeOver.svelte';
import WrittenDown from './groups/WrittenDown.svelte';
import HandoutEdit from './library/HandoutEdit.svelte';
import HandoutNew from './library/HandoutNew.svelte';
import HandoutPage from './library/HandoutPage.svelte';
import Handouts from './library/Handouts.svelte';
import Library from './library/Library.svelte';
import Reading from './library/Reading.svelte';
import ReadingEdit from './library/ReadingEdit.svelte';
import ReadingNew from './library/ReadingNew.svelte';
import Split from './library/Split.svelte';
import Afterwards from './meeting/Afterwards.svelte';
import Door from './meeting/Door.svelte';
import Here from './meeting/Here.svelte';
import Papers from './meeting/Papers.svelte';
import Plan from './meeting/Plan.svelte';
import SignUpRead from './meeting/SignUpRead.svelte';
import GroupPaper from './papers/GroupPaper.svelte';
import GroupPapers from './papers/GroupPapers.svelte';
import MeetingPaper from './papers/MeetingPaper.svelte';
import PersonPaper from './papers/PersonPaper.svelte';
import Import from './people/Import.svelte';
import People from './people/People.svelte';
import PeopleAlike from './people/PeopleAlike.svelte';
import PersonCompare from './people/PersonCompare.svelte';
import PersonErase from './people/PersonErase.svelte';
import PersonNew from './people/PersonNew.svelte';
import PersonPage from './people/PersonPage.svelte';
import Releases from './people/Releases.svelte';
import History from './settings/History.svelte';
import Keys from './settings/Keys.svelte';
import PackPage from './settings/PackPage.svelte';
import PackText from './settings/PackText.svelte';
import Packs from './settings/Packs.svelte';
import Settings from './settings/Settings.svelte';
import Today from './today/Today.svelte';

/** Before the records are open there is no navigation: App.svelte shows these two itself. */
export type Screen = Exclude<RouteName, 'welcome' | 'unlock'>;

// A screen takes what its route's pattern names: "/groups/:group" gives { group }.
export const screens: Record<Screen, Component<any>> = {
  today: Today,
  groups: Groups,
  'group-new': GroupNew,
  'handover-take': TakeOver,
  group: GroupPage,
  'group-edit': GroupEdit,
  'group-keeping': Keeping,
  'group-cycles': Cycles,
  'group-rota': Rota,
  'cycle-new': CycleNew,
  cycle: CycleAhead,
  'cycle-edit': CycleEdit,
  'group-planner': Planner,
  'group-schedule': Schedule,
  'group-agendas': OtherAgendas,
  'agenda-new': OtherAgendaNew,
  'agenda-rename': OtherAgendaRename,
  holidays: Holidays,
  'group-figures': Figures,
  'group-curriculum': Curriculum,
  'group-handover': HandOver,
  'group-erase': GroupErase,
  'group-pack': GroupPack,
  'group-milestones': Milestones,
  'group-care': GroupCare,
  'group-service': Service,
  'service-new': ServiceNew,
  'service-edit': ServiceEdit,
  'group-speakers': Speakers,
  'speaker-new': SpeakerNew,
  speaker: SpeakerPage,
  'speaker-erase': SpeakerErase,
  'group-fields': OwnFields,
  'group-papers': GroupPapers,
  'group-paper': GroupPaper,
  'group-written': WrittenDown,
  'people-import': Import,
  'meeting-plan': Plan,
  'meeting-here': Here,
  'meeting-door': Door,
  'meeting-afterwards': Afterwards,
  'meeting-papers': Papers,
  'meeting-paper': MeetingPaper,
  'meeting-sign-up': SignUpRead,
  people: People,
  'person-new': PersonNew,
  'people-alike': PeopleAlike,
  person: PersonPage,
  'person-compare': PersonCompare,
  'person-erase': PersonErase,
  'person-paper': PersonPaper,
  'person-releases': Releases,
  library: Library,
  'reading-new': ReadingNew,
  reading: Reading,
  'reading-edit': ReadingEdit,
  'reading-split': Split,
  'reading-aloud': Aloud,
  handouts: Handouts,
  'handout-new': HandoutNew,
  handout: HandoutPage,
  'handout-edit': HandoutEdit,
  settings: Settings,
  keys: Keys,
  backup: Backup,
  restore: Restore,
  history: History,
  packs: Packs,
  pack: PackPage,
  'pack-text': PackText,
};
