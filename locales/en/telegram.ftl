button-outdated = This button no longer works. Tap /start and I will show what can be done now.
command-unknown = There is no such command. Everything I can do is in /help.
flood = That is too much at once for me. Please wait a minute and continue: everything I have answered is saved.
group-private = I only talk in private chats, where nobody else sees the children’s data. Open one with the button below.
group-open = Open the chat with the bot
update-failed = Sorry, something went wrong here. The answers you gave before are safe. Please try again, for example with /start.

    If it fails once more, tell the organizer this number: <code>{ $reference }</code>
update-parked-notice = One request could not be handled; the person has been told. Its number: <code>{ $reference }</code>. The details are in the program’s log under this number.

handing-vanishes = The file contains names, so it disappears from the chat in two days. Save a copy for yourself.
handing-progress = Preparing the file… { $percent }%
handing-too-large = The file would be over 50 MB, and Telegram would not accept it. Download it in parts, for example one nomination at a time.
handing-failed = The file could not be made. Please try again in a minute.
handing-under-way = This file is already being prepared. Please wait for it, then tap again.

talk-left = I am no longer waiting for an answer to the question above. You can go back to it:
talk-again = Back to the question

spoken-yes = yes, yep, yeah, yup, aye, sure, of course, yes please, да, ага
spoken-right = ok, okay, right, that is right, that's right, all right, correct, all correct, yes correct, yes that's right, exactly, looks good, looks right, fine, good, confirm, confirmed, ок, верно, всё верно
spoken-no = no, nope, no thanks, not needed, not yet, нет
spoken-cancel = cancel, cancel it, отмена
spoken-done = that is all, that's all, all done, nobody else, no more, everybody is here, the end, finished, next, всё
spoken-agree = yes, agree, i do, ok, okay, i accept, accept, согласна, согласен
spoken-unknown = don't know, i don't know, not sure, don't know yet, not decided, later, i will send it later, will send later, не знаю
spoken-no-institution = on our own, by ourselves, ourselves, no institution, no school, not from a school, none, private, privately, independent, individual, i am a parent, parent, mother, father, mum, mom, dad, family, home, home schooling
spoken-own-teacher = me, myself, i am, it is me, mum, mom, mother, dad, father, no teacher, nobody, no one, none, no
