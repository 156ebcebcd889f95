announcement-draft-title = <b>Announcement: draft</b>
announcement-draft-says = “{ $text }”
announcement-media-photo = Photo
announcement-media-video = Video
announcement-media-animation = GIF
announcement-media-document = Document
announcement-media-audio = Audio
announcement-media-album =
    { $count ->
        [one] Album: { $count } file
       *[other] Album: { $count } files
    }
announcement-draft-audience =
    { $count ->
        [one] It goes to <b>{ NUMBER($count) } person</b>
       *[other] It goes to <b>{ NUMBER($count) } people</b>
    }
announcement-draft-nobody = Nobody would receive it yet: tap “Audience” and choose who should.
announcement-draft-part = • { $who }
announcement-draft-why = Below the text, each reader sees why it came to them. For example: “{ $line }”
announcement-draft-languages = Languages: { $languages }
announcement-draft-unseen = Tap “Preview” to see how it will look. Then it can be sent.
announcement-button-audience = Audience
announcement-button-languages = Languages
announcement-button-replace = Replace the message
announcement-button-preview = Preview
announcement-button-drop = Delete
announcement-button-drop-draft = Delete the draft
announcement-button-keep = Leave as it is
announcement-button-back = Back
announcement-button-unfinished = Back to the draft
announcement-button-begin = Announce
announcement-button-thank = Thank the guests
announcement-button-again = Make another like it

announcement-ask-about = The announcement goes to the families of participants: { $about }. You can change the audience afterwards.
announcement-ask-guests = The announcement goes to those who said they would come: { $concert }. You can change the audience afterwards.
announcement-concert-begun = The concert has begun: it is too late to invite anybody.
announcement-copied = Here is a draft with the same text, pictures and audience.
announcement-draft-stays = We have stopped. The draft of the announcement is safe; nothing has been sent to anybody.
announcement-kept = The message stays as it was.
announcement-changed = The announcement was changed while you were looking. This is how it stands now.

announcement-added = Added to the announcement. Did you mean to replace all of it? Press “Replace the message”.
announcement-words-offered = The announcement already has a text. What should I do with this message?
announcement-words-too-many = The announcement has a text already, and together with this one it is { NUMBER($over) } characters too long. Telegram cuts a long text in two messages, but an announcement is one. What shall I do?
announcement-words-taken = Added to the announcement.
announcement-button-add = Add it to the text
announcement-button-exchange = Replace the text
announcement-button-not-for-it = It is not for the announcement
announcement-time-offered = Send the announcement at this time: <b>{ $when }</b>?
announcement-button-then = Yes, at this time
announcement-gathering = Your album is arriving. As soon as all of it is here, I will show you how it looks.
announcement-button-gathered = Show what has arrived
announcement-album-needs-text =
    { $count ->
        [one] The album is here: { $count } file.
       *[other] The album is here: { $count } files.
    } Now send the text: it will appear below the album, together with the buttons.
announcement-album-mixed = Photos and videos cannot share an album with documents or music. Send one kind or the other.
announcement-animation-alone = A GIF is sent on its own and cannot be part of an album. Is this the one you want? Tap “Replace the message” and send it.
announcement-album-too-many = The album has { $count } files, and only { $most } fit. Choose the best and send it again.

announcement-in-ru = Russian
announcement-in-en = English
announcement-text-in-ru = Russian text
announcement-text-in-en = English text
announcement-instead-ru = Russian text
announcement-instead-en = English text
announcement-ask-in-ru = Send the same announcement in Russian, as one message. The pictures and files stay the same.
announcement-ask-in-en = Send the same announcement in English, as one message. The pictures and files stay the same.
announcement-words-wanted = A text is needed: pictures and files are the same in all languages. Send the words alone.
announcement-translation-empty = A translation needs words. Send some text.
announcement-too-long-in =
    { $text }: it is too long, { NUMBER($length) } characters, and at most { NUMBER($limit) } fit.
    The excess begins here: “{ $from }…”

    Take out { NUMBER($over) }.
announcement-untranslated-ru =
    { $count ->
        [one] { NUMBER($count) } person reads Russian and there is no translation: they get the { $instead }.
       *[other] { NUMBER($count) } people read Russian and there is no translation: they get the { $instead }.
    }
announcement-untranslated-en =
    { $count ->
        [one] { NUMBER($count) } person reads English and there is no translation: they get the { $instead }.
       *[other] { NUMBER($count) } people read English and there is no translation: they get the { $instead }.
    }
announcement-languages-title = <b>Languages of the announcement</b>
announcement-language-main = { $language }: the main text. Everybody without a translation gets it.
announcement-language-there = { $language }: added
announcement-language-missing = { $language }: none yet
announcement-button-add-ru = Add Russian
announcement-button-add-en = Add English
announcement-button-change-ru = Replace Russian
announcement-button-change-en = Replace English
announcement-button-remove-ru = Remove Russian
announcement-button-remove-en = Remove English
announcement-button-main-ru = The main text is Russian
announcement-button-main-en = The main text is English

announcement-preview-in-ru = Russian readers will see this:
announcement-preview-in-en = English readers will see this:
announcement-refused-album = Telegram did not accept the album. Try other files. Its answer: { $said }
announcement-refused-file = Telegram did not accept the picture or file with its caption. Try another file or simpler formatting. Its answer: { $said }
announcement-refused-text = Telegram did not accept the text. Try simpler formatting. Its answer: { $said }
announcement-refused-where = { $text }. { $refused }

announcement-concert-off = { $why ->
        [cancelled] This concert has been cancelled.
       *[begun] This concert has already begun.
    }
announcement-concert-off-ask = If you send it all the same, it goes without the buttons to answer.
announcement-third-this-week =
    { $people ->
        [one] { NUMBER($people) } person has had two announcements this week: this would be their third.
       *[other] { NUMBER($people) } people have had two announcements this week: this would be their third.
    }
announcement-third-ask = The more we write, the more people unsubscribe. Send it anyway?
announcement-button-insist =
    { $count ->
        [one] Send to { NUMBER($count) } person all the same
       *[other] Send to { NUMBER($count) } people all the same
    }
announcement-button-insist-later = Schedule it anyway

announcement-concert-invites = Come to our concert!
announcement-concert-starts = Starts: { $when }
announcement-concert-doors = Doors open at { $time }
