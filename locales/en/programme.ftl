### The programme of a concert or a contest’s day: the order of acts, times, publishing, messages to those in it.

refusal-programme-not-found = This programme no longer exists.
refusal-programme-changed = The programme has changed in the meantime, so nothing was done. This is how it stands now.
refusal-programme-item-gone = This is no longer in the programme.
refusal-programme-act-unfit = This act cannot be here: the entry is not accepted, or the act is already in the programme.
refusal-programme-length-unfit =
    { $minutes ->
        [one] The length can be up to { NUMBER($minutes) } minute, such as 3:45 or 15 minutes.
       *[other] The length can be up to { NUMBER($minutes) } minutes, such as 3:45 or 15 minutes.
    }
refusal-programme-words-unfit = A short name, please, up to { NUMBER($longest) } characters. For example: “Awards 15 minutes”.
refusal-programme-place-unknown = There is no such place. Write, for example: “5”, “after 3”, “before ЗЛБ-012”, “last”.
refusal-programme-start-unread = Write a time, such as 15:30.
refusal-programme-empty = There are no acts in the programme yet, so there is nothing to publish.
refusal-programme-told = People already know their times, so the programme cannot be deleted. Change it and publish it again.

## Where to begin
programme-button-open = 🎬 Programme
programme-occasions = <b>Programmes: { $contest }</b>

    Choose a day or a concert. ✓ means there is a programme already.
programme-no-occasions = { $contest } has neither days on stage nor concerts to make a programme for. Days are set in the contest’s stages: /manage
programme-day = { $day }
programme-day-begun = ✓ { $day }
programme-concert = 🎭 { $title }
programme-of-day = { $contest }, { $day }
programme-begin = <b>{ $occasion }</b>

    Which acts would you like to begin with? Their order is easy to change later.
programme-begin-without = <b>{ $occasion }</b>

    There are no fitting entries yet. Begin with an empty programme and add acts later.
programme-begin-all = All acts ({ NUMBER($count) })
programme-choice = { $title } ({ NUMBER($count) })
programme-begin-empty = An empty programme
programme-back = ← Days and concerts

## The programme
programme-title = 🎬 <b>{ $occasion }</b>
programme-when = { $when }
programme-facts =
    { $count ->
        [one] { NUMBER($count) } act
       *[other] { NUMBER($count) } acts
    } · changeover { $changeover } · come { NUMBER($minutes) } min before
programme-unpublished = ✏️ Draft: the performers cannot see it yet.
programme-published = ✅ Published, everybody knows their time.
programme-changes =
    { $count ->
        [one] ✏️ Changed: people do not know of { NUMBER($count) } act yet.
       *[other] ✏️ Changed: people do not know of { NUMBER($count) } acts yet.
    }
programme-none-yet = Nothing here yet. Add some acts.
programme-break = Break
programme-words = Announcement
programme-people =
    { $count ->
        [one] { NUMBER($count) } participant
       *[other] { NUMBER($count) } participants
    }
programme-line = <b>{ $time }</b> { $title } · { $length }
programme-button-add = ➕ Add
programme-button-times = ⏰ Times
programme-button-preview = 📣 Publish…
programme-button-print = 🖨 Print
programme-button-sound = 🎵 Backing tracks
programme-button-drop = 🗑 Delete the programme…
programme-button-drop-now = Delete
programme-button-keep = Keep
programme-button-whole = ← The programme
programme-ask-drop = Delete the programme: { $occasion }? The order of acts will be lost; the entries stay.
programme-dropped = The programme is deleted.

## An item
programme-item-arrive = Performers come by { $arrive }.
programme-item-what = What to do?
programme-button-up = ⬆️ Up
programme-button-down = ⬇️ Down
programme-button-place = ↕️ Move to…
programme-button-length = ⏱ Length…
programme-button-break = ☕ Break after…
programme-button-words = 🎤 Speech after…
programme-button-out = ✕ Take out
programme-ask-break = How many minutes is the break? Tap or type.
programme-ask-place = Where should it go? Write a position or a neighbour: “5”, “after 3”, “before ЗЛБ-012”, “last”.
programme-ask-length = How long does it last? For example: 3:45 or 15 minutes.
programme-ask-words = What is on stage, and for how many minutes? For example: “Awards 15 minutes”.
programme-ask-start = When does it begin? For example: 15:30.
programme-as-text = Please write it in words, in one message.

## Times
programme-times-changeover = Between two acts: <b>{ $length }</b>
programme-times-arrive = Performers come <b>{ NUMBER($minutes) } min</b> before they go on
programme-times-start-by = { $by } min
programme-button-start = Start at…
programme-times-changeover-less = Changeover −30 s
programme-times-changeover-more = Changeover +30 s
programme-times-arrive-less = Arrival −15 min
programme-times-arrive-more = Arrival +15 min

## Adding
programme-adding = <b>{ $occasion }</b>

    What would you like to add? It goes at the end.
programme-adding-none = <b>{ $occasion }</b>

    All fitting acts are in the programme already.
programme-add-all = All the others ({ NUMBER($count) })
programme-button-pick = One by one
programme-button-words-end = 🎤 Speech or awards
programme-picking = Tap an act, and it goes to the end of the programme:
programme-picked-all = All fitting acts are in the programme already.

## Publishing
programme-preview-title = 📣 <b>Publishing: { $occasion }</b>
programme-preview-new =
    { $count ->
        [one] { NUMBER($count) } act: people learn their time
       *[other] { NUMBER($count) } acts: people learn their times
    }
programme-preview-moved =
    { $count ->
        [one] { NUMBER($count) } act has another time
       *[other] { NUMBER($count) } acts have another time
    }
programme-preview-out =
    { $count ->
        [one] { NUMBER($count) } act is not in the programme any more
       *[other] { NUMBER($count) } acts are not in the programme any more
    }
programme-preview-undecided =
    { $count ->
        [one] { NUMBER($count) } entry is not accepted yet: its people are told when you publish after deciding
       *[other] { NUMBER($count) } entries are not accepted yet: their people are told when you publish after deciding
    }
programme-preview-people =
    { $families ->
        [0] Messages go to teachers: { NUMBER($contacts) }.
       *[other] Messages go to teachers: { NUMBER($contacts) }, families: { NUMBER($families) }.
    }
programme-preview-nobody = Nobody needs to be told: all times are the same.
programme-preview-nobody-here = There is nobody to write to yet: these participants are not in the bot.
programme-preview-draft = ⚠️ The concert is still a draft: families do not see it, but the performers will hear of it.
programme-preview-quiet = It is late: the messages leave in the morning.
programme-button-publish =
    { $count ->
        [one] Publish and write to { NUMBER($count) } person
       *[other] Publish and write to { NUMBER($count) } people
    }
programme-button-publish-only = Publish
programme-done =
    { $families ->
        [0] ✅ The programme is published. Teachers being told: { NUMBER($contacts) }.
       *[other] ✅ The programme is published. Teachers being told: { NUMBER($contacts) }, families: { NUMBER($families) }.
    }
programme-done-nobody = ✅ The programme is published. Nobody needed to be told.

## Files
programme-caption = Programme: { $occasion }. { $moment }
programme-no-sound = These acts have no backing tracks.
programme-sound =
    { $files ->
        [one] { $occasion }: { NUMBER($files) } backing track in the order of the acts.
       *[other] { $occasion }: { NUMBER($files) } backing tracks in the order of the acts.
    }
programme-sound-missing =
    { $files ->
        [one] { $occasion }: { NUMBER($files) } backing track in the order of the acts. File 00 inside lists what is missing.
       *[other] { $occasion }: { NUMBER($files) } backing tracks in the order of the acts. File 00 inside lists what is missing.
    }

## Messages to those in it
programme-news = 🎬 <b>When to be on stage: { $occasion }</b>
programme-news-changed = 🎬 <b>The programme has changed: { $occasion }</b>
programme-news-concert-moved = ⚠️ <b>The concert is moved</b>
    { $title }

    Was: { $from }
    Now: { $to }

    <b>Your new times</b>
programme-news-part = Message { NUMBER($part) } of { NUMBER($parts) }
programme-news-where = { $day } ({ $zone }), { $venue }
programme-news-when = { $day } ({ $zone })
programme-news-line = • <b>{ $time }</b> { $act }. Come by { $arrive }
programme-news-moved = • <b>{ $time }</b> (was { $was }) { $act }. Come by { $arrive }
programme-news-out = • { $act }: not in the programme any more
programme-news-end = Times are approximate. If yours changes noticeably, we will write.
programme-news-seats-stay = Your answer about seats in the hall is kept. If the new time does not suit you, open the concert and change it.
programme-button-family = My children
programme-cancelled = ❌ <b>The concert is cancelled</b>
    { $occasion }
    { $day }

    There is no need to come to perform.
programme-contest-day = On stage
programme-own-time = 🎬 { $occasion }: { $day }, <b>{ $time }</b> ({ $zone }), act { NUMBER($place) }. Come by { $arrive }
