timing-button-when = When to send
timing-button-another = Another time
timing-button-at-once = Send at once
timing-button-today-evening = Today at 18:00
timing-button-tomorrow-day = Tomorrow at 10:00
timing-button-tomorrow-evening = Tomorrow at 18:00
timing-button-urgent = Urgent
timing-button-not-urgent = Not urgent
timing-button-repeat = Repeat
timing-button-daily = Every day
timing-button-weekly = Every week
timing-button-monthly = Every month
timing-button-once = Do not repeat
timing-button-now = Send now
timing-button-call-off = Do not send
timing-button-repeat-no-more = Stop repeating

timing-ask =
    When should it be sent? Choose, or write it your own way: “tomorrow at 10”, “10 December 10:00”, “in 2 hours”.
timing-ask-repeat = Repeat it at the same time?
timing-goes = To be sent: <b>{ $when }</b>
timing-goes-again = To be sent: <b>{ $when }</b>, then { $every }
timing-every-day = every day
timing-every-week = every week
timing-every-month = every month
timing-urgent = Urgent: it is delivered at night too, from 21:00 to 8:00.
timing-night =
    { $count ->
        [one] We send nothing at night: { $count } person gets it in the morning, at { $until }.
       *[other] We send nothing at night: { $count } people get it in the morning, at { $until }.
    }
timing-night-too-late =
    { $count ->
        [one] We send nothing at night, and in the morning it is too late: { $count } person will not get it. An urgent one arrives at once.
       *[other] We send nothing at night, and in the morning it is too late: { $count } people will not get it. An urgent one arrives at once.
    }
timing-unread = We could not read the time. Write the day and the time, such as “tomorrow at 10” or “10 December 10:00”.
timing-no-such-day = There is no such day: “{ $typed }”. Write the day and the time again.
timing-past = That time has passed. Choose another one.
timing-too-late = The concert will have begun by then. Choose an earlier time.
timing-scheduled = <b>The announcement is scheduled</b>
timing-scheduled-audience = The recipients will be counted again at that very minute.
timing-called-off = The announcement is called off and will not be sent.
timing-repeats-no-more = It will not be repeated any more. What has already been sent stays with people.
timing-missed =
    The announcement did not go in time: { $when }. The bot was not running, or the concert was moved or cancelled.

    What shall we do?
