### Questions a contest can ask: name in a summary, question, example, a line of help.

field-example = For example: { $example }
field-optional = You may skip this.
field-owed = You may send it later: the entry will be accepted with a note.

field-title-label = Title
field-title-question = What is the act or the work called?
field-title-example = A Winter Tale
field-title-help = The programme and the diploma will show it like this.

field-authors-label = Authors
field-authors-question = Who wrote the music and the words?
field-authors-example = music by M. Glinka, words by N. Kukolnik
field-authors-help = If it is folk music, just say so.

field-duration-label = Duration
field-duration-question = How long is the act?
field-duration-example = 3:45
field-duration-help = Minutes and seconds, with the entrance and the bow.

field-soundtrack-label = Music
field-soundtrack-question = What music is the act performed to?
field-soundtrack-example = backing track
field-soundtrack-help = A backing track is a recording without the voice.

field-video-link-label = Video
field-video-link-question = Send a link to a video of the act.
field-video-link-example = https://vk.com/video-200000001_4560001
field-video-link-help = VK Video, Rutube, Yandex Disk or Mail Cloud, open to anyone with the link.

field-work-file-label = File
field-work-file-question = Send the file with the work.
field-work-file-example = ducks.jpg
field-work-file-help = Send the picture as a file, not as a photo, so that it is not compressed.

field-backing-track-label = Backing track
field-backing-track-question = Send the backing track.
field-backing-track-example = minus.mp3
field-backing-track-help = As a file or as music, not as a voice message.

field-file-label = File
field-file-question = Send the file.
field-file-example = scan.pdf
field-file-help = A document, a picture, a video or sound will do.
field-file-unnamed = { $format } file
field-file-takes = Accepted: { $limits }.
field-file-takes-formats = { $formats }
field-file-takes-size = up to { NUMBER($mostMb) } MB
field-file-takes-side = pictures of at least { NUMBER($least) } px on the long side

field-technical-needs-label = Needed on stage
field-technical-needs-question = What is needed on stage?
field-technical-needs-example = 2 microphones, 1 stand, warm light
field-technical-needs-help = Microphones, stands, light, chairs.

field-technique-label = Technique
field-technique-question = What technique is the work made in?
field-technique-example = gouache
field-technique-help = The material and the method, in two or three words.

field-work-format-label = Format
field-work-format-question = What format is the work?
field-work-format-example = A3
field-work-format-help = Without the mount or frame.

field-work-size-label = Size
field-work-size-question = How big is the work?
field-work-size-example = 60×30×20
field-work-size-help = Length, width and height in centimetres.
field-work-size-value = { $size } cm

field-text-label = Answer
field-text-question = Write your answer.
field-text-example = an answer in one line
field-text-help = A few words are enough.

field-long-text-label = Answer
field-long-text-question = Write your answer.
field-long-text-example = an answer in several sentences
field-long-text-help = Several sentences are fine.

field-number-label = Number
field-number-question = How many?
field-number-example = 3
field-number-help = Write it in digits.

field-choice-label = Choice
field-choice-question = Which one?
field-choice-example = one of the answers on the buttons
field-choice-help = One answer.

field-choices-label = Choice
field-choices-question = Which ones?
field-choices-example = two answers separated by a comma
field-choices-help = You may mark several answers.

field-date-label = Date
field-date-question = Which day?
field-date-example = 23.01.2027
field-date-help = Day, month and year.

field-link-label = Link
field-link-question = Send the link.
field-link-example = https://example.org/ensemble
field-link-help = Copy the whole address of the page.

field-yes-no-label = Yes or no
field-yes-no-question = Yes or no?
field-yes-no-example = yes
field-yes-no-help = Tap a button or write the word.
field-yes = Yes
field-no = No

soundtrack-minus = Backing track
soundtrack-plus = Recording with the voice
soundtrack-live = Live accompaniment
soundtrack-a-cappella = Unaccompanied (a cappella)

### Why an answer was not taken; the example follows it in the same message.

typed-field-empty = There are no words here yet. Please write it as text.
typed-field-text-expected = Text is needed here: write the answer as a message.
typed-field-choice-expected = Please choose an answer on the buttons.
typed-field-file-expected = A file is needed here: attach it to a message.
typed-field-too-long = { $given ->
    [one] That is { $given } character, and no more than { NUMBER($most) } fit. Please shorten it.
   *[other] That is { $given } characters, and no more than { NUMBER($most) } fit. Please shorten it.
}
typed-field-not-a-choice = There is no such answer here. Choose one on the buttons.
typed-field-too-few = { $least ->
    [one] Mark at least { $least } answer.
   *[other] Mark at least { $least } answers.
}
typed-field-too-many = { $most ->
    [one] Mark no more than { $most } answer.
   *[other] Mark no more than { $most } answers.
}
typed-field-not-a-number = I see no number here. Write it in digits.
typed-field-too-small = Too small: it must be at least { NUMBER($least) }.
typed-field-too-big = Too large: it can be at most { NUMBER($most) }.
typed-field-size-not-three = Three numbers in centimetres are needed: length, width and height.
typed-field-no-date = I see no date here. Day, month and year are needed.
typed-field-no-such-date = There is no { $typed } in the calendar. Please check the day and the month.
typed-field-no-year = Write the year with four digits.
typed-field-not-a-link = This does not look like a link. Copy the whole address of the page.
typed-field-file-format = This kind of file will not do: we accept { $formats }.
typed-field-file-gif = This is a GIF, a short clip without sound, and we accept { $formats } here. Send the file itself: paper clip → “File”.
typed-field-file-empty = The file arrived empty. Check that it opens for you and send it again.
typed-field-file-misnamed = The file is called “.{ $format }”, but it is something else inside. Save it again and resend it.
typed-field-file-as-link = The file is { NUMBER($givenMb) } MB, and at most { NUMBER($mostMb) } MB fit here. Upload it to a cloud drive, open it to anyone with the link, and send the link here.
typed-field-link-not-taken = The file itself is needed here, not a link: attach it to your message.
typed-field-link-for-title = This is a link, and the title is needed here in words: it goes into the programme and the diploma.
typed-field-file-too-big = The file is { NUMBER($givenMb) } MB, and we accept up to { NUMBER($mostMb) } MB. Send a smaller one.
typed-field-picture-too-small = The long side of the picture is { NUMBER($given) } px; it must be at least { NUMBER($least) } px. Send it as a file, uncompressed.
typed-field-letters-for-digits = The date had letters that look like digits; I read them as digits. Is that right?
typed-field-month-misspelled = I read the month “{ $typed }” like this. Is that right?
typed-field-half-told = Both the author and the title are needed, for the programme and the diploma. Send them together, for example: { $example }. Or keep it as it is?

### What is wrong with a contest’s file, about its questions.

contest-fault-owed-until-not-owed = owed_until means nothing without owed: true
contest-fault-owed-ends-before-close = an owed answer cannot be due before entries close
contest-fault-not-a-file-question = only questions about a file have formats, max_mb and min_long_side_px
