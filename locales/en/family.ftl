command-family = My family: children, consents, results
family-purpose-processing = Taking part
family-purpose-distribution = Publishing name and result
family-purpose-photo = Photos and video
family-line = { $mark } { $purpose }: { $standing }
family-undecided = not decided yet
family-given = you agree
family-refused = you do not agree
family-on-paper = signed on paper
family-none = Your children will be here once you open the family link. Ask the teacher for it: every entry has one.

    Meanwhile you can subscribe to concerts and contests: /subscribe
family-title = <b>Your children</b>
family-what-next = Each consent is separate. Open one, read it and decide.
family-all-decided = All decided, thank you! You can change your mind at any time: /family
family-change = Change: { $purpose }
family-hello = <b>Hello!</b> Your child’s teacher has invited you.
    { $contest }
family-only-child = Here a parent or guardian consents to the child’s taking part. The entry has one participant: is this your child?
family-which-child = Here a parent or guardian consents to the child’s taking part. Write the child’s surname and birth date, for example: <i>Иванова 12.03.2014</i>
family-child-how = Please write the child’s surname and birth date, for example: <i>Иванова 12.03.2014</i>
family-as-text = Please write it in words.
family-found = Found! News of this entry will come to you here from now on.
family-ask-name = Write your surname, first name and patronymic: they will appear in the consent.
family-name-stopped = All right. I will ask for your name when you open a consent.
family-stopped = All right, we have stopped. You can come back at any time.
family-name-noted = Noted: { $name }.
family-button-mine = Yes, this is my child
family-button-children = All my children
family-button-agree = I agree
family-button-disagree = I do not agree
family-button-withdraw = Withdraw consent
family-button-withdraw-yes = Yes, withdraw
family-button-rename = Correct my name
family-thanks = Thank you, your consent is noted
family-noted = All right, noted
family-noted-processing = Noted. Without this consent the organizer cannot work with the child’s data. Talk to the teacher; you can change your mind at any time.
family-withdraw-ask = Withdraw the consent “{ $purpose }”? The child can still take part.
family-withdraw-processing = Withdraw the consent “{ $purpose }”? The entry will be flagged without it, the teacher will be told, and the child’s data will be deleted at your request.
family-withdrawn = Consent withdrawn
family-news-withdrawn = A parent has withdrawn the consent to data processing: { $child }.

    Entry { $entry } is flagged now. Talk to the family or replace the participant.
family-news-declined = The organizer did not accept the paper consent: { $child }, entry { $entry }.

    Check the signature and the date and attach the scan once more.
refusal-family-link-unknown = This family link does not work. Ask the teacher for a new one.
refusal-family-link-closed = Too many wrong attempts. The link opens again for you { $until }.
refusal-child-not-found = { $left ->
        [one] There is no such child in this entry. Check the surname and birth date: { $left } attempt left.
       *[other] There is no such child in this entry. Check the surname and birth date: { $left } attempts left.
    }
refusal-not-a-guardian = Only the child’s parent or guardian can do this, by the link from the teacher.
refusal-guardian-unnamed = First write your surname, first name and patronymic.
family-child = <b>{ $child }</b> · { $where }
family-state-draft = The teacher is still filling in the entry
family-state-returned = The teacher is correcting the entry
family-result = Result: <b>{ $awards }</b>
family-to-decide = { $count ->
        [one] { $count } consent to decide
       *[other] { $count } consents to decide
    }
