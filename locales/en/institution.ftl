### Institutions and their contacts: who sees what, invitations, requests to the organizer.

command-institution = My institution and colleagues
command-contacts = Who sees institutions’ entries

institution-none =
    Your institution will appear here once you begin an entry for it. Then you can ask for the earlier ones too, if colleagues made them or you did from another phone. Shall we begin?
institution-which = You act for several institutions. Which one shall we open? ✓ means that you see all its entries.
institution-name = <b>{ $institution }</b>
institution-own = You see the entries you have made yourself.
institution-may-ask = Do your colleagues enter children too, or did you from another phone? An organizer can show you all the institution’s entries. You can submit your own without waiting for that.
institution-asked = The organizer has your request to see all entries. The answer will come here; until then everything works as usual.
institution-confirmed = You see all entries of the institution: you can open, change, copy and withdraw any of them.
institution-colleagues = All entries are seen by:
institution-no-colleagues = Nobody sees all entries yet: each teacher sees their own.
institution-colleague = { $number }. { $name }
institution-asked-tap = The organizer has been asked.
institution-accepted = Done: you see all entries of the institution.

institution-button-open = Open the institution
institution-button-entries = The institution’s entries
institution-button-colleagues = Institution and colleagues
institution-button-ask = See all entries of the institution
institution-button-invite = Invite a colleague
institution-button-revoke = End access of no. { $number }
institution-button-leave = Stop seeing all entries…
institution-button-others = ← Another institution
institution-button-accept = Accept the invitation

institution-invite-made =
    Forward this link to your colleague. It opens all entries of { $institution }, with the children’s names and birth dates. It works once, until { $until }.

    { $link }
institution-invitation = You are invited to look after the entries of <b>{ $institution }</b>.
institution-invitation-from = Invited by: { $name }
institution-invitation-gives = You will see all its entries, whoever made them, and can open, change, copy and withdraw them. Your colleagues will see yours.
institution-revoke-ask = { $name }: end access to all entries of { $institution }? Your colleague keeps their own.
institution-revoke-yes = Yes, end it
institution-revoked = Access has ended.
institution-leave-ask = Stop seeing all entries of { $institution }? Your own stay with you. A colleague or an organizer can give the access back.
institution-leave-yes = Yes, stop
institution-left = All right. Your own entries are still in /my

contacts-waiting = { $count ->
    [one] { NUMBER($count) } teacher wants to see all entries of an institution. Open it and decide.
   *[other] { NUMBER($count) } teachers want to see all entries of an institution. Open and decide.
}
contacts-none-waiting = Nobody is asking to see all entries of an institution now.
contacts-request = <b>{ $name }</b> wants to see all entries of <b>{ $institution }</b>.
contacts-request-phone = Phone: { $phone }
contacts-request-entries = Entries made for this institution: { NUMBER($count) }
contacts-request-known = Already seen by: { $names }
contacts-request-first = Nobody sees all of this institution’s entries yet.
contacts-request-gives = If you confirm, they will see all its entries, including the children’s names. If in doubt, call the institution.
contacts-button-confirm = Confirm
contacts-button-decline = Decline
contacts-button-confirmed = Who sees all entries
contacts-confirmed = Confirmed, we will tell the teacher.
contacts-declined = Declined, we will tell the teacher.
contacts-by-institution = Institutions where somebody sees all entries. The number says how many people.
contacts-nobody = Nobody sees all entries of any institution yet.
contacts-news-confirmed = You now see all entries of <b>{ $institution }</b>. You can invite colleagues too.
contacts-news-declined = The organizer has not opened all entries of <b>{ $institution }</b> to you. Your own are where they were. If this is a mistake, call the organizer.
contacts-news-revoked = You no longer see all entries of <b>{ $institution }</b>. Your own are where they were.

refusal-institution-not-named = You have not entered anybody for this institution yet. Make your first entry, and then you can ask.
refusal-contact-declined = The organizer declined a short while ago. You can ask again from { $askAgainAt }.
refusal-request-unknown = There is no such request.
refusal-request-confirmed = Another organizer has already confirmed it.
refusal-request-declined = Another organizer has already declined it.
refusal-contact-unknown = This person no longer sees all the institution’s entries.

register-with-colleague = A colleague is changing this entry right now. To take over, press the button.
