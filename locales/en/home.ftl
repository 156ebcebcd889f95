greeting = Hello! This is Rampa: enter children for contests here and hear about concerts.

    What would you like to do?
greeting-staff = Hello! What would you like to open?
fallback = I cannot answer free-form questions yet. Here is what I can help with:
wanted-there = You can see it here: teachers and schools in their entries, parents in “My family”. Which one?
fallback-number = I cannot tell what this number is about. If it is seats at a concert, open “Concerts” and tap how many of you will come. An entry’s number is in “My entries”.
fallback-children = These look like participants, but no entry is open just now. Begin one or go on with yours, and send this again when asked who takes part.
fallback-time = That looks like a day or a time, but I have not asked for one just now. Here is what I can help with:
fallback-not-text = I cannot read this kind of message. Here is what I can help with:
edited-after-reading = You edited your message, but I had already read it. Please send the corrected version as a new message.
edited-what-is-saved = If it was an answer that is already saved, change it here:
thanks-back = You are welcome! If there is anything else, here is what I can help with:
nod-back = All right! If that answers a message with buttons, please tap one of them. I can also open:
agreed-back = All right! If there is anything else, here is what I can help with:
fallback-staff = I did not understand that. You can ask for totals like this: “how many entries by nomination” or “children by district in November”. Or open:
help = <b>How it works</b>

    • Enter a contest: /contests, pick one and answer the questions. Every answer is saved at once, so you can stop and come back.
    • Your entries and drafts: /my
    • My institution and colleagues: /institution
    • Concerts: /concerts
    • My children, consents, results: /family
    • What we write to you about: /subscribe; what you receive now: /unsubscribe
    • My data: /mydata; erase it: /forget
    • Language: /language
help-staff = For organizers: contests /manage, concerts /concerts, entries /entries, search /find, totals /totals, results /results, printing /print, announcement /announce, institutions /contacts, staff /staff. You can also simply ask for totals: “children by district in November”.
help-figures = For you: totals /totals. You can also simply ask: “children by district in November”.
help-jury = For the jury: score sheets /print.
home-door-jury-sheets = Score sheets
cancelled = All right, we have stopped. Your drafts are safe. What next?
link-unknown = I do not recognize this link; it may be out of date. Here is what you can open:
language-ask = На каком языке вам удобнее? / Which language do you prefer?
language-chosen = I will write in English.
home-door-contests = Enter a contest
home-door-my = My entries
home-door-institution = My institution
home-door-ask = Ask the organizer
home-door-family = My family
home-door-subscribe = Concert news
home-door-entries = Entries to review
home-door-totals = Totals
home-door-announce = New announcement
command-help = What the bot can do
command-language = Язык / Language
command-cancel = Stop (the draft is kept)
command-staff = Staff and invitations
language-russian = Русский
language-english = English
