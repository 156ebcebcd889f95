role-administrator = Administrator
role-organizer = Organizer
role-director = Director (totals only)
role-jury = Jury member
role-door = Door staff
staff-title = <b>Staff</b>
staff-nameless = person no. { $id }
staff-you = you
staff-line = { $number }. { $name } — { $roles }
staff-open = No. { $number }
staff-role-of = { $role } ({ $contest })
staff-member = <b>{ $name }</b>
staff-role = • { $role }
staff-more = For another role or contest, send a new invitation link.
staff-deeds = What they did
staff-revoke = Revoke: { $role }
staff-invite = Invite
staff-which-role = Whom would you like to invite?
staff-which-contests = Which contests will they see?
staff-all-contests = All contests
staff-invite-made = Forward this link to the person you invite ({ $role }). It works once, until { $until }.

    { $link }
staff-welcome = Done, your role is <b>{ $role }</b>. Here are your buttons:
staff-revoke-ask = Revoke the role “{ $role }” ({ $name })? Access ends at once.
staff-revoke-yes = Yes, revoke
staff-revoked = Role revoked
