### Handing over to a school what an organizer entered.

handover-button = Hand over to the school
handover-title = Hand over to the school
handover-what = { $institution }: what shall we hand over? From then on the teacher sees and changes these entries and gets the news about them.
handover-one = Only { $entry }
handover-all = All entries made for the school: { NUMBER($count) }
handover-confirms-off = ☐ Also show all the school’s other entries
handover-confirms-on = ☑ Also show all the school’s other entries
handover-code =
    Read this code to the teacher: <code>{ $code }</code>
    They write to the bot: /takeover and the code. Or forward the link:
    { $link }

    It works once, until { $until }. Any earlier code for this no longer works.
handover-how = Write the code the organizer gave you, for example: /takeover KM4T 7XP2
handover-not-a-code = This does not look like a code: it has eight letters and digits. Check it and write it again, for example: /takeover KM4T 7XP2
handover-offer = <b>{ $institution }</b>, { $contest }
handover-offer-count = { $count ->
    [one] The organizer has made { NUMBER($count) } entry for you.
   *[other] The organizer has made { NUMBER($count) } entries for you.
}
handover-gives = Accept, and from then on you see and change them yourself, and news about them comes to you.
handover-gives-all = Accept, and from then on you see and change them yourself, and news about them comes to you. You will also see all the institution’s other entries.
handover-button-take = Accept
handover-taken = { $count ->
    [one] Done: { NUMBER($count) } entry of { $institution } is yours now.
   *[other] Done: { NUMBER($count) } entries of { $institution } are yours now.
} { $contest }
handover-news = { $count ->
    [one] { $name } has taken over { NUMBER($count) } entry that you made for { $institution }. { $contest }
   *[other] { $name } has taken over { NUMBER($count) } entries that you made for { $institution }. { $contest }
}

refusal-handover-not-for-school = The teacher made this entry, so there is nothing to hand over.
refusal-handover-unknown = { $left ->
    [0] There is no such code. No tries are left for today; try again tomorrow.
    [one] There is no such code. Check it and write again; { NUMBER($left) } try is left.
   *[other] There is no such code. Check it and write again; { NUMBER($left) } tries are left.
}
refusal-handover-link = This link does not work. Ask the organizer for a new one.
refusal-handover-used = This code has already been used. If it was neither you nor a colleague, tell the organizer.
refusal-handover-expired = The code was valid until { $expiredAt }. Ask the organizer for a new one.
refusal-handover-closed = Too many wrong codes. You can try again from { $until }.
