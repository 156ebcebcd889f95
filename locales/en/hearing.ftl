### What a person hears: subscriptions, the family, silence.

command-stop = Send me nothing more

hearing-everything = All announcements
hearing-contest = Contest { $contest }
hearing-nomination = { $nomination }, { $contest }
hearing-district = { $district } district
hearing-gone = Something that no longer exists

hearing-ways = <b>What would you like to hear about?</b>

    You hear about your own children without subscribing: open the family link from the teacher. Here you can follow the rest.
hearing-which-contest = Which contest do you want to follow?
hearing-no-contests = There is no contest to follow right now. Turn on “All announcements” and we will tell you about the next one.
hearing-whole-contest = The whole contest
hearing-contest-how = Follow the whole contest or only the nominations you want. A tick means that we will write to you about it.
hearing-contest-whole-held = You follow the whole contest. To keep only some nominations, tick them and tap “The whole contest”.
hearing-which-district = Which district would you like to hear about?
hearing-no-districts = There are no districts in the directory yet. Choose a school or a contest.
hearing-which-school = Which school, kindergarten or studio? Write its name or number, for example: <i>school 363</i>
hearing-school-as-text = Write the name in words, please, for example: <i>school 363</i>
hearing-school-found = Found. Tap to subscribe, or write another name.
hearing-school-none = The directory has nothing like that. Try another way, for example the number: <i>lyceum 130</i>

hearing-followed = Done! We will write to you here: <b>{ $name }</b>.

    One tap under any message unsubscribes.
hearing-followed-already = You are subscribed already: <b>{ $name }</b>. News will come here.
hearing-left = No more about this: <b>{ $name }</b>. You are welcome back any time.
hearing-followed-note = Done, we will write to you
hearing-left-note = No more about this
hearing-noted = Noted
hearing-children-only-note = From now on we write only about your children. Your other subscriptions have ended.
hearing-service-note = No more announcements. We will still write about your entries and concert seats; to silence these too, send /stop

hearing-mine = <b>What you receive</b>
hearing-level-chosen = We write about your children and entries, and about what you subscribed to.
hearing-level-service = No announcements. We write only about your entries and concert seats.
hearing-level-nothing = We are silent: you get nothing, not even news of your entries.
hearing-mine-children = Children:
hearing-mine-subscriptions = Subscriptions:
hearing-mine-line = • { $name }
hearing-mine-silent = • { $name } (announcements are off)
hearing-mine-none = No subscriptions yet.
hearing-mine-night = No announcements from { $from }:00 to { $to }:00. Your time: { $zone }.
hearing-household = { $level }
hearing-which-zone = Which time zone are you in? We send no announcements at night.

hearing-less = <b>How much should we write?</b>
hearing-less-children = • Only my children: the other subscriptions end.
hearing-less-service = • No announcements: you still hear about your entries and concert seats.
hearing-less-nothing = • Nothing: silence until you come back.
hearing-silent = We are silent now. You will get nothing more: no announcements, no news of entries, no answers from the organizer.

    Coming back is easy: tap the button or send /start
hearing-back = Welcome back! We will write to you as before.
hearing-back-note = We will write to you again

hearing-button-contest = Contest
hearing-button-school = School
hearing-button-district = District
hearing-button-mine = What I receive
hearing-button-follow = Follow the contest
hearing-button-one-nomination = Choose nominations
hearing-button-leave = Stop receiving
hearing-button-again = Receive it again
hearing-button-end = Stop: { $name }
hearing-button-resume = Resume: { $name }
hearing-button-more = Subscribe to more
hearing-button-less = Receive less
hearing-button-children-only = Only my children
hearing-button-service = No announcements
hearing-button-nothing = Nothing at all
hearing-button-chosen = Announcements again
hearing-button-back = Write to me again
hearing-button-zone = Time zone
hearing-button-link = Link for parents
hearing-button-unlink = Stop following
hearing-button-unlink-yes = Yes, stop following

hearing-forward = News for parents: { $name }. Tap the link and announcements will come to your Telegram: { $link }
hearing-forward-nominations = Above is the link to the whole contest; forward it to parents. Would you like a link to a single nomination?
hearing-unlink-ask = Stop following <b>{ $child }</b>?

    The child leaves your list, and no more news of them will come. Consents you gave stay in force: to take them back, go back first.
hearing-unlinked = Done, you no longer follow this child. If it was a mistake, open the family link again.
hearing-unlinked-note = Done

why-everything = You are subscribed to all announcements.
why-contest = You follow the contest { $contest }.
why-nomination = You follow the nomination “{ $nomination }” in the contest { $contest }.
why-institution = You follow the institution: { $institution }.
why-district = You follow the district: { $district }.
why-children = { $count ->
    [one] We write to you because { $children } takes part.
   *[other] We write to you because { $children } take part.
}
why-own-entry = We write to you because your child takes part.
why-concert = You replied to the invitation: { $concert }.
why-contact = We write to you because you submitted an entry.
why-staff = We write to you as a member of staff.
why-sample = Here readers see why it came to them
why-other = This message is meant for you too.
leave-contest = No more about this contest
leave-nomination = No more about this nomination
leave-institution = No more about this institution
leave-district = No more about this district
leave-entry = No more about this entry
leave-entries = No more about these entries
leave-several = No more about this
leave-repeat = This may be a repeat · { $leave }
