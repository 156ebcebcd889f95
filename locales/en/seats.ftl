### Seats of a concert: a family’s answer, the waiting list, the ticket, the reminder.

command-seats = My seats at concerts

seats-count = { $seats ->
    [one] { $seats } seat
   *[other] { $seats } seats
}
seats-before = { $families ->
    [0] nobody before you
    [one] { $families } family before you
   *[other] { $families } families before you
}

seats-where = { $venue }, { $address }
seats-ask = Are you coming? Choose how many seats you need.
seats-ask-full = No seats are free right now. Choose how many you need: we will put you on the waiting list and write to you when some are free.
seats-full = No seats are free.
seats-going = ✅ You are coming: <b>{ $count }</b>.
seats-going-waiting = ✅ You are coming: <b>{ $count }</b>. You want { $wanted }; the rest are on the waiting list, { $before }.
seats-waiting = ⏳ You are on the waiting list: { $count }, { $before }. We will write to you when seats are free.
seats-offered = 🎉 { $seats ->
    [one] <b>{ $seats } seat</b> is free for you
   *[other] <b>{ $seats } seats</b> are free for you
}. Held for you until: { $until }.
seats-offered-short = These are fewer than you wanted. Take them, and we will keep waiting for the rest.
seats-counted = I counted { $count }. If you need another number, tap it below.
seats-meant-one = Is this about your seats? Tap how many of you are coming.
seats-meant-which = Is this about your seats? Choose the concert and tap how many of you are coming.
seats-not-coming = You are not coming. If you change your mind, choose how many seats you need.
seats-not-coming-closed = You are not coming.
seats-closed = Replies closed: { $at }.
seats-named = Your seats are in the name of: { $name }.

seats-button-come = Coming: { $seats }
seats-button-chosen = ✓ { $seats }
seats-button-number = { $seats }
seats-button-not-coming = Not coming
seats-button-take = { $seats ->
    [one] Take { $seats } seat
   *[other] Take { $seats } seats
}
seats-button-decline = No, we’ll wait
seats-button-ticket = 🎟 Ticket
seats-button-name = Add a surname
seats-button-rename = Change the surname
seats-button-name-is = Use: { $name }

seats-toast-going = See you there! { $count }
seats-toast-going-waiting = You have { $count }. For the rest: { $before }.
seats-toast-waiting = You are on the waiting list: { $before }.
seats-toast-offered = There are fewer seats than you asked for. Do you take { $count }?
seats-toast-not-coming = What a pity! Others will get the seats. If you change your mind, just answer again.
seats-toast-declined = Fine, we will ask the next family about these. You keep your place in the line.

seats-news-offered = <b>{ $title }</b>
    { $when }

    🎉 { $seats ->
        [one] <b>{ $seats } seat</b> is free
       *[other] <b>{ $seats } seats</b> are free
    }! Held for you until: { $until }. Then the next family is asked.

seats-own-none = You have no seats at upcoming concerts yet. Open a concert and say how many of you are coming.
seats-own-title = <b>Your seats</b>
seats-own-line = 🎟 { $standing }, { $day } · { $title }
seats-own-going = { $count }
seats-own-waiting = waiting list
seats-own-offered = seats are free, please answer
seats-own-cancelled = cancelled

seats-left = { $free ->
    [one] { $free } seat is free now: changed your mind? Choose how many you need.
   *[other] { $free } seats are free now: changed your mind? Choose how many you need.
}

ticket-caption = 🎟 <b>{ $title }</b>
    { $when }
    { $where }
ticket-seats = { $count }
ticket-code = Ticket code: <b>{ $code }</b>
ticket-how = Show the QR code at the door. If it does not open, give the code or your surname.
ticket-name-ask = You can add a surname, so that you are found quickly on the list at the door.
ticket-none = A ticket will come as soon as you have seats at this concert.
ticket-not-coming = You said you are not coming: there are no seats on this ticket.
ticket-cancelled = The concert is cancelled.
ticket-below = 🎟 Your up-to-date ticket is below.
ticket-strange = This is somebody else’s ticket, or it no longer exists. Yours are in /seats.

guest-name-ask = What surname should the seats be under? Write it in one message, for example: Zimina.
guest-name-as-text = Write the surname as text, for example: Zimina.
guest-name-noted = Noted: { $name }. Give this surname at the door to be found on the list.
guest-name-stopped = Fine, no surname. The ticket is enough at the door.

reminder-text = ⏰ A reminder: <b>{ $title }</b>
    { $when }
    { $where }

    Your seats: <b>{ $count }</b>.
reminder-doors = Doors open at { $time }.

refusal-concert-not-open = There is no such concert, or it is not announced yet.
refusal-concert-cancelled = This concert is cancelled.
refusal-concert-begun = The concert has begun, so replies cannot be changed.
refusal-seats-not-asked = This concert needs no booking: just come!
refusal-seats-too-many = At most { $most ->
    [one] { $most } seat
   *[other] { $most } seats
} for a family. Choose fewer.
refusal-seats-closed = Replies closed: { $at }.
refusal-seats-closed-fewer = Replies closed: { $at }. You can still give seats back, but not ask for more.
refusal-seats-short = { $left ->
    [0] No seats are left.
    [one] Only { $left } seat is left.
   *[other] Only { $left } seats are left.
}
refusal-seats-offer-gone = This offer no longer holds. /seats shows how things stand
refusal-guest-name-unclear = This does not look like a surname. Write it as one word, for example: Zimina.
refusal-ticket-unknown = There is no such ticket.
refusal-door-not-open = The concert is not that soon. Guests can be let in from { $at }.

mydata-seats = Concerts
mydata-arrived = came: { $count }, { $at }
