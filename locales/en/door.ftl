### The door of a concert: tickets, guest list, how many came; totals of concerts.

home-door-door = At the door
command-door = At the door: tickets and counting guests

door-which = <b>At the door</b>
    Which concert?
door-none = There are no concerts coming up.
door-concert = { $title } · { $day }, { $time }
door-title = <b>At the door · { $title }</b>
    { $when }
door-count = <b>{ $came }</b> of { $promised } arrived
door-count-open = <b>{ $came }</b> arrived
door-walk-ins = { $count ->
    [0] Without a ticket: nobody
   *[other] Without a ticket: { $count }
}
door-how = Point the phone’s camera at the ticket’s QR code and open the link: the guest is checked in. No QR code? Find them by surname or ticket code.
door-button-find = 🔍 Find by surname or code
door-button-more = +1 without a ticket
door-button-fewer = −1
door-button-list = 📄 Guest list
door-button-refresh = Refresh
door-button-back = ← To the door

door-ask = Write the guest’s surname or the ticket code. When you have finished, tap “Done”.
door-as-text = I search by surname or ticket code: write it as text. When you have finished, tap “Done”.
door-asks-guests = I am looking for guests now: a surname or a ticket code. If you mean something else, tap “Done” and write again.
door-closed = The door of this concert is closed, so guests can no longer be looked up. Write again what you need, or open /door
door-found-none = Nobody on the list: { $typed }. Check the surname, or count the guest as arriving without a ticket.
door-found = { $count ->
    [one] { $count } guest found
   *[other] { $count } guests found
}. Who came?
door-found-more = The first { $shown } are shown. Write more of the surname.
door-guest = { $name } · { $count }
door-guest-arrived = ✓ { $name } · { $count }
door-nameless = no surname · { $code }
door-done = Done. The door: /door

door-checked = ✅ <b>{ $name }</b>
    Came: { $count }. If it was another number, press it.
door-checked-before = ⚠️ <b>{ $name }</b>
    The ticket was used before: { $at }.
    Came then: { $count }.
door-checked-by = Checked by: { $by }
door-seats-promised = On the ticket: { $count }.
door-not-arrived = <b>{ $name }</b>
    Not here yet.
door-no-seats = ⚠️ <b>{ $name }</b>
    The guest gave the seats back: there are none on this ticket. If some are free, count them as without a ticket.
door-other-day = ⚠️ The ticket is for another day: { $when }.
door-opens = Guests can be let in from { $at }.
door-rehearsal = Just rehearsing? Let them in now and undo it afterwards.
door-button-early = Let in early
door-button-let-in = Let in
door-button-mistake = Undo: did not come

door-toast-walk-in = Without a ticket: { $count }
door-toast-let-in = Checked in

guests-caption = Guest list. { $title }. As of { $moment }
guests-coming = Preparing the list…
guests-empty = Nobody has answered yet, so there is nothing to print.
guests-title = Guests · { $title }
guests-nameless = (no surname) { $code }

staged-promised = Seats promised: <b>{ $promised }</b> of { $capacity } · families: { $families }
staged-waiting = On the waiting list: { $waiting }
staged-offered = Offered, not answered yet: { $offered }
staged-not-coming = Not coming: { $count }
staged-came = Arrived: <b>{ $came }</b>, without a ticket: { $walkIns }
staged-cancel-told = Know it is cancelled: <b>{ $told }</b>
staged-cancel-waiting = Message on its way to: { $waiting }
staged-cancel-missed = Not reached: { $missed }
staged-cancel-ring = Please call them: { $names }
staged-button-guests = 📄 Guests
staged-button-door = Door and tickets

unit-seats-promised = Seats promised
unit-people-came = People who came
concerts-tally-button = Concerts
concerts-tally-staged = 📊 Totals of concerts
concerts-tally-title = <b>Concerts · { $period }</b>
concerts-tally-none = There were no concerts in this period.
concerts-tally-line = { $day } · { $title }: { $promised } seats promised, { $came } came
concerts-tally-ahead = { $day } · { $title }: { $promised } seats promised, still ahead
concerts-tally-total = Concerts: { $concerts } · seats promised: <b>{ $promised }</b> · came: <b>{ $came }</b>
concerts-tally-more = The last { $shown } are shown; the others are in the file.
concerts-tally-this-year = This school year
concerts-tally-last-year = Last school year
concerts-tally-file = Table (CSV)
concerts-tally-caption = Concerts, { $period }. As of { $moment }
concerts-tally-column-day = Date
concerts-tally-column-title = Concert
concerts-tally-column-capacity = Capacity
concerts-tally-column-families = Families coming
concerts-tally-column-not-coming = Families not coming
concerts-tally-column-waiting = On the waiting list
concerts-tally-column-walk-ins = Without a ticket
concerts-tally-school-year = school year { $from }/{ $to }
