button-outdated = This button no longer works. Tap /start and I will show what can be done now.
command-unknown = I have no such command. Everything I can do is in /help.
flood = That is too much at once for me. Please wait a minute and go on: whatever I have answered is saved.
group-private = I only talk in a private chat, where nobody else sees the children's data. Open it with the button below.
group-open = Open the chat with the bot
update-failed = Sorry, something went wrong here. The answers you gave before are safe. Please try again, for example with /start.

    If it fails once more, tell the organizer this number: <code>{ $reference }</code>
update-parked-notice = One request could not be handled; the person has been told. Its number: <code>{ $reference }</code>. The details are in the program's log under this number.

handing-vanishes = The file names people, so it disappears from the chat in two days. Save it for yourself.
handing-progress = Preparing the file… { $percent }%
handing-too-large = The file would be over 50 MB, and Telegram would not take it. Take it in parts, for example one nomination at a time.
handing-failed = The file could not be made. Please try again in a minute.
handing-under-way = Such a file is being made already. Wait for it, please, and press again.

talk-left = I no longer wait for an answer to the question above. You can go back to it:
talk-again = Back to the question

spoken-no = no, nope, no thanks, not needed, нет
spoken-cancel = cancel, cancel it, отмена
