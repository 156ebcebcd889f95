### One’s own data: taken as a file, forgotten for good; what others hear of it.

command-mydata = Everything held about you
command-forget = Delete my data

mydata-caption = Everything held about you. The file opens in a browser, on a phone too.
mydata-button-forget = Delete my data…
mydata-title = What Rampa holds about you
mydata-moment = Gathered { $at }. Times in this file: { $zone }.
mydata-rights = Is something wrong? Correct an entry in /my, your name in a consent in /family; for anything else ask the organizer: /ask. To delete everything: /forget. The same facts in machine-readable form are at the end of this file.
mydata-fact = { $label }: { $value }
mydata-about = About you
mydata-name = Name in consents
mydata-messenger-name = Name
mydata-phone = Phone
mydata-position = Position
mydata-language = Language
mydata-zone = Time zone
mydata-hearing = What you receive
mydata-address = Where messages go
mydata-since = First message
mydata-number = Your number here: { $id }
mydata-messages = Messages the bot sent you: { NUMBER($count) }
mydata-deeds = Your actions on record: { NUMBER($count) }
mydata-roles = Your roles here
mydata-role-contact = Confirmed contact of an institution
mydata-since-when = since { $at }
mydata-span = from { $since } to { $until }
mydata-institution = Entered for: { $institution } (last { $at })
mydata-consents = Your consents
mydata-how-tap = with a button
mydata-how-link = through the family link
mydata-how-paper = on paper
mydata-text-version = text no. { $version }
mydata-ended = taken back { $at }
mydata-entries = Entries you submitted
mydata-participants = Participants:
mydata-phone-of = Phone, { $name }: { $phone }
mydata-begun = Started
mydata-submitted = Submitted
mydata-changed = Changed
mydata-result = Result: { $result }
mydata-papers = Paper consents marked: { NUMBER($count) }
mydata-file = File: { $facts }
mydata-nameless-file = without a name
mydata-kilobytes = { NUMBER($size) } KB
mydata-reason = The organizer’s comment
mydata-children = Your children
mydata-enquiries = Questions to the organizers
mydata-words = What else you wrote and chose
mydata-announcement = Announcement, { $at }:
mydata-search = Searched for “{ $typed }”, { $at }
mydata-subscribed = Subscribed since { $at }: { $name }
mydata-unsubscribed = Unsubscribed { $at }: { $name }
mydata-entry-silent = No announcements about your child’s entry since { $at }
mydata-seen = Who has seen your entries’ data
mydata-seen-how = The organizer’s staff opened files of these entries and downloaded lists of their contests.

forget-title = <b>Delete your data</b>
forget-goes = • Deleted at once: name, phone, questions to the organizers, subscriptions. Consents end.
forget-drafts = { $count ->
        [one] • { $count } draft that was not submitted goes.
       *[other] • { $count } drafts that were not submitted go.
    }
forget-running = { $count ->
        [one] • { $count } entry of a contest under way stays with the institution, without this contact. If it is not wanted, withdraw it first: /my
       *[other] • { $count } entries of contests under way stay with the institution, without this contact. If they are not wanted, withdraw them first: /my
    }
forget-past = { $count ->
        [one] • { $count } past entry stays in the contest’s archive without this name.
       *[other] • { $count } past entries stay in the contests’ archive without this name.
    }
forget-stays = • Figures without names stay, and so does the record that a consent was given and taken back.
forget-children = • A child’s data are deleted separately, with the button below.
forget-button-me = Delete my data
forget-button-child = Delete data: { $child }
forget-button-take = Download everything first
forget-button-yes = Yes, delete for good
forget-sure = <b>Really delete your data?</b>

    They cannot be brought back, neither by you nor by us.
forget-done = <b>Done, your data are deleted.</b>

    The last technical traces disappear within three days. You can delete this chat itself in Telegram.

    If you would like to come back, write /start and we will begin afresh.

forget-child-title = <b>Delete data: { $child }</b>
forget-fate = • { $entry }: { $fate }
forget-fates-more = { $count ->
        [one] …and { $count } more entry
       *[other] …and { $count } more entries
    }
forget-fate-withdrawn = the entry is withdrawn
forget-fate-smaller = the child leaves the group
forget-fate-nameless = the result stays without the name
forget-fate-draft = taken out of the draft
forget-child-goes = Name, birth date, files and consents are deleted at once. The teacher and the organizers learn that the child no longer takes part.
forget-child-elsewhere = If another institution has entered the child too, write to the organizer: /ask
forget-child-sure = <b>Really delete the data: { $child }?</b>

    They cannot be brought back. To take part again, the teacher sends a new entry.
forget-child-done = <b>Done, the child’s data are deleted.</b>

    To delete yours too: /forget

erase-button = Erase data…
erase-whom = Whose data should be erased? Entry { $entry }.

    Erase only on a written request, or if the data should never have been here.
erase-contact = The person who submitted the entry
erase-contact-title = <b>Erase data: { $name }</b>
erase-why = Why are they being erased?
erase-reason-paper = Written request
erase-reason-mistake = Entered by mistake
erase-reason-court = An authority demands it
erase-sure = Reason: { $reason }. What is erased cannot be brought back. Erase?
erase-done = Erased. A record is kept; it contains no name.

erasure-news-contact = { $count ->
        [one] A contact has deleted their data. { $contest }: { $count } entry stays with the institution without them.
       *[other] A contact has deleted their data. { $contest }: { $count } entries stay with the institution without them.
    }

    Confirm another contact of the institution: they will see these entries.
erasure-news-withdrawn = A child’s data were deleted on request; entry { $entry } is withdrawn.
erasure-news-smaller = A child’s data were deleted on request; entry { $entry } has one participant fewer.

    Look at who is in it.
erasure-button-list = Open the entries

refusal-erased-already = These data have already been deleted.
refusal-erasure-changed = Something changed while you decided. Please look again.
refusal-own-data-enough = You have downloaded this file three times today. Next time: { $until }.

deed-child-erased = A child’s data were deleted
deed-erased = A person’s data were deleted
deed-own-data-taken = Own data were taken

restore-erased = { $count ->
        [one] The data of { $count } person were deleted after this backup: they are deleted again.
       *[other] The data of { $count } people were deleted after this backup: they are deleted again.
    }
