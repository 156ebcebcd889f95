command-announcements = Announcements sent and scheduled
amending-list = <b>Announcements</b>, newest first
amending-list-line = { $number }. <b>{ $text }</b> · { $standing }
amending-list-draft = • <b>{ $text }</b> · { $standing }
amending-list-empty = There are no announcements yet. Begin the first with /announce.
amending-no-words = without words
amending-line-asking = draft from { $when }
amending-line-draft = draft from { $when }
amending-line-scheduled = goes out { $when }
amending-line-missed = missed its time, { $when }
amending-line-sending = being sent since { $when }
amending-line-paused = paused, begun { $when }
amending-line-finished = sent { $when }
amending-line-cancelled = stopped, begun { $when }
amending-line-recalled = recalled { $when }
amending-line-called-off = called off on { $when }, never sent
amending-line-ended = no longer repeated since { $when }
amending-card = “{ $text }”
amending-button-card = Correct or recall
amending-button-list = All announcements
amending-button-correct = Correct it
amending-button-correct-ru = Correct the Russian text
amending-button-correct-en = Correct the English text
amending-button-recall = Recall it
amending-button-recall-now = Recall it from everybody
amending-button-keep = Leave as it is
amending-button-again = Write a different text
amending-button-apply =
    { $sent ->
        [0] Correct
        [one] Correct for { $sent } person
       *[other] Correct for { $sent } people
    }
amending-ask = Send the whole corrected text.
amending-ask-ru = Send the whole corrected Russian text. The English one stays as it is.
amending-ask-en = Send the whole corrected English text. The Russian one stays as it is.
amending-ask-none = You may add a photo, a video or a file: send it with a caption. Without one the words stay as they are.
amending-ask-one = You may also change the photo, video or file: send another one with a caption. Without a caption the words stay as they are.
amending-ask-album = The photos and files of the album stay as they are.
amending-ask-shown = I will first show you how it looks.
amending-words-only = Of an announcement with an album only the text can be corrected. Send it as an ordinary message.
amending-one-message = A correction is one message: a text, a photo, a video, a GIF, a document or music. An album cannot take its place.
amending-confirm-for-all = The photo or file changes for everybody, whatever language they read.
amending-confirm =
    { $sent ->
        [0] Above is the announcement as corrected. Nobody has got it yet.
        [one] Above is the announcement as corrected. It changes for <b>{ $sent } person</b>, without a sound.
       *[other] Above is the announcement as corrected. It changes for <b>{ $sent } people</b>, without a sound.
    }
amending-confirm-ru =
    { $readers ->
        [0] Above is the Russian text after the correction. Nobody has got the announcement in Russian yet.
        [one] Above is the Russian text after the correction. It changes for <b>{ $readers } person</b>, without a sound.
       *[other] Above is the Russian text after the correction. It changes for <b>{ $readers } people</b>, without a sound.
    } The English one stays as it is.
amending-confirm-en =
    { $readers ->
        [0] Above is the English text after the correction. Nobody has got the announcement in English yet.
        [one] Above is the English text after the correction. It changes for <b>{ $readers } person</b>, without a sound.
       *[other] Above is the English text after the correction. It changes for <b>{ $readers } people</b>, without a sound.
    } The Russian one stays as it is.
amending-confirm-pending =
    { $pending ->
        [one] { $pending } more person gets the new text at once.
       *[other] { $pending } more people get the new text at once.
    }
amending-confirm-paused = Sending is paused: corrections leave when you resume it.
amending-recall-ask =
    { $sent ->
        [0] Recall the announcement? Nobody has got it yet.
        [one] Recall the announcement from { $sent } person? The message disappears; if it is older than two days, “recalled” stays in its place.
       *[other] Recall the announcement from { $sent } people? The messages disappear; where they are older than two days, “recalled” stays in their place.
    }
amending-recall-pending =
    { $pending ->
        [one] { $pending } person has not got it yet and will not.
       *[other] { $pending } people have not got it yet and will not.
    }
amending-nobody = Nobody has received the announcement, so there is nothing to correct.
amending-nobody-ru = Nobody has received the announcement in Russian, so there is nothing to correct.
amending-nobody-en = Nobody has received the announcement in English, so there is nothing to correct.
amending-recalled-already = This announcement has already been recalled.
amending-tried-again = Trying once more.
amending-proposal-gone = This version no longer counts: a newer one has been sent. Open the announcement in /announcements.

announcement-recalled-notice = <b>This announcement was recalled:</b> it no longer holds.
announcement-title-correcting = <b>Correcting the announcement…</b>
announcement-title-corrected = <b>Announcement corrected</b>
announcement-title-recalling = <b>Recalling the announcement…</b>
announcement-title-recalled = <b>Announcement recalled</b>
announcement-till-morning = Waiting until morning: { NUMBER($count) }
announcement-too-late = Too late to invite: { NUMBER($count) }
announcement-corrected = Corrected: { NUMBER($done) } of { NUMBER($total) }
announcement-uncorrected = Could not be corrected (message deleted or bot blocked): { NUMBER($count) }
announcement-correction-unknown = Not known whether corrected: { NUMBER($count) }
announcement-recalled = Recalled: { NUMBER($done) } of { NUMBER($total) }
announcement-replaced = Replaced by “recalled”: { NUMBER($count) }
announcement-unrecalled = Could not be recalled (bot blocked): { NUMBER($count) }
announcement-recall-unknown = Not known whether recalled: { NUMBER($count) }
