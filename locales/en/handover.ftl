### Handing over to a school what an organizer entered.

handover-button = Hand over to the school
handover-title = Hand over to the school
handover-what = { $institution }: what do we hand over? From then on the teacher sees and changes these entries, and the news go to them.
handover-one = Only { $entry }
handover-all = All entered for the school: { NUMBER($count) }
handover-confirms-off = ☐ Show all other entries of the school, too
handover-confirms-on = ☑ Show all other entries of the school, too
handover-code =
    Read this code to the teacher: <code>{ $code }</code>
    They write to the bot: /takeover and the code. Or forward the link:
    { $link }

    It works once, until { $until }. An earlier code for this works no more.
handover-how = Write the code the organizer gave you, for example: /takeover KM4T 7XP2
handover-not-a-code = This does not look like a code: it has eight letters and digits. Check it and write again, for example: /takeover KM4T 7XP2
handover-offer = <b>{ $institution }</b>, { $contest }
handover-offer-count = { $count ->
    [one] The organizer has made { NUMBER($count) } entry for you.
   *[other] The organizer has made { NUMBER($count) } entries for you.
}
handover-gives = Accept, and from then on you see and change them yourself, and the news come to you.
handover-gives-all = Accept, and from then on you see and change them yourself, and the news come to you. All other entries of the institution open, too.
handover-button-take = Accept
handover-taken = { $count ->
    [one] Done: { NUMBER($count) } entry of { $institution } is yours now.
   *[other] Done: { NUMBER($count) } entries of { $institution } are yours now.
} { $contest }
handover-news = { $count ->
    [one] { $name } has taken over { NUMBER($count) } entry that you made for { $institution }. { $contest }
   *[other] { $name } has taken over { NUMBER($count) } entries that you made for { $institution }. { $contest }
}

refusal-handover-not-for-school = The teacher made this entry; there is nothing to hand over.
refusal-handover-unknown = { $left ->
    [0] There is no such code. No tries are left for today; try again tomorrow.
    [one] There is no such code. Check it and write again; { NUMBER($left) } try is left.
   *[other] There is no such code. Check it and write again; { NUMBER($left) } tries are left.
}
refusal-handover-link = This link does not fit. Ask the organizer for a new one.
refusal-handover-used = This code has been used already. If it was neither you nor a colleague, tell the organizer.
refusal-handover-expired = The code was good until { $expiredAt }. Ask the organizer for a new one.
refusal-handover-closed = Too many wrong codes. You can try again from { $until }.
